// Work in turns: a page that has much to draw gives way to the reader in between.

import { ownTask } from "./own-task";

/** The longest that work goes on before the browser may paint and hear of clicks, in milliseconds. */
const longest = 8;

/** How long after a click or a key the frame that answers to it may still be due. */
const recent = 150;

const waiting: (() => void)[] = [];
let working = false;
let paced = false;
let touched = Number.NEGATIVE_INFINITY;

/** From now on, what is given to `inTurn` is done piece by piece. Until then it is done at once. */
export function takeTurns(): void {
	paced = true;
	for (const type of ["pointerdown", "pointerup", "keydown", "click", "input"]) {
		addEventListener(
			type,
			() => {
				touched = performance.now();
			},
			{ capture: true, passive: true },
		);
	}
}

/** Whether a long list should be drawn in pieces. */
export const takesTurns = (): boolean => paced;

/** Does `work` when it is its turn, in the order of asking: after the browser has painted what a click or a key has changed by itself. */
export function inTurn(work: () => void): Promise<void> | undefined {
	if (!paced) {
		work();
		return undefined;
	}
	return new Promise((done, fail) => {
		waiting.push(() => {
			try {
				work();
				done();
			} catch (error) {
				fail(error);
			}
		});
		if (!working) void workOff();
	});
}

async function workOff(): Promise<void> {
	working = true;
	await (performance.now() - touched < recent ? afterPaint() : ownTask());
	let since = performance.now();
	for (let next = waiting.shift(); next; next = waiting.shift()) {
		next();
		await saidSo();
		if (performance.now() - since < longest) continue;
		await ownTask();
		since = performance.now();
	}
	working = false;
}

/** Once the frame that is due has been painted. A page that is not seen has no frames: there it is soon. */
export function afterPaint(): Promise<void> {
	return new Promise((resolve) => {
		const late = setTimeout(resolve, 100);
		requestAnimationFrame(() => {
			clearTimeout(late);
			void ownTask().then(resolve);
		});
	});
}

/** Whoever hears that a piece is done may have a next one. */
async function saidSo(): Promise<void> {
	for (let hop = 0; hop < 16; hop++) await undefined;
}
