import { expect, test } from "vitest";
import { prepared } from "./prepared";
import type { Shown } from "./shown";

function counting() {
	const asked: string[] = [];
	const ask = async (text: string, showAll: boolean) => {
		asked.push(`${text} ${showAll}`);
		if (text === "broken") throw new Error("It cannot be answered.");
		return { screen: { text } } as Shown;
	};
	return { asked, ...prepared(ask) };
}

test("what was prepared is not asked for again", async () => {
	const { asked, ask, prepare } = counting();
	prepare(["by=service", "by=year"], false);
	expect((await ask("by=service", false)).screen.text).toBe("by=service");
	expect(asked).toEqual(["by=service false", "by=year false"]);
	await ask("by=service", true);
	expect(asked).toHaveLength(3);
});

test("what failed is asked for again", async () => {
	const { asked, ask } = counting();
	await expect(ask("broken", false)).rejects.toThrow("It cannot be answered.");
	await expect(ask("broken", false)).rejects.toThrow("It cannot be answered.");
	expect(asked).toHaveLength(2);
});

test("only the newest are kept", async () => {
	const { asked, ask } = counting();
	for (let at = 0; at < 14; at++) await ask(`top=${at}`, false);
	await ask("top=13", false);
	expect(asked).toHaveLength(14);
	await ask("top=0", false);
	expect(asked).toHaveLength(15);
});
