// The colours of a site, as its pages read them.

const properties = { text: "--ink", quiet: "--quiet", link: "--accent", background: "--paper", panel: "--ground" };

/** A style sheet that comes after that of the pages. */
export function styleOf(colours) {
	const chosen = Object.entries(properties).map(([name, property]) => `${property}:${colours[name]}`);
	return `:root{${chosen.join(";")}}
.site-header{background:${colours.header}}
.site-header :is(.site-name,.site-nav a):not(:focus-visible){color:${colours["header-text"]}}
.site-name{display:flex;align-items:center;gap:.625rem;padding:.5rem 0;line-height:1.25}
.site-logo{width:auto;height:2.25rem}
.site-header-line{align-items:center}
@media print{:root{--paper:#fff}}
`;
}
