// How wide a picture is beside its height, so that a page keeps its place before it has arrived.

/** Width and height, in whatever unit the file has; null where it does not say. `ending` is `.png` or another that a logo may have. */
export function sizeOf(bytes, ending) {
	const [width, height] = (sides[ending]?.(bytes) ?? []).map((side) => Math.round(side));
	return width > 0 && height > 0 ? { width, height } : null;
}

const sides = {
	".png": (bytes) => (bytes.length < 24 ? null : [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]),
	".jpg": ofJpeg,
	".jpeg": ofJpeg,
	".webp": ofWebp,
	".svg": ofSvg,
};

/** The frame is described after segments of any number, each of which says how long it is. */
function ofJpeg(bytes) {
	for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2)) {
		const marker = bytes[at + 1];
		const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
		if (isFrame) return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)];
	}
	return null;
}

function ofWebp(bytes) {
	if (bytes.length < 30) return null;
	switch (bytes.toString("latin1", 12, 16)) {
		case "VP8 ":
			return [bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff];
		case "VP8L":
			return [(bytes.readUInt32LE(21) & 0x3fff) + 1, ((bytes.readUInt32LE(21) >> 14) & 0x3fff) + 1];
		case "VP8X":
			return [bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1];
		default:
			return null;
	}
}

/** As the root says it in pixels; else as its `viewBox` does. */
function ofSvg(bytes) {
	const root = /<svg\b[^>]*>/.exec(bytes.toString("utf8"))?.[0] ?? "";
	const side = (name) =>
		Number(new RegExp(`\\s${name}=["']\\s*([\\d.]+)(?:px)?\\s*["']`).exec(root)?.[1] ?? Number.NaN);
	const [, , ...box] =
		/\sviewBox=["']([^"']*)/
			.exec(root)?.[1]
			.trim()
			.split(/[\s,]+/)
			.map(Number) ?? [];
	const said = [side("width"), side("height")];
	const sides = said.every((one) => one > 0) ? said : box;
	// A page can only say whole numbers, and nothing hangs on the unit.
	return sides.every(Number.isInteger) ? sides : sides.map((one) => one * 1000);
}
