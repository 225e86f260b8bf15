// Holds what an engine answered against the slow and obvious answer.

const sorted = (pairs) => [...pairs].sort(([a, x], [b, y]) => (a < b ? -1 : a > b ? 1 : x - y));
const text = (pairs) => JSON.stringify(sorted(pairs));

/** Says what an engine answered wrongly; none where every penny is right. `answers` are pence, by label. */
export function wrong(expected, answers) {
	const same = {
		total: () => answers.total === expected.total,
		group: () => text(answers.group) === text(expected.group),
		drill: () =>
			answers.drill.length === expected.drill.length &&
			expected.drill.every((click, index) => text(click) === text(answers.drill[index])),
		search: () => text(answers.search) === text(expected.search),
		top: () => text(answers.top) === text(expected.top),
		page: () => JSON.stringify(answers.page) === JSON.stringify(expected.page),
	};
	return Object.keys(same).filter((name) => !same[name]());
}
