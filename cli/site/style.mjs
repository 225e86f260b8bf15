// The colours of a site, as its pages read them.

const properties = { text: "--ink", quiet: "--quiet", link: "--accent", background: "--paper", panel: "--ground" };

/** A style sheet that counts for more than that of the pages, which scripts may bring once more behind it. */
export function styleOf(colours) {
	const chosen = Object.entries(properties).map(([name, property]) => `${property}:${colours[name]}`);
	return `:root:root{${chosen.join(";")}}
:root .site-header{background:${colours.header}}
:root .site-header :is(.site-name,.site-nav a):not(:focus-visible){color:${colours["header-text"]}}
:root .site-name{display:flex;align-items:center;gap:.625rem;padding:.5rem 0;line-height:1.25}
:root .site-logo{width:auto;height:2.25rem}
:root .site-header-line{align-items:center}
@media print{:root:root{--paper:#fff}}
`;
}
