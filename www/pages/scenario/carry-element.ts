// The link, the files, the report and the pictures of an open scenario.

import { html, LitElement, nothing, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { linkTo } from "../../core/fragment";
import type { Carried, Picture } from "./carry";
import { saveDocument, savePicture, saveRows } from "./carry";
import type { Held } from "./link";
import { fragmentOf } from "./link";
import { storyIn } from "./opened";
import { headlineOf } from "./words";

export interface Source {
	held(): Held | undefined;
	carried(): Carried | undefined;
	/** as the library ships it */
	readonly pristine: boolean;
}

const PICTURES: [Picture, string][] = [
	["cumulative", "the line over the years"],
	["agencies", "who pays, who saves"],
	["tornado", "what moves the result most"],
];

@customElement("total-place-carry")
export class CarryElement extends LitElement {
	@property({ attribute: false }) scenario: Source | undefined;
	@state() private said = "";
	@state() private link = "";
	@state() private picture: Picture = "cumulative";

	protected override createRenderRoot(): HTMLElement {
		return this;
	}

	protected override render(): TemplateResult {
		return html`<div class="carry" role="group" aria-label="Carry it away">
			${this.button("Copy link", () => this.copy(), "Link copied")}
			${this.button("JSON", () => saveDocument(this.carried()), "JSON saved")}
			${this.button("CSV", () => saveRows(this.carried()), "CSV saved")}
			${this.button("Embed", () => this.embed(), "")}
			${this.button("Print a report", () => print(), "")}
			<span class="pictures"><label for="carried-picture">Picture of</label>
				<select id="carried-picture" class="govuk-select" @change=${(event: Event) => {
					this.picture = (event.target as HTMLSelectElement).value as Picture;
				}}>${PICTURES.map(([key, name]) => html`<option value=${key} .selected=${key === this.picture}>${name}</option>`)}</select>
				${this.button("SVG", () => savePicture(this.carried(), this.picture, "svg"), "SVG saved")}
				${this.button("PNG", () => savePicture(this.carried(), this.picture, "png"), "PNG saved")}</span>
		</div>
		<p class="said" role="status">${this.said}</p>
		${this.link ? html`<label class="by-hand">Link <input type="text" class="govuk-input" readonly .value=${this.link} @focus=${(event: Event) => (event.target as HTMLInputElement).select()}></label>` : nothing}`;
	}

	private button(name: string, act: () => void | Promise<void>, done: string): TemplateResult {
		return html`<button type="button" class="framed" @click=${() => void this.act(act, done)}>${name}</button>`;
	}

	private async act(work: () => void | Promise<void>, done: string): Promise<void> {
		this.said = "";
		this.link = "";
		try {
			await work();
			this.said ||= done;
		} catch (error) {
			this.said = error instanceof Error ? error.message : "That did not work.";
		}
	}

	private carried(): Carried {
		const carried = this.scenario?.carried();
		if (!carried) throw new Error("No scenario is open.");
		return carried;
	}

	/** The dialog is loaded when somebody asks for it. */
	private async embed(): Promise<void> {
		const held = this.scenario?.held();
		const { title, reckoned } = this.carried();
		if (!held) throw new Error("No scenario is open.");
		const query = this.scenario?.pristine ? (held.library[0] ?? "") : await fragmentOf(held);
		const sources = Object.entries(storyIn(held)?.sources ?? {}).map(([id, source]) => ({
			id,
			licence: "",
			...source,
		}));
		const sentence = headlineOf(reckoned.appraisal, reckoned.totals, null).text;
		const embeds = new URL("../embed/", document.baseURI);
		const { openScenarioDialog } = await import(/* @vite-ignore */ new URL("dialog.js", embeds).href);
		openScenarioDialog(query, { title, sentence, sources });
	}

	private async copy(): Promise<void> {
		const held = this.scenario?.held();
		if (!held) throw new Error("No scenario is open.");
		const link = linkTo(await fragmentOf(held));
		try {
			await navigator.clipboard.writeText(link);
		} catch {
			this.link = link;
			this.said = "Copy the link from the box.";
		}
	}
}

declare global {
	interface HTMLElementTagNameMap {
		"total-place-carry": CarryElement;
	}
}
