// What stands beside a place's page for those who point at it: the card of its link, and its oEmbed document.

import type { OpenPlace } from "../core/place";
import type { Screen } from "../pages/place/screen";
import { CARD, cardOf } from "./card";
import { type Markup, markup } from "./markup";
import { frameTag, plainFigure } from "./snippets";

/**
 * Where the site will stand: SITE_BASE, where it is a whole address such as `https://example.org/money/`. Pictures and frames that
 * others fetch need one; without it they are named from the page.
 */
export function addressOf(base: string | undefined): string {
	return base !== undefined && /^https?:\/\//i.test(base) ? base.replace(/\/*$/, "/") : "";
}

/** The site that a place stands in. */
export interface Shared {
	site: string;
	/** as `addressOf` gives it */
	address: string;
	/** whether each place has a card */
	card: boolean;
}

export const socialCard = ({ summary }: OpenPlace, screen: Screen | undefined, site: string): string =>
	cardOf({
		site,
		sentence: screen?.spoken.sentence ?? summary.title,
		figures: screen?.spoken.figures ?? [],
		pound: screen && screen.pound.rows.length > 0 ? screen.pound : undefined,
		source: (screen?.pound.sources ?? summary.sources)
			.slice(0, 1)
			.map(({ title, publisher, date }) => [title, publisher, date].filter((part) => part !== "").join(", "))
			.join(""),
	});

/** Tags for the head of a place's page. */
export function shareTags(
	slug: string,
	title: string,
	description: string,
	{ address, card }: Pick<Shared, "address" | "card">,
): Markup {
	const here = address === "" ? "" : `${address}${slug}/`;
	const picture = markup`
		<meta property="og:image" content="${here}card.png" />
		<meta property="og:image:width" content="${CARD.width}" />
		<meta property="og:image:height" content="${CARD.height}" />
		<meta property="og:image:alt" content="${description}" />
		<meta name="twitter:card" content="summary_large_image" />`;
	return markup`<meta property="og:title" content="${title}" />
		<meta property="og:type" content="website" />${here !== "" && markup`\n\t\t<meta property="og:url" content="${here}" />`}${card && picture}
		<link rel="alternate" type="application/json+oembed" href="${here}oembed.json" title="${title}" />`;
}

const FRAME = { width: 640, height: 480 } as const;

/** The document of https://oembed.com: a frame where the site's address is known, else its figures as a plain table. */
export function oembed(
	{ slug, summary }: OpenPlace,
	screen: Screen | undefined,
	{ site, address, card }: Shared,
): string {
	const view = screen?.view ?? screen?.pound;
	const here = address === "" ? "" : `${address}${slug}/`;
	const title = view?.title ?? summary.title;
	const asked = { kind: "bars", place: slug, query: "", version: "", title, theme: "" };
	const html =
		address === ""
			? view && plainFigure(view, title, { site, address: "" })
			: frameTag(asked, { frame: `${address}embed/frame.html`, resize: `${address}embed/resize.js` }, FRAME.height);
	return `${JSON.stringify(
		{
			version: "1.0",
			type: html ? "rich" : "link",
			title: `${title}. ${site}`,
			provider_name: site,
			...(address === "" ? {} : { provider_url: address }),
			...(html ? { html: String(html), ...FRAME } : {}),
			...(here === "" || !card
				? {}
				: { thumbnail_url: `${here}card.png`, thumbnail_width: CARD.width, thumbnail_height: CARD.height }),
		},
		null,
		"\t",
	)}\n`;
}
