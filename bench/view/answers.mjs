// A walk through a place's page on a slow processor: how long after a click or a key the next frame is painted.
import { slower } from "./first.mjs";

/** In the page: what the browser says of interactions, moves and long tasks. */
function watch() {
	const found = { events: [], shift: 0, long: [] };
	window.found = found;
	const observe = (type, note, options = {}) =>
		new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true, ...options });
	const note = ({ interactionId, name, duration, startTime, processingStart, processingEnd }) => {
		if (interactionId) found.events.push({ interactionId, name, duration, startTime, processingStart, processingEnd });
	};
	observe("event", note, { durationThreshold: 16 });
	observe("layout-shift", ({ value, hadRecentInput }) => {
		if (!hadRecentInput) found.shift += value;
	});
	observe("longtask", ({ startTime, duration }) => found.long.push({ startTime, duration }));
}

const inTable = (page, role, name) => page.locator("total-place-table table").getByRole(role, name ? { name } : {});
const tab = (page, name) => page.getByRole("tab", { name });
const measure = (page, name) => page.getByRole("group", { name: "Show amounts" }).locator("label", { hasText: name });

/** Steps of one round, each with a name and what to do; a step whose thing is not there is left out. */
const round = [
	["tab: on what", ({ click, page }) => click(tab(page, "On what"))],
	["tab: who decides", ({ click, page }) => click(tab(page, "Who decides"))],
	["tab: over time", ({ click, page }) => click(tab(page, "Over time"))],
	["tab: who spends", ({ click, page }) => click(tab(page, "Who spends"))],
	["down: a row of the table", ({ click, page }) => click(inTable(page, "link").first())],
	["down: a row within", ({ click, page }) => click(inTable(page, "link").first())],
	["up: the trail", ({ click, page }) => click(page.locator(".trail a").first())],
	["down: a cell of the treemap", ({ click, page }) => click(page.locator("total-place-treemap .item").first())],
	["up: escape in the treemap", ({ key }) => key("Escape")],
	["treemap: arrow key", ({ key, page }) => key("ArrowRight", page.locator('total-place-treemap [tabindex="0"]'))],
	["table: open groups", ({ click, page }) => click(page.getByRole("button", { name: /(Open|Close) all groups/ }))],
	["table: open a group", ({ click, page }) => click(page.locator("total-place-table .opener").first())],
	["table: sort by name", ({ click, page }) => click(page.locator("total-place-table .sort").first())],
	["table: sort by amount", ({ click, page }) => click(page.locator("total-place-table .sort").nth(1))],
	["table: show all", ({ click, page }) => click(page.locator(".show-all"))],
	["amounts: per head", ({ click, page }) => click(measure(page, "Per head"))],
	["amounts: of each £1", ({ click, page }) => click(measure(page, "Of each £1"))],
	["amounts: real terms", ({ click, page }) => click(measure(page, "Real terms"))],
	["amounts: £", ({ click, page }) => click(measure(page, "£").first())],
	["amounts: exact", ({ click, page }) => click(page.getByLabel("Exact amounts"))],
	["amounts: rounded", ({ click, page }) => click(page.getByLabel("Exact amounts"))],
	["year: the one before", ({ key, page }) => key("ArrowDown", page.locator("#year select"))],
	["year: back", ({ key }) => key("ArrowUp")],
	["tab: arrow key", ({ key, page }) => key("ArrowRight", page.locator('[role=tab][aria-selected="true"]'))],
	["tab: enter", ({ key }) => key("Enter")],
	["figure: where it is from", ({ click, page }) => click(inTable(page, "button", /total: where this/).first())],
	["figure: next lines", ({ click, page }) => click(page.getByRole("button", { name: "Next" }))],
	["figure: close", ({ click, page }) => click(page.getByRole("button", { name: "Close", exact: true }))],
	["counts: open", ({ click, page }) => click(page.locator(".counts > summary"))],
	["counts: another", ({ click, page }) => click(page.locator(".counts-list a:not([aria-current])").first())],
	["counts: the first", ({ click, page }) => click(page.locator(".counts-list a").first())],
	["counts: close", ({ click, page }) => click(page.locator(".counts > summary"))],
	["places: open", ({ click, page }) => click(page.locator("details.choice > summary"))],
	["places: search, one letter", ({ key }) => key("w")],
	["places: search, another", ({ key }) => key("a")],
	["places: close", ({ key }) => key("Escape")],
	["embed: open", ({ click, page }) => click(page.getByRole("button", { name: "Embed" }))],
	["embed: close", ({ key }) => key("Escape")],
];

/** Waits until the page has had nothing to do for a while, as a reader does who looks at what came. */
const settle = (page) => page.waitForTimeout(450);

/** Walks through a page `times` times. Each interaction with its longest event, in milliseconds, as the browser gives them: in steps of 8. */
export async function walk(browser, address, times) {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
	try {
		const page = await context.newPage();
		await page.addInitScript(watch);
		await page.goto(address);
		await page.locator("total-place-strip .sum").first().waitFor();
		const devtools = await context.newCDPSession(page);
		await devtools.send("Emulation.setCPUThrottlingRate", { rate: slower });
		await page.waitForTimeout(1500);
		await page.evaluate(() => Object.assign(window.found, { events: [], long: [], shift: 0 }));
		const done = [];
		const left = [];
		for (let time = 0; time < times; time++)
			for (const [name, act] of round) {
				const acted = await act(handsOn(page));
				if (acted === false) {
					left.push(name);
					continue;
				}
				await settle(page);
				done.push({ name, ...(await taken(page)) });
			}
		return { done, left };
	} finally {
		await context.close();
	}
}

/** Real clicks and keys, without the checks that a test would make in the page meanwhile. */
function handsOn(page) {
	const there = async (locator) => (await locator.count()) > 0 && (await locator.first().isVisible());
	return {
		page,
		click: async (locator) => {
			if (!(await there(locator))) return false;
			await locator.first().evaluate((element) => element.scrollIntoView({ block: "center", behavior: "instant" }));
			await page.waitForTimeout(120);
			const { x, y, width, height } = await locator.first().boundingBox();
			await page.mouse.move(x + width / 2, y + height / 2);
			await page.waitForTimeout(120);
			await page.mouse.down();
			await page.mouse.up();
			return true;
		},
		key: async (name, locator) => {
			if (locator) {
				if (!(await there(locator))) return false;
				await locator.first().focus();
				await page.waitForTimeout(120);
			}
			await page.keyboard.press(name);
			return true;
		},
	};
}

/** The longest event of the last interaction; 16 where the browser gave none, for it gives none that are shorter. */
async function taken(page) {
	const { events, long, shift } = await page.evaluate(() => {
		const { events, long, shift } = window.found;
		Object.assign(window.found, { events: [], long: [], shift: 0 });
		return { events, long, shift };
	});
	const worst = events.toSorted((a, b) => b.duration - a.duration)[0];
	return {
		duration: worst?.duration ?? 16,
		event: worst?.name ?? "",
		shift,
		long: long.map(({ duration }) => duration),
	};
}
