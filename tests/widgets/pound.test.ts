import { describe, expect, it } from "vitest";
import { penceWords, poundWords, sliceLabel, slices } from "../../www/widgets/pound/drawing";
import {
	byControl,
	byOrganisation,
	byOrganisationAndService,
	hostile,
	nothingAtAll,
	unbroken,
	viewOf,
} from "../../www/widgets/shared/examples";
import { byTable } from "../../www/widgets/shared/measure";
import { sum } from "../../www/widgets/shared/money";

describe("slices", () => {
	it.each([byOrganisation, byOrganisationAndService, byControl, hostile, unbroken])("come to 100p: $title", (view) => {
		expect(sum(slices(view).map((slice) => slice.pence))).toBe(100n);
	});

	it("fill the bar from end to end without a hole", () => {
		let end = 0;
		for (const slice of slices(byOrganisation)) {
			expect(slice.start).toBeCloseTo(end, 6);
			end = slice.start + slice.length;
		}
		expect(end).toBeCloseTo(1, 6);
	});

	it("give what is below zero no length", () => {
		const below = slices(hostile).find((slice) => slice.group.amount < 0n);
		expect(below?.length).toBe(0);
		expect(below && penceWords(below)).toBe("−7p");
	});

	it("say that a sliver is less than a penny", () => {
		const [, sliver] = slices(
			viewOf(
				"",
				["organisation"],
				[
					[["all"], 9999],
					[["sliver"], 1],
				],
			),
		);
		expect(sliver && penceWords(sliver)).toBe("less than 1p");
	});

	it("are none without money", () => {
		expect(slices(nothingAtAll)).toEqual([]);
	});
});

it("labels a slice only where the label fits whole", () => {
	const [first] = slices(byOrganisation);
	if (!first) throw new Error("no slice");
	expect(sliceLabel(first, 1000, byTable)).toBe("30p");
	const room = (byTable("30p", 16, true) + 16) / first.length;
	expect(sliceLabel(first, room + 0.1, byTable)).toBe("30p");
	expect(sliceLabel(first, room - 0.1, byTable)).toBe("");
});

it("is told in words", () => {
	expect(poundWords(slices(byControl))).toContain("Decided nationally 50p");
});
