// The explore page over the files that were read: the same element as on the page of a place, and short ways into it.

import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { navigate, readFragment } from "../../core/fragment";
import type { OpenPlace } from "../../core/place";
import type { Query } from "../../core/types";
import { start } from "../place/drill";
import type { Explore } from "../place/explore";
import type { Screen } from "../place/screen";
import type { YearChoice } from "../place/year";
import { enterWay, TOPS, type Way, wayOf, waysOf, withSearch, withTop } from "./ways";

@customElement("total-place-exploring")
export class Exploring extends LitElement {
	@property({ attribute: false }) place: OpenPlace | undefined;
	/** ISO 4217; the pictures write every amount in pounds */
	@property({ attribute: false }) currency = "";
	@state() private screen: Screen | undefined;
	private explore: Explore | undefined;
	private chooser: YearChoice | undefined;

	protected override createRenderRoot(): HTMLElement {
		return this;
	}

	/** Shows a place, or none; one that was shown before goes. */
	async show(place: OpenPlace | undefined): Promise<void> {
		if (!place) {
			this.explore = undefined;
			this.screen = undefined;
			this.place = undefined;
			return;
		}
		const explore = document.createElement("total-place-explore");
		const chooser = document.createElement("total-place-year");
		explore.place = place;
		explore.brought = true;
		chooser.place = place;
		explore.addEventListener("screen", () => {
			chooser.screen = explore.screen;
			if (explore === this.explore) this.screen = explore.screen;
		});
		if (this.screen) await forget(place);
		if (readFragment() === "") await enter(place);
		await explore.start();
		this.explore = explore;
		this.chooser = chooser;
		this.place = place;
		this.screen = explore.screen;
		await this.updateComplete;
	}

	protected override render(): TemplateResult | typeof nothing {
		const { place, screen, explore, chooser } = this;
		if (!place || !explore) return nothing;
		return html`
			<p class="choices" id="exploring" tabindex="-1">
				<span class="choice-word">${place.summary.title}</span> <span>${screen ? chooser : nothing}</span>
			</p>
			${
				this.currency !== "" && this.currency !== "GBP"
					? html`<p class="govuk-inset-text">The amounts of these files are in ${this.currency}. Below they stand with the sign “£”, unconverted.</p>`
					: nothing
			}
			${screen ? this.ways(screen) : nothing} ${explore}
		`;
	}

	/** Months stand in their order, as bars across the panel: a map of their sizes would hide which followed which. */
	protected override updated(): void {
		const { screen } = this;
		this.classList.toggle("by-month", screen !== undefined && screen.view?.by[0]?.key === "month");
	}

	private ways(screen: Screen): TemplateResult | typeof nothing {
		const ways = waysOf(screen.account);
		const now = wayOf(screen.query, ways);
		if (ways.length === 0) return nothing;
		const searched = now ?? (ways[0] as Way);
		return html`<div class="ways" role="group" aria-label="Short ways">
			<ul class="ways-list">${ways.map(
				(way) => html`<li><button type="button" class="way" aria-pressed=${way === now ? "true" : "false"}
					@click=${() => this.go(enterWay(screen.account, screen.query, way))}>${way.title}</button></li>`,
			)}</ul>
			<form class="ways-form" role="search" @submit=${(event: Event) => this.search(event, screen, searched, now)}>
				<label class="govuk-label" for="ways-search">Search ${searched.searched}</label>
				<input class="govuk-input" id="ways-search" type="search" name="search" autocomplete="off" spellcheck="false"
					.value=${live(screen.query.search ?? "")} />
				<button type="submit" class="govuk-button govuk-button--secondary">Search</button>
				<label class="govuk-label" for="ways-top">Show</label>
				<select class="govuk-select" id="ways-top" .value=${live(String(screen.query.top ?? 0))}
					@change=${(event: Event) => this.top(event, screen, searched, now)}>
					<option value="0">the largest that fit</option>
					${topsOf(screen.query).map((top) => html`<option value=${top} ?selected=${top === screen.query.top}>the ${top} largest</option>`)}
				</select>
			</form>
			${
				screen.query.search === null
					? nothing
					: html`<p class="ways-found" role="status">
						${screen.view && screen.view.rows.length > 0 ? "Only names with" : "No name has"} “${screen.query.search}” in them.
						<button type="button" class="link" @click=${() => this.go(withSearch(screen.query, ""))}>Show all again</button>
					</p>`
			}
			<total-place-largest .place=${this.place} .query=${screen.text}></total-place-largest>
		</div>`;
	}

	private search(event: Event, screen: Screen, way: Way, now: Way | undefined): void {
		event.preventDefault();
		const text = new FormData(event.target as HTMLFormElement).get("search");
		const query = now === way ? screen.query : enterWay(screen.account, screen.query, way);
		this.go(withSearch({ ...query, by: [way.field] }, String(text ?? "")));
	}

	private top(event: Event, screen: Screen, way: Way, now: Way | undefined): void {
		const query = now === way ? screen.query : enterWay(screen.account, screen.query, way);
		this.go(withTop({ ...query, by: [way.field] }, Number((event.target as HTMLSelectElement).value)));
	}

	private async go(query: Query): Promise<void> {
		if (this.place) navigate(await this.place.print(query));
	}
}

/** Files of several years are shown whole at first, so that the total is that of the files. */
async function enter(place: OpenPlace): Promise<void> {
	const [account] = place.summary.accounts;
	if (!account || account.years.length < 2) return;
	const query = await place.print({ ...start(account), year: "all" });
	history.replaceState(null, "", `${location.pathname}#${query}`);
}

/** An address that the files before could answer, and these cannot, asks for nothing. */
async function forget(place: OpenPlace): Promise<void> {
	try {
		await place.view(readFragment());
	} catch {
		history.replaceState(null, "", location.pathname);
	}
}

const topsOf = ({ top }: Query): number[] =>
	top === null || TOPS.includes(top) ? [...TOPS] : [...TOPS, top].sort((a, b) => a - b);

declare global {
	interface HTMLElementTagNameMap {
		"total-place-exploring": Exploring;
	}
}
