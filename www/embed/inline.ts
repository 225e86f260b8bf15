// A number inside a sentence. Who asks for it sees who says so.

import { html, nothing, render } from "lit";
import type { Host, Stand } from "./host";
import { notes } from "./notes";
import { siteTitle } from "./site";
import type { Shown } from "./widget";

const EDGE = 8;

export class Inline implements Stand {
	readonly #box: HTMLElement;
	readonly #into = document.createElement("span");
	readonly #shown: Shown;
	#open = false;
	readonly #outside = (event: Event) => {
		if (!event.composedPath().includes(this.#into)) this.#set(false);
	};

	constructor(host: Host, root: ShadowRoot, shown: Shown) {
		this.#shown = shown;
		this.#box = root.querySelector(".box") as HTMLElement;
		this.#into.className = host.free ? "inline free" : "inline";
		this.#box.append(this.#into);
		this.#box.dataset.state = "inline";
		this.#draw();
	}

	stop(): void {
		removeEventListener("pointerdown", this.#outside);
		render(nothing, this.#into);
		this.#into.remove();
		delete this.#box.dataset.state;
	}

	#set(open: boolean): void {
		this.#open = open;
		if (open) addEventListener("pointerdown", this.#outside);
		else removeEventListener("pointerdown", this.#outside);
		this.#draw();
		if (open) this.#within();
	}

	#draw(): void {
		const { title, link } = this.#shown;
		render(
			html`<button type="button" class="number" aria-expanded=${this.#open ? "true" : "false"} title=${title}
				@click=${() => this.#set(!this.#open)} @keydown=${this.#onKey}>${this.#shown.body({ width: 0, low: false, dark: false })}<span class="visually-hidden">: where this comes from</span></button>${
					this.#open
						? html`<span class="panel" lang="en-GB" role="group" aria-label="Where this comes from" @keydown=${this.#onKey}>
							<b>${title}</b> ${notes(this.#shown)}
							<a href=${link} target="_blank" rel="noopener">See it at ${siteTitle()}</a></span>`
						: nothing
				}`,
			this.#into,
		);
	}

	readonly #onKey = (event: KeyboardEvent): void => {
		if (event.key !== "Escape" || !this.#open) return;
		event.stopPropagation();
		this.#set(false);
		this.#into.querySelector("button")?.focus();
	};

	/** The panel stays on the screen, wherever in the line the number stands. */
	#within(): void {
		const panel = this.#into.querySelector<HTMLElement>(".panel");
		if (!panel) return;
		const { left, right } = panel.getBoundingClientRect();
		const over = right + EDGE - document.documentElement.clientWidth;
		if (over > 0) panel.style.marginLeft = `${-Math.min(over, left - EDGE)}px`;
	}
}
