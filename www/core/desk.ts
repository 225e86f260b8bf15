// The page's side of a desk.

import type { CheckOptions, Desk } from "./check";
import type { Calls, Source } from "./desk-messages";
import type { OpenPlace } from "./place";
import type { Report } from "./types";
import { type Start, WorkerCalls } from "./worker-calls";
import { said, thrown } from "./worker-messages";
import { placeBeside } from "./worker-place";

const closed = said("closed", "The desk is closed.");

export class WorkerDesk implements Desk {
	readonly #calls: WorkerCalls<Calls>;
	readonly #sources = new Map<string, Source>();

	constructor(start: Start<Calls>) {
		this.#calls = new WorkerCalls(start);
	}

	async read(
		id: string,
		file: Blob,
		name: string,
		options: CheckOptions,
		progress: (done: number, of: number) => void,
		signal?: AbortSignal,
	): Promise<Report> {
		const version = (this.#sources.get(id)?.version ?? 0) + 1;
		const source = { id, version, file, name, options };
		this.#sources.set(id, source);
		return this.#calls.ask("read", { source }, { progress, signal });
	}

	async remove(id: string): Promise<void> {
		if (this.#sources.delete(id)) await this.#calls.ask("remove", { id });
	}

	async open(title: string, ids: string[]): Promise<OpenPlace> {
		const sources = this.#chosen(ids);
		const open = () => this.#calls.ask("open", { title, sources });
		const record = await open();
		return placeBeside(this.#calls, record, open);
	}

	async save(title: string, ids: string[], progress: (done: number, of: number) => void): Promise<Blob> {
		return this.#calls.ask("save", { title, sources: this.#chosen(ids) }, { progress });
	}

	close(): void {
		this.#calls.close(closed);
	}

	#chosen(ids: string[]): Source[] {
		return ids.map((id) => {
			const source = this.#sources.get(id);
			if (!source) throw thrown(said("not-on-desk", "A file is no longer on the desk: choose it again."));
			return source;
		});
	}
}
