import { expect, test } from "vitest";
import { LIBRARY } from "../../core/scenarios";
import { fragmentOf, heldIn, isHeld } from "./link";

test("a link holds each scenario of the library, and gives it back letter by letter", async () => {
	for (const { slug, scenario } of LIBRARY) {
		const held = { library: [slug], place: "lewisham", document: JSON.stringify(scenario) };
		const fragment = await fragmentOf(held);
		expect(isHeld(fragment)).toBe(true);
		expect(fragment).toMatch(/^s=[\w-]+$/);
		expect(fragment.length).toBeLessThan(3000);
		expect(await heldIn(fragment)).toEqual(held);
	}
});

test("text of any alphabet survives", async () => {
	const held = { library: [], place: "", document: JSON.stringify({ title: "£ – “Łódź” 東京 \u{1f600}" }) };
	expect(await heldIn(await fragmentOf(held))).toEqual(held);
});

const packed = async (text: string) => {
	const stream = new Blob([text]).stream().pipeThrough(new CompressionStream("deflate-raw"));
	return `s=${Buffer.from(await new Response(stream).arrayBuffer()).toString("base64url")}`;
};

test("a link that is damaged says so", async () => {
	const whole = await fragmentOf({ library: [], place: "", document: "{}" });
	for (const bad of [whole.slice(0, -3), "s=", "s=***", "s=AAAA", `s=${"A".repeat(100_000)}`])
		await expect(heldIn(bad)).rejects.toThrow(/link/i);
});

test("a link that holds something else says so", async () => {
	for (const other of ["[]", "null", "3", '{"scenario":[]}', "{"])
		await expect(heldIn(await packed(other))).rejects.toThrow("holds no scenario");
	const odd = await heldIn(await packed('{"library":[1,"x"],"place":3,"scenario":{}}'));
	expect(odd).toEqual({ library: ["x"], place: "", document: "{}" });
});

test("a link that unpacks to no end is stopped", async () => {
	await expect(heldIn(await packed(" ".repeat(50_000_000)))).rejects.toThrow("damaged");
});
