import { expect, test } from "vitest";
import type { View } from "../../core/types";
import { telling } from "./screen";

/** Answers with as many rows as the fields have together. */
const asked =
	(rows: Record<string, number>) =>
	async (by: string[]): Promise<View> =>
		({
			query: { by },
			rows: Array.from({ length: by.reduce((all, field) => all * (rows[field] ?? 1), 1) }),
		}) as unknown as View;

const shown = async (levels: string[], rows: Record<string, number>) => (await telling(levels, asked(rows))).query.by;

test("two levels that split are shown, in drill order", async () => {
	expect(await shown(["organisation", "service", "economic"], { organisation: 9, service: 3, economic: 2 })).toEqual([
		"organisation",
		"service",
	]);
});

test("a level with one value makes room for the next that splits", async () => {
	expect(await shown(["organisation-2", "service", "economic"], { service: 3, economic: 2 })).toEqual([
		"service",
		"economic",
	]);
	expect(await shown(["service", "organisation-2"], { service: 3 })).toEqual(["service"]);
});

test("where nothing splits, the first level stands", async () => {
	expect(await shown(["service", "economic"], {})).toEqual(["service"]);
});
