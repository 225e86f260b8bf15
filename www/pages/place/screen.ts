// Everything that one address shows, asked of the core once. The page draws it; so does the page made in advance.

import type { OpenPlace } from "../../core/place";
import type { AccountSummary, Query, View } from "../../core/types";
import { fieldsShown, isYear, levelsOf, open, settle, type Tab, tabOf } from "./drill";

export interface Screen {
	account: AccountSummary;
	tab: Tab;
	/** as the address holds it */
	query: Query;
	text: string;
	/** what picture and table show; null where the sources do not state what the tab asks */
	view: View | null;
	/** groups that the view puts together as "other" so that a list stays short, because nobody asked for all of them */
	folded: number;
	/** whose sentence heads the page: the view, or the bare total where there is none */
	spoken: View;
	/** every pound of the account in the year shown */
	pound: View;
	/** the one year that is shown, or the account's own */
	year: string;
}

/** More first-level groups than `MANY` are shown as the first `FEW` and one row "other". */
const MANY = 15;
const FEW = 12;

/** Levels that a picture and its table show at once. */
const SHOWN = 2;

export async function compose(place: OpenPlace, text: string, showAll = false): Promise<Screen> {
	const asked = await place.parse(text);
	const account = accountOf(place, asked);
	const { query, tab, by, usual } = read(account, asked);
	const year = isYear(query.year) ? query.year : account.year;
	const ask = async (parts: Partial<Query>) => place.view(await place.print({ ...query, view: null, ...parts }));
	const grouped = (fields: string[]) => ask({ by: fields });
	const levels = usual && by.length === SHOWN ? open(tab, account, asked.cuts) : [];
	const whole = by.length === 0 ? null : levels.length > 0 ? await telling(levels, grouped) : await grouped(by);
	const groups = new Set(whole?.rows.map((row) => row.keys[0])).size;
	const short = whole !== null && groups > MANY && !showAll && query.top === null && tab !== "time";
	const view = short ? await ask({ by: whole.query.by, top: FEW }) : whole;
	const spoken = view ?? (await ask({ by: [], order: null, top: null, search: null }));
	const pound = await ask({
		...{ by: account.pound === "" ? [] : [account.pound], year, cuts: [], measure: "amount" },
		...{ real: null, order: null, top: null, search: null },
	});
	return {
		account,
		tab,
		query,
		text: await place.print(query),
		view,
		folded: short ? groups - FEW : 0,
		spoken,
		pound,
		year,
	};
}

/** A level that splits nothing says nothing: the next field that splits takes its place. */
export async function telling(levels: readonly string[], ask: (by: string[]) => Promise<View>): Promise<View> {
	const by: string[] = [];
	let view: View | undefined;
	for (const field of levels) {
		const deeper = await ask([...by, field]);
		if (deeper.rows.length <= (view?.rows.length ?? 1)) continue;
		view = deeper;
		by.push(field);
		if (by.length === SHOWN) break;
	}
	return view ?? ask(levels.slice(0, 1));
}

/** The tab that a query stands in, and the fields to group by. An order that somebody wrote by hand is kept. */
function read(account: AccountSummary, asked: Query): { query: Query; tab: Tab; by: string[]; usual: boolean } {
	const tab = tabOf(asked.by.length > 0 ? asked.by : account.by);
	const settled = settle(tab, account, asked);
	const usual = asked.by.every((field, at) => settled.by[at] === field);
	if (!usual) return { query: { ...asked, account: account.name }, tab, by: asked.by, usual };
	const by = levelsOf(tab, account).length > 0 ? fieldsShown(tab, account, asked.cuts) : [];
	return { query: settled, tab, by, usual };
}

function accountOf(place: OpenPlace, asked: Query): AccountSummary {
	const { accounts } = place.summary;
	const account = asked.account === null ? accounts[0] : accounts.find(({ name }) => name === asked.account);
	if (account) return account;
	if (asked.account === null) throw new Error("This place has no account of spending.");
	const named = accounts.map(({ name }) => name).join(", ");
	throw new Error(`This place has no account named “${asked.account}”. It has: ${named}.`);
}
