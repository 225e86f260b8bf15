// The page inside an <iframe>: one element, named by the part of the address after `#`, which browsers never send.
// It tells the page around it how high it is, and listens to nobody.

import "./embed";
import { kinds } from "./elements";
import style from "./frame.scss?inline";
import type { Host } from "./host";
import { resize } from "./message";

const passed = ["place", "query", "version", "title", "theme", "lang"];

const sheet = new CSSStyleSheet();
sheet.replaceSync(style);
document.adoptedStyleSheets = [sheet];

// What the build wrote there.
const site = document.title;
let shown: HTMLElement | undefined;
show();
addEventListener("hashchange", show);
new ResizeObserver(tell).observe(document.documentElement);

function show(): void {
	const asked = new URLSearchParams(location.hash.slice(1));
	const kind = kinds.find(({ name }) => name === (asked.get("kind") ?? "bars"));
	const element = document.createElement(kind ? `total-place-${kind.name}` : "p");
	if (kind) (element as Host).free = true;
	else
		element.textContent = `There is no figure of the kind “${asked.get("kind")}”. There are: ${kinds.map(({ name }) => name).join(", ")}.`;
	for (const name of passed) {
		const value = asked.get(name);
		if (value) element.setAttribute(name, value);
	}
	document.documentElement.classList.toggle("dark", asked.get("theme") === "dark");
	document.title = asked.get("title") || `${site}: ${asked.get("place") ?? "a figure"}`;
	// Frames of one page are told apart by it.
	document.querySelector("main")?.setAttribute("aria-label", document.title);
	if (shown) shown.replaceWith(element);
	else document.querySelector("main")?.append(element);
	shown = element;
}

function tell(): void {
	// The height is no secret, and a page in a sandbox has no origin to name.
	if (parent !== window) parent.postMessage(resize(document.documentElement.getBoundingClientRect().height), "*");
}
