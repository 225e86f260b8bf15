// What a story loads: it gives the elements their names. Everything else is fetched when one of them is near the screen.

import { kinds } from "./elements";
import { Host } from "./host";

// A browser too old for sheets in a shadow root keeps what stands inside.
if ("adoptedStyleSheets" in Document.prototype)
	for (const kind of kinds) {
		const tag = `total-place-${kind.name}`;
		// Of two versions on one page, the first gives the elements their names; the second adds nothing.
		if (customElements.get(tag)) continue;
		customElements.define(
			tag,
			class extends Host {
				protected override readonly kind = kind;
			},
		);
	}
