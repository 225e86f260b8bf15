// The page of an open scenario: what was moved, what comes of it, and what is announced.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { guard } from "lit/directives/guard.js";
import { valueAt, withNumber } from "../../core/document";
import type { Reckoned, WhatIf } from "../../core/scenario";
import { Drawer } from "../../core/scenario-draws";
import type { Bounds } from "../../core/turning";
import type { Draws } from "../../core/types";
import { failureOf } from "../place/trouble";
import { startMenu } from "../shared/chooser";
import type { Carried } from "./carry";
import { begin, changed, type History, redone, undone } from "./history";
import { inPlace, inputsOf, type Movable } from "./inputs";
import type { Held } from "./link";
import { combined, documentIn, fresh, inAnotherPlace, type Opened, storyIn, textOf, titleOf } from "./opened";
import { barsOf, type Found, outcome } from "./outcome";
import { choices, combining, notesOf, scope, sentence, wholeDocument } from "./parts";
import { scaledWords } from "./place";
import { type Moves, sliders } from "./sliders";
import { storySection } from "./story";
import type { Column } from "./tables";
import { headlineOf } from "./words";
import "./carry-element";
import "./claim-element";

/** How long nothing moves before the result is said aloud and the address follows, in milliseconds. */
const REST = 700;

const DOCUMENT = "document";
const OTHERS = "others";

const shapeOf = ({ library, place, document }: Opened): string =>
	JSON.stringify([library, place, Array.isArray(document.actions) ? document.actions.length : 0]);

@customElement("total-place-scenario")
export class ScenarioElement extends LitElement {
	@property({ attribute: false }) core: WhatIf | undefined;
	@state() private history: History<Opened> | undefined;
	@state() private reckoned: Reckoned | undefined;
	@state() private judged: Found | undefined;
	@state() private refused = { path: "", message: "" };
	@state() private working = "";
	@state() private column: Column = "net";
	@state() private announced = "";
	/** What is folded is not drawn, so that a move costs what is seen. */
	@state() private unfolded: ReadonlySet<string> = new Set();
	@state() private drawTrouble = "";
	private shipped: Opened | undefined;
	private inputs: readonly Movable[] = [];
	private text = "";
	private draws: { draws: Draws; text: string } | undefined;
	/** While numbers move, their sliders stay as they are. */
	private shape = "";
	private sliding = false;
	private menu: HTMLDetailsElement | null = null;
	private resting: ReturnType<typeof setTimeout> | undefined;
	/** Its worker is loaded with the page, so that nothing is fetched when a scenario is chosen. */
	private readonly drawer = new Drawer({
		drawn: (draws, text) => {
			this.draws = { draws, text };
			this.drawTrouble = "";
			// Draws of numbers that were moved since are shown with the next move.
			if (text === this.text) this.requestUpdate();
		},
		judged: (judged, text) => {
			if (text !== this.text || !this.reckoned) return;
			const impact = this.reckoned.appraisal.net_present_budget_impact;
			this.judged = { judged, text, document: documentIn(text), impact };
		},
		failed: (message) => {
			this.drawTrouble = message;
		},
	});

	protected override createRenderRoot(): HTMLElement {
		return this;
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback();
		clearTimeout(this.resting);
	}

	/** Shows a scenario. Throws where the core refuses it. */
	show(opened: Opened): void {
		this.reckon(opened);
		this.shipped = opened;
		this.history = begin(opened);
		this.working = "";
	}

	/** The open scenario, in the form that a link holds. */
	held(): Held | undefined {
		const now = this.history?.now;
		if (!now || !this.core) return undefined;
		return { library: now.library, place: now.place, document: this.core.print(this.text) };
	}

	/** What is carried away: files and pictures. */
	carried(): Carried | undefined {
		const { history, reckoned, core } = this;
		if (!history || !reckoned || !core) return undefined;
		const { now } = history;
		return {
			...{ title: titleOf(now), priceBase: String(now.document.price_base ?? "") },
			...{ document: core.print(this.text), reckoned },
			bars: this.judged ? barsOf(this.judged.judged, this.inputs) : [],
			picture: this.querySelector<SVGElement>("total-place-cumulative svg.picture"),
			notes: notesOf(now, reckoned.appraisal),
		};
	}

	/** Whether anything differs from what the library ships. */
	get pristine(): boolean {
		const slug = this.history?.now.library[0] ?? "";
		const ships = fresh(slug);
		return this.history?.now.library.length === 1 && ships !== undefined && this.text === textOf(ships);
	}

	private reckon(opened: Opened): void {
		if (!this.core) throw new Error("The core is not loaded yet.");
		const text = textOf(opened);
		this.reckoned = this.core.reckon(text);
		this.text = text;
		if (!this.sliding || shapeOf(opened) !== this.shape) {
			const known = () => this.core?.inputs(text) ?? [];
			this.inputs = inPlace(inputsOf(opened.document, opened.library, known), opened.place);
			this.shape = shapeOf(opened);
		}
		if (this.refused.path !== "") this.refused = { path: "", message: "" };
		this.drawer.ask(text, this.bounds(opened));
	}

	/** Whole years and lists, of which the engine knows no switching value. */
	private bounds({ document }: Opened): Bounds[] {
		return this.inputs
			.filter(({ path, unit }) => unit === "years" || Array.isArray(valueAt(document, path)))
			.map(({ path, unit, low, high }) => ({ path, whole: unit === "years", low, high }));
	}

	private become(opened: Opened, key: string): void {
		const { history } = this;
		if (!history) return;
		try {
			this.reckon(opened);
			this.history = changed(history, opened, key, performance.now());
			this.settle();
		} catch (error) {
			this.refused = { path: key, message: failureOf(error).message };
		}
	}

	private go(to: History<Opened>): void {
		this.sliding = true;
		this.reckon(to.now);
		this.sliding = false;
		this.history = to;
		this.settle();
	}

	/** Said aloud, and put into the address, once nothing moves. */
	private settle(): void {
		clearTimeout(this.resting);
		this.resting = setTimeout(() => {
			if (this.reckoned) this.announced = this.headline(this.reckoned).text;
			this.dispatchEvent(new Event("settled"));
		}, REST);
	}

	private headline({ appraisal, totals }: Reckoned) {
		return headlineOf(appraisal, totals, this.draws?.draws ?? null);
	}

	protected override updated(): void {
		const menu = this.querySelector<HTMLDetailsElement>("details.choice");
		if (menu && menu !== this.menu) startMenu(menu);
		this.menu = menu;
	}

	protected override willUpdate(changed: PropertyValues): void {
		if (changed.has("history") && this.history && !this.reckoned) this.reckon(this.history.now);
	}

	protected override render(): TemplateResult | typeof nothing {
		const { history, reckoned, core } = this;
		if (!history || !reckoned || !core) return nothing;
		const opened = history.now;
		const story = storyIn(opened);
		const scaled = story ? scaledWords(story, opened.place) : "";
		return html`
			${guard([opened.library, opened.place, titleOf(opened)], () => choices(opened, (place) => this.toPlace(place)))}
			<h1 class="sentence" tabindex="-1">${sentence(this.headline(reckoned), this.draws?.text !== this.text)}</h1>
			${scope(opened, reckoned.appraisal)}
			${scaled ? html`<p class="scope scaled">${scaled}</p>` : nothing}
			${this.refusal("place") ? html`<p class="bad" role="alert">${this.refusal("place")}</p>` : nothing}
			<p class="govuk-visually-hidden" role="status">${this.announced}</p>
			<div class="what-if">
				${sliders(opened.document, this.inputs, this.moves(history))}
				${outcome({
					...{ reckoned, text: this.text, inputs: this.inputs },
					...{ draws: this.draws, judged: this.judged, trouble: this.drawTrouble },
					...{ working: this.working, column: this.column, unfolded: this.unfolded },
					unfold: (key, open) => this.unfold(key, open),
					lines: () => core.lines(this.text),
					toggle: (key) => {
						this.working = this.working === key ? "" : key;
					},
					choose: (column) => {
						this.column = column;
					},
				})}
			</div>
			<total-place-carry .scenario=${this}></total-place-carry>
			${story ? guard([story], () => storySection(story)) : nothing}
			<total-place-claim .core=${core} .claims=${story?.claims ?? []}></total-place-claim>
			${guard([opened.library, this.refused], () =>
				combining(opened, this.refusal("combine"), (slugs) => this.combine(slugs)),
			)}
			${wholeDocument(this.unfolded.has(DOCUMENT) ? this.shownDocument() : "", this.refusal("document"), {
				take: (text) => this.attempt(() => ({ ...opened, document: documentIn(text) }), "document"),
				unfold: (open) => this.unfold(DOCUMENT, open),
			})}
		`;
	}

	private moves(history: History<Opened>): Moves {
		const { shipped } = this;
		const moved = shipped !== undefined && this.text !== textOf(shipped);
		return {
			undo: history.past.length > 0 ? () => this.go(undone(history)) : undefined,
			redo: history.future.length > 0 ? () => this.go(redone(history)) : undefined,
			reset: moved && shipped ? () => this.become(shipped, "") : undefined,
			move: (path, value) => {
				this.sliding = true;
				this.become({ ...history.now, document: withNumber(history.now.document, path, value) }, path);
				this.sliding = false;
			},
			refused: this.refused,
			all: this.unfolded.has(OTHERS),
			unfold: (open) => this.unfold(OTHERS, open),
		};
	}

	private toPlace(place: string): void {
		const { core, history } = this;
		if (core && history) this.attempt(() => inAnotherPlace(core, history.now, place), "place");
	}

	private combine(slugs: string[]): void {
		const { core, history } = this;
		if (!core || !history) return;
		if (slugs.length === 0) this.refused = { path: "combine", message: "Choose one or more scenarios to add." };
		else this.attempt(() => combined(core, history.now, slugs), "combine");
	}

	/** What may be refused before there is a document. */
	private attempt(make: () => Opened, key: string): void {
		try {
			this.become(make(), key);
		} catch (error) {
			this.refused = { path: key, message: failureOf(error).message };
		}
	}

	private refusal(key: string): string {
		return this.refused.path === key ? this.refused.message : "";
	}

	private unfold(key: string, open: boolean): void {
		if (this.unfolded.has(key) === open) return;
		this.unfolded = new Set(open ? [...this.unfolded, key] : [...this.unfolded].filter((one) => one !== key));
	}

	private shownDocument(): string {
		return JSON.stringify(JSON.parse(this.text), null, "\t");
	}
}

declare global {
	interface HTMLElementTagNameMap {
		"total-place-scenario": ScenarioElement;
	}
}
