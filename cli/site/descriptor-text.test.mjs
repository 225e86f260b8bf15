import { expect, test } from "vitest";
import { withMembers } from "./descriptor-text.mjs";

const text = `{ "name": "x",
  "resources": [
    { "name": "a", "factor": 1000.0, "pack": { "path": "old" } },
    { "bytes": 5, "name": "b" } ] }
`;

test("members are changed where they stand, or added, and nothing else is touched", () => {
	const pack = { path: "b.pack" };
	const changed = withMembers(text, new Map(Object.entries([{ pack: null }, { bytes: 7, pack }])));
	expect(changed).toBe(`{ "name": "x",
  "resources": [
    { "name": "a", "factor": 1000.0, "pack": null },
    { "pack": {"path":"b.pack"}, "bytes": 7, "name": "b" } ] }
`);
	expect(JSON.parse(changed).resources[1]).toEqual({ name: "b", bytes: 7, pack });
});

test("two members that are not there are both added", () => {
	const changed = withMembers(text, new Map([[0, { bytes: 1, role: "x" }]]));
	expect(JSON.parse(changed).resources[0]).toMatchObject({ bytes: 1, role: "x", name: "a" });
});
