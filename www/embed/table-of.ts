// The figures of a drawing as a table: loaded when somebody asks for it.

import type { View } from "../core/types";
import { TableElement } from "../widgets/table/element";
import style from "../widgets/table/style.scss?inline";
import { drawn } from "./drawn";
import { styled } from "./sheets";

export function tableOf(root: ShadowRoot, view: View, link: string): HTMLElement {
	styled(root, [style]);
	return drawn("table", TableElement, { view, page: link.split("#")[0] ?? "" });
}
