import type { Theme } from "../../core/types";
import { hundredths, ratio } from "../shared/money";

export interface Entry {
	theme: Theme;
	/** 0 to 1 of the largest of its theme */
	length: number;
}

export interface ThemeList {
	name: string;
	entries: Entry[];
}

/** One ranked list per theme, themes in the order of the data. They are never added up: themes overlap. */
export function themeLists(themes: Theme[]): ThemeList[] {
	const found = new Map<string, Theme[]>();
	for (const theme of themes) found.set(theme.theme, [...(found.get(theme.theme) ?? []), theme]);
	return [...found].map(([name, rows]) => {
		const ranked = rows
			.map((theme) => ({ theme, amount: hundredths(theme.amount) }))
			.sort((a, b) => (a.amount === b.amount ? 0 : a.amount < b.amount ? 1 : -1));
		const largest = ranked[0]?.amount ?? 0n;
		return {
			name,
			entries: ranked.map(({ theme, amount }) => ({
				theme,
				length: amount > 0n ? ratio(amount, largest) : 0,
			})),
		};
	});
}
