// The cut and the groups over the rows themselves, by our module alone: no sums are kept between questions, no label is made.
import { initSync, Opening } from "../../../pkg-large/total_place.js";
import address from "../../../pkg-large/total_place_bg.wasm?url";
import { descriptor } from "../questions.mjs";

// A page's clock counts in tenths of a millisecond, so several are timed as one.
const together = 10;

async function open(file) {
	initSync({ module: await WebAssembly.compileStreaming(fetch(address)) });
	const opening = new Opening(new TextEncoder().encode(descriptor), { "payments.csv": new Uint8Array() });
	opening.begin(file.size);
	for await (const piece of file.stream()) opening.push(piece, false);
	opening.push(new Uint8Array(), true);
	return opening.finish();
}

addEventListener("message", async ({ data: { file, query, rounds } }) => {
	const place = await open(file);
	place.keep_sums(false);
	const times = [];
	for (let round = -1; round < rounds; round++) {
		const since = performance.now();
		for (let time = 0; time < together; time++) place.count_cells(query);
		if (round >= 0) times.push((performance.now() - since) / together);
	}
	const { by, amounts } = place.cells(query);
	const labels = (at) => by.map(({ labels, codes }) => labels[codes[at]]).join("|");
	postMessage({ times, cells: Array.from(amounts, (pence, at) => [labels(at), Number(pence)]) });
});
