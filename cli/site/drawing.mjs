// A drawing (SVG) that is somebody else's. As a picture in a page it runs nothing; opened by its own address it is a document of the
// site, and where the host sends no policy along, a script in it would run.

const runs = [/<(?:[\w.-]+:)?script/i, /<(?:[\w.-]+:)?foreignObject/i, /\son[a-z]+\s*=/i, /javascript:/i, /<!ENTITY/i];

/** What in the drawing could run, as it stands there; null where nothing could. */
export function activeIn(bytes) {
	let text;
	try {
		text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return "an encoding that is not UTF-8";
	}
	const plain = text.replace(/&#(x?)([0-9a-f]{1,6});?/gi, (_, hex, digits) =>
		signOf(Number.parseInt(digits, hex ? 16 : 10)),
	);
	// Browsers leave such signs out of an address.
	const joined = plain.replace(/[\t\r\n]/g, "");
	for (const pattern of runs) {
		const found = pattern.exec(plain) ?? pattern.exec(joined);
		if (found) return `“${found[0].trim()}”`;
	}
	return null;
}

const signOf = (code) => (code <= 0x10ffff ? String.fromCodePoint(code) : "");
