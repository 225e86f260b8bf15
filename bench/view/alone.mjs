// A first view that nobody watches. Whoever runs a script in a page before it has any makes the browser set up what scripts need, and a
// page that is painted before its own scripts come waits for that: some 80 ms of a processor that is 4 times slower.
import { rest } from "../rest.mjs";
import { slower, slowLine } from "./first.mjs";

const patience = 30_000;
/** In the page, once it has loaded: when it was painted. */
const painted = `new Promise((resolve) => {
	const note = (list) => list.getEntriesByName("first-contentful-paint").forEach((entry) => resolve(entry.startTime));
	new PerformanceObserver(note).observe({ type: "paint", buffered: true });
})`;

/** Milliseconds from when a page is asked for until it is painted. */
export async function paintedAlone(browser, address) {
	const devtools = await browser.newBrowserCDPSession();
	const { browserContextId } = await devtools.send("Target.createBrowserContext");
	try {
		const page = await open(devtools, browserContextId);
		await page.send("Network.enable");
		await page.send("Network.emulateNetworkConditions", slowLine);
		await page.send("Emulation.setCPUThrottlingRate", { rate: slower });
		await new Promise((resolve) => setTimeout(resolve, rest));
		await page.send("Page.enable");
		const loaded = page.once("Page.loadEventFired");
		await page.send("Page.navigate", { url: address });
		await loaded;
		const { result } = await page.send("Runtime.evaluate", { expression: painted, awaitPromise: true });
		return result.value;
	} finally {
		await devtools.send("Target.disposeBrowserContext", { browserContextId });
		await devtools.detach();
	}
}

/** A page that Playwright does not know of: in those that it knows it has scripts of its own. */
async function open(devtools, browserContextId) {
	const size = { width: 1280, height: 900 };
	const { targetId } = await devtools.send("Target.createTarget", { url: "about:blank", browserContextId, ...size });
	const { sessionId } = await devtools.send("Target.attachToTarget", { targetId, flatten: false });
	let number = 0;
	const heard = new Map();
	devtools.on("Target.receivedMessageFromTarget", ({ sessionId: of, message }) => {
		if (of !== sessionId) return;
		const { id, method, error, result } = JSON.parse(message);
		const { resolve, reject } = heard.get(id ?? method) ?? {};
		if (error) reject?.(new Error(error.message));
		else resolve?.(result);
	});
	const once = (name) =>
		new Promise((resolve, reject) => {
			heard.set(name, { resolve, reject });
			setTimeout(() => reject(new Error(`The browser did not say ${name} in time.`)), patience).unref();
		});
	const send = async (method, params = {}) => {
		number += 1;
		const answer = once(number);
		const message = JSON.stringify({ id: number, method, params });
		await devtools.send("Target.sendMessageToTarget", { sessionId, message });
		return answer;
	};
	return { send, once };
}
