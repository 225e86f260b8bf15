// What if: the core that appraises, loaded by the page of scenarios alone.

import { combine_scenarios, initSync, Scenario, scale_scenario } from "../../pkg-scenario/total_place.js";
import address from "../../pkg-scenario/total_place_bg.wasm?url";
import { SEED } from "./scenario-messages";
import type { AgencyTotal, Appraisal, ScenarioInput, ScenarioLine, Uncertainty } from "./types";

export { DRAWS } from "./scenario-messages";

/** What a document comes to. */
export interface Reckoned {
	appraisal: Appraisal;
	/** exact sums over all years; the last, of no agency, is of all together */
	totals: AgencyTotal[];
}

/** Everything is asked of a document's text, so that nobody holds memory of the module. All of it throws a `CoreError`. */
export interface WhatIf {
	reckon(document: string): Reckoned;
	lines(document: string): ScenarioLine[];
	inputs(document: string): ScenarioInput[];
	uncertainty(document: string, draws: number): Uncertainty;
	/** the document printed in the one way that a link holds */
	print(document: string): string;
	combine(title: string, documents: string[]): string;
	scale(document: string, factor: string, place: string): string;
}

let compiled: Promise<WebAssembly.Module> | undefined;

/** The module is fetched and compiled once; page and worker share it. */
export function compileScenarios(): Promise<WebAssembly.Module> {
	compiled ??= fetch(address).then(async (response) => {
		if (!response.ok) throw new Error(`The server answered ${response.status}.`);
		const streams = response.headers.get("Content-Type") === "application/wasm";
		return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
	});
	compiled.catch(() => {
		compiled = undefined;
	});
	return compiled;
}

/** In a browser nothing is passed; where there is no `fetch` of files, the compiled module is. */
export async function loadWhatIf(module?: WebAssembly.Module): Promise<WhatIf> {
	initSync({ module: module ?? (await compileScenarios()) });
	return whatIf;
}

function opened<T>(document: string, ask: (scenario: Scenario) => T): T {
	const scenario = new Scenario(document);
	try {
		return ask(scenario);
	} finally {
		scenario.free();
	}
}

const whatIf: WhatIf = {
	reckon: (document) => opened(document, (scenario) => ({ appraisal: scenario.appraise(), totals: scenario.totals() })),
	lines: (document) => opened(document, (scenario) => scenario.lines()),
	inputs: (document) => opened(document, (scenario) => scenario.inputs()),
	uncertainty: (document, draws) => opened(document, (scenario) => scenario.uncertainty(draws, SEED)),
	print: (document) => opened(document, (scenario) => scenario.document()),
	combine: (title, documents) => combine_scenarios(title, documents),
	scale: (document, factor, place) => scale_scenario(document, factor, place),
};
