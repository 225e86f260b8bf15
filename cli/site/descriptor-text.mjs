// Changes members of a descriptor in its text: all else of it stays as its author wrote it, to the last digit and line.
import { parse } from "@humanwhocodes/momoa";

/**
 * The text with other members in some of its resources. `changes` has the members of a resource by its place in the list, from 0:
 * one that is there gets another value, one that is not stands first.
 */
export function withMembers(text, changes) {
	const resources = memberOf(parse(text).body, "resources").value.elements.map(({ value }) => value);
	const edits = [...changes].flatMap(([at, members]) =>
		Object.entries(members).map(([name, value]) => editOf(resources[at], name, JSON.stringify(value))),
	);
	// From the last to the first, so that no edit moves another.
	return edits
		.toSorted((a, b) => b.from - a.from)
		.reduce((changed, { from, to, put }) => changed.slice(0, from) + put + changed.slice(to), text);
}

function editOf(resource, name, value) {
	const there = memberOf(resource, name);
	if (there) return { from: there.value.loc.start.offset, to: there.value.loc.end.offset, put: value };
	const from = resource.loc.start.offset + 1;
	return { from, to: from, put: ` ${JSON.stringify(name)}: ${value},` };
}

/** Of members with one name the last counts, as for every reader of JSON. */
const memberOf = (object, name) => object.members.findLast((member) => member.name.value === name);
