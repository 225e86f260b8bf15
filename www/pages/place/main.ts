import "../shared/ready";
import "../../widgets";
import "./explore";
import "./year";
import { readFragment } from "../../core/fragment";
import type { OpenLarge } from "../../core/large-place";
import { ownTask } from "../../core/own-task";
import { afterPaint, takeTurns } from "../../core/turns";
import { startChoosers } from "../shared/chooser";
import { type Beside, openBeside } from "./beside";
import { prepared } from "./prepared";
import { confirming, rehearsal } from "./rehearsal";
import { asking } from "./shown";
import { type Failure, failureOf, troubleIn } from "./trouble";

// What was imported has just been evaluated, in one task with all that follows up to here.
await ownTask();
startChoosers(document);
await ownTask();

const container = document.getElementById("explore");
const year = document.getElementById("year");
const slug = slugOf(location.pathname);

if (container && year) {
	try {
		const { large, figures } = container.dataset;
		await begin(container, year, large ? await openInPieces(container, large) : openAtOnce(figures ?? ""));
	} catch (error) {
		container.querySelector(".staged")?.remove();
		showWhy(container, failureOf(error));
	}
}

function openAtOnce(figures: string): Promise<Beside> {
	return openBeside(slug, figures, readFragment());
}

/** A place of many rows: says how far it has come, for that may take seconds. */
async function openInPieces(container: HTMLElement, address: string): Promise<Beside> {
	const status = document.createElement("p");
	status.role = "status";
	status.className = "under-way";
	status.textContent = "Opening the payments…";
	container.append(status);
	const folder = new URL(address, document.baseURI).href;
	const [open, descriptor] = await Promise.all([opener("packed" in container.dataset), descriptorIn(folder)]);
	const progress = (done: number, of: number) => {
		const text = `Opening the payments: ${Math.floor((done / of) * 10) * 10}%`;
		// A screen reader says it each time that it is written.
		if (status.textContent !== text) status.textContent = text;
	};
	try {
		const place = await open(slug, { address: folder, descriptor }, { progress });
		return { place, ask: asking(place) };
	} finally {
		status.remove();
	}
}

/** What opens a place whose columns lie packed beside its CSV, or one whose CSV is all there is. */
async function opener(isPacked: boolean): Promise<OpenLarge> {
	return isPacked ? (await import("../../core/packed")).openPacked : (await import("../../core/large")).openLarge;
}

/** The page asked for it before any script had run. None where it cannot be had: the worker then asks, and says why. */
async function descriptorIn(folder: string): Promise<ArrayBuffer | undefined> {
	try {
		const response = await fetch(`${folder}datapackage.json`);
		return response.ok ? await response.arrayBuffer() : undefined;
	} catch {
		return undefined;
	}
}

async function begin(container: HTMLElement, year: HTMLElement, opening: Beside | Promise<Beside>): Promise<void> {
	takeTurns();
	const explore = document.createElement("total-place-explore");
	const chooser = document.createElement("total-place-year");
	// Drawn out of sight, so that what stands makes way for all of it at once.
	explore.classList.add("staged");
	container.append(explore);
	const rehearsed = readFragment() === "" ? rehearsal(slug) : undefined;
	const [{ place, ask }] = await Promise.all([opening, rehearsed && explore.rehearse(rehearsed)]);
	const likely = prepared(rehearsed ? confirming(ask, rehearsed.shown) : ask);
	Object.assign(explore, { place, ask: likely.ask, below: 0 });
	chooser.place = place;
	const prepare = () => likely.prepare(explore.links?.tabs.map(({ query }) => query) ?? [], false);
	explore.addEventListener("screen", () => {
		chooser.screen = explore.screen;
		if (chooser.isConnected) void explore.drawn().then(() => whenIdle(prepare));
		else year.replaceChildren(chooser);
	});
	await explore.start();
	for (const written of [...container.childNodes]) if (written !== explore) written.remove();
	explore.classList.remove("staged");
	explore.querySelector<HTMLElement>("[role=alert]")?.focus();
	await afterPaint();
	await explore.drawBelow();
	whenIdle(prepare);
}

function whenIdle(work: () => void): void {
	if ("requestIdleCallback" in window) requestIdleCallback(work, { timeout: 2000 });
	else setTimeout(work, 500);
}

/** What was written when the site was built stays; above it stands why no more can be done with it. */
function showWhy(container: HTMLElement, failure: Failure): void {
	const notice = document.createElement("div");
	container.prepend(notice);
	troubleIn(notice, "The figures of this place could not be opened", failure, [
		{ href: "", text: "Try again" },
		{ href: "../", text: "Choose another place" },
	]);
}

/** The last folder of the address. */
function slugOf(path: string): string {
	return decodeURIComponent(
		path
			.split("/")
			.filter((part) => part !== "" && part !== "index.html")
			.at(-1) ?? "",
	);
}
