import type { Warning } from "../../core/types";

/** A word for each code, so that the sign beside it is never the only one. */
const names: Record<string, string> = {
	incomplete: "Incomplete",
	break: "Break in the series",
	scope: "What is covered",
	transfer: "Counted once",
	disagree: "Sources disagree",
	"per-head": "Per head",
	"real-terms": "Real terms",
	negative: "Below zero",
	gap: "No figures",
	"set-aside": "Set aside",
};

export const nameOf = (code: string): string => names[code] ?? "To know";

/** Lines of a 24 by 24 sign. */
const paths: Record<string, string> = {
	incomplete: "M12 3a9 9 0 1 0 9 9M12 3v9h9",
	break: "M3 16l6-5M15 13l6-5M11 5l-1 5M14 14l-1 5",
	scope: "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",
	transfer: "M4 9h15l-4-4M20 15H5l4 4",
	disagree: "M4 8h16M4 16h16M16 4L8 20",
	"per-head": "M12 4a4 4 0 1 1 0 8a4 4 0 0 1 0-8M4 21c1-5 4-6 8-6s7 1 8 6",
	"real-terms": "M4 19h16M5 16l5-6l4 3l6-8",
	negative: "M4 12h16",
	gap: "M3 12h5M16 12h5M12 4v3M12 10.500v3M12 17v3",
	"set-aside": "M4 6h16M4 12h9M4 18h9M16 15l5 5M21 15l-5 5",
};

export const signOf = (code: string): string => paths[code] ?? "M12 10v8M12 6v1";

/** Warnings of one code stand together, in the order in which codes first appear. */
export function byCode(warnings: Warning[], without: string[]): [string, Warning[]][] {
	const found = new Map<string, Warning[]>();
	for (const warning of warnings) {
		if (without.includes(warning.code)) continue;
		found.set(warning.code, [...(found.get(warning.code) ?? []), warning]);
	}
	return [...found];
}
