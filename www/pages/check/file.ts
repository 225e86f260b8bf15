// One file that was brought: how its reading goes, then everything that was read in it.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { CheckOptions } from "../../core/check";
import type { Question, Report } from "../../core/types";
import { money } from "./amounts";
import { asides, balance, stated } from "./balance";
import { columns } from "./columns";
import type { Brought } from "./desk";
import { issues } from "./issues";
import { lineOf, textOf } from "./line";
import { isNothing, questionsOf, withChoice, withColumn, withRow } from "./options";
import { questions } from "./questions";
import { type Lines, linesOf, rowsOf } from "./rows";
import { taken, total } from "./taken";
import { sizeOf, spoken, totalOf } from "./words";

/** What a person asks of a file. */
export type Deed =
	| { deed: "read"; options: CheckOptions }
	| { deed: "cancel" }
	| { deed: "remove" }
	| { deed: "open"; open: boolean };

@customElement("total-place-checked")
export class Checked extends LitElement {
	@property({ attribute: false }) file: Brought | undefined;
	/** before the ids of its lines: empty for the first file */
	@property({ attribute: false }) linePrefix = "";
	@state() private controls: ReadonlySet<string> = new Set();
	@state() private whole: ReadonlySet<string> = new Set();
	/** lines that were looked up, with their text */
	@state() private looked: ReadonlyMap<number, string> = new Map();
	private asked: readonly Question[] = [];
	private seen: Report | undefined;

	protected override createRenderRoot(): HTMLElement {
		return this;
	}

	protected override willUpdate(): void {
		const { file } = this;
		if (!file?.report || file.report === this.seen) return;
		if (this.seen?.encoding.value !== file.report.encoding.value) this.looked = new Map();
		this.seen = file.report;
		this.asked = isNothing(file.options) ? file.report.questions : questionsOf(this.asked, file.report, file.options);
	}

	/** What had the focus may be gone with what was read before: then the sentence with the new total has it. */
	protected override updated(changed: PropertyValues): void {
		if (!changed.has("file") || !this.hadFocus || document.activeElement !== document.body) return;
		this.hadFocus = false;
		this.querySelector<HTMLElement>(".checked-sentence")?.focus({ preventScroll: true });
	}

	private hadFocus = false;

	private readonly deed = (deed: Deed): void => {
		this.hadFocus = this.contains(document.activeElement);
		this.dispatchEvent(new CustomEvent<Deed>("deed", { detail: deed, bubbles: true }));
	};

	private readonly read = (options: CheckOptions): void => this.deed({ deed: "read", options });

	protected override render(): TemplateResult | typeof nothing {
		const { file } = this;
		if (!file) return nothing;
		return html`<details class="brought" ?open=${file.open}
			@toggle=${(event: Event) => this.deed({ deed: "open", open: (event.target as HTMLDetailsElement).open })}>
			<summary>
				<h2 class="brought-name">${file.name}</h2>
				<span class="brought-state">${stateOf(file)}</span>
			</summary>
			${file.state === "waiting" || file.state === "reading" ? this.progress(file) : nothing}
			${file.open ? this.content(file) : nothing}
		</details>`;
	}

	private progress(file: Brought): TemplateResult {
		return html`<div class="reading ${file.report ? "reading-again" : ""}">
			<progress aria-label="Reading ${file.name}" max=${Math.max(1, file.of)} .value=${file.done}></progress>
			<span class="reading-done">${file.state === "waiting" ? "Waiting" : `${sizeOf(file.done)} of ${sizeOf(file.of)}`}</span>
			<button type="button" class="govuk-button govuk-button--secondary" @click=${() => this.deed({ deed: "cancel" })}>
				Cancel<span class="govuk-visually-hidden"> the reading of ${file.name}</span>
			</button>
		</div>`;
	}

	private content(file: Brought): TemplateResult {
		return html`<div class="brought-content" id="${file.id}" aria-busy=${file.state === "reading" ? "true" : "false"}>
			${file.failure ? html`<p class="failure"><b>${file.report ? "That did not work." : "This file was not read."}</b> ${file.failure.message}</p>` : nothing}
			${file.state === "stopped" ? html`<p>You stopped the reading. Nothing of this file counts.</p>` : nothing}
			${file.report ? this.report(file, file.report) : nothing}
			<p class="brought-deeds" ?hidden=${!file.report && (file.state === "waiting" || file.state === "reading")}>
				${
					file.state === "stopped" || (file.state === "failed" && file.file.size > 0)
						? html`<button type="button" class="govuk-button govuk-button--secondary" @click=${() => this.read(file.options)}>
							Read it again<span class="govuk-visually-hidden">: ${file.name}</span>
						</button>`
						: nothing
				}
				<button type="button" class="link" @click=${() => this.deed({ deed: "remove" })}>
					Take this file away<span class="govuk-visually-hidden">: ${file.name}</span>
				</button>
			</p>
		</div>`;
	}

	private report(file: Brought, report: Report): TemplateResult {
		const { id, options } = file;
		const lines = linesOf(this.linePrefix, (line) => void this.goTo(line));
		return html`
			${total(report)} ${isNothing(options) ? nothing : this.back(file)}
			${questions(id, this.asked, report.currency.value, (choice) => this.read(withChoice(options, choice)))}
			<div class="checked-pair">
				${part(`${id}-taken`, "What it was taken for", taken(report, { id, options, open: this.controls, toggle: (key) => this.toggleIn("controls", key), change: this.read }))}
				${part(`${id}-balance`, "Where every line went", balance(report))}
			</div>
			${part(
				`${id}-aside`,
				"Rows set aside",
				asides(report, lines, { keep: (line) => this.read(withRow(options, line, "keep")) }),
			)}
			${report.subject === "no-amounts" ? nothing : part(`${id}-stated`, "Totals that the file states", stated(report, lines))}
			${part(
				`${id}-issues`,
				"What to look at",
				issues(report.issues, lines, { whole: this.whole, toggle: (code) => this.toggleIn("whole", code) }),
			)}
			${part(
				`${id}-columns`,
				"The columns",
				html`<p class="note">Where a column is not what we take it for, say so: the file is read again.</p>
					${columns(id, report, (number, role) => this.read(withColumn(options, number, role)))}`,
			)}
			${report.preview.length > 0 ? part(`${id}-preview`, "The first rows", rowsOf(report, report.preview, lines, `The first rows of ${file.name}`)) : nothing}
			${this.looked.size > 0 ? part(`${id}-looked`, "Lines looked up, as they stand in the file", this.lookedUp(lines)) : nothing}
		`;
	}

	private back(file: Brought): TemplateResult {
		return html`<p class="changed">
			You changed how this file is read.
			<button type="button" class="govuk-button govuk-button--secondary" @click=${() => this.read({})}>
				Back to what was found<span class="govuk-visually-hidden"> in ${file.name}</span>
			</button>
		</p>`;
	}

	private lookedUp(lines: Lines): TemplateResult {
		const sorted = [...this.looked].sort(([a], [b]) => a - b);
		return html`<ul class="looked">${sorted.map(
			([line, text]) => html`<li id=${lines.id(line)} tabindex="-1"><b>Line ${line}</b> <code>${text}</code></li>`,
		)}</ul>`;
	}

	private toggleIn(of: "controls" | "whole", key: string): void {
		const next = new Set(this[of]);
		if (!next.delete(key)) next.add(key);
		this[of] = next;
	}

	/** Shows a line where it stands on the page; one that stands nowhere is looked up in the file. */
	private async goTo(line: number): Promise<void> {
		const { file } = this;
		if (!file?.report) return;
		const id = linesOf(this.linePrefix, () => undefined).id(line);
		if (!document.getElementById(id)) {
			const text = await lineOf(textOf(file.file, file.report.encoding.value || "utf-8"), line).catch(() => undefined);
			this.looked = new Map(this.looked).set(line, text ?? "(This line is empty or could not be read again.)");
			await this.updateComplete;
		}
		const target = document.getElementById(id);
		const closed = target?.closest<HTMLDetailsElement>("details:not([open])");
		if (closed) closed.open = true;
		target?.scrollIntoView({ block: "center", inline: "nearest" });
		target?.focus({ preventScroll: true });
	}
}

function part(id: string, heading: string, content: TemplateResult): TemplateResult {
	return html`<section class="checked-part">
		<h3 class="checked-heading" id=${id}>${heading}</h3>
		${content}
	</section>`;
}

/** Beside its name, where the file stands closed. */
function stateOf({ state, report, failure }: Brought): string {
	if (state === "waiting" && !report) return "Waiting to be read";
	if (state === "reading" && !report) return "Being read";
	if (state === "stopped") return "Stopped";
	if (!report) return failure ? "Not read" : "";
	const open = report.questions.length;
	const ask = open === 0 ? "" : open === 1 ? " One question." : ` ${open} questions.`;
	return report.subject === "no-amounts"
		? spoken(totalOf(report))
		: `${money(report.balance.total, report.currency.value)}.${ask}`;
}

declare global {
	interface HTMLElementTagNameMap {
		"total-place-checked": Checked;
	}
}
