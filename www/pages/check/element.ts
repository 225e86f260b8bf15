// "Try your own data": files come in, are read one after the other, shown, changed, explored and saved.

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Desk } from "../../core/check";
import { readFragment } from "../../core/fragment";
import type { OpenPlace } from "../../core/place";
import { failureOf } from "../place/trouble";
import { carrying } from "./carry";
import { type Brought, bring, concernsOf, counted, failed, nextOf, stopped } from "./desk";
import { dropZone, watchDrops } from "./drop";
import type { Deed } from "./file";
import { titleFor } from "./options";
import { together, troubles } from "./overall";
import { afterReading, fileNameOf, sizeOf } from "./words";

@customElement("total-place-check")
export class Check extends LitElement {
	@property({ attribute: false }) desk: Desk | undefined;
	@state() private files: readonly Brought[] = [];
	@state() private announced = "";
	@state() private heading = "";
	@state() private carried = { busy: "" as "" | "opening" | "saving", done: 0, of: 0, saved: "", trouble: "" };
	@state() private place: OpenPlace | undefined;
	private titled = false;
	private ids = 0;
	private working = false;
	private reading: { id: string; abort: AbortController } | undefined;
	private opened = "";
	private unwatch: (() => void) | undefined;
	private readonly asked = readFragment();

	protected override createRenderRoot(): HTMLElement {
		return this;
	}

	override connectedCallback(): void {
		super.connectedCallback();
		this.unwatch = watchDrops((files) => this.take(files));
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback();
		this.unwatch?.();
		this.desk?.close();
	}

	protected override render(): TemplateResult {
		const { files } = this;
		const counting = counted(files);
		return html`
			${dropZone(files.length > 0, (chosen) => this.take(chosen))}
			<p class="govuk-visually-hidden" role="status">${this.announced}</p>
			${files.length === 0 && this.asked !== "" ? html`<p class="govuk-inset-text">This link shows a view of files that are not in it, for nothing is ever uploaded. Drop the same files, choose “Explore”, and you see that view.</p>` : nothing}
			${troubles(files, (id) => void this.showFile(id))} ${together(files, (id, on) => this.change(id, { counted: on }))}
			${files.map((file, at) => this.file(file, at))}
			${counting.length > 0 && !files.some((file) => !file.report && (file.state === "waiting" || file.state === "reading")) ? this.carrying(counting) : nothing}
			<div id="explored"><total-place-exploring .currency=${currencyOf(counting)}></total-place-exploring></div>
		`;
	}

	private file(file: Brought, at: number): TemplateResult {
		return html`<total-place-checked .file=${file} .linePrefix=${at === 0 ? "" : `file-${at + 1}-`}
			@deed=${(event: CustomEvent<Deed>) => this.obey(file.id, event.detail)}></total-place-checked>`;
	}

	private carrying(counting: readonly Brought[]): TemplateResult {
		return carrying(
			{
				...{ title: this.heading, files: counting.length, concerns: concernsOf(counting) },
				...{ exploring: this.place !== undefined, ...this.carried },
			},
			{
				name: (title) => this.name(title),
				explore: () => void this.explore(true),
				save: () => void this.save(),
				show: (id) => void this.showFile(id),
			},
		);
	}

	protected override updated(changed: PropertyValues): void {
		if (changed.has("files")) void this.work();
	}

	private take(files: readonly File[]): void {
		const added = bring(this.files, files, () => `file-${++this.ids}`);
		const doubled = files.length - added.length;
		if (doubled > 0)
			this.announced =
				doubled === 1
					? "A file that is here already was not added again."
					: `${doubled} files that are here already were not added again.`;
		if (added.length > 0) this.files = [...this.files, ...added];
	}

	private obey(id: string, deed: Deed): void {
		const file = this.find(id);
		if (!file) return;
		if (deed.deed === "open") {
			if (file.open !== deed.open) this.change(id, { open: deed.open });
		} else if (deed.deed === "remove") void this.takeAway(id);
		else if (deed.deed === "read") {
			this.stopReading(id);
			this.change(id, { options: deed.options, state: "waiting", done: 0, failure: undefined });
		} else {
			this.stopReading(id);
			this.settle(file);
			this.change(id, stopped(file));
			this.announced = `The reading of ${file.name} was stopped.`;
		}
	}

	/** The desk knows what was asked last. Where that came to nothing, what the report was read with holds again. */
	private settle({ id, file, name, readWith, report }: Brought): void {
		const nothing = () => undefined;
		if (report) void this.desk?.read(id, file, name, readWith, nothing, AbortSignal.abort()).catch(nothing);
	}

	private stopReading(id: string): void {
		if (this.reading?.id === id) this.reading.abort.abort();
	}

	private async takeAway(id: string): Promise<void> {
		this.stopReading(id);
		const name = this.find(id)?.name ?? "";
		this.files = this.files.filter((file) => file.id !== id);
		await this.desk?.remove(id).catch(() => undefined);
		this.announced = `${name} was taken away.`;
		await this.updateComplete;
		this.querySelector<HTMLElement>("#files")?.focus();
	}

	/** Reads what waits, one file after the other. */
	private async work(): Promise<void> {
		if (this.working) return;
		this.working = true;
		for (let next = nextOf(this.files); next; next = nextOf(this.files)) await this.readOne(next);
		this.working = false;
		if (!this.titled) this.heading = titleFor(this.files.flatMap((file) => file.report ?? []));
		if (this.place && this.opened !== this.mark()) await this.explore(false);
	}

	private async readOne(file: Brought): Promise<void> {
		const { id, options } = file;
		const abort = new AbortController();
		this.reading = { id, abort };
		this.change(id, { state: "reading", done: 0 });
		if (!file.report) this.announced = `Reading ${file.name}.`;
		try {
			if (!this.desk) throw new Error("The reader could not be loaded. Load the page again.");
			const progress = (done: number, of: number) => this.reading?.abort === abort && this.change(id, { done, of });
			const report = await this.desk.read(id, file.file, file.name, options, progress, abort.signal);
			if (abort.signal.aborted) return;
			this.announced = afterReading(this.find(id)?.report, report);
			this.change(id, { report, state: "read", readWith: options, failure: undefined });
		} catch (thrown) {
			const now = this.find(id);
			if (abort.signal.aborted || !now) return;
			this.settle(now);
			this.change(id, failed(now, thrown));
			this.announced = "";
		} finally {
			this.reading = undefined;
		}
	}

	private name(title: string): void {
		this.titled = title.trim() !== "";
		this.heading = this.titled ? title.trim() : titleFor(this.files.flatMap((file) => file.report ?? []));
		if (this.place) void this.explore(false);
	}

	/** What is on the desk, so that a place made of it can be told from another. */
	private mark(): string {
		return JSON.stringify([this.heading, counted(this.files).map((file) => [file.id, file.readWith])]);
	}

	/** Opens what counts, and again where that has changed meanwhile. What cannot be opened any more is not shown any more. */
	private async explore(go: boolean): Promise<void> {
		const { desk } = this;
		if (this.carried.busy !== "" || !desk) return;
		this.carried = { ...this.carried, busy: "opening", trouble: "" };
		for (let mark = this.mark(), first = true; first || (this.place && this.opened !== mark); mark = this.mark()) {
			first = false;
			this.opened = mark;
			const before = this.place;
			this.place = await this.openWith(desk).catch((thrown: unknown) => {
				this.carried = { ...this.carried, trouble: failureOf(thrown).message };
				return undefined;
			});
			await this.querySelector("total-place-exploring")?.show(this.place);
			before?.close();
		}
		this.carried = { ...this.carried, busy: "" };
		if (go && this.place) this.reach("exploring");
	}

	private async openWith(desk: Desk): Promise<OpenPlace | undefined> {
		const ids = counted(this.files).map((file) => file.id);
		return ids.length > 0 ? desk.open(this.heading, ids) : undefined;
	}

	private async save(): Promise<void> {
		const ids = counted(this.files).map((file) => file.id);
		if (this.carried.busy !== "" || !this.desk) return;
		this.carried = { busy: "saving", done: 0, of: 1, saved: "", trouble: "" };
		try {
			const blob = await this.desk.save(this.heading, ids, (done, of) => {
				this.carried = { ...this.carried, done, of };
			});
			const name = fileNameOf(this.heading);
			download(blob, name);
			this.carried = { ...this.carried, saved: `Saved ${name}, ${sizeOf(blob.size)}.` };
		} catch (thrown) {
			this.carried = { ...this.carried, trouble: failureOf(thrown).message };
		} finally {
			this.carried = { ...this.carried, busy: "" };
		}
	}

	private async showFile(id: string): Promise<void> {
		this.change(id, { open: true });
		await this.updateComplete;
		const details = this.querySelectorAll<HTMLElement>("total-place-checked details.brought");
		const summary = details[this.files.findIndex((file) => file.id === id)]?.querySelector<HTMLElement>("summary");
		summary?.scrollIntoView({ block: "start" });
		summary?.focus({ preventScroll: true });
	}

	private reach(id: string): void {
		const target = document.getElementById(id);
		target?.scrollIntoView({ block: "start" });
		target?.focus({ preventScroll: true });
	}

	private find(id: string): Brought | undefined {
		return this.files.find((file) => file.id === id);
	}

	private change(id: string, part: Partial<Brought>): void {
		this.files = this.files.map((file) => (file.id === id ? { ...file, ...part } : file));
	}
}

function currencyOf(files: readonly Brought[]): string {
	const [currency, ...others] = new Set(files.map((file) => file.report?.currency.value ?? ""));
	return others.length > 0 ? "" : (currency ?? "");
}

function download(blob: Blob, name: string): void {
	const address = URL.createObjectURL(blob);
	const link = document.createElement("a");
	link.href = address;
	link.download = name;
	link.click();
	setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

declare global {
	interface HTMLElementTagNameMap {
		"total-place-check": Check;
	}
}
