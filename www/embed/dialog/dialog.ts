// Choose what, how large and in which colours; see it as a reader will; copy it.

import { html, nothing, render, type TemplateResult } from "lit";
import { afterPaint } from "../../core/turns";
import { HERE } from "../../pages/shared/keep";
import { frameAddress } from "../../prerender/snippets";
import { comesFrom, heightIn } from "../message";
import { styled } from "../sheets";
import { embeds, type Versions, versions } from "../site";
import { type Choice, embedded, loadedFrom, snippet, THEMES, WAYS } from "./choices";
import type { Basis, Kind } from "./kinds";
import style from "./style.scss?inline";

export interface Given {
	/** slug; empty for a scenario in its own place */
	place: string;
	/** the permalink of what the page shows */
	query: string;
	kinds: readonly Kind[];
	/** the name of that which draws it there */
	kind: string;
	/** saves the picture that the page shows; none where the page has its own way */
	savePicture: (() => Promise<void>) | null;
}

const WIDTHS = [320, 480, 640, 800];
/** The preview is drawn anew once the title rests. */
const REST = 400;

export class Dialog {
	readonly #given: Given;
	readonly #host = document.createElement("div");
	readonly #root: ShadowRoot;
	#choice: Choice;
	#versions: Versions | undefined;
	#basis: Basis | undefined;
	#trouble = "";
	#said = "";
	#timer = 0;

	constructor(given: Given) {
		this.#given = given;
		const kind = given.kinds.find(({ name }) => name === given.kind) ?? (given.kinds[0] as Kind);
		const width = 640;
		this.#choice = { kind, way: "script", theme: "", title: "", frozen: false, width, height: kind.height };
		this.#host.id = "embed-dialog";
		this.#root = this.#host.attachShadow({ mode: "open" });
		styled(this.#root, [style]);
	}

	open(): void {
		document.body.append(this.#host);
		addEventListener("message", this.#heard);
		this.#draw();
		this.#root.querySelector("dialog")?.showModal();
		void this.#look();
	}

	readonly #closed = (): void => {
		removeEventListener("message", this.#heard);
		clearTimeout(this.#timer);
		this.#host.remove();
	};

	/** To close it, the browser styles all of the page anew: the click or the key is answered first. */
	async #close(): Promise<void> {
		await afterPaint();
		this.#root.querySelector("dialog")?.close();
	}

	readonly #cancelled = (event: Event): void => {
		event.preventDefault();
		void this.#close();
	};

	/** Asks for what the snippet holds; the preview asks for itself. */
	async #look(): Promise<void> {
		const [choice, kind] = [this.#choice, this.#kind];
		let [basis, trouble]: [Basis | undefined, string] = [undefined, ""];
		try {
			this.#versions ??= await versions();
			basis = await kind.basis();
			const { place } = this.#given;
			const isLoaded = choice.way === "script" || choice.way === "frame";
			if (isLoaded && kind.name !== "scenario" && !Object.hasOwn(this.#versions.places, place))
				trouble = "This place has too many payments for a page of a story to load. Choose plain text or a picture.";
		} catch (error) {
			const message: unknown = Object(error).message;
			trouble = typeof message === "string" ? message : "This cannot be shown.";
		}
		// What was chosen since is being asked for.
		if (kind !== this.#kind || choice.kind !== this.#choice.kind) return;
		[this.#basis, this.#trouble] = [basis, trouble];
		this.#draw();
	}

	/** A picture is of what the page shows. */
	get #kind(): Kind {
		const { kinds, kind } = this.#given;
		const choice = this.#choice;
		return choice.way === "picture" ? (kinds.find(({ name }) => name === kind) ?? choice.kind) : choice.kind;
	}

	#choose(changes: Partial<Choice>): void {
		this.#said = "";
		this.#choice = { ...this.#choice, ...changes };
		if (changes.kind) this.#choice.height = changes.kind.height;
		this.#draw();
		if (changes.kind || changes.way) void this.#look();
	}

	/** The frame says how high it is; that is what the snippet keeps free. */
	readonly #heard = (event: MessageEvent): void => {
		const frame = this.#root.querySelector("iframe");
		const height = heightIn(event.data);
		if (!frame || height === undefined || !comesFrom(frame, event, embeds)) return;
		frame.height = String(height);
		if (this.#choice.kind.height === 0 || height === this.#choice.height) return;
		this.#choice.height = height;
		this.#draw();
	};

	#draw(): void {
		const { way, frozen, width, kind } = this.#choice;
		const { kinds, savePicture } = this.#given;
		const drawn = way === "script" || way === "frame";
		render(
			html`<dialog aria-labelledby="heading" @close=${this.#closed} @cancel=${this.#cancelled} @click=${this.#outside}>
				<div class="inside">
					<div class="top">
						<h2 id="heading">Embed</h2>
						<button type="button" class="close" @click=${() => this.#close()}>Close</button>
					</div>
					<div class="halves">
						<form class="choices" @submit=${(event: Event) => event.preventDefault()}>
							${kinds.length > 1 && way !== "picture" ? this.#select("What", kinds, kind.name, (name) => this.#choose({ kind: kinds.find((one) => one.name === name) ?? kind })) : nothing}
							${this.#ways(savePicture !== null)}
							${way === "picture" ? nothing : html`<label>Title, if you want another <input type="text" autocomplete="off" @input=${this.#titled} /></label>`}
							${drawn ? this.#looks(width) : nothing}
							${drawn ? this.#versioning(frozen) : nothing}
						</form>
						<div class="shown">
							<h3>As a reader sees it</h3>
							${this.#preview()}
						</div>
					</div>
					${this.#copying()}
				</div>
			</dialog>`,
			this.#root,
		);
	}

	#select(
		label: string,
		options: readonly { name: string; title: string }[],
		chosen: string,
		choose: (name: string) => void,
	): TemplateResult {
		return html`<label>${label}
			<select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
				${options.map(({ name, title }) => html`<option value=${name} ?selected=${name === chosen}>${title}</option>`)}
			</select></label>`;
	}

	#looks(width: number): TemplateResult {
		const widths = WIDTHS.map((one) => ({ name: String(one), title: `${one} pixels` }));
		return html`${this.#select("Colours", THEMES, this.#choice.theme, (theme) => this.#choose({ theme }))}
			${this.#select("Width of your column", widths, String(width), (text) => this.#choose({ width: Number(text) }))}`;
	}

	#ways(picture: boolean): TemplateResult {
		return html`<fieldset><legend>How</legend>
			${WAYS.filter(({ name }) => picture || name !== "picture").map(
				({
					name,
					title,
					about,
				}) => html`<label class="tick"><input type="radio" name="way" .checked=${name === this.#choice.way}
					@change=${() => this.#choose({ way: name })} /> <span><b>${title}</b><br />${about}</span></label>`,
			)}</fieldset>`;
	}

	#versioning(frozen: boolean): TemplateResult {
		const option = (value: boolean, title: string, about: string) => html`<label class="tick">
			<input type="radio" name="frozen" .checked=${value === frozen} @change=${() => this.#choose({ frozen: value })} />
			<span><b>${title}</b><br />${about}</span></label>`;
		return html`<fieldset><legend>When the figures change</legend>
			${option(false, "Follow them", "The story shows the newest figures of this site.")}
			${option(true, "Freeze them", "The story goes on showing the figures of today.")}
		</fieldset>`;
	}

	#asked() {
		const { place, query } = this.#given;
		return this.#versions && embedded(place, query, this.#choice, this.#versions);
	}

	#preview(): TemplateResult {
		const { way, width, kind } = this.#choice;
		if (this.#trouble) return html`<p class="trouble" role="alert">${this.#trouble}</p>`;
		const [basis, asked] = [this.#basis, this.#asked()];
		if (!basis || !asked) return html`<p role="status">Working it out…</p>`;
		if (way === "table")
			return html`<div class="written">${nodeOf(snippet(asked, this.#choice, basis, this.#loaded()))}</div>`;
		if (way === "picture")
			return html`<p>The picture that the page shows now, twice as sharp as on screen.</p>
				<button type="button" class="framed" @click=${this.#save}>Save the picture (PNG)</button>`;
		return html`<div class="frame" tabindex="0" role="region" aria-label="Preview"><iframe title="Preview: ${asked.title || basis.title}" src=${frameAddress(asked, new URL("frame.html", embeds).href)} width=${width} height=${this.#choice.height || 160} sandbox="allow-scripts allow-popups"></iframe></div>
			${kind.name === "figure" ? html`<p>In a sentence only the number stands. Who chooses it sees its source.</p>` : nothing}`;
	}

	#loaded() {
		return loadedFrom(embeds, this.#choice.frozen, this.#versions as Versions);
	}

	#copying(): TemplateResult | typeof nothing {
		const [basis, asked] = [this.#basis, this.#asked()];
		if (!basis || !asked) return nothing;
		const text = snippet(asked, this.#choice, basis, this.#loaded());
		return html`<div class="copying">
			<label for="snippet">What to put into your page</label>
			${HERE.test(embeds.hostname) ? html`<p>This site is on your own computer, where your readers cannot reach it. Copy from where it is published.</p>` : nothing}
			<textarea id="snippet" readonly rows="4" spellcheck="false" .value=${text} @focus=${(event: Event) => (event.target as HTMLTextAreaElement).select()}></textarea>
			<div class="row"><button type="button" class="framed" @click=${() => void this.#copy(text)}>Copy</button>
				<span role="status">${this.#said}</span></div>
		</div>`;
	}

	async #copy(text: string): Promise<void> {
		try {
			await navigator.clipboard.writeText(text);
			this.#said = "Copied";
		} catch {
			this.#root.querySelector("textarea")?.focus();
			this.#said = "Copy it from the box.";
		}
		this.#draw();
	}

	readonly #save = async (): Promise<void> => {
		try {
			await this.#given.savePicture?.();
			this.#said = "Picture saved";
		} catch (error) {
			this.#said = error instanceof Error ? error.message : "That did not work.";
		}
		this.#draw();
	};

	readonly #titled = (event: Event): void => {
		const title = (event.target as HTMLInputElement).value.trim();
		clearTimeout(this.#timer);
		this.#timer = window.setTimeout(() => this.#choose({ title }), REST);
	};

	readonly #outside = (event: Event): void => {
		if (event.target === event.currentTarget) void this.#close();
	};
}

/** A plain snippet as what it will be: it has neither scripts nor styles. */
const nodeOf = (markup: string): Element | null =>
	new DOMParser().parseFromString(markup, "text/html").body.firstElementChild;
