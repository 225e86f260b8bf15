import { expect, test } from "vitest";
import { compare, counted, slower, table } from "./instructions.mjs";

const line = (layer, id, values) =>
	JSON.stringify({
		module_path: `layers::${layer}`,
		id,
		profiles: [{ data: { total: { metrics: { Ir: { values } } } } }],
	});

test("instructions are read from the lines of the runner, whether or not it knows an earlier run", () => {
	const output = ["   Compiling total-place", line("a::b", "c", { new: 7 }), line("a::d", "e", { both: [8, 9] }), ""];
	expect(counted(output.join("\n"))).toEqual({ "a::b c": 7, "a::d e": 8 });
});

test("a bench is slower past five per cent, and one that is gone is told", () => {
	const rows = compare({ same: 100, slow: 100, quick: 100, gone: 5 }, { same: 105, slow: 106, quick: 50, fresh: 1 });
	expect(slower(rows)).toEqual([
		"slow takes 6.00 % more instructions than was recorded.",
		"gone was recorded and is gone: run it again without --check.",
	]);
	expect(table(rows).trimEnd().split("\n")).toEqual([
		"same            105    +5.00 %",
		"slow            106    +6.00 %",
		"quick            50   −50.00 %",
		"fresh             1        new",
		"gone                      gone",
	]);
});
