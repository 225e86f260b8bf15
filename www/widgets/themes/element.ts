import { html, nothing, svg } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Summary } from "../../core/types";
import { Widget } from "../shared/element";
import { sourceLine } from "../shared/source";
import { bounded } from "../shared/words";
import { type Entry, type ThemeList, themeLists } from "./drawing";

/** Subjects that cross organisations, each ranked by itself. */
@customElement("total-place-themes")
export class ThemesElement extends Widget {
	@property({ attribute: false }) summary: Summary | null = null;

	protected override shouldUpdate(): boolean {
		return this.summary !== null;
	}

	protected override render() {
		const lists = themeLists(this.summary?.themes ?? []);
		if (lists.length === 0)
			return html`<p class="note">No source that was read counts a theme across organisations here.</p>`;
		return html`
			<p class="note">Themes overlap: the same pound can stand in more than one. They are never added to each other or to an account.</p>
			<div class="themes">${lists.map((list) => this.list(list))}</div>
		`;
	}

	private list(list: ThemeList) {
		return html`<section class="theme">
			<h3>${list.name.charAt(0).toUpperCase() + list.name.slice(1)}</h3>
			<ol>${list.entries.map((entry) => this.entry(entry))}</ol>
		</section>`;
	}

	private entry({ theme, length }: Entry) {
		const nature = theme.nature && theme.nature !== "not stated" ? theme.nature : "";
		const more = [theme.organisation, theme.year, nature].filter((part) => part && part !== theme.label);
		return html`<li>
			<p class="what"><span>${theme.label || theme.organisation}</span> <b>${bounded(theme.bound, theme.said)}</b></p>
			<svg class="bar" aria-hidden="true" width="100%" height="6">${svg`<rect class="track" width="100%" height="100%"></rect><rect class="cell accent" width="${length * 100}%" height="100%"></rect>`}</svg>
			<p class="source">${more.length ? html`${more.join(", ")}. ` : nothing}${sourceLine(theme.source)}${theme.note ? html`. ${theme.note}` : nothing}</p>
		</li>`;
	}
}
