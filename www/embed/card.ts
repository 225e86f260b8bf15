// A drawing with its title, its sources and its table, over the place that the fallback holds for it.

import { html, nothing, render } from "lit";
import type { View } from "../core/types";
import type { Host, Stand } from "./host";
import { firstSource, notes } from "./notes";
import { siteTitle } from "./site";
import { darkTheme, isDark } from "./stand";
import type { Asked, Room, Shown, Widget } from "./widget";

/** Where less than this is kept free, in pixels, nobody meant a drawing to stand in it. */
const LEAST = 120;

/** Padding and border to the left and right of a drawing, in pixels. */
const EDGES = 34;

type Panel = "" | "table" | "notes";

export class Card implements Stand {
	readonly #host: Host;
	readonly #widget: Widget;
	readonly #asked: Asked;
	readonly #box: HTMLElement;
	readonly #slot: HTMLSlotElement;
	readonly #window = document.createElement("div");
	readonly #scroll = document.createElement("div");
	readonly #card = document.createElement("figure");
	readonly #more = document.createElement("button");
	/** as the page asked, then each step down; the last is shown */
	#steps: Shown[];
	#panel: Panel = "";
	/** where one figure of the drawing comes from, when somebody asked */
	#explained: View | undefined;
	#trouble = "";
	#table: HTMLElement | undefined;
	#width = 0;
	/** its usual form was tried and does not fit */
	#low = false;
	/** somebody asked for more, so it may grow */
	#grows: boolean;
	#frame = 0;
	/** What it changes is observed too: done at once, the page would be told of a loop, as an error. */
	readonly #sizes = new ResizeObserver(() => {
		cancelAnimationFrame(this.#frame);
		this.#frame = requestAnimationFrame(() => this.#fit());
	});

	constructor(host: Host, root: ShadowRoot, widget: Widget, asked: Asked, shown: Shown) {
		this.#host = host;
		this.#widget = widget;
		this.#asked = asked;
		this.#steps = [shown];
		this.#box = root.querySelector(".box") as HTMLElement;
		this.#slot = root.querySelector("slot") as HTMLSlotElement;
		this.#grows = host.free || this.#box.clientHeight < LEAST;
		this.#window.className = "window";
		this.#scroll.className = "scroll";
		this.#scroll.append(this.#card);
		this.#more.type = "button";
		this.#more.className = "more";
		this.#more.lang = "en-GB";
		this.#more.textContent = "Show all of it";
		this.#more.addEventListener("click", this.#whole);
		this.#window.append(this.#scroll, this.#more);
		this.#box.append(this.#window);
		this.#box.dataset.state = "ready";
		this.#slot.inert = true;
		this.#width = this.#box.clientWidth;
		for (const name of ["navigate", "navigate-up", "explain"]) this.#card.addEventListener(name, this.#heard);
		darkTheme.addEventListener("change", this.#redraw);
		this.#draw();
		for (const watched of [this.#box, this.#card]) this.#sizes.observe(watched);
	}

	stop(): void {
		this.#sizes.disconnect();
		cancelAnimationFrame(this.#frame);
		darkTheme.removeEventListener("change", this.#redraw);
		render(nothing, this.#card);
		this.#window.remove();
		this.#slot.inert = false;
		for (const name of ["state", "short"]) delete this.#box.dataset[name];
	}

	get #shown(): Shown {
		return this.#steps.at(-1) as Shown;
	}

	readonly #redraw = (): void => this.#draw();

	#draw(): void {
		const dark = isDark(this.#host);
		const shown = this.#shown;
		const room: Room = { width: this.#width - EDGES, low: this.#low, dark };
		const source = firstSource(shown);
		this.#card.className = `card${dark ? " dark" : ""}`;
		this.#card.lang = "en-GB";
		this.#card.setAttribute("aria-labelledby", "title");
		render(
			html`<figcaption id="title" class="title" lang=${this.#asked.title && this.#host.lang ? this.#host.lang : nothing}>${shown.title}</figcaption>
				${this.#steps.length > 1 ? html`<button type="button" class="plain back" @click=${this.#up}>Back</button>` : nothing}
				<div class="body">${shown.body(room)}</div>
				${this.#trouble ? html`<p class="note" role="status">${this.#trouble}</p>` : nothing}
				${source ? html`<p class="source">${source}.</p>` : nothing}
				<div class="foot">
					${this.#toggle("notes", "Where this comes from")}
					${shown.view ? this.#toggle("table", "Table") : nothing}
					<a href=${shown.link} target="_blank" rel="noopener">Explore at ${siteTitle()}<span class="visually-hidden"> (opens a new tab)</span></a>
				</div>
				${this.#panel === "notes" ? html`<div class="panel" role="group" aria-label="Where this comes from">${notes(this.#explained ?? shown)}</div>` : nothing}
				${this.#panel === "table" ? html`<div class="panel">${this.#table}</div>` : nothing}`,
			this.#card,
		);
	}

	#toggle(panel: Panel, words: string) {
		const open = this.#panel === panel;
		return html`<button type="button" class="plain" aria-expanded=${open ? "true" : "false"} @click=${() => void this.#open(open ? "" : panel)}>${words}</button>`;
	}

	async #open(panel: Panel, explained?: View): Promise<void> {
		const { view } = this.#shown;
		if (panel === "table" && view) {
			const { tableOf } = await import("./table-of");
			this.#table = tableOf(this.#host.shadowRoot as ShadowRoot, view, this.#shown.link);
		}
		this.#grows = true;
		this.#explained = explained;
		this.#panel = panel;
		this.#draw();
	}

	readonly #heard = (event: Event): void => {
		event.stopPropagation();
		const query: unknown = Object((event as CustomEvent).detail).query;
		if (event.type === "navigate-up") this.#up();
		else if (typeof query !== "string") return;
		else if (event.type === "explain") void this.#explain(query);
		else void this.#down(query);
	};

	async #explain(query: string): Promise<void> {
		const { ask } = this.#shown;
		await this.#trying(async () => {
			if (ask) await this.#open("notes", await ask(query));
		});
	}

	async #down(query: string): Promise<void> {
		await this.#trying(async () => {
			const below = await this.#widget.show({ ...this.#asked, title: "", query });
			this.#steps = [...this.#steps, below];
			this.#close();
		});
	}

	readonly #up = (): void => {
		if (this.#steps.length === 1) return;
		this.#steps = this.#steps.slice(0, -1);
		this.#close();
	};

	#close(): void {
		this.#grows = true;
		this.#panel = "";
		this.#draw();
		this.#card.querySelector<HTMLElement>(this.#steps.length > 1 ? ".back" : ".foot button")?.focus();
	}

	async #trying(work: () => Promise<void>): Promise<void> {
		this.#trouble = "";
		try {
			await work();
		} catch (error) {
			const message: unknown = Object(error).message;
			this.#trouble = typeof message === "string" ? message : "This could not be shown.";
			this.#draw();
		}
	}

	readonly #whole = (): void => {
		this.#grows = true;
		this.#fit();
		this.#card.querySelector<HTMLElement>(".foot button")?.focus();
	};

	/**
	 * What follows in the page moves only where nobody sees it, or where somebody asked for more. Otherwise a drawing that
	 * needs more room than the fallback had can be scrolled, and unfolded; one that needs less leaves the rest of it free.
	 */
	#fit(): void {
		const width = this.#box.clientWidth;
		if (width !== this.#width) {
			this.#width = width;
			this.#low = false;
			this.#slot.style.maxHeight = "";
			this.#draw();
		}
		const needed = Math.ceil(this.#card.getBoundingClientRect().height);
		const held = Number.parseFloat(this.#slot.style.minHeight) || 0;
		const { top, bottom, height } = this.#box.getBoundingClientRect();
		const unseen = bottom >= innerHeight || bottom <= 0;
		if (held > 0 ? needed !== held : needed > height) {
			if (this.#grows || unseen) this.#slot.style.minHeight = `${needed}px`;
		}
		// A fallback that is taller than the drawing, as a table is on a phone.
		if (needed < height && top + needed >= innerHeight) this.#slot.style.maxHeight = `${needed}px`;
		const short = needed > this.#box.getBoundingClientRect().height + 1;
		this.#box.toggleAttribute("data-short", short);
		if (!short || this.#low) return;
		this.#low = true;
		this.#draw();
	}
}
