// Where one can go from a screen, each as the text of its query.

import type { OpenPlace } from "../../core/place";
import { enterTab, start, TABS, type Tab, trailOf } from "./drill";
import type { Screen } from "./screen";

export interface Link {
	text: string;
	query: string;
	current: boolean;
}

export interface Links {
	tabs: (Link & { tab: Tab })[];
	/** one for each account of the place, in its order */
	accounts: Link[];
	/** from the top of the account down to here */
	trail: Link[];
}

export async function linksFrom(place: OpenPlace, screen: Screen): Promise<Links> {
	const { account, tab, query, year } = screen;
	const { measure, real } = query;
	const crumbs = trailOf(tab, account, query);
	const [tabs, accounts, trail] = await Promise.all([
		Promise.all(
			TABS.map(async (one) => ({
				tab: one.tab,
				text: one.title,
				query: one.tab === tab ? screen.text : await place.print(enterTab(one.tab, account, query, year)),
				current: one.tab === tab,
			})),
		),
		Promise.all(
			place.summary.accounts.map(async (one) => ({
				text: one.title,
				query: await place.print({ ...start(one), measure, real }),
				current: one.name === account.name,
			})),
		),
		Promise.all(
			crumbs.map(async (crumb, step) => ({
				text: crumb.label,
				query: await place.print(crumb.query),
				current: step === crumbs.length - 1,
			})),
		),
	]);
	return { tabs, accounts, trail };
}
