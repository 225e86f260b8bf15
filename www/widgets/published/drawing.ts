import type { Figure } from "../../core/types";

/** Figures that say the same thing: more than one where sources disagree. */
export interface Statement {
	label: string;
	year: string;
	figures: Figure[];
}

export interface Chapter {
	kind: string;
	title: string;
	statements: Statement[];
}

/** Kinds in the order in which a reader needs them. */
const titles: Record<string, string> = {
	total: "Totals",
	organisation: "By organisation",
	service: "By service",
	control: "Who decides",
	saving: "Savings claimed",
	intervention: "What was tried",
	population: "People",
	other: "Other figures",
};

/** Published figures by kind; rows of one group stand in one statement, in the order of the data. */
export function chapters(figures: Figure[]): Chapter[] {
	const kinds = Object.keys(titles);
	const kindOf = (figure: Figure): string => (figure.kind in titles ? figure.kind : "other");
	return kinds
		.map((kind) => ({
			kind,
			title: titles[kind] ?? kind,
			statements: statements(figures.filter((figure) => kindOf(figure) === kind)),
		}))
		.filter((chapter) => chapter.statements.length > 0);
}

function statements(figures: Figure[]): Statement[] {
	const grouped = new Map<string, Statement>();
	const all: Statement[] = [];
	for (const figure of figures) {
		const known = figure.group ? grouped.get(figure.group) : undefined;
		if (known) {
			known.figures.push(figure);
			continue;
		}
		const statement = {
			label: figure.label,
			year: figure.year,
			figures: [figure],
		};
		if (figure.group) grouped.set(figure.group, statement);
		all.push(statement);
	}
	return all;
}

/** Sources disagree where one statement has figures that differ. */
export const disagrees = (statement: Statement): boolean =>
	new Set(statement.figures.map((figure) => `${figure.bound} ${figure.amount} ${figure.unit}`)).size > 1;
