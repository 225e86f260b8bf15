import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { contrast, standard, tooClose } from "./contrast.mjs";

// Published with the guidelines and their tools.
test.each([
	["#000000", "#ffffff", 21],
	["#ffffff", "#ffffff", 1],
	["#767676", "#ffffff", 4.54],
	["#777777", "#ffffff", 4.48],
	["#ff0000", "#ffffff", 4],
])("%s on %s: %d", (one, other, ratio) => {
	expect(contrast(one, other)).toBeCloseTo(ratio, 2);
	expect(contrast(other, one)).toBe(contrast(one, other));
});

test("the colours of the site itself can be read", () => {
	expect(tooClose({})).toEqual([]);
});

test("just below the limit is below it", () => {
	const [found] = tooClose({ "header-text": "#777777" });
	expect(found.names).toEqual(["header-text", "header"]);
	expect(found.message).toContain("4.47:1");
});

test("what cannot be chosen is held against what was", () => {
	expect(tooClose({ background: "#16202a", panel: "#16202a" }).flatMap(({ names }) => names)).toContain("warning");
});

test("the standard is what the pages have", () => {
	const style = readFileSync(new URL("../../www/style/_ground.scss", import.meta.url), "utf8");
	const said = (name) => new RegExp(`--${name}: (#[0-9a-f]+);`).exec(style)[1].replace(/^#(.)(.)(.)$/, "#$1$1$2$2$3$3");
	expect(standard).toMatchObject({ text: said("ink"), quiet: said("quiet"), link: said("accent") });
	expect(standard).toMatchObject({ background: said("paper"), panel: said("ground") });
});
