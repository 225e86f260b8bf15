// A worker that runs in the thread of its test. What crosses is copied, as between threads.

import { ownTask } from "./own-task";
import type { Far, Start } from "./worker-calls";
import type { CallMap, ToPageOf, ToWorkerOf } from "./worker-messages";

interface Work<C extends CallMap> {
	take(message: Exclude<ToWorkerOf<C>, { call: "start" }>): void;
}

/** As messages between threads come: in order, and before any timer. */
function later(work: () => void) {
	void ownTask().then(work);
}

export function startHere<C extends CallMap>(
	make: (post: (message: ToPageOf<C>) => void, ended: () => void) => Work<C>,
	stop = () => {},
): Start<C> {
	return async (hear, ended): Promise<Far<C>> => {
		const work = make((message) => {
			const copy = structuredClone(message);
			later(() => hear(copy));
		}, ended);
		return {
			post: (message) => {
				const copy = structuredClone(message);
				if (copy.call !== "start") later(() => work.take(copy as Exclude<ToWorkerOf<C>, { call: "start" }>));
			},
			stop,
		};
	};
}
