// A drawing as a PNG, without a browser and with fonts that come along: the same picture on every machine.

import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

const FONTS = ["DejaVuSerif", "DejaVuSerif-Bold", "DejaVuSans", "DejaVuSans-Bold"];

export type Raster = (svg: string) => Uint8Array;

/** The module can be started once. */
let started: Promise<void> | undefined;

export async function raster(root: string): Promise<Raster> {
	const find = createRequire(join(root, "package.json"));
	started ??= readFile(find.resolve("@resvg/resvg-wasm/index_bg.wasm")).then((bytes) => initWasm(bytes));
	await started;
	const folder = join(dirname(find.resolve("dejavu-fonts-ttf/package.json")), "ttf");
	const fontBuffers = await Promise.all(FONTS.map((name) => readFile(join(folder, `${name}.ttf`))));
	const font = { fontBuffers, loadSystemFonts: false, defaultFontFamily: "DejaVu Sans" };
	return (svg) => {
		const image = new Resvg(svg, { font }).render();
		const bytes = image.asPng();
		image.free();
		return bytes;
	};
}
