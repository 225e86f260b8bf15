// What a command says when it cannot do what was asked.

/** The answer could not be given. The message says why, and where. */
export class Failure extends Error {
	exitCode = 1;
}

/** The command was not understood. The message says how it is used. */
export class Usage extends Failure {
	exitCode = 2;
}

/** An error of the core as one sentence, with the file, line and column that it names. */
export function fromCore(error) {
	if (typeof error?.message !== "string") return new Failure(String(error));
	const where = [error.file, error.line && `line ${error.line}`, error.column && `column ${error.column}`].filter(
		Boolean,
	);
	const prefix = where.length > 0 ? `${where.join(", ")}: ` : "";
	return new Failure(`${prefix}${error.message}`);
}
