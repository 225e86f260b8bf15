// Holds what an engine answered against the slow and obvious answer.

const sorted = (pairs) => [...pairs].sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x - y));
const text = (pairs) => JSON.stringify(sorted(pairs));

/** Whether two lists of pence by label are one. */
export const same = (one, other) => text(one) === text(other);

/** Says what an engine answered wrongly; none where every penny is right. `answers` are pence, by label. */
export function wrong(expected, answers) {
	const holds = {
		total: () => answers.total === expected.total,
		group: () => same(answers.group, expected.group),
		drill: () =>
			answers.drill.length === expected.drill.length &&
			expected.drill.every((click, index) => same(click, answers.drill[index])),
		search: () => same(answers.search, expected.search),
		top: () => same(answers.top, expected.top),
		page: () => JSON.stringify(answers.page) === JSON.stringify(expected.page),
	};
	return Object.keys(holds).filter((name) => !holds[name]());
}
