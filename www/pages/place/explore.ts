// The page of a place: asks the core what the address means, and lays out what it answers.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { navigate, readFragment, watchFragment } from "../../core/fragment";
import type { OpenPlace } from "../../core/place";
import type { Query } from "../../core/types";
import type { DownloadElement, ProvenanceElement } from "../../widgets";
import { descend, tabOf } from "./drill";
import { type Links, linksFrom } from "./links";
import { opening } from "./opening";
import { type Manner, panel } from "./panel";
import { compose, type Screen } from "./screen";
import { sections } from "./sections";
import { tabs } from "./tabs";
import { type Failure, failureOf, trouble, type WayOn } from "./trouble";

@customElement("total-place-explore")
export class Explore extends LitElement {
	@property({ attribute: false }) place: OpenPlace | undefined;
	/** whether its files are the visitor's own, which no link brings along */
	@property({ attribute: false }) brought = false;
	@state() screen: Screen | undefined;
	@state() failure: Failure | undefined;
	@state() private manner: Manner = { exact: false, showAll: false };
	private links: Links | undefined;
	private stop: (() => void) | undefined;

	protected override createRenderRoot(): HTMLElement {
		return this;
	}

	/** Shows what the address asks for, and goes on doing so. */
	async start(): Promise<void> {
		this.stop = watchFragment((text) => void this.show(text));
		this.addEventListener("navigate", (event) => void this.follow(event));
		this.addEventListener("navigate-up", () => this.ascend());
		this.addEventListener("explain", (event) => this.explain(event));
		await this.show(readFragment());
		this.dispatchEvent(new Event("ready"));
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback();
		this.stop?.();
	}

	private async show(text: string): Promise<void> {
		const { place } = this;
		if (!place) return;
		try {
			await this.display(place, text);
			this.failure = undefined;
		} catch (error) {
			this.failure = failureOf(error);
			if (!this.screen) await this.display(place, "").catch(() => undefined);
		}
		this.dispatchEvent(new Event("screen"));
	}

	private async display(place: OpenPlace, text: string): Promise<void> {
		const screen = await compose(place, text, this.manner.showAll);
		this.links = await linksFrom(place, screen);
		this.screen = screen;
		document.title = `${screen.spoken.title}: ${document.querySelector(".site-name")?.textContent}`;
	}

	/** A widget asks to go to a query in which only the fields it shows are grouped. */
	private async follow(event: Event): Promise<void> {
		const { place, screen } = this;
		const text = queryIn(event);
		if (!place || !screen || text === undefined) return;
		const asked = { ...(await place.parse(text)), top: screen.query.top };
		const home = tabOf(screen.account.by);
		const tab = event.target instanceof Element && event.target.localName === "total-place-pound" ? home : screen.tab;
		await this.go(descend(tab, screen.account, asked, home));
		this.querySelector<HTMLElement>("#panel-title")?.focus({ preventScroll: true });
	}

	private ascend(): void {
		const above = this.links?.trail.at(-2);
		if (above === undefined) return;
		navigate(above.query);
		this.querySelector<HTMLElement>("#panel-title")?.focus({ preventScroll: true });
	}

	private explain(event: Event): void {
		const text = queryIn(event);
		if (text !== undefined) void this.querySelector<ProvenanceElement>("total-place-provenance")?.open(text);
	}

	private readonly go = async (query: Query): Promise<void> => {
		if (this.place) navigate(await this.place.print(query));
	};

	private readonly setExact = (exact: boolean): void => {
		this.manner = { ...this.manner, exact };
	};

	private readonly setShowAll = (showAll: boolean): void => {
		this.manner = { ...this.manner, showAll };
		void this.show(readFragment());
	};

	protected override render(): TemplateResult {
		const { place, failure } = this;
		if (!place) return html``;
		const screen = failure ? undefined : this.screen;
		return html`
			${failure ? this.troubled(place, failure) : nothing}
			${screen && this.links ? this.shown(place, screen, this.links) : nothing}
			${sections(place, screen, this.brought)}
			<total-place-provenance .place=${place}></total-place-provenance>
		`;
	}

	/** The picture is saved from where it is drawn; what went wrong is read first. */
	protected override updated(changed: PropertyValues): void {
		const download = this.querySelector<DownloadElement>("total-place-download");
		if (download) download.picture = this.querySelector("#picture");
		if (this.failure && changed.has("failure")) this.querySelector<HTMLElement>("[role=alert]")?.focus();
	}

	private shown(place: OpenPlace, screen: Screen, links: Links): TemplateResult {
		const deeds = { go: this.go, setExact: this.setExact, setShowAll: this.setShowAll };
		return html`
			${opening(place.summary, screen, links)} ${tabs(links)} ${panel(place, screen, links, this.manner, deeds)}
			<p class="govuk-visually-hidden" role="status">${screen.view?.title ?? screen.spoken.title}</p>
		`;
	}

	private troubled(place: OpenPlace, failure: Failure): TemplateResult {
		return html`${trouble("This view could not be shown", failure, this.waysOn())}
			<h1 class="sentence">Public money in ${place.summary.title}</h1>`;
	}

	/** To the place's default view, and away. */
	private waysOn(): WayOn[] {
		const first = this.links?.accounts[0];
		const title = this.place?.summary.title ?? "this place";
		return [
			...(first ? [{ href: `#${first.query}`, text: `Show ${title} from the start` }] : []),
			{ href: "../", text: "Choose another place" },
		];
	}
}

function queryIn(event: Event): string | undefined {
	const detail: unknown = (event as CustomEvent).detail;
	const query = Object(detail).query as unknown;
	return typeof query === "string" ? query : undefined;
}

declare global {
	interface HTMLElementTagNameMap {
		"total-place-explore": Explore;
	}
}
