// The places that ship, under the names that people look for.

import list from "../places/places.json";

export interface ListedPlace {
	slug: string;
	title: string;
	kind: "pilot" | "region" | "other";
	/** councils of the place, and other names that people may type */
	names: readonly string[];
}

export const GROUPS: readonly { kind: ListedPlace["kind"]; heading: string }[] = [
	{ kind: "pilot", heading: "Pilots of 2009" },
	{ kind: "region", heading: "English regions" },
	{ kind: "other", heading: "Other places" },
];

export const PLACES: readonly ListedPlace[] = list.map(({ name, title, kind, names }) => ({
	...{ slug: name, title, names },
	kind: GROUPS.find((group) => group.kind === kind)?.kind ?? "other",
}));
