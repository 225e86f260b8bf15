// The page of a place: asks the core what the address means, and lays out what it answers.

import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { navigate, readFragment, watchFragment } from "../../core/fragment";
import type { OpenPlace } from "../../core/place";
import type { Query, View } from "../../core/types";
import { opening } from "./opening";
import { descend, settle, tabOf } from "./drill";
import { panel } from "./panel";
import { compose, type Screen } from "./screen";
import { sections } from "./sections";
import { tabs } from "./tabs";
import { type Failure, failureOf, trouble } from "./trouble";

@customElement("total-place-explore")
export class Explore extends LitElement {
	@property({ attribute: false }) place: OpenPlace | undefined;
	@state() screen: Screen | undefined;
	@state() private failure: Failure | undefined;
	@state() private exact = false;
	@state() private explained: View | undefined;
	/** query text of everything that the page links to */
	private links = new Map<string, string>();
	private stop: (() => void) | undefined;

	protected override createRenderRoot(): HTMLElement {
		return this;
	}

	/** Shows what the address asks for, and goes on doing so. */
	async start(): Promise<void> {
		this.stop = watchFragment((text) => void this.show(text));
		this.addEventListener("navigate", (event) => void this.follow(event));
		this.addEventListener("explain", (event) => void this.explain(event));
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
			this.screen = await compose(place, text);
			this.failure = undefined;
			document.title = `${this.screen.spoken.title}: Total Place`;
		} catch (error) {
			this.failure = failureOf(error);
			this.screen ??= await compose(place, "").catch(() => undefined);
		}
		this.dispatchEvent(new Event("screen"));
	}

	/** A widget asks to go to a query in which only the fields it shows are grouped. */
	private async follow(event: Event): Promise<void> {
		const { place, screen } = this;
		const text = queryIn(event);
		if (!place || !screen || text === undefined) return;
		event.preventDefault();
		const asked = await place.parse(text);
		const view = screen.query.view;
		navigate(await place.print(descend(screen.tab, screen.account, { ...asked, view }, tabOf(screen.account.by))));
		this.querySelector<HTMLElement>("#panel-title")?.focus({ preventScroll: true });
	}

	private async explain(event: Event): Promise<void> {
		const text = queryIn(event);
		if (!this.place || text === undefined) return;
		this.explained = await this.place.view(text);
		await this.updateComplete;
		const dialog = this.querySelector("total-place-provenance") as { show?: () => void } | null;
		dialog?.show?.();
	}

	private readonly go = async (query: Query): Promise<void> => {
		if (this.place) navigate(await this.place.print(query));
	};

	protected override render(): TemplateResult {
		const { place, screen, failure } = this;
		if (!place) return html``;
		const summary = place.summary;
		return html`
			${failure ? trouble("This view could not be shown", failure, this.waysOn(screen)) : nothing}
			${screen && !failure ? html`${opening(summary, screen, this.hrefs)} ${tabs(screen, this.hrefs)} ${panel(place, screen, this.exact, { go: this.go, hrefs: this.hrefs, setExact: this.setExact })}` : nothing}
			${sections(place, screen)}
			<total-place-provenance .view=${this.explained ?? null} .place=${place}></total-place-provenance>
			<p class="govuk-visually-hidden" role="status">${screen && !failure ? screen.spoken.sentence : ""}</p>
		`;
	}
}

function queryIn(event: Event): string | undefined {
	const detail: unknown = (event as CustomEvent).detail;
	const query = Object(detail).query as unknown;
	return typeof query === "string" ? query : undefined;
}
