// A second worker that runs in the thread of its test.

import type { FarAhead, FromAhead } from "./ahead";
import { type AheadCore, AheadWork } from "./ahead-work";
import { ownTask } from "./own-task";

/** What is heard of what the worker says. */
export type Change = (message: FromAhead) => FromAhead[];

export function aheadHere(core: AheadCore, change: Change = (message) => [message]): FarAhead {
	let hear = (_: FromAhead) => {};
	const post = async (message: FromAhead) => {
		await ownTask();
		for (const changed of change(message)) hear(changed);
	};
	const work = new AheadWork(core, post);
	return {
		post: (message) => work.take(message),
		hear: (message) => {
			hear = message;
		},
	};
}
