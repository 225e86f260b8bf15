// The page of a place: asks the core what the address means, and lays out what it answers.

import { html, LitElement, noChange, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { navigate, readFragment, watchFragment } from "../../core/fragment";
import type { OpenPlace } from "../../core/place";
import { inTurn, takesTurns } from "../../core/turns";
import type { Query } from "../../core/types";
import type { DownloadElement, ProvenanceElement } from "../../widgets";
import { descend, tabOf } from "./drill";
import type { Links } from "./links";
import { opening } from "./opening";
import { type Manner, panel } from "./panel";
import type { Rehearsal } from "./rehearsal";
import type { Screen } from "./screen";
import { PARTS_BELOW, sections } from "./sections";
import { type Ask, asking } from "./shown";
import { tabs } from "./tabs";
import { type Failure, failureOf, trouble, type WayOn } from "./trouble";

/** The pieces that are drawn in turn: sentence and tabs, the panel, what stands under it. */
const FIRST = 0;
const LAST = 2;

@customElement("total-place-explore")
export class Explore extends LitElement {
	@property({ attribute: false }) place: OpenPlace | undefined;
	/** whether its files are the visitor's own, which no link brings along */
	@property({ attribute: false }) brought = false;
	/** who answers what an address asks; the place itself, where nobody is named */
	@property({ attribute: false }) ask: Ask | undefined;
	@state() screen: Screen | undefined;
	@state() failure: Failure | undefined;
	@state() private manner: Manner = { exact: false, showAll: false };
	/** how many of the parts under the panel are drawn */
	@property({ attribute: false }) below = Number.POSITIVE_INFINITY;
	private asked = 0;
	private piece = FIRST;
	/** where one can go from the screen */
	links: Links | undefined;
	private stop: (() => void) | undefined;

	protected override createRenderRoot(): HTMLElement {
		return this;
	}

	/** Draws what it will show if the core says the same. */
	async rehearse({ place, shown: { screen, links } }: Rehearsal): Promise<void> {
		Object.assign(this, { place, screen, links, below: 0 });
		await this.drawn();
	}

	/** Shows what the address asks for, and goes on doing so. */
	async start(): Promise<void> {
		this.stop = watchFragment((text) => void this.show(text));
		this.addEventListener("navigate", (event) => void this.follow(event));
		this.addEventListener("navigate-up", () => this.ascend());
		this.addEventListener("explain", (event) => this.explain(event));
		await this.show(readFragment());
	}

	protected override scheduleUpdate(): Promise<void> | undefined {
		return inTurn(() => super.scheduleUpdate());
	}

	/** Once it is drawn, with all that is in it. */
	async drawn(): Promise<void> {
		while (!(await this.updateComplete));
		const widgets = [...this.querySelectorAll<Partial<LitElement> & Element>("*")];
		for (const widget of widgets) while ((await widget.updateComplete) === false);
	}

	/** Draws what stands under the panel, a part at a time. */
	async drawBelow(): Promise<void> {
		for (this.below = 0; this.below < PARTS_BELOW; this.below++) await this.drawn();
		await this.drawn();
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback();
		this.stop?.();
	}

	private async show(text: string): Promise<void> {
		const { place } = this;
		if (!place) return;
		this.asked += 1;
		const { asked } = this;
		const isLast = () => asked === this.asked;
		// Half of it is of the screen before, until all of it is drawn: nobody is to read that out.
		this.ariaBusy = "true";
		try {
			await this.display(place, text, isLast);
			if (isLast()) this.failure = undefined;
		} catch (error) {
			if (!isLast()) return;
			this.failure = failureOf(error);
			if (!this.screen) await this.display(place, "", isLast).catch(() => undefined);
		}
		if (!isLast()) return;
		this.dispatchEvent(new Event("screen"));
		if (this.isConnected) await this.drawn();
		if (isLast()) this.ariaBusy = null;
	}

	/** What was asked before is not shown over what was asked last. */
	private async display(place: OpenPlace, text: string, isLast: () => boolean): Promise<void> {
		const { screen, links } = await (this.ask ?? asking(place))(text, this.manner.showAll);
		if (!isLast()) return;
		this.links = links;
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

	/** Each piece in its turn: what is not drawn now still stands as before. */
	protected override willUpdate(changed: PropertyValues): void {
		const whole = takesTurns() ? FIRST : Number.NEGATIVE_INFINITY;
		if (changed.size === 1 && changed.has("below")) this.piece = Math.max(whole, LAST);
		else this.piece = changed.size > 0 ? whole : this.piece + 1;
	}

	private inPiece<T>(piece: number, draw: () => T): T | typeof noChange {
		return this.piece === piece || this.piece < FIRST ? draw() : noChange;
	}

	protected override render(): TemplateResult {
		const { place, failure } = this;
		if (!place) return html``;
		const screen = failure ? undefined : this.screen;
		return html`
			${failure ? this.troubled(place, failure) : nothing}
			${screen && this.links ? this.shown(place, screen, this.links) : nothing}
			${this.inPiece(LAST, () => sections(place, screen, this.brought).slice(0, this.below))}
			<total-place-provenance .place=${place}></total-place-provenance>
		`;
	}

	/** The picture is saved from where it is drawn; what went wrong is read first. */
	protected override updated(changed: PropertyValues): void {
		if (this.piece >= FIRST && this.piece < LAST) this.requestUpdate();
		const download = this.querySelector<DownloadElement>("total-place-download");
		if (download) download.picture = this.querySelector("#picture");
		if (this.failure && changed.has("failure")) this.querySelector<HTMLElement>("[role=alert]")?.focus();
	}

	private shown(place: OpenPlace, screen: Screen, links: Links): TemplateResult {
		const deeds = { go: this.go, setExact: this.setExact, setShowAll: this.setShowAll };
		const head = () => html`${opening(place.summary, screen, links)} ${tabs(links)}`;
		return html`
			${this.inPiece(FIRST, head)} ${this.inPiece(FIRST + 1, () => panel(place, screen, links, this.manner, deeds))}
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
