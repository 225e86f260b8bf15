// The part of the address after `#` is the query. Browsers never send it.

/** The query in the address; empty where there is none, or where the fragment names a part of the page. */
export function readFragment(): string {
	const text = location.hash.slice(1);
	return text !== "" && document.getElementById(text) ? "" : text;
}

/** Goes to a query, as a step that the back button takes back. */
export function navigate(query: string): void {
	if (readFragment() === query) return;
	history.pushState(null, "", `${location.pathname}${location.search}#${query}`);
	dispatchEvent(new Event("queryshown"));
}

/** Calls `listener` with the query whenever the address changes, by a link, the back button or `navigate`. */
export function watchFragment(listener: (query: string) => void): () => void {
	const tell = () => {
		if (!namesAPart()) listener(readFragment());
	};
	addEventListener("hashchange", tell);
	addEventListener("queryshown", tell);
	return () => {
		removeEventListener("hashchange", tell);
		removeEventListener("queryshown", tell);
	};
}

/** A link to a part of the page (`#main`) moves the reader, not the query. */
function namesAPart(): boolean {
	const text = location.hash.slice(1);
	return text !== "" && document.getElementById(text) !== null;
}

/** The whole address that brings another person to the very same view. */
export function linkTo(query: string): string {
	const address = new URL(location.href);
	address.hash = query;
	return address.href;
}
