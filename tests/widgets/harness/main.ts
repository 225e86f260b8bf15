import "../../../www/widgets/index";
import "../../../www/widgets/agencies/element";
import { CumulativeElement } from "../../../www/widgets/cumulative/element";
import "../../../www/widgets/slider/element";
import "../../../www/widgets/tornado/element";
import { examples as agencies } from "../../../www/widgets/agencies/examples";
import { examples as control } from "../../../www/widgets/control/examples";
import { examples as cumulative } from "../../../www/widgets/cumulative/examples";
import { examples as download } from "../../../www/widgets/download/examples";
import { examples as pound } from "../../../www/widgets/pound/examples";
import { examples as provenance } from "../../../www/widgets/provenance/examples";
import { examples as published } from "../../../www/widgets/published/examples";
import { byOrganisation, byOrganisationAndService, type Example } from "../../../www/widgets/shared/examples";
import { examples as slider } from "../../../www/widgets/slider/examples";
import { examples as strip } from "../../../www/widgets/strip/examples";
import { examples as table } from "../../../www/widgets/table/examples";
import { examples as themes } from "../../../www/widgets/themes/examples";
import { examples as time } from "../../../www/widgets/time/examples";
import { examples as tornado } from "../../../www/widgets/tornado/examples";
import { examples as treemap } from "../../../www/widgets/treemap/examples";
import { examples as unitCosts } from "../../../www/widgets/unit-costs/examples";
import { examples as warnings } from "../../../www/widgets/warnings/examples";

customElements.define("total-place-cumulative", CumulativeElement);

const heard: { name: string; detail: unknown }[] = [];
Object.assign(window, { heard });
for (const name of ["navigate", "navigate-up", "explain"])
	document.addEventListener(name, (event) => {
		heard.push({ name, detail: (event as CustomEvent).detail });
	});

function made(example: Example): HTMLElement {
	const element = document.createElement(example.tag);
	Object.assign(element, example.properties);
	return element;
}

function put(name: string, ...elements: HTMLElement[]): void {
	const section = document.createElement("section");
	section.className = elements.length > 1 ? "example pair" : "example";
	section.id = name.replace(/\W+/g, "-");
	const title = document.createElement("h2");
	title.textContent = name;
	document.querySelector("#examples")?.append(title, section);
	section.append(...elements);
}

for (const view of [byOrganisation, byOrganisationAndService])
	put(
		`pair ${view.by.length}`,
		made({ name: "", tag: "total-place-treemap", properties: { view } }),
		made({ name: "", tag: "total-place-table", properties: { view } }),
	);
const whatIf = [slider, cumulative, agencies, tornado];
const all = [pound, treemap, table, control, time, strip, warnings, provenance, ...whatIf];
for (const example of [...all, published, themes, unitCosts, download].flat())
	put(`${example.tag} ${example.name}`, made(example));

document.addEventListener("explain", (event) => {
	const dialog = document.querySelector("total-place-provenance");
	void (dialog as unknown as { open(query: string): Promise<void> }).open(
		(event as CustomEvent<{ query: string }>).detail.query,
	);
});
