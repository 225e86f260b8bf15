import { expect, test } from "vitest";
import { plus } from "./decimal";
import { ENGLAND, LIBRARY, peopleOf } from "./scenarios";

test("the library is read in its order", () => {
	expect(LIBRARY.map(({ slug }) => slug)).toHaveLength(9);
	expect(LIBRARY[0]?.slug).toBe("early-help");
});

test("the people of a scenario are those of the place's package", () => {
	for (const { slug, scaled_by_population: scaled } of LIBRARY)
		expect(peopleOf(scaled.place, scaled.year), slug).toBe(scaled.people);
});

test("England is its nine regions, and nothing where one is not known", () => {
	const regions = ["east-midlands", "east-of-england", "london", "north-east", "north-west"];
	const others = ["south-east", "south-west", "west-midlands", "yorkshire-and-the-humber"];
	const sum = [...regions, ...others].map((slug) => peopleOf(slug, "2009-10") ?? "").reduce(plus);
	expect(peopleOf(ENGLAND, "2009-10")).toBe(sum);
	expect(Number(sum)).toBeGreaterThan(50_000_000);
	expect(peopleOf(ENGLAND, "1066-67")).toBeUndefined();
});
