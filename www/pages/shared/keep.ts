// Last of all: lets the browser keep the whole site, so that it works without a network. See `offline.js`, which the build writes.

/** Of whoever looks at a site before it is published. */
export const HERE = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** Nothing is kept where the page is framed by another, the visitor saves data, or a site is being made: that would show what it was. */
export function keepSite(): void {
	const top = document.querySelector<HTMLLinkElement>("link[rel=manifest]")?.href;
	const saving = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData;
	if (!top || window !== window.top || saving || HERE.test(location.hostname) || !navigator.serviceWorker) return;
	const { serviceWorker } = navigator;
	const keep = () => {
		serviceWorker.controller?.postMessage("standing");
		serviceWorker.register(new URL("offline.js", top)).catch(() => undefined);
	};
	addEventListener("load", () => setTimeout(keep, 3000));
}
