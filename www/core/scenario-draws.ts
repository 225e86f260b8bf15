// The page's side of the draws: what is asked last counts, and what is older and still waits is left out.

import { compileScenarios } from "./scenario";
import type { FromDrawer, Judged, ToDrawer } from "./scenario-messages";
import script from "./scenario-worker?worker&url";
import type { Bounds } from "./turning";
import type { Draws } from "./types";

export type { Judged } from "./scenario-messages";

/** A worker, as the page sees it. */
export interface Far {
	post(message: ToDrawer): void;
}

export type StartDrawer = (hear: (message: FromDrawer) => void, ended: (message: string) => void) => Promise<Far>;

export interface Told {
	drawn(draws: Draws, document: string): void;
	judged(judged: Judged, document: string): void;
	failed(message: string): void;
}

interface Asked {
	document: string;
	bounds: Bounds[];
}

/** How long a slider rests before what takes longer is reckoned, in milliseconds. */
const REST = 250;

export class Drawer {
	readonly #told: Told;
	readonly #far: Promise<Far | undefined>;
	#job = 0;
	#since = 0;
	#busy: Asked | undefined;
	#next: Asked | undefined;
	#resting: ReturnType<typeof setTimeout> | undefined;

	constructor(told: Told, start: StartDrawer = startInBrowser) {
		this.#told = told;
		this.#far = start(
			(message) => this.#hear(message),
			(message) => told.failed(message),
		).catch((error: unknown) => {
			told.failed(error instanceof Error ? error.message : String(error));
			return undefined;
		});
	}

	ask(document: string, bounds: Bounds[]): void {
		clearTimeout(this.#resting);
		this.#next = { document, bounds };
		if (!this.#busy) this.#send();
	}

	#send(): void {
		const asked = this.#next;
		if (!asked) return;
		this.#next = undefined;
		this.#busy = asked;
		this.#since = performance.now();
		this.#post({ call: "draw", job: ++this.#job, document: asked.document });
	}

	#post(message: ToDrawer): void {
		void this.#far.then((far) => far?.post(message));
	}

	#hear(message: FromDrawer): void {
		const asked = this.#busy;
		if (!asked || message.job !== this.#job) return;
		this.#busy = undefined;
		if (message.says === "failed") this.#told.failed(message.message);
		else if (message.says === "judged") this.#told.judged(message.judged, asked.document);
		else {
			// For the bench, and for anyone with the browser's own tools.
			performance.measure("draws", { start: this.#since, end: performance.now() });
			this.#told.drawn(message.draws, asked.document);
			if (!this.#next) this.#resting = setTimeout(() => this.#judge(asked), REST);
		}
		this.#send();
	}

	#judge({ document, bounds }: Asked): void {
		if (this.#busy) return;
		this.#busy = { document, bounds };
		this.#post({ call: "judge", job: ++this.#job, document, bounds });
	}
}

/** From a blob, so that the page's policy binds it wherever the site lies, as in `desk-start.ts`. */
const startInBrowser: StartDrawer = async (hear, ended) => {
	const main = `import ${JSON.stringify(new URL(script, location.href).href)};`;
	const blob = URL.createObjectURL(new Blob([main], { type: "text/javascript" }));
	const worker = new Worker(blob, { type: "module", name: "total-place-scenario" });
	worker.addEventListener("message", () => URL.revokeObjectURL(blob), { once: true });
	worker.addEventListener("message", ({ data }) => hear(data));
	worker.addEventListener("error", (event) => {
		event.preventDefault();
		ended("The browser stopped the draws. Load the page again.");
	});
	worker.postMessage({ call: "start", module: await compileScenarios() });
	return { post: (message) => worker.postMessage(message) };
};
