// On every page: what needs scripts comes out of hiding, and the skip link moves the reader without touching the query.

import { keepSite } from "./keep";

document.documentElement.classList.add("scripted");

document.querySelector<HTMLAnchorElement>(".govuk-skip-link")?.addEventListener("click", (event) => {
	event.preventDefault();
	document.getElementById("main")?.focus();
});

keepSite();
