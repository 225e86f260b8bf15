// A file for the visitor, made in the browser.

import type { Standing } from "./drawing";

export const svgBlob = (standing: Standing): Blob => new Blob([standing.text], { type: "image/svg+xml" });

/** The picture at twice its size, for screens and for print. */
export async function rastered(standing: Standing): Promise<Blob> {
	const address = URL.createObjectURL(svgBlob(standing));
	try {
		const image = new Image();
		image.src = address;
		await image.decode();
		const canvas = document.createElement("canvas");
		canvas.width = standing.width * 2;
		canvas.height = standing.height * 2;
		canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
		return await new Promise((done, failed) =>
			canvas.toBlob(
				(blob) => (blob ? done(blob) : failed(new Error("This browser could not draw the picture."))),
				"image/png",
			),
		);
	} finally {
		URL.revokeObjectURL(address);
	}
}

export function save(blob: Blob, name: string): void {
	const address = URL.createObjectURL(blob);
	const link = document.createElement("a");
	link.href = address;
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
