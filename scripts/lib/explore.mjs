// Looks at a site that another host serves: as bytes, and as a reader in Chromium.
import { get } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { chromium } from "@playwright/test";
import { launchOptions } from "./browser.mjs";
import { Stop } from "./run.mjs";

/** Asks once, and again for some seconds while the host starts. */
export async function ask(address, headers = {}, patience = 50) {
	try {
		return await asked(address, headers);
	} catch (error) {
		if (patience === 0) throw new Stop(`${address}: ${error.message}.`);
		await wait(100);
		return ask(address, headers, patience - 1);
	}
}

const asked = (address, headers) =>
	new Promise((resolve, reject) => {
		get(address, { headers }, (response) => {
			const chunks = [];
			response.on("data", (chunk) => chunks.push(chunk));
			response.on("end", () =>
				resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
			);
		}).on("error", reject);
	});

/** What a browser keeps for when there is no network, it keeps of a named host alone. */
const named = (address) => address.replace("127.0.0.1", "council.localhost");

/** Goes through the example's pages as a reader does, with and then without a network. Gives a sentence, or throws. */
export async function explore(numeric) {
	const address = named(numeric);
	const browser = await chromium.launch(launchOptions());
	try {
		const page = await browser.newPage();
		const [complaints, requests] = [[], []];
		page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
		page.on("pageerror", (error) => complaints.push(String(error)));
		page.context().on("request", (request) => requests.push(request.url()));
		await page.goto(address);
		await page.getByRole("link", { name: "Explore the public money in Exampleton" }).click();
		await page.locator("total-place-strip .sum").first().waitFor();
		await page.getByRole("tab", { name: "On what" }).click();
		await page.locator("total-place-table tr.first a").first().click();
		await page.waitForURL(/#.*cut=/);
		for (const name of ["What if", "Try your own data", "About the figures"])
			await page.getByRole("navigation", { name: "Site" }).getByRole("link", { name }).click();
		await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
		await page.context().setOffline(true);
		await page.goto(`${address}exampleton/#by=service`);
		await page.locator("total-place-strip .sum").first().waitFor();
		const foreign = requests.filter((url) => !url.startsWith(address) && !/^(blob|data):/.test(url));
		if (complaints.length + foreign.length > 0) throw new Stop([address, ...complaints, ...foreign].join("\n"));
		return `explored, ${requests.length} requests, none to another host, no complaint, and again without a network.`;
	} finally {
		await browser.close();
	}
}
