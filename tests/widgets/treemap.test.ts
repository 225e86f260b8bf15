import { describe, expect, it } from "vitest";
import { byOrganisation, byOrganisationAndService, hostile, unbroken } from "../../www/widgets/shared/examples";
import { groupsOf } from "../../www/widgets/shared/groups";
import { byTable } from "../../www/widgets/shared/measure";
import { ratio } from "../../www/widgets/shared/money";
import { type Cell, picture, step, walk } from "../../www/widgets/treemap/drawing";
import { fitted, wrapped } from "../../www/widgets/treemap/fit";

const draw = (view: typeof byOrganisation, width = 700, height = 460) =>
	picture(groupsOf(view), width, height, byTable);

describe("areas", () => {
	it("are as large as their amounts", () => {
		const { cells } = draw(byOrganisation, 7000, 4600);
		const whole = cells.reduce((all, cell) => all + cell.group.amount, 0n);
		for (const cell of cells) {
			const area = (cell.width * cell.height) / (7000 * 4600);
			expect(area).toBeCloseTo(ratio(cell.group.amount, whole), 2);
		}
	});

	it("never overlap", () => {
		const { cells } = draw(byOrganisationAndService);
		const apart = (a: Cell, b: Cell) =>
			a.x + a.width <= b.x + 0.01 ||
			b.x + b.width <= a.x + 0.01 ||
			a.y + a.height <= b.y + 0.01 ||
			b.y + b.height <= a.y + 0.01;
		const leaves = cells.flatMap((cell) => (cell.inside.length ? cell.inside : [cell]));
		leaves.forEach((a, index) => {
			for (const b of leaves.slice(index + 1)) expect(apart(a, b)).toBe(true);
		});
	});

	it("hold their parts under the name of the group", () => {
		for (const cell of draw(byOrganisationAndService).cells)
			for (const part of cell.inside) {
				expect(part.y).toBeGreaterThanOrEqual(cell.y + cell.front - 0.01);
				expect(part.x + part.width).toBeLessThanOrEqual(cell.x + cell.width + 0.01);
				expect(part.y + part.height).toBeLessThanOrEqual(cell.y + cell.height + 0.01);
			}
	});
});

describe("labels", () => {
	it.each([200, 320, 480, 700, 1100])("stand whole inside their cells at %i pixels", (width) => {
		for (const view of [byOrganisation, byOrganisationAndService, hostile, unbroken])
			for (const cell of walk(draw(view, width).cells))
				for (const line of cell.lines) {
					expect(line.x + byTable(line.text, line.size, line.bold)).toBeLessThanOrEqual(cell.width);
					expect(line.y + line.size * 0.25).toBeLessThanOrEqual(cell.front);
				}
	});

	it("are never cut: a word too long for its cell leaves the amount, or nothing", () => {
		expect(wrapped("Llanfairpwllgwyngyll", 50, 3, (line) => byTable(line, 12))).toEqual([]);
		expect(fitted("Llanfairpwllgwyngyll", "£5m", 60, 60, byTable).map((line) => line.text)).toEqual(["£5m"]);
		expect(fitted("Llanfairpwllgwyngyll", "£5m", 20, 20, byTable)).toEqual([]);
	});

	it("give up the amount before the name", () => {
		expect(fitted("Transport", "£746m", 100, 30, byTable).map((line) => line.text)).toEqual(["Transport"]);
	});

	it("name the group wherever a part of it is drawn", () => {
		for (const cell of draw(byOrganisationAndService).cells)
			if (cell.inside.length) expect(cell.lines.map((line) => line.text).join(" ")).toContain(cell.group.label);
	});
});

it("counts what it cannot draw", () => {
	expect(draw(byOrganisationAndService).notDrawn).toBe(1);
	expect(draw(hostile).notDrawn).toBe(1);
	expect(draw(byOrganisation).notDrawn).toBe(0);
});

it("says a cell as a person would", () => {
	const nhs = draw(byOrganisationAndService).cells.find((cell) => cell.group.key === "NHS");
	expect(nhs?.spoken).toBe("NHS, £9.3bn, 21.3%, 3rd of 9, 2 inside");
	const one = draw(byOrganisation).cells.find((cell) => cell.group.key === "NHS");
	expect(one?.spoken).toBe("NHS, £9.3bn, 21.3%, 3rd of 9");
});

describe("keys", () => {
	const { cells } = draw(byOrganisationAndService);
	const order = walk(cells);
	const second = order.indexOf(cells[1] as Cell);

	it("walk every cell and stop at both ends", () => {
		let at = 0;
		for (const _ of order) at = step(cells, at, "ArrowDown");
		expect(at).toBe(order.length - 1);
		expect(step(cells, 0, "ArrowUp")).toBe(0);
		expect([step(cells, 5, "Home"), step(cells, 5, "End")]).toEqual([0, order.length - 1]);
	});

	it("go into a group and back to it", () => {
		const inside = step(cells, second, "ArrowRight");
		expect(order[inside]).toBe(cells[1]?.inside[0]);
		expect(step(cells, inside, "ArrowRight")).toBe(inside);
		expect(step(cells, inside, "ArrowLeft")).toBe(second);
	});

	it("walk a flat picture with any arrow", () => {
		const flat = draw(byOrganisation).cells;
		expect([step(flat, 2, "ArrowRight"), step(flat, 2, "ArrowLeft")]).toEqual([3, 1]);
	});
});
