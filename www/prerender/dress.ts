// What every page of a site has in common: its name, who publishes it, its colours, and what only our own site says.

import { asText, link, type Markup, markup } from "./markup";

/** A site that somebody builds for their own places, as `total-place.json` says it. */
export interface Settings {
	title: string;
	/** as `<html lang>` has it */
	language: string;
	/** path of the site on its host, with a slash at both ends */
	top: string;
	/** whole address of the site; empty where it is not known */
	address: string;
	contact: { name: string; email: string; link: string };
	accessibility: { link: string; text: string };
	/** `size` keeps its place in the page until it has arrived; null where it is not known */
	logo: { path: string; alternative: string; size: { width: number; height: number } | null } | null;
	/** style sheet with the colours, from the site's top */
	style: string;
	/** colour of a browser's own bar */
	bar: string;
}

export interface Licence {
	title: string;
	address: string;
}

const OPEN: Licence = {
	title: "Open Government Licence v3.0",
	address: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
};

export const nameOf = (settings: Settings | null): string => settings?.title ?? "Total Place";

/** Fills what stands on every page. `up` leads to the top of the site: "./" or "../". */
export function dress(html: string, up: string, settings: Settings | null, licences: readonly Licence[] = []): string {
	const ours = only(html, settings ? "elsewhere" : "shipped")
		// Opened from a disk, a page may load a style sheet only if it does not ask for leave.
		.replaceAll('<link rel="stylesheet" crossorigin', '<link rel="stylesheet"')
		.replaceAll("{{site}}", () => asText(nameOf(settings)))
		.replace("<!--site-name-->", () => siteName(up, settings).html)
		.replace("<!--footer-->", () => footer(up, settings, licences).html)
		.replace("<!--licences-->", () => (settings ? licensed(licences).html : ""))
		.replace("<!--accessibility-->", () => (settings ? statement(settings).html : ""))
		.replace("<!--contact-->", () => (settings ? contact(settings).html : ""))
		.replace("</head>", () => `${head(up, settings).html}</head>`);
	if (!settings) return ours;
	return ours
		.replace('<html lang="en-GB">', () => `<html lang="${asText(settings.language)}">`)
		.replace(/(<meta name="theme-color" content=")[^"]*/, (_, start: string) => start + asText(settings.bar));
}

/** Keeps what is for this kind of site: a page holds both, each between comments. */
export function only(html: string, kind: "shipped" | "elsewhere"): string {
	const other = kind === "shipped" ? "elsewhere" : "shipped";
	const block = `<!--${other}-->[\\s\\S]*?<!--/${other}-->`;
	return html
		.replace(new RegExp(`^[ \\t]*${block}[ \\t]*\\n`, "gm"), "")
		.replace(new RegExp(block, "g"), "")
		.replace(new RegExp(`<!--/?${kind}-->`, "g"), "");
}

function head(up: string, settings: Settings | null): Markup {
	return markup`${settings && markup`<link rel="stylesheet" href="${up}${settings.style}">`}<link rel="manifest" href="${up}site.webmanifest">`;
}

function siteName(up: string, settings: Settings | null): Markup {
	if (!settings) return markup`<a class="site-name" href="${up}">Total <span>Place</span></a>`;
	const { logo, title } = settings;
	const size = logo?.size && markup` width="${logo.size.width}" height="${logo.size.height}"`;
	const picture = logo && markup`<img class="site-logo" src="${up}${logo.path}" alt="${logo.alternative}"${size}>`;
	return markup`<a class="site-name" href="${up}">${picture}${title}</a>`;
}

function footer(up: string, settings: Settings | null, licences: readonly Licence[]): Markup {
	if (!settings)
		return markup`<p>Contains public sector information licensed under the ${link(OPEN.address, OPEN.title)}.</p>`;
	const { name } = settings.contact;
	return markup`<p>Published by ${name}. <a href="${up}about/#contact">Contact</a>. <a href="${up}about/#accessibility">Accessibility</a>.</p>
${licensed(licences)}`;
}

function licensed(licences: readonly Licence[]): Markup {
	if (licences.length === 0) return markup``;
	const named = licences.map(({ title, address }, at) => markup`${at > 0 && ", "}${link(address, title)}`);
	return markup`<p>The figures are licensed under: ${named}.</p>`;
}

/** A blank line parts paragraphs; lines that begin with "- " are a list, one that begins with "# " is a heading. */
function statement({ accessibility: { link: address, text } }: Settings): Markup {
	if (address !== "") return markup`<p>${link(address, "Our accessibility statement")}</p>`;
	const blocks = text.split(/\n\s*\n/).map((block) => block.trim().split("\n"));
	return markup`${blocks.map((lines) => {
		const [first = ""] = lines;
		if (first.startsWith("# ") && lines.length === 1) return markup`<h3>${first.slice(2)}</h3>\n`;
		if (lines.every((line) => line.startsWith("- ")))
			return markup`<ul>${lines.map((line) => markup`<li>${line.slice(2)}</li>`)}</ul>\n`;
		return markup`<p>${lines.join(" ")}</p>\n`;
	})}`;
}

function contact({ contact: { name, email, link: address } }: Settings): Markup {
	const mail = email !== "" && markup`<li><a href="mailto:${email}">${email}</a></li>`;
	const page = address !== "" && markup`<li>${link(address, address)}</li>`;
	return markup`<h2 id="contact">Contact</h2>
<p>This site is published by ${name}.</p>
<ul>${mail}${page}</ul>`;
}

/** The facts of the scenarios, wherever they are shown. */
export const withScenarios = (licences: readonly Licence[]): Licence[] => [
	...licences.filter(({ address }) => address !== OPEN.address),
	OPEN,
];
