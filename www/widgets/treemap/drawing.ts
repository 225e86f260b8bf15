import { hierarchy, treemap, treemapSquarify } from "d3-hierarchy";
import type { Group, Part } from "../shared/groups";
import type { Measure } from "../shared/measure";
import { ratio, sum } from "../shared/money";
import { ordinal } from "../shared/words";
import { fitted, heading, type Line } from "./fit";

const band = 24;
const gap = 3;

export interface Cell {
	group: Group;
	/** null where the cell is the group itself */
	part: Part | null;
	/** of its group; none where the view has one field or the cell is a part */
	inside: Cell[];
	x: number;
	y: number;
	width: number;
	height: number;
	/** how much darker than its group's colour, 0 to 1 */
	shade: number;
	lines: Line[];
	/** as a screen reader says it */
	spoken: string;
}

export interface Picture {
	cells: Cell[];
	/** amounts below zero, which no area can show */
	notDrawn: number;
}

interface Leaf {
	group: Group | null;
	part: Part | null;
	weight: number;
	children?: Leaf[];
}

/** A squarified treemap: groups side by side, their parts inside them, each as large as its amount. */
export function picture(
	groups: Group[],
	width: number,
	height: number,
	measure: Measure,
): Picture {
	const drawn = groups.map(positive).filter((group) => group.amount > 0n);
	const notDrawn =
		groups.filter((group) => group.parts.length === 0 && group.amount < 0n)
			.length +
		groups.flatMap((group) => group.parts).filter((part) => part.amount < 0n)
			.length;
	const whole = sum(drawn.map((group) => group.amount));
	const leaf = (group: Group, part: Part | null, amount: bigint): Leaf => ({
		group,
		part,
		weight: ratio(amount, whole),
	});
	const root = hierarchy<Leaf>({
		group: null,
		part: null,
		weight: 0,
		children: drawn.map((group) => ({
			...leaf(group, null, group.parts.length ? 0n : group.amount),
			children: group.parts.map((part) => leaf(group, part, part.amount)),
		})),
	}).sum((one) => one.weight);
	const placed = treemap<Leaf>()
		.tile(treemapSquarify.ratio(1.3))
		.size([width, height])
		.paddingInner((node) => (node.depth === 0 ? gap : 1))
		.paddingTop((node) =>
			node.depth === 1 && hasBand(node, measure) ? band : 0,
		)(root);
	const cells = (placed.children ?? []).map((node, place) => {
		const group = node.data.group as Group;
		const original = groups.find((one) => one.key === group.key) ?? group;
		const spoken = spokenGroup(original, place, drawn.length);
		const cell = {
			group: original,
			part: null,
			...box(node),
			shade: 0,
			spoken,
		};
		const children = node.children ?? [];
		const inside = children.map((child, index) =>
			insideCell(original, child, index, children.length, measure),
		);
		const lines = inside.length
			? hasBand(node, measure)
				? heading(group.label, original.said, cell.width, measure)
				: []
			: fitted(group.label, original.said, cell.width, cell.height, measure);
		return { ...cell, inside, lines };
	});
	return { cells, notDrawn };
}

/** A group as its parts above zero make it. */
function positive(group: Group): Group {
	if (group.parts.length === 0) return group;
	const parts = group.parts.filter((part) => part.amount > 0n);
	return { ...group, parts, amount: sum(parts.map((part) => part.amount)) };
}

interface Placed {
	x0: number;
	x1: number;
	y0: number;
	y1: number;
	data: Leaf;
}

const box = (node: Placed) => ({
	x: node.x0,
	y: node.y0,
	width: Math.max(0, node.x1 - node.x0),
	height: Math.max(0, node.y1 - node.y0),
});

/** A name stands over the parts where it fits whole and leaves them most of the room. */
function hasBand(node: Placed, measure: Measure): boolean {
	const { group } = node.data;
	if (!group || group.parts.length === 0 || node.y1 - node.y0 < band * 2.5)
		return false;
	return heading(group.label, "", node.x1 - node.x0, measure).length > 0;
}

function insideCell(
	group: Group,
	node: Placed,
	index: number,
	of: number,
	measure: Measure,
): Cell {
	const part = node.data.part as Part;
	const area = box(node);
	const lines = fitted(part.label, part.said, area.width, area.height, measure);
	const shade = of < 2 ? 0.12 : 0.12 + (0.26 * index) / (of - 1);
	const spoken = `${part.label}, ${part.said}, ${part.share}, ${ordinal(index + 1)} of ${of} in ${group.label}`;
	return { group, part, inside: [], ...area, shade, lines, spoken };
}

function spokenGroup(group: Group, index: number, of: number): string {
	const inside = group.parts.length ? `, ${group.parts.length} inside` : "";
	return `${group.label}, ${group.said}, ${group.share}, ${ordinal(index + 1)} of ${of}${inside}`;
}

/** The cells in the order in which arrow keys walk them: each group, then its parts. */
export const walk = (cells: Cell[]): Cell[] =>
	cells.flatMap((cell) => [cell, ...cell.inside]);

/** Where an arrow key leads from the cell at `from`; the same place where it leads nowhere. */
export function step(cells: Cell[], from: number, key: string): number {
	const order = walk(cells);
	const here = order[from];
	if (!here) return 0;
	const nested = order.length > cells.length;
	const within = (to: number) => Math.min(order.length - 1, Math.max(0, to));
	switch (key) {
		case "ArrowDown":
			return within(from + 1);
		case "ArrowUp":
			return within(from - 1);
		case "ArrowRight":
			return nested ? (here.inside.length ? from + 1 : from) : within(from + 1);
		case "ArrowLeft":
			if (!nested) return within(from - 1);
			return here.part
				? order.findIndex((cell) => cell.inside.includes(here))
				: from;
		case "Home":
			return 0;
		case "End":
			return order.length - 1;
		default:
			return from;
	}
}
