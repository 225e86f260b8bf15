// Registers every custom element.

export { ControlElement } from "./control/element";
export { DownloadElement } from "./download/element";
export { PoundElement } from "./pound/element";
export { ProvenanceElement } from "./provenance/element";
export { PublishedElement } from "./published/element";
export { StripElement } from "./strip/element";
export { TableElement } from "./table/element";
export { ThemesElement } from "./themes/element";
export { TimeElement } from "./time/element";
export { TreemapElement } from "./treemap/element";
export { UnitCostsElement } from "./unit-costs/element";
export { WarningsElement } from "./warnings/element";
