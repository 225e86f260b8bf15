// The list of places is plain links. Here it learns to be searched.

import { afterPaint } from "../../core/turns";

/** Starts every list of places under `root`. */
export function startChoosers(root: ParentNode): void {
	for (const list of root.querySelectorAll<HTMLElement>("[data-chooser]")) startSearch(list);
	for (const menu of root.querySelectorAll<HTMLDetailsElement>("details.choice")) startMenu(menu);
}

function startSearch(list: HTMLElement): void {
	const box = list.querySelector<HTMLInputElement>("input[type=search]");
	const found = list.querySelector<HTMLElement>("[role=status]");
	if (!box) return;
	const items = [...list.querySelectorAll<HTMLLIElement>("li[data-names]")];
	const search = () => {
		const sought = plain(box.value);
		for (const item of items) item.hidden = !plain(`${item.textContent} ${item.dataset.names}`).includes(sought);
		for (const group of list.querySelectorAll<HTMLElement>("[data-group]"))
			group.hidden = !group.querySelector("li[data-names]:not([hidden])");
		if (found) found.textContent = sought === "" ? "" : tell(items.filter((item) => !item.hidden).length);
	};
	// A letter is seen before the list is laid out anew.
	box.addEventListener("input", () => void afterPaint().then(search));
	box.addEventListener("keydown", (event) => {
		if (event.key !== "Enter") return;
		search();
		list.querySelector<HTMLAnchorElement>("li[data-names]:not([hidden]) a")?.click();
	});
	search();
}

function tell(count: number): string {
	if (count === 0) return "No place has this name. Try the name of a council or a region.";
	return count === 1 ? "1 place" : `${count} places`;
}

/** "St. Hélèns & Wye" and "st helens and wye" are the same name. */
function plain(text: string): string {
	const bare = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
	return bare
		.replaceAll("&", " and ")
		.replace(/[^a-z0-9]+/g, " ")
		.trim();
}

/** A menu closes on Escape and when the reader turns elsewhere. */
export function startMenu(menu: HTMLDetailsElement): void {
	menu.addEventListener("toggle", () => {
		if (menu.open) menu.querySelector<HTMLInputElement>("input[type=search]")?.focus();
	});
	menu.addEventListener("keydown", (event) => {
		if (event.key !== "Escape" || !menu.open) return;
		menu.open = false;
		menu.querySelector("summary")?.focus();
	});
	document.addEventListener("pointerdown", (event) => {
		if (menu.open && event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
	});
	menu.addEventListener("focusout", (event) => {
		if (event.relatedTarget instanceof Node && !menu.contains(event.relatedTarget)) menu.open = false;
	});
}
