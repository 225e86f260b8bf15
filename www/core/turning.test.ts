import { expect, test } from "vitest";
import { numberAt } from "./document";
import { turnsOf } from "./turning";

const document = { years: 3, cost: ["0", "100", "100"], odd: ["5"] };
const number = (path: string) => (changed: typeof document) => Number(numberAt(changed, path));
const bounds = (path: string, whole: boolean, low: string, high: string) => [{ path, whole, low, high }];

test("years are tried one by one: the year given is a good one", () => {
	const gain = (changed: unknown) => number("years")(changed as typeof document) - 5.5;
	expect(turnsOf(document, bounds("years", true, "1", "10"), gain)).toEqual([
		{ path: "years", value: "6", holds: "above" },
	]);
	const loss = (changed: unknown) => -gain(changed);
	expect(turnsOf(document, bounds("years", true, "1", "10"), loss)[0]).toMatchObject({ value: "5", holds: "below" });
	expect(turnsOf(document, bounds("years", true, "1", "4"), gain)[0]).toMatchObject({ value: null });
});

test("a list turns where the straight line crosses, and nowhere where it is bent", () => {
	const gain = (changed: unknown) => 300 - 2 * number("cost")(changed as typeof document);
	expect(turnsOf(document, bounds("cost", false, "0", "1000"), gain)).toEqual([
		{ path: "cost", value: "150.000000", holds: "below" },
	]);
	const bent = (changed: unknown) => number("odd")(changed as typeof document) ** 3 - 100;
	expect(turnsOf(document, bounds("odd", false, "0", "10"), bent)[0]).toMatchObject({ value: null, holds: null });
});

test("a value that cannot be is no result", () => {
	const refuses = () => {
		throw new Error("refused");
	};
	expect(turnsOf(document, bounds("cost", false, "0", "10"), refuses)[0]).toMatchObject({ value: null });
});
