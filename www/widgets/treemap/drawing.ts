import { type HierarchyRectangularNode, hierarchy, treemap, treemapSquarify } from "d3-hierarchy";
import type { Group, Part } from "../shared/groups";
import type { Measure } from "../shared/measure";
import { ratio, sum } from "../shared/money";
import { ordinal } from "../shared/words";
import { fitted, heading, type Line } from "./fit";

const gap = 3;
const hairline = 1.5;

export interface Cell {
	group: Group;
	/** null where the cell is the group itself */
	part: Part | null;
	/** the parts drawn inside a group, under its name */
	inside: Cell[];
	x: number;
	y: number;
	width: number;
	height: number;
	/** how much of the height is the cell's own: all, or the band with a group's name */
	front: number;
	/** how much darker than its group's colour, 0 to 1 */
	shade: number;
	lines: Line[];
	/** from 1, among how many */
	place: number;
	of: number;
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

type Node = HierarchyRectangularNode<Leaf>;

/** A squarified treemap: groups side by side, their parts inside them, each as large as its amount. */
export function picture(groups: Group[], width: number, height: number, measure: Measure): Picture {
	const root = treemap<Leaf>()
		.tile(treemapSquarify.ratio(1.3))
		.size([width, height])
		.paddingInner((node) => (node.depth === 0 ? gap : hairline))
		.paddingTop((node) => (node.depth === 1 ? (over(node, measure)?.height ?? 0) : 0))(tree(groups));
	const placed = root.children ?? [];
	return {
		cells: placed.map((node, index) => groupCell(node, index + 1, placed.length, measure)),
		notDrawn: negative(groups),
	};
}

/** Only what is above zero has an area: a group is as large as its parts above zero. */
function tree(groups: Group[]) {
	const size = (amount: bigint): bigint => (amount > 0n ? amount : 0n);
	const sized = (group: Group): bigint =>
		group.parts.length ? sum(group.parts.map((part) => size(part.amount))) : size(group.amount);
	const whole = sum(groups.map(sized));
	const children = groups
		.filter((group) => sized(group) > 0n)
		.map((group): Leaf => {
			const parts = group.parts.filter((part) => part.amount > 0n);
			const weight = parts.length ? 0 : ratio(group.amount, whole);
			return {
				group,
				part: null,
				weight,
				children: parts.map((part) => ({
					group,
					part,
					weight: ratio(part.amount, whole),
				})),
			};
		});
	return hierarchy<Leaf>({
		group: null,
		part: null,
		weight: 0,
		children,
	}).sum((leaf) => leaf.weight);
}

function negative(groups: Group[]): number {
	const drawn = groups.flatMap((group) => (group.parts.length ? group.parts : [group]));
	return drawn.filter((one) => one.amount < 0n).length;
}

const box = (node: Node) => ({
	x: node.x0,
	y: node.y0,
	width: Math.max(0, node.x1 - node.x0),
	height: Math.max(0, node.y1 - node.y0),
});

/** The name over a group's parts. Without room for it the parts would be crumbs, and none is drawn. */
function over(node: Node, measure: Measure) {
	const { group } = node.data;
	if (!group?.parts.length) return null;
	const { width, height } = box(node);
	return heading(group.label, group.said, width, height, measure);
}

function groupCell(node: Node, place: number, of: number, measure: Measure): Cell {
	const group = node.data.group as Group;
	const area = box(node);
	const name = over(node, measure);
	const children = name ? (node.children ?? []) : [];
	const inside = group.parts.length ? `, ${group.parts.length} inside` : "";
	return {
		group,
		part: null,
		...area,
		inside: children.map((child, index) => partCell(child, index + 1, children.length, measure)),
		front: name ? name.height - hairline : area.height,
		shade: 0,
		lines: name?.lines ?? fitted(group.label, group.said, area.width, area.height, measure),
		place,
		of,
		spoken: `${group.label}, ${group.said}, ${group.share}, ${ordinal(place)} of ${of}${inside}`,
	};
}

function partCell(node: Node, place: number, of: number, measure: Measure): Cell {
	const group = node.data.group as Group;
	const part = node.data.part as Part;
	const area = box(node);
	return {
		group,
		part,
		...area,
		inside: [],
		front: area.height,
		shade: of < 2 ? 0.06 : 0.06 + (0.24 * (place - 1)) / (of - 1),
		lines: fitted(part.label, part.said, area.width, area.height, measure),
		place,
		of,
		spoken: `${part.label}, ${part.said}, ${part.share}, ${ordinal(place)} of ${of} in ${group.label}`,
	};
}

/** The cells in the order in which arrow keys walk them: each group, then its parts. */
export const walk = (cells: Cell[]): Cell[] => cells.flatMap((cell) => [cell, ...cell.inside]);

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
			return nested && here.inside.length === 0 ? from : within(from + 1);
		case "ArrowLeft":
			if (!nested) return within(from - 1);
			return here.part ? order.findIndex((cell) => cell.inside.includes(here)) : from;
		case "Home":
			return 0;
		case "End":
			return order.length - 1;
		default:
			return from;
	}
}
