// Last of all: lets the browser keep the whole site, so that it works without a network. See `offline.js`, which the build writes.

/** Where the page is framed by another, or the visitor saves data, nothing is kept. */
export function keepSite(): void {
	const top = document.querySelector<HTMLLinkElement>("link[rel=manifest]")?.href;
	const saving = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData;
	if (!top || window !== window.top || saving || !("serviceWorker" in navigator)) return;
	const { serviceWorker } = navigator;
	const keep = () => {
		serviceWorker.controller?.postMessage("standing");
		serviceWorker.register(new URL("offline.js", top)).catch(() => undefined);
	};
	addEventListener("load", () => setTimeout(keep, 3000));
}
