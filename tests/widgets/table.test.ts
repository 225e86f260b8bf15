import { describe, expect, it } from "vitest";
import { byOrganisationAndService, hostile } from "../../www/widgets/shared/examples";
import { groupsOf } from "../../www/widgets/shared/groups";
import { hundredths } from "../../www/widgets/shared/money";
import { bar, cameTo, clicked, scale, sorted } from "../../www/widgets/table/drawing";

describe("sorting", () => {
	const groups = groupsOf(hostile);

	it("leaves what is not stated last both ways", () => {
		for (const down of [true, false]) expect(sorted(groups, { column: "amount", down }).at(-1)?.key).toBe("not stated");
	});

	it("orders pence, not text or floats", () => {
		const up = sorted(groups, { column: "amount", down: false }).map((group) => group.amount);
		expect(up.slice(0, 3)).toEqual([-12_000_000n, 70_000_000n, 90_000_000n]);
	});

	it("orders the parts of each group too", () => {
		const [first] = sorted(groupsOf(byOrganisationAndService), { column: "label", down: false });
		expect(first?.label).toBe("Councils, police and fire");
		expect(first?.parts.map((part) => part.label).slice(0, 2)).toEqual(["Defence", "Economic affairs"]);
	});

	it("starts amounts at the largest and labels at A, then turns", () => {
		expect(clicked(null, "amount")).toEqual({ column: "amount", down: true });
		expect(clicked(null, "label")).toEqual({ column: "label", down: false });
		expect(clicked({ column: "label", down: false }, "label")).toEqual({ column: "label", down: true });
	});
});

describe("bars", () => {
	it("reach left of zero for what is below it, on one scale", () => {
		const all = scale([300n, -100n]);
		expect(bar(300n, all)).toEqual({ x: 25, length: 75 });
		expect(bar(-100n, all)).toEqual({ x: 0, length: 25 });
	});

	it("start at the edge where nothing is below zero", () => {
		expect(bar(50n, scale([100n, 50n]))).toEqual({ x: 0, length: 50 });
	});

	it("have no length over nothing", () => {
		expect(bar(0n, scale([]))).toEqual({ x: 0, length: 0 });
	});
});

it("comes to the total of the view", () => {
	expect(cameTo(groupsOf(byOrganisationAndService))).toBe(hundredths(byOrganisationAndService.total));
});
