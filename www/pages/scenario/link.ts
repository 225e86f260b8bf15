// The link that holds a whole scenario: after `#s=`, the canonical document with what it was made from, packed and written in
// the letters of base64url. Browsers never send this part of an address.

import { type Fields, isFields, type Json } from "../../core/document";

export interface Held {
	/** slugs of the library that it was made from; none where it began from blank */
	library: readonly string[];
	/** the place it was scaled to; empty where it was not */
	place: string;
	/** the document as text */
	document: string;
}

const MARK = "s=";
/** A document has some kilobytes. What unpacks to more than this is no scenario of ours. */
const MOST = 4_000_000;

export const isHeld = (fragment: string): boolean => fragment.startsWith(MARK);

export async function fragmentOf({ library, place, document }: Held): Promise<string> {
	const head = JSON.stringify({ library, place });
	const text = `${head.slice(0, -1)},"scenario":${document}}`;
	return `${MARK}${letters(await through(new TextEncoder().encode(text), new CompressionStream("deflate-raw")))}`;
}

/** What a fragment holds. Throws an error that says what is wrong with it. */
export async function heldIn(fragment: string): Promise<Held> {
	const bytes = bytesOf(fragment.slice(MARK.length));
	const text = await through(bytes, new DecompressionStream("deflate-raw"))
		.then((unpacked) => new TextDecoder("utf-8", { fatal: true }).decode(unpacked))
		.catch(() => {
			throw new Error("The link is damaged: part of it is missing or was changed. Ask for it again.");
		});
	return read(text);
}

function read(text: string): Held {
	const all = parsed(text);
	const { library, place, scenario } = all;
	if (!isFields(scenario)) throw new Error("The link holds no scenario.");
	return {
		library: Array.isArray(library) ? library.filter((slug) => typeof slug === "string") : [],
		place: typeof place === "string" ? place : "",
		document: JSON.stringify(scenario),
	};
}

function parsed(text: string): Fields {
	try {
		const all = JSON.parse(text) as Json;
		if (isFields(all)) return all;
	} catch {}
	throw new Error("The link holds no scenario.");
}

async function through(bytes: Uint8Array<ArrayBuffer>, way: CompressionStream | DecompressionStream) {
	const reader = new Blob([bytes]).stream().pipeThrough(way).getReader();
	const pieces: Uint8Array[] = [];
	let length = 0;
	for (;;) {
		const { value, done } = await reader.read();
		if (done) break;
		length += value.length;
		if (length > MOST) {
			await reader.cancel().catch(() => undefined);
			throw new Error("too long");
		}
		pieces.push(value);
	}
	const whole = new Uint8Array(length);
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}

function letters(bytes: Uint8Array): string {
	let text = "";
	for (const byte of bytes) text += String.fromCharCode(byte);
	return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
	try {
		const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
		return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
	} catch {
		throw new Error("The link is damaged: it holds letters that do not belong there. Ask for it again.");
	}
}
