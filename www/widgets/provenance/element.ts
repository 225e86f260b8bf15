import { html, noChange, nothing, type PropertyValues } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { afterPaint, takesTurns } from "../../core/turns";
import type { Line, Lines, Source, View } from "../../core/types";
import { Widget } from "../shared/element";
import { exactly, hundredths } from "../shared/money";
import type { Asked } from "../shared/place";
import { sourceLine } from "../shared/source";
import { grade } from "../shared/words";
import { asAmount, pageWords, steps, weakest } from "./drawing";

/** Lines that are drawn in one go where the page takes turns. */
const linesInOneGo = 15;

/** Where a figure comes from: its sources, how it was worked out, and the lines behind it. */
@customElement("total-place-provenance")
export class ProvenanceElement extends Widget {
	@property({ attribute: false }) place: Asked | null = null;
	@state() private view: View | null = null;
	@state() private lines: Lines | null = null;
	@state() private trouble = "";
	/** which of the lines are drawn now; those after them still stand as before */
	private piece = { from: 0, to: 0 };
	private query = "";
	private opener: Element | null = null;

	/** Shows where the figure of a query comes from. Closing gives the focus back to what had it. */
	async open(asked: string): Promise<void> {
		const query = asAmount(asked);
		const { place } = this;
		if (!place) return;
		this.query = query;
		this.opener = document.activeElement;
		this.view = null;
		this.lines = null;
		this.trouble = "";
		await this.updateComplete;
		// To open or close it, the browser styles all of the page anew: the click is answered first.
		if (takesTurns()) await afterPaint();
		const dialog = this.dialog;
		if (dialog && !dialog.open) dialog.showModal();
		await this.ask(async () => {
			const [view, lines] = await Promise.all([place.view(query), place.lines(query, 0)]);
			if (query === this.query) Object.assign(this, { view, lines });
		});
	}

	protected override willUpdate(changed: PropertyValues): void {
		super.willUpdate(changed);
		const from = changed.size > 0 ? 0 : this.piece.to;
		this.piece = { from, to: from + (takesTurns() ? linesInOneGo : Number.POSITIVE_INFINITY) };
	}

	protected override updated(): void {
		if (this.lines && this.piece.to < this.lines.lines.length) this.requestUpdate();
	}

	private get dialog(): HTMLDialogElement | null {
		return this.querySelector("dialog");
	}

	private async close(): Promise<void> {
		if (takesTurns()) await afterPaint();
		this.dialog?.close();
	}

	private async ask(work: () => Promise<void>): Promise<void> {
		try {
			await work();
		} catch (error) {
			this.trouble = error instanceof Error ? error.message : "This figure could not be worked out again.";
		}
	}

	private async turn(page: number): Promise<void> {
		const { place, query } = this;
		if (!place) return;
		await this.ask(async () => {
			const lines = await place.lines(query, page);
			if (query === this.query) this.lines = lines;
		});
	}

	/** The Escape key, too, is answered before the page is styled anew. */
	private onCancel(event: Event): void {
		event.preventDefault();
		void this.close();
	}

	private onClose(): void {
		if (this.opener instanceof HTMLElement || this.opener instanceof SVGElement) this.opener.focus();
		this.opener = null;
	}

	protected override render() {
		const id = `${this.mark}-title`;
		return html`<dialog class="provenance" aria-labelledby=${id} @close=${this.onClose} @cancel=${this.onCancel}
			@click=${(event: Event) => event.target === this.dialog && this.close()}>
			<div class="inside">
				<div class="top">
					<h2 id=${id}>Where this comes from</h2>
					<button type="button" class="close" @click=${() => this.close()}>Close</button>
				</div>
				${this.trouble ? html`<p class="trouble" role="alert">${this.trouble}</p>` : nothing}
				${this.view ? this.content(this.view) : this.trouble ? nothing : html`<p role="status">Working it out…</p>`}
			</div>
		</dialog>`;
	}

	private content(view: View) {
		const weak = weakest(view);
		return html`
			<p class="figure-title">${view.title}</p>
			<p class="figure-amount">${exactly(hundredths(view.total), view.unit)}</p>
			<h3>How it was worked out</h3>
			<ol class="steps">${steps(view).map((step) => html`<li>${step}</li>`)}</ol>
			<h3>What it covers</h3>
			<p>${view.account.covers}</p>
			${view.account.omits ? html`<p><b>Not counted:</b> ${view.account.omits}</p>` : nothing}
			<h3>${view.sources.length === 1 ? "Source" : "Sources"}</h3>
			${
				view.sources.length
					? html`<ul class="sources">${view.sources.map((source) => this.source(source))}</ul>`
					: html`<p>No source is named for these lines.</p>`
			}
			<h3>Confidence</h3>
			<p>${weak === null ? grade(null) : html`<b>Grade ${weak} of 6.</b> ${grade(weak)}. The weakest of the lines decides; 1 is best.`}</p>
			<h3>The lines behind it</h3>
			${this.lines ? this.table(this.lines, view.sources) : nothing}
		`;
	}

	private source(source: Source) {
		return html`<li>${sourceLine(source)}${source.licence ? html`. Licence: ${source.licence}` : nothing}.</li>`;
	}

	private table(lines: Lines, sources: Source[]) {
		const { from, to } = this.piece;
		const titles = new Map(sources.map((source) => [source.id, source.title]));
		return html`
			<div class="scroll" role="region" tabindex="0" aria-label="The lines behind the figure">
				<table class="lines">
					<caption>${pageWords(lines)}, as published</caption>
					<thead><tr>
						${lines.fields.map((field) => html`<th scope="col">${field.title}</th>`)}
						<th scope="col" class="number">Amount</th><th scope="col">Source</th><th scope="col" class="number">Grade</th><th scope="col">File and line</th>
					</tr></thead>
					<tbody>${lines.lines.map((line, at) => (at < from || at >= to ? noChange : this.line(line, titles)))}</tbody>
				</table>
			</div>
			${
				lines.pages > 1
					? html`<nav class="pages" aria-label="Pages of lines">
					<button type="button" ?disabled=${lines.page <= 0} @click=${() => this.turn(lines.page - 1)}>Previous</button>
					<span role="status">Page ${lines.page + 1} of ${lines.pages}</span>
					<button type="button" ?disabled=${lines.page + 1 >= lines.pages} @click=${() => this.turn(lines.page + 1)}>Next</button>
				</nav>`
					: nothing
			}
		`;
	}

	private line(line: Line, titles: Map<string, string>) {
		return html`<tr>
			${line.cells.map((cell) => html`<td>${cell}</td>`)}
			<td class="number">${exactly(hundredths(line.amount))}</td>
			<td>${titles.get(line.source) ?? line.source}</td>
			<td class="number">${line.confidence ?? "none"}</td>
			<td class="where">${line.file}, line ${line.line}</td>
		</tr>`;
	}
}
