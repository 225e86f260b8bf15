import { html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { linkTo } from "../../core/fragment";
import type { View } from "../../core/types";
import { ViewWidget } from "../shared/element";
import type { Asked } from "../shared/place";
import { type Caption, type Entry, fileName, type Standing, standAlone } from "./drawing";
import { legendOf, read } from "./read";
import { rastered, save, svgBlob } from "./save";

/** Carry it away: the rows, the picture, the link. Nothing leaves the browser. */
@customElement("total-place-download")
export class DownloadElement extends ViewWidget {
	@property({ attribute: false }) place: Asked | null = null;
	/** the picture that is shown, or what it stands in */
	@property({ attribute: false }) picture: Element | null = null;
	/** opens the dialog in which a view is made ready for another page; none where no page can have it */
	@property({ attribute: false }) embed: (() => Promise<void>) | null = null;
	@state() private said = "";
	@state() private link = "";

	protected override render() {
		const view = this.view;
		if (!view) return nothing;
		return html`
			<div class="buttons" role="group" aria-label="Carry it away">
				<button type="button" @click=${() => this.act(() => this.csv(view), "CSV saved")}>CSV</button>
				<button type="button" @click=${() => this.act(() => this.svg(view), "SVG saved")}>SVG</button>
				<button type="button" @click=${() => this.act(() => this.png(view), "PNG saved")}>PNG</button>
				<button type="button" @click=${() => this.act(() => this.copy(view), "Link copied")}>Copy link</button>
				${this.embed ? html`<button type="button" @click=${() => this.act(async () => this.embed?.(), "")}>Embed</button>` : nothing}
			</div>
			<p class="said" role="status">${this.said}</p>
			${this.link ? html`<label class="by-hand">Link <input type="text" readonly .value=${this.link} @focus=${(event: Event) => (event.target as HTMLInputElement).select()}></label>` : nothing}
		`;
	}

	private async act(work: () => Promise<void>, done: string): Promise<void> {
		this.said = "";
		this.link = "";
		try {
			await work();
			this.said ||= done;
		} catch (error) {
			this.said = error instanceof Error ? error.message : "That did not work.";
		}
	}

	private async csv(view: View): Promise<void> {
		if (!this.place) throw new Error("The place is not open yet.");
		const bytes = await this.place.exportCsv(view.text);
		save(new Blob([new Uint8Array(bytes)], { type: "text/csv;charset=utf-8" }), fileName(view.title, "csv"));
	}

	private async svg(view: View): Promise<void> {
		save(svgBlob(this.standing(view)), fileName(view.title, "svg"));
	}

	/** The picture that is shown, as a PNG file. */
	async savePicture(): Promise<void> {
		if (this.view) await this.png(this.view);
	}

	private async png(view: View): Promise<void> {
		save(await rastered(this.standing(view)), fileName(view.title, "png"));
	}

	private async copy(view: View): Promise<void> {
		const link = linkTo(view.text);
		try {
			await navigator.clipboard.writeText(link);
		} catch {
			this.link = link;
			this.said = "Copy the link from the box.";
		}
	}

	private standing(view: View): Standing {
		const picture = this.picture?.matches("svg.picture") ? this.picture : this.picture?.querySelector("svg.picture");
		if (!picture) throw new Error("No picture is shown at this width. The CSV holds the same figures.");
		const { width, height } = picture.getBoundingClientRect();
		return standAlone(
			read(picture),
			{ width: Math.round(width), height: Math.round(height) },
			captionOf(view, legendOf(picture)),
		);
	}
}

function captionOf(view: View, legend: Entry[]): Caption {
	const sources = view.sources.map((one) => [one.title, one.publisher, one.date].filter(Boolean).join(", "));
	const licences = [...new Set(view.sources.map((one) => one.licence).filter(Boolean))];
	const notes = [`Total ${view.said}. Source: ${sources.join("; ") || "not named"}.`];
	if (licences.length) notes.push(`Licence: ${licences.join("; ")}.`);
	return { title: view.title, legend, notes };
}
