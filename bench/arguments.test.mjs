import { expect, test } from "vitest";
import { readArguments } from "./arguments.mjs";

const options = { rows: [1, 2], rounds: 7, big: false, engines: ["a", "b"] };
const read = (text) => readArguments(text.split(" ").filter(Boolean), options, "Usage");

test("what is said stands for what is usual, and the rest stays", () => {
	expect(read("")).toEqual(options);
	expect(read("--rows 10,20 --big --engines=b")).toEqual({ rows: [10, 20], rounds: 7, big: true, engines: ["b"] });
	expect(read("--big --rounds=3")).toMatchObject({ big: true, rounds: 3 });
});

test.each(["--rows", "--rows 1,x", "--rounds 0", "--rounds 1,2", "--engines c", "--toString 1", "rows 1"])(
	"%s is not understood",
	(text) => expect(() => read(text)).toThrow("Usage"),
);
