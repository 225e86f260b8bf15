import { LitElement, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { inTurn } from "../../core/turns";
import type { View } from "../../core/types";
import { byCanvas, byTable, type Measure } from "./measure";

let made = 0;

function nextMark(): string {
	made += 1;
	return `widget-${made}`;
}

/** A custom element in the page's own tree, so that its styles, ids and printing are the page's. */
export abstract class Widget extends LitElement {
	/** Tells this element's ids from those of its neighbours. */
	protected readonly mark = nextMark();

	protected override createRenderRoot(): HTMLElement {
		return this;
	}

	/** What stood in the page before the script ran makes way for the first drawing. */
	protected override willUpdate(_changed: PropertyValues): void {
		if (!this.hasUpdated) this.replaceChildren();
	}

	protected override scheduleUpdate(): Promise<void> | undefined {
		return inTurn(() => super.scheduleUpdate());
	}

	protected emit(name: string, detail: object = {}): void {
		this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
	}

	protected navigate(query: string | null): void {
		if (query !== null) this.emit("navigate", { query });
	}

	protected explain(query: string): void {
		this.emit("explain", { query });
	}
}

/** A widget that draws a view. */
export abstract class ViewWidget extends Widget {
	@property({ attribute: false }) view: View | null = null;

	protected override shouldUpdate(_changed: PropertyValues): boolean {
		return this.view !== null || this.hasUpdated;
	}
}

/** A widget whose drawing depends on how wide it stands. */
export abstract class MeasuredWidget extends Widget {
	@state() protected width = 0;
	protected measure: Measure = byTable;
	private readonly observer = new ResizeObserver(([entry]) => {
		this.width = Math.floor(entry?.contentRect.width ?? 0);
	});

	override connectedCallback(): void {
		super.connectedCallback();
		this.width = Math.floor(this.getBoundingClientRect().width);
		this.measure = byCanvas(getComputedStyle(this).fontFamily);
		this.observer.observe(this);
	}

	override disconnectedCallback(): void {
		this.observer.disconnect();
		super.disconnectedCallback();
	}
}

/** One that draws a view as well. */
export abstract class DrawnWidget extends MeasuredWidget {
	@property({ attribute: false }) view: View | null = null;

	protected override shouldUpdate(_changed: PropertyValues): boolean {
		return this.view !== null || this.hasUpdated;
	}
}

/** Whether motion is welcome. */
export const moves = (): boolean => !matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Clicks that ask for a new tab or window keep the link's own meaning. */
export const isPlain = (event: MouseEvent): boolean =>
	event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
