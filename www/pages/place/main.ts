import "../shared/ready";
import "../../widgets";
import "./explore";
import "./year";
import { openPlace } from "../../core/place";
import { startChoosers } from "../shared/chooser";
import { type Failure, failureOf, troubleIn } from "./trouble";

startChoosers(document);

const container = document.getElementById("explore");
const year = document.getElementById("year");
const slug = slugOf(location.pathname);

if (container && year) {
	try {
		const place = await openPlace(slug, `../places/${slug}/`);
		const explore = document.createElement("total-place-explore");
		const chooser = document.createElement("total-place-year");
		explore.place = place;
		chooser.place = place;
		explore.addEventListener("screen", () => {
			chooser.screen = explore.screen;
			if (!chooser.isConnected) year.replaceChildren(chooser);
		});
		explore.addEventListener("ready", () => container.replaceChildren(explore), { once: true });
		await explore.start();
	} catch (error) {
		showWhy(container, failureOf(error));
	}
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
