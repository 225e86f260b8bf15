import { describe, expect, it } from "vitest";
import {
	classOf,
	deciders,
	unlocked,
	unlockedExactly,
	unlockedSentence,
	within,
} from "../../www/widgets/control/drawing";
import { byControl, viewOf, withoutRingFences } from "../../www/widgets/shared/examples";

it("stands from the most local to what is not stated", () => {
	expect(deciders(byControl).map((one) => one.group.key)).toEqual([
		"local discretion",
		"ring-fenced: schools",
		"ring-fenced: other grants",
		"statutory duty",
		"decided nationally",
		"not stated",
	]);
});

it("draws what is not stated as large as it is", () => {
	const notStated = deciders(byControl).at(-1);
	expect(notStated?.length).toBeCloseTo(8_800_149 / 43_350_149, 6);
	expect(notStated?.group.kind).toBe("unknown");
});

it("knows ring-fenced money by how its label begins", () => {
	expect(classOf("Ring-fenced grants")).toBe("ring-fenced");
	expect(classOf("not ring-fenced")).toBe(null);
});

describe("unlocking", () => {
	const all = deciders(byControl);

	it("moves that part of all ring-fenced money, to the penny", () => {
		const half = unlocked(all, 50);
		expect(half.moved).toBe(307_500_000_000n);
		expect(half.local).toBe(410_000_000_000n + 307_500_000_000n);
		expect(unlockedExactly(half)).toBe("£4,100,000,000.00 + £3,075,000,000.00 = £7,175,000,000.00");
	});

	it("rounds an odd penny, and never makes or loses one at the ends", () => {
		const odd = deciders(
			viewOf(
				"",
				["control"],
				[
					[["ring-fenced"], 1],
					[["local discretion"], 1],
				],
			),
		);
		const [ring] = odd.filter((one) => one.class === "ring-fenced");
		if (ring) ring.group.amount = 101n;
		expect(unlocked(odd, 50).moved).toBe(51n);
		expect(unlocked(odd, 0).moved).toBe(0n);
		expect(unlocked(odd, 100).moved).toBe(101n);
	});

	it("says what it comes to", () => {
		expect(unlockedSentence(unlocked(all, 50), 50)).toBe(
			"If half of the ring-fenced money were unlocked, £7.2bn (17p in every pound) would be decided locally: £3.1bn more.",
		);
		expect(unlockedSentence(unlocked(all, 37), 37)).toContain("If 37% of the");
		expect(unlockedSentence(unlocked(all, 0), 0)).toBe("As it stands, £4.1bn (9p in every pound) is decided locally.");
	});

	it("has nothing to unlock where no ring-fence is stated", () => {
		expect(unlocked(deciders(withoutRingFences), 100).ringFenced).toBe(0n);
	});

	it("takes whatever stands in a number box", () => {
		expect([within(Number.NaN), within(-4), within(250), within(33.4)]).toEqual([0, 0, 100, 33]);
	});
});
