import type { Example } from "../shared/examples";
import type { Story } from "./drawing";

const years = ["2009-10", "2010-11", "2011-12", "2012-13", "2013-14"];

export const story: Story = {
	title: "Money in less money out",
	years,
	line: ["-800000.00", "-1000000.00", "-400000.00", "300000.00", "900000.00"],
	band: {
		low: ["-900000.00", "-1300000.00", "-900000.00", "-500000.00", "-100000.00"],
		high: ["-700000.00", "-700000.00", "200000.00", "1200000.00", "2000000.00"],
	},
	stale: false,
	payback: { year: "2012-13", elapsed: 3.5714 },
	draws: 10_000,
};

export const examples: Example[] = [
	{ name: "with its band", tag: "total-place-cumulative", properties: { story } },
	{ name: "without draws", tag: "total-place-cumulative", properties: { story: { ...story, band: null } } },
];
