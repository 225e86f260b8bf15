// On every page: what needs scripts comes out of hiding, and the skip link moves the reader without touching the query.

import { keepSite } from "./keep";

document.documentElement.classList.add("scripted");

// A host that still sends the policy of the version before refuses the style that stands in the page.
const style = document.querySelector<HTMLStyleElement>("style[data-otherwise]");
if (style?.sheet === null) {
	const link = document.createElement("link");
	Object.assign(link, { rel: "stylesheet", href: style.dataset.otherwise });
	style.replaceWith(link);
}

document.querySelector<HTMLAnchorElement>(".govuk-skip-link")?.addEventListener("click", (event) => {
	event.preventDefault();
	document.getElementById("main")?.focus();
});

keepSite();
