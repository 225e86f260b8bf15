import { html, noChange, nothing, type PropertyValues, svg, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { takesTurns } from "../../core/turns";
import type { View } from "../../core/types";
import { type Colour, hatching, paint, rowColours } from "../shared/colour";
import { isPlain, ViewWidget } from "../shared/element";
import { type Group, groupsOf, type Part } from "../shared/groups";
import { exactly, grouped, hundredths } from "../shared/money";
import { counted } from "../shared/words";
import { bar, type Column, cameTo, clicked, type Scale, type Sorting, scale, sorted } from "./drawing";

/** Up to this many rows, everything stands open. */
const openUpTo = 16;

/** Rows that are drawn in one go where the page takes turns. */
const rowsInOneGo = 12;

/** The ranked table of a view: name with its bar, amount, share, and a total that is seen to match. */
export class TableElement extends ViewWidget {
	/** the page that rows lead to; empty where it is this one */
	@property({ attribute: false }) page = "";
	/** amounts to the penny */
	@property({ type: Boolean }) exact = false;
	@state() private sorting: Sorting | null = null;
	@state() private open = new Set<string>();
	private groups: Group[] = [];
	/** how many groups stand as they now are; those after them still stand as before */
	private drawn = 0;

	protected override willUpdate(changed: PropertyValues): void {
		super.willUpdate(changed);
		if (!this.view) return;
		if (changed.has("view")) {
			this.sorting = null;
			const all = this.view.rows.length <= openUpTo;
			this.open = new Set(all ? this.view.rows.map((row) => row.keys[0] ?? "") : []);
		}
		if (changed.size === 0) return;
		this.groups = sorted(groupsOf(this.view), this.sorting);
		this.drawn = 0;
	}

	protected override updated(): void {
		if (this.drawn < this.groups.length) this.requestUpdate();
	}

	protected override render() {
		const view = this.view;
		if (!view) return nothing;
		const { groups, drawn } = this;
		this.drawn = this.nextPiece();
		const colours = rowColours(view);
		const length = scale(groups.flatMap((group) => [group.amount, ...group.parts.map((part) => part.amount)]));
		return html`
			<svg class="patterns" aria-hidden="true" width="0" height="0">${hatching(this.mark)}</svg>
			<table role="table" class="ranked ${this.exact ? "exact" : ""}">
				<caption>${view.title}</caption>
				<thead role="rowgroup">
					<tr role="row">
						${this.heading("label", view.by[0]?.title ?? "Name")}
						${this.heading("amount", this.amountTitle(view))}
						${this.hasShare(view) ? html`<th role="columnheader" scope="col" class="number">Share</th>` : nothing}
						${this.exact && view.unit !== "lines" ? this.heading("lines", "Lines") : nothing}
					</tr>
				</thead>
				${groups.map((group, at) => (at < drawn || at >= this.drawn ? noChange : this.body(view, group, colours, length)))}
				${this.foot(view, groups)}
			</table>
			${this.toggle(groups)}
			<p class="note">Choose an amount to see where it comes from.</p>
		`;
	}

	/** Up to which group the next piece goes. */
	private nextPiece(): number {
		let left = takesTurns() ? rowsInOneGo : Number.POSITIVE_INFINITY;
		let next = this.drawn;
		for (const group of this.groups.slice(this.drawn)) {
			if (left <= 0) break;
			left -= 1 + (this.open.has(group.key) ? group.parts.length : 0);
			next += 1;
		}
		return next;
	}

	private amountTitle(view: View): string {
		const titles: Record<string, string> = {
			"pounds per person": "Per person",
			"pence in the pound": "Of each £1",
			lines: "Lines",
		};
		return titles[view.unit] ?? "Amount";
	}

	private hasShare(view: View): boolean {
		return view.unit !== "pence in the pound";
	}

	private toggle(groups: Group[]) {
		const keys = groups.filter((group) => group.parts.length > 0).map((group) => group.key);
		if (keys.length === 0) return nothing;
		const all = keys.every((key) => this.open.has(key));
		return html`<button type="button" class="quiet" @click=${() => {
			this.open = new Set(all ? [] : keys);
		}}>${all ? "Close all groups" : "Open all groups"}</button>`;
	}

	private heading(column: Column, title: string) {
		const mine = this.sorting?.column === column;
		const direction = mine ? (this.sorting?.down ? "descending" : "ascending") : nothing;
		const arrow = mine ? (this.sorting?.down ? "▼" : "▲") : "↕";
		return html`<th role="columnheader" scope="col" class=${column === "label" ? "name" : "number"} aria-sort=${direction}>
			<button type="button" class="sort" @click=${() => {
				this.sorting = clicked(this.sorting, column);
			}}>${title}<span class="arrow" aria-hidden="true">${arrow}</span></button>
		</th>`;
	}

	private body(view: View, group: Group, colours: ReturnType<typeof rowColours>, length: Scale): TemplateResult {
		const open = this.open.has(group.key);
		return html`<tbody role="rowgroup">
			${this.row(view, group, colours(group, null), length, group)}
			${open ? group.parts.map((part) => this.row(view, part, colours(group, part), length, null)) : nothing}
		</tbody>`;
	}

	private row(view: View, row: Part, colour: Colour, length: Scale, group: Group | null) {
		const { x, length: long } = bar(row.amount, length);
		return html`<tr role="row" class=${group ? "first" : "second"}>
			<th role="rowheader" scope="row" class="name">
				<span class="label">${this.link(row)}${group?.parts.length ? this.opener(group) : nothing}</span>
				<svg class="bar" aria-hidden="true" width="100%" height=${group ? 8 : 5}>
					${svg`<rect class="track" width="100%" height="100%"></rect>
					<rect class="cell" x="${x}%" width="${Math.max(long, 0.3)}%" height="100%" fill=${paint(colour, this.mark)}></rect>
					${length.zero > 0 ? svg`<rect class="zero" x="${length.zero * 100}%" width="1" height="100%"></rect>` : nothing}`}
				</svg>
			</th>
			<td role="cell" class="number">
				<button type="button" class="figure" @click=${() => this.explain(row.cut ?? view.text)}>
					${this.amount(view, row.amount, row.said)}<span class="visually-hidden">, ${row.label}: where this comes from</span>
				</button>
			</td>
			${this.hasShare(view) ? html`<td role="cell" class="number">${row.share}</td>` : nothing}
			${this.exact && view.unit !== "lines" ? html`<td role="cell" class="number">${grouped(row.lines)}</td>` : nothing}
		</tr>`;
	}

	private link(row: Part) {
		if (row.cut === null) return row.label;
		return html`<a href="${this.page}#${row.cut}" @click=${(event: MouseEvent) => {
			if (!isPlain(event)) return;
			event.preventDefault();
			this.navigate(row.cut);
		}}>${row.label}</a>`;
	}

	private opener(group: Group) {
		const open = this.open.has(group.key);
		return html`<button type="button" class="quiet opener" aria-expanded=${open ? "true" : "false"}
			@click=${() => {
				const next = new Set(this.open);
				if (!next.delete(group.key)) next.add(group.key);
				this.open = next;
			}}>
			<span aria-hidden="true">${open ? "−" : "+"}</span> ${group.parts.length}<span class="visually-hidden"> inside ${group.label}</span>
		</button>`;
	}

	private amount(view: View, amount: bigint, said: string): string {
		return this.exact ? exactly(amount, view.unit) : said;
	}

	private foot(view: View, groups: Group[]) {
		const total = hundredths(view.total);
		const came = cameTo(groups);
		const columns = 2 + (this.hasShare(view) ? 1 : 0) + (this.exact && view.unit !== "lines" ? 1 : 0);
		const lines = groups.reduce((all, group) => all + group.lines, 0);
		const rows = counted(groups.length, "row");
		const match =
			came === total
				? `${rows} ${groups.length === 1 ? "comes" : "come"} to ${exactly(came, view.unit)}: the total.`
				: `${rows} come to ${exactly(came, view.unit)}, which is not the total of ${exactly(total, view.unit)}.`;
		return html`<tfoot role="rowgroup">
			<tr role="row" class="total">
				<th role="rowheader" scope="row" class="name">${view.years.length > 1 ? `Total of ${view.years.length} years` : "Total"}</th>
				<td role="cell" class="number"><button type="button" class="figure" @click=${() => this.explain(view.text)}>
					${this.amount(view, total, view.said)}<span class="visually-hidden">, total: where this comes from</span>
				</button></td>
				${this.hasShare(view) ? html`<td role="cell" class="number">100%</td>` : nothing}
				${this.exact && view.unit !== "lines" ? html`<td role="cell" class="number">${grouped(lines)}</td>` : nothing}
			</tr>
			<tr role="row" class="match"><td role="cell" colspan=${columns}>${match}</td></tr>
		</tfoot>`;
	}
}
