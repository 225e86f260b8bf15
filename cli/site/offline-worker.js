// Keeps the site for when there is no network: one whole version, never a mixture of two. The build writes `site` above: the
// name of its version, and the address of each file with the hash of its bytes.

const { caches, clients, registration } = self;
const names = `total-place ${registration.scope} `;
const name = names + site.version;
const addressOf = (path) => new URL(path, registration.scope).href;
const assets = addressOf("assets/");
const hashes = new Map(Object.entries(site.files).map(([path, hash]) => [addressOf(path), hash]));
const askAgain =
	'<script>navigator.serviceWorker.addEventListener("controllerchange", () => location.reload())</script>';
/** Pages that were answered and have not said that they stand; true once they were seen to be there. */
const arriving = new Map();

self.addEventListener("install", (event) => event.waitUntil(keep()));
self.addEventListener("activate", (event) => event.waitUntil(clean()));
self.addEventListener("message", (event) => {
	if (event.data === "take over") void self.skipWaiting();
	if (event.data !== "standing") return;
	arriving.delete(event.source?.id);
	event.waitUntil(leaveIfGone());
});
self.addEventListener("fetch", (event) => {
	if (arriving.has(event.clientId)) arriving.set(event.clientId, true);
	const { method, mode, url } = event.request;
	const address = url.replace(/[?#].*$/, "").replace(/\/index\.html$/, "/");
	if (method !== "GET") return;
	if (mode === "navigate" && hashes.has(address)) event.respondWith(page(event, address));
	else if (mode === "navigate" && hashes.has(`${address}/`)) event.respondWith(Response.redirect(`${address}/`));
	else if (hashes.has(address) || address.startsWith(assets)) event.respondWith(part(event.request, address));
});

/** A version is kept whole or not at all. What did not change since the last one is not fetched again. */
async function keep() {
	const cache = await caches.open(name);
	try {
		const left = [...hashes.keys()];
		const work = async () => {
			for (let address = left.pop(); address; address = left.pop()) await cache.put(address, await whole(address));
		};
		await Promise.all(Array.from({ length: 6 }, work));
	} catch (error) {
		await caches.delete(name);
		throw error;
	}
}

/** A file of this version: a host that has another by now gives an error, not that one. */
async function whole(address) {
	const integrity = hashes.get(address);
	const kept = await caches.match(address);
	if (kept && (await hashOf(kept.clone())) === integrity) return kept;
	const response = await fetch(address, { cache: "no-cache", credentials: "same-origin", integrity });
	if (!response.ok) throw new Error(`${address}: the host answered ${response.status}.`);
	return response.redirected ? new Response(await response.blob(), { headers: response.headers }) : response;
}

async function hashOf(response) {
	const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await response.arrayBuffer()));
	return `sha256-${btoa(String.fromCharCode(...digest))}`;
}

/** The version before stays until the next one: a page of it that is still open may want a further part. */
async function clean() {
	if (hashes.size === 0) return leave();
	const others = (await caches.keys()).filter((other) => other.startsWith(names) && other !== name);
	await Promise.all(others.slice(0, -1).map((other) => caches.delete(other)));
}

/**
 * A new version takes over between two pages, and only while none is under way: that one would get its text of the old version and
 * its figures of the new. A page that stands has all its figures. The browser then asks again: at once when told, or after a
 * second, and no faster, for a worker that is kept busy is never relieved.
 */
async function page(event, address) {
	if (registration.waiting && (await noneIsUnderWay())) {
		registration.waiting.postMessage("take over");
		return new Response(askAgain, { headers: { "Content-Type": "text/html", Refresh: "1" } });
	}
	const id = event.resultingClientId;
	arriving.set(id, false);
	// One that never arrived, because the reader went elsewhere.
	setTimeout(() => arriving.get(id) === false && arriving.delete(id), 20_000);
	return kept(address);
}

/** Where the host has no such site any more, what was kept of it goes too. Without a network, nothing is known. */
async function leaveIfGone() {
	// While it is asked, no new version can take over, and pages wait for that.
	const signal = AbortSignal.timeout(5000);
	const asked = fetch(addressOf("offline.js"), { method: "HEAD", cache: "no-store", signal });
	const answer = await asked.catch(() => undefined);
	if (!answer || answer.status >= 500) return;
	if (answer.ok && /javascript/.test(answer.headers.get("Content-Type") ?? "")) return;
	await leave();
}

async function leave() {
	const all = (await caches.keys()).filter((one) => one.startsWith(names));
	await Promise.all(all.map((one) => caches.delete(one)));
	await registration.unregister();
}

async function noneIsUnderWay() {
	const open = (await clients.matchAll({ type: "window" })).map(({ id }) => id);
	for (const [id, seen] of arriving) if (seen && !open.includes(id)) arriving.delete(id);
	return arriving.size === 0;
}

/** Names under assets/ hold a hash, so those of any version may be given. */
async function part(request, address) {
	if (hashes.has(address)) return kept(address);
	return (await caches.match(address)) ?? fetch(request);
}

async function kept(address) {
	return (await caches.match(address, { cacheName: name })) ?? whole(address);
}
