// Where files come in: a native file input that looks like a place to drop them, and the whole page besides.

import { html, nothing, type TemplateResult } from "lit";
import { exampleFile } from "./example";

export function dropZone(more: boolean, take: (files: File[]) => void): TemplateResult {
	const chosen = (event: Event) => {
		const input = event.target as HTMLInputElement;
		take([...(input.files ?? [])]);
		input.value = "";
	};
	return html`<div class="drop ${more ? "drop-more" : ""}">
		<label class="drop-label" for="files">${more ? "Add files" : "Drop files here, or choose them"}</label>
		<input class="drop-input" type="file" id="files" multiple aria-describedby="files-hint" @change=${chosen} />
		<p class="drop-hint" id="files-hint">
			CSV or other text, of any size and as it was published. Several months of one body can come together.
		</p>
		${more ? nothing : html`<p class="drop-hint">No file at hand? <button type="button" class="link" @click=${() => take([exampleFile()])}>Try a made-up one</button></p>`}
	</div>`;
}

/** Files dropped anywhere on the page. Gives what takes it back. */
export function watchDrops(take: (files: File[]) => void): () => void {
	let inside = 0;
	const mark = (on: boolean) => document.documentElement.classList.toggle("is-dropping", on);
	const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
	const listeners: Record<string, (event: DragEvent) => void> = {
		dragenter: (event) => {
			if (!holdsFiles(event)) return;
			inside += 1;
			mark(true);
		},
		dragleave: (event) => {
			if (!holdsFiles(event)) return;
			inside = Math.max(0, inside - 1);
			mark(inside > 0);
		},
		dragover: (event) => {
			if (!holdsFiles(event)) return;
			event.preventDefault();
			if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
		},
		drop: (event) => {
			inside = 0;
			mark(false);
			const files = [...(event.dataTransfer?.files ?? [])];
			if (files.length === 0) return;
			event.preventDefault();
			take(files);
		},
	};
	for (const [name, listener] of Object.entries(listeners)) addEventListener(name, listener as EventListener);
	return () => {
		for (const [name, listener] of Object.entries(listeners)) removeEventListener(name, listener as EventListener);
	};
}
