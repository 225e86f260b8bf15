// An element of a story: what stands inside it stays, in its own size, until the drawing is ready to stand over it.

import type { Kind } from "./elements";
import { styled } from "./sheets";
import style from "./style.scss?inline";
import type { Asked } from "./widget";

/** What stands in the shadow root once there are figures. */
export interface Stand {
	stop(): void;
}

// Of important rules, those of a shadow root go before the page's.
const display = (kind: string) => `:host(:not([hidden])){display:${kind}!important}`;
const [block, inline] = [display("block"), display("inline")];

export abstract class Host extends HTMLElement {
	static readonly observedAttributes = ["place", "query", "version", "title", "theme", "lang"];

	/** Alone in a frame: it begins at once, and grows as nothing follows it. */
	free = false;
	protected abstract readonly kind: Kind;
	/** Counts beginnings: what an earlier one found is dropped. */
	#begun = 0;
	#near: IntersectionObserver | undefined;
	#stand: Stand | undefined;

	connectedCallback(): void {
		if (!this.shadowRoot) this.#prepare();
		if (this.free) {
			void this.#begin();
			return;
		}
		this.#near = new IntersectionObserver(
			(entries) => {
				if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
				this.#near?.disconnect();
				this.#near = undefined;
				void this.#begin();
			},
			{ rootMargin: "50% 0px" },
		);
		this.#near.observe(this);
	}

	disconnectedCallback(): void {
		this.#begun++;
		this.#near?.disconnect();
		this.#near = undefined;
		this.#clear();
	}

	attributeChangedCallback(_name: string, before: string | null, now: string | null): void {
		// While it waits to come near, it has asked for nothing yet.
		if (before !== now && this.isConnected && this.#begun > 0 && !this.#near) void this.#begin();
	}

	#prepare(): void {
		const root = this.attachShadow({ mode: "open" });
		styled(root, [style, this.kind.inline ? inline : block]);
		const box = document.createElement("div");
		box.className = this.kind.inline ? "box word" : "box";
		box.append(document.createElement("slot"));
		root.append(box);
	}

	async #begin(): Promise<void> {
		const begun = ++this.#begun;
		try {
			const asked = this.#asked();
			const [widget, { stand }] = await Promise.all([this.kind.load(), import("./stand")]);
			const shown = await widget.show(asked);
			if (begun !== this.#begun) return;
			this.#stop();
			this.#stand = stand(this, this.kind, widget, asked, shown);
		} catch (error) {
			if (begun === this.#begun) this.#fail(error);
		}
	}

	#asked(): Asked {
		const [place = "", query = "", version = "", title = ""] = ["place", "query", "version", "title"].map(
			(name) => this.getAttribute(name)?.trim() ?? "",
		);
		return { place, query: query.replace(/^#/, ""), version, title };
	}

	/** What stood there goes, and so does the room that it took beyond the fallback's. */
	#clear(): void {
		this.#stop();
		const slot = this.shadowRoot?.querySelector("slot");
		if (slot) slot.style.minHeight = slot.style.maxHeight = "";
	}

	/** What comes next takes over its room. */
	#stop(): void {
		this.#stand?.stop();
		this.#stand = undefined;
		this.shadowRoot?.querySelector(".trouble")?.remove();
	}

	/** In words, below what stands inside, which stays. */
	#fail(error: unknown): void {
		this.#clear();
		const trouble = document.createElement("span");
		trouble.className = "trouble";
		trouble.lang = "en-GB";
		trouble.setAttribute("role", "status");
		const message: unknown = Object(error).message;
		trouble.textContent = `This figure could not be drawn. ${typeof message === "string" ? message : ""}`.trim();
		this.shadowRoot?.querySelector(".box")?.append(trouble);
	}
}
