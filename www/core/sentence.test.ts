import { expect, test } from "vitest";
import { partsOf } from "./sentence";

const SENTENCE = "£2.5 billion was spent, 4p in every pound.";

test("figures stand apart, in the order of the sentence, and no word is lost", () => {
	const parts = partsOf(SENTENCE, ["4p", "£2.5 billion"]);
	expect(parts.filter((part) => part.figure).map((part) => part.text)).toEqual(["£2.5 billion", "4p"]);
	expect(parts.map((part) => part.text).join("")).toBe(SENTENCE);
});

test("the longer of two figures that begin together is taken", () => {
	expect(partsOf("£2.5 billion", ["£2", "£2.5 billion"])).toEqual([{ text: "£2.5 billion", figure: true }]);
});

test("a figure that is not there changes nothing", () => {
	expect(partsOf("Nothing is known.", ["£1", ""])).toEqual([{ text: "Nothing is known.", figure: false }]);
});
