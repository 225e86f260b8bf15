// Where the draws are made: it is handed the compiled module, and from then on answers. It fetches nothing.

import { initSync, Scenario } from "../../pkg-scenario/total_place.js";
import type { Fields } from "./document";
import { DRAWS, type FromDrawer, type Judged, SEED, type ToDrawer } from "./scenario-messages";
import { type Bounds, turnsOf } from "./turning";

/** The few things of a worker's own world that are used. */
interface Port {
	postMessage(message: FromDrawer): void;
	addEventListener(type: "message", listener: (event: MessageEvent<ToDrawer>) => void): void;
}

const port = self as unknown as Port;

function asked<T>(document: string, ask: (scenario: Scenario) => T): T {
	const scenario = new Scenario(document);
	try {
		return ask(scenario);
	} finally {
		scenario.free();
	}
}

/** Switching values and tornado do not depend on draws, which were made already. */
function judge(document: string, bounds: readonly Bounds[]): Judged {
	const { switching, tornado } = asked(document, (scenario) => scenario.uncertainty(1, SEED));
	const gain = (changed: Fields) =>
		asked(JSON.stringify(changed), (scenario) => -Number(scenario.appraise().net_present_budget_impact));
	return { switching, tornado, turns: turnsOf(JSON.parse(document) as Fields, bounds, gain) };
}

function answer(message: Exclude<ToDrawer, { call: "start" }>): FromDrawer {
	const { job, document } = message;
	if (message.call === "judge") return { says: "judged", job, judged: judge(document, message.bounds) };
	return { says: "drawn", job, draws: asked(document, (scenario) => scenario.draws(DRAWS, SEED)) };
}

port.addEventListener("message", ({ data }) => {
	if (data.call === "start") {
		initSync({ module: data.module });
		return;
	}
	try {
		port.postMessage(answer(data));
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		port.postMessage({ says: "failed", job: data.job, message });
	}
});
