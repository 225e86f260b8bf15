// What it takes to open a file of a gigabyte, from the disk: on the page of the built site, and by the command.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root, Stop } from "../scripts/lib/run.mjs";
import { serve } from "../scripts/serve.mjs";
import { decimal, hold } from "./race.mjs";

const between = 25;
const patience = 600_000;

/** A number that Linux tells of a process, in bytes; none where it is gone. */
function told(pid, file, name) {
	try {
		const text = readFileSync(`/proc/${pid}/${file}`, "utf8");
		return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(text)?.[1] ?? 0) * 1024;
	} catch {
		return 0;
	}
}

/** Looks again and again at what processes hold, each page of memory counted once, and keeps the most, until `work` is done. */
export async function most(pidsOf, work) {
	const most = { renderers: 0, browser: 0 };
	const look = async () => {
		const held = (await pidsOf()).map(({ id, type }) => ({ type, bytes: told(id, "smaps_rollup", "Pss") }));
		const sum = (those) => those.reduce((total, { bytes }) => total + bytes, 0);
		most.renderers = Math.max(most.renderers, sum(held.filter(({ type }) => type === "renderer")));
		most.browser = Math.max(most.browser, sum(held));
	};
	let over = false;
	const working = work().finally(() => {
		over = true;
	});
	while (!over) {
		await look();
		await new Promise((resolve) => setTimeout(resolve, between));
	}
	return { ...most, ...(await working) };
}

/** Opens the file as a visitor does: chosen, read, explored. Gives the most memory held, in bytes, and the seconds it took. */
export async function openInPage(browser, file) {
	const { address, close } = await serve({ port: 4600 });
	try {
		const processes = await browser.newBrowserCDPSession();
		const page = await browser.newPage();
		page.setDefaultTimeout(patience);
		await page.goto(`${address}check/`);
		const pids = async () => (await processes.send("SystemInfo.getProcessInfo")).processInfo;
		return await most(pids, () => explore(page, file));
	} finally {
		await browser.close();
		await close();
	}
}

async function explore(page, file) {
	const total = `£${decimal(file.pence).replace(/\B(?=(\d{3})+\.)/g, ",")}`;
	const says = async (place) => {
		const text = await place.innerText();
		if (!text.includes(total)) throw new Stop(`The page says “${text}”, and the total is ${total}.`);
	};
	const since = performance.now();
	await page.locator("total-place-check input[type=file]").setInputFiles(file.path);
	await says(page.locator(".checked-sentence"));
	const read = performance.now();
	await page.getByRole("button", { name: /^Explore th/ }).click();
	await says(page.locator("#explored total-place-strip .sum").first());
	return { read: (read - since) / 1000, explore: (performance.now() - read) / 1000 };
}

/** Opens the file by the command. Gives the most memory that it held, in bytes, and the seconds it took. */
export async function openInCommand(file) {
	const since = performance.now();
	// Says at its end what the system counted.
	const says = "data:text/javascript,process.on('exit',()=>console.error('most',process.resourceUsage().maxRSS))";
	const command = join(root, "cli", "total-place.mjs");
	const child = spawn(process.execPath, ["--import", says, command, "check", file.path, "--json"]);
	let [output, errors] = ["", ""];
	child.stdout.on("data", (chunk) => (output += chunk));
	child.stderr.on("data", (chunk) => (errors += chunk));
	await new Promise((resolve) => child.on("close", resolve));
	const [{ rows_kept: rows, total }] = JSON.parse(output);
	hold("The command", file, { rows, total });
	return { most: Number(/^most (\d+)$/m.exec(errors)?.[1]) * 1024, seconds: (performance.now() - since) / 1000 };
}
