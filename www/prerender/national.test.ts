import { expect, test } from "vitest";
import { national, type Region } from "./national";

const source = {
	id: "cra",
	title: "Regional analysis",
	publisher: "HM Treasury",
	date: "",
	url: "https://example.org/",
	licence: "",
};
const region = (total: string, year = "2008-09"): Region => ({ year, total, sources: [source] });

test("nine regions are added to the penny, and their source is named once", () => {
	const html = national([...Array.from({ length: 8 }, () => region("45000000000.00")), region("49516000000.00")]).html;
	expect(html).toContain("<b>£409.5bn</b>");
	expect(html.match(/Regional analysis/g)).toHaveLength(1);
});

test("nothing is said of fewer than nine, or of different years", () => {
	expect(national([region("1.00")]).html).toBe("");
	const years = Array.from({ length: 9 }, (_, at) => region("1.00", at === 8 ? "2009-10" : "2008-09"));
	expect(national(years).html).toBe("");
});
