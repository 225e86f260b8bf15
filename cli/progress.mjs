// How far a long reading is, on stderr: a line that is written over on a terminal, a line for each tenth in a log.

const long = 32_000_000;
const between = 100;

export class Progress {
	#file;
	#last = 0;
	#shown = -1;

	constructor(file) {
		this.#file = file;
	}

	tell = (done, of) => {
		const terminal = process.stderr.isTTY;
		if (!terminal && of <= long) return;
		const now = performance.now();
		const step = terminal ? 1 : 10;
		const percent = Math.floor((done / Math.max(of, 1)) * (100 / step)) * step;
		if (percent === this.#shown || (terminal && now - this.#last < between)) return;
		this.#last = now;
		this.#shown = percent;
		process.stderr.write(terminal ? `\r${this.#file}: ${percent}%` : `${this.#file}: ${percent}%\n`);
	};

	end() {
		if (this.#shown >= 0 && process.stderr.isTTY) process.stderr.write("\r\x1b[K");
	}
}

/** The steps of a build, on stderr: what is done stays, what is going on is written over on a terminal. */
export class Steps {
	#open = false;

	say(text) {
		this.end();
		process.stderr.write(`${text}\n`);
	}

	tell(text, done, of) {
		const line = `${text}: ${done} of ${of}`;
		if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${line}`);
		else if (done === of) process.stderr.write(`${line}\n`);
		this.#open = process.stderr.isTTY;
	}

	end() {
		if (this.#open) process.stderr.write("\n");
		this.#open = false;
	}
}
