// The elements for a page of your own. They come from the site whose figures they show, so that the two always fit.

/** Rejects where the site has none, or the policy of the page does not let them in. */
export const embed = async (site) => {
	const address = new URL("embed/embed.js", new URL(site, document.baseURI)).href;
	await import(/* @vite-ignore */ /* webpackIgnore: true */ address);
};
