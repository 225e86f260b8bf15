import { html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Figure, Summary } from "../../core/types";
import { Widget } from "../shared/element";
import { sourceLine } from "../shared/source";
import { bounded } from "../shared/words";
import { type Chapter, chapters, disagrees, type Statement } from "./drawing";

/** Figures that were published of the place beside its accounts. Where sources disagree, all stand side by side. */
@customElement("total-place-published")
export class PublishedElement extends Widget {
	@property({ attribute: false }) summary: Summary | null = null;

	protected override shouldUpdate(): boolean {
		return this.summary !== null;
	}

	protected override render() {
		const all = chapters(this.summary?.figures ?? []);
		if (all.length === 0) return html`<p class="note">No other figures were published that could be read.</p>`;
		return all.map((chapter) => this.chapter(chapter));
	}

	private chapter(chapter: Chapter) {
		return html`<section class="chapter">
			<h3>${chapter.title}</h3>
			<ul class="statements">${chapter.statements.map((one) => this.statement(one))}</ul>
		</section>`;
	}

	private statement(one: Statement) {
		const conflict = disagrees(one);
		return html`<li class=${conflict ? "statement disagree" : "statement"}>
			<p class="what">${one.label}${one.year ? html` <span class="year">${one.year}</span>` : nothing}</p>
			${conflict ? html`<p class="conflict"><span aria-hidden="true">≠</span> Sources disagree</p>` : nothing}
			<ul class="side-by-side">${one.figures.map((figure) => this.figure(figure, one))}</ul>
		</li>`;
	}

	private figure(figure: Figure, one: Statement) {
		return html`<li>
			<p class="amount">${bounded(figure.bound, figure.said)}</p>
			${figure.label !== one.label ? html`<p class="own-label">${figure.label}</p>` : nothing}
			<p class="source">${sourceLine(figure.source, figure.locator)}</p>
			${figure.note ? html`<p class="note">${figure.note}</p>` : nothing}
		</li>`;
	}
}
