// Registers every custom element. Those that stand in other people's pages too, under names of their own, are registered here.

import { ControlElement } from "./control/element";
import { PoundElement } from "./pound/element";
import { TableElement } from "./table/element";
import { TimeElement } from "./time/element";
import { TreemapElement } from "./treemap/element";

export { DownloadElement } from "./download/element";
export { ProvenanceElement } from "./provenance/element";
export { PublishedElement } from "./published/element";
export { StripElement } from "./strip/element";
export { ThemesElement } from "./themes/element";
export { UnitCostsElement } from "./unit-costs/element";
export { WarningsElement } from "./warnings/element";
export { ControlElement, PoundElement, TableElement, TimeElement, TreemapElement };

customElements.define("total-place-control", ControlElement);
customElements.define("total-place-pound", PoundElement);
customElements.define("total-place-table", TableElement);
customElements.define("total-place-time", TimeElement);
customElements.define("total-place-treemap", TreemapElement);
