import { expect, test } from "vitest";
import { confirming } from "./rehearsal";
import type { Shown } from "./shown";

const shown = (title: string) =>
	({ screen: { text: "by=organisation" }, links: { trail: [title] } }) as unknown as Shown;

test("what the core confirms is what was rehearsed, so that nothing is drawn again", async () => {
	const rehearsed = shown("£8.3 billion");
	const ask = confirming(async () => shown("£8.3 billion"), rehearsed);
	expect(await ask("", false)).toBe(rehearsed);
	expect(await ask("by=year", false)).not.toBe(rehearsed);
});

test("where the core says otherwise, the core is right", async () => {
	const ask = confirming(async () => shown("£8.4 billion"), shown("£8.3 billion"));
	expect(await ask("", false)).toEqual(shown("£8.4 billion"));
});
