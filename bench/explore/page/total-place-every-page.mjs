// Total Place, as every page has it that shows a place of few rows. It is only started: many rows are asked of the other module.
import { loadCore } from "../../../www/core/module";
import { openPackage } from "../../../www/core/place";
import { descriptor } from "../questions.mjs";

export async function start() {
	let place;
	return {
		async read(file) {
			const read = async (path) =>
				new Uint8Array(await new Blob([path === "payments.csv" ? file : descriptor]).arrayBuffer());
			place = await openPackage("bench", read, loadCore());
		},
		clear() {
			place.close();
		},
		ask: { total: () => place.view("year=all") },
	};
}
