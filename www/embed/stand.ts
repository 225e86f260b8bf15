// How a drawing comes to stand in its element: over the fallback, or as a number in a sentence.

import { Card } from "./card";
import type { Kind } from "./elements";
import type { Host, Stand } from "./host";
import { Inline } from "./inline";
import { styled } from "./sheets";
import type { Asked, Shown, Widget } from "./widget";

export function stand(host: Host, { inline }: Kind, widget: Widget, asked: Asked, shown: Shown): Stand {
	const root = host.shadowRoot as ShadowRoot;
	styled(root, widget.styles);
	return inline ? new Inline(host, root, shown) : new Card(host, root, widget, asked, shown);
}

/** Whether it is drawn on dark ground. */
export const darkTheme = matchMedia("(prefers-color-scheme: dark)");
export const isDark = (host: Element): boolean => {
	const theme = host.getAttribute("theme");
	return theme === "dark" || (theme === "auto" && darkTheme.matches);
};
