import "../shared/ready";
import "../../widgets/agencies/element";
import { CumulativeElement } from "../../widgets/cumulative/element";
import "../../widgets/slider/element";
import "../../widgets/tornado/element";
import { loadWhatIf } from "../../core/scenario";
import { failureOf, troubleIn } from "../place/trouble";
import { BLANKS } from "./blank";
import { type Claimed, claimDocument } from "./claim";
import "./element";
import { CLAIM } from "./inputs";
import { fragmentOf, heldIn, isHeld } from "./link";
import { documentIn, fresh, type Opened } from "./opened";

customElements.define("total-place-cumulative", CumulativeElement);

const container = document.getElementById("scenario");
const chooser = document.getElementById("chooser");

if (container && chooser) void start(container, chooser);

/** The chooser was written when the site was built; what is chosen stands in its place. */
async function start(container: HTMLElement, chooser: HTMLElement): Promise<void> {
	const notice = document.createElement("div");
	container.before(notice);
	try {
		const core = await loadWhatIf();
		const element = document.createElement("total-place-scenario");
		element.core = core;
		const show = async (moved: boolean) => {
			notice.replaceChildren();
			try {
				open(element, container, chooser, await asked(decodeURIComponent(location.hash.slice(1))), moved);
			} catch (error) {
				open(element, container, chooser, undefined, false);
				troubleIn(notice, "This link cannot be opened", failureOf(error), [{ href: "#", text: "Choose a scenario" }]);
			}
		};
		element.addEventListener("settled", () => void follow(element));
		addEventListener("hashchange", () => void show(true));
		document.addEventListener("claimed", (event) => {
			const claimed = (event as CustomEvent<Claimed>).detail;
			open(element, container, chooser, { library: [CLAIM], place: "", document: claimDocument(claimed) }, true);
			void follow(element, true);
		});
		beside(chooser, core);
		await show(false);
	} catch (error) {
		troubleIn(notice, "Scenarios cannot be moved here", failureOf(error), [{ href: "", text: "Try again" }]);
	}
}

/** What the address asks for; nothing where it asks for the chooser, or names a part of the page. */
async function asked(fragment: string): Promise<Opened | undefined> {
	if (isHeld(fragment)) {
		const { document, ...rest } = await heldIn(fragment);
		return { ...rest, document: documentIn(document) };
	}
	const opened = fresh(fragment);
	if (opened || fragment === "" || fragment === "main") return opened;
	throw new Error("There is no scenario of this name.");
}

type Element = HTMLElementTagNameMap["total-place-scenario"];

function open(
	element: Element,
	container: HTMLElement,
	chooser: HTMLElement,
	opened: Opened | undefined,
	moved: boolean,
) {
	if (opened) element.show(opened);
	chooser.hidden = opened !== undefined;
	if (!opened) element.remove();
	else if (!element.isConnected) container.replaceChildren(element);
	// The browser went to where the scenario stands in the chooser, which is hidden now.
	if (moved || (opened && !isHeld(location.hash.slice(1)))) scrollTo(0, 0);
	if (!moved) return;
	const heading = () => (opened ? element : chooser).querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
	void element.updateComplete.then(heading);
}

/** The address holds what is shown, so that a reload, a bookmark or a copy of it brings the same. */
async function follow(element: Element, step = false): Promise<void> {
	const held = element.held();
	if (!held) return;
	const fragment = element.pristine ? (held.library[0] ?? "") : await fragmentOf(held);
	const address = `${location.pathname}${location.search}#${fragment}`;
	if (step) history.pushState(null, "", address);
	else history.replaceState(null, "", address);
}

/** What needs scripts: to begin from blank, and the claim tester. */
function beside(chooser: HTMLElement, core: Awaited<ReturnType<typeof loadWhatIf>>): void {
	const blanks = chooser.querySelector("#blanks");
	blanks?.replaceChildren(
		...BLANKS.map(({ slug, title, summary }) => {
			const item = document.createElement("li");
			const link = Object.assign(document.createElement("a"), { href: `#${slug}`, textContent: title });
			item.append(link, ` ${summary}`);
			return item;
		}),
	);
	const claim = document.createElement("total-place-claim");
	claim.core = core;
	chooser.querySelector("#claim")?.replaceChildren(claim);
}
