import { expect, it } from "vitest";
import { byOrganisation, byOrganisationAndService, unbroken, viewOf } from "../../www/widgets/shared/examples";
import { folded, groupsOf } from "../../www/widgets/shared/groups";
import { hundredths, sum } from "../../www/widgets/shared/money";
import { cutTo } from "../../www/widgets/shared/query";

it("puts rows of two fields under the first, to the same total", () => {
	const groups = groupsOf(byOrganisationAndService);
	expect(groups).toHaveLength(9);
	expect(sum(groups.map((group) => group.amount))).toBe(hundredths(byOrganisationAndService.total));
	const nhs = groups.find((group) => group.key === "NHS");
	expect(nhs?.said).toBe("£9.3bn");
	expect(nhs?.parts.map((part) => part.label)).toEqual(["Health", "Social protection"]);
});

it("gives groups the shares that one field alone has", () => {
	const two = groupsOf(byOrganisationAndService).map((group) => [group.label, group.share]);
	const one = groupsOf(byOrganisation).map((group) => [group.label, group.share]);
	expect(two).toEqual(one);
});

it("cuts to a group with the value percent-encoded as the core does", () => {
	expect(cutTo("by=organisation", "organisation", "Wyre's (A|B)*!:~é")).toBe(
		"by=organisation&cut=organisation:Wyre%27s%20%28A%7CB%29%2A%21%3A~%C3%A9",
	);
	expect(groupsOf(byOrganisationAndService)[0]?.cut).toContain("&cut=organisation:Councils%2C%20police%20and%20fire");
});

it("leaves other and not stated last, however large", () => {
	const view = viewOf(
		"",
		["organisation", "service"],
		[
			[["not stated", "a"], 900],
			[[], 800],
			[["small", "a"], 1],
			[["large", "not stated"], 5],
			[["large", "b"], 2],
		],
	);
	const groups = groupsOf(view);
	expect(groups.map((group) => group.key)).toEqual(["large", "small", "", "not stated"]);
	expect(groups[0]?.parts.map((part) => part.key)).toEqual(["b", "not stated"]);
	expect(groups[3]?.kind).toBe("unknown");
});

it("folds what is over into others, keeping the total and what is not stated", () => {
	const lines = Array.from({ length: 30 }, (_, index): [string[], number] => [[`body ${index}`], 100 - index]);
	const view = viewOf("", ["organisation"], [...lines, [["not stated"], 7]]);
	const small = folded(groupsOf(view), 9, "pounds");
	expect(small).toHaveLength(9);
	expect(small.at(-1)?.key).toBe("not stated");
	expect(small.at(-2)?.label).toBe("23 others");
	expect(sum(small.map((group) => group.amount))).toBe(hundredths(view.total));
	const tenths = small.map((group) => Math.round(Number(group.share.replace("%", "")) * 10));
	expect(tenths.reduce((all, one) => all + one)).toBe(1000);
});

it("folds nothing where all fit", () => {
	const groups = groupsOf(unbroken);
	expect(folded(groups, 4, "pounds")).toEqual(groups);
});
