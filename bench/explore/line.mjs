// How something grows with the number of rows.

/**
 * The straight line that lies nearest to points, each distance taken as a part of the point: its height at zero, how much it rises with
 * each of what is counted, and how far the farthest point lies from it, as a part of that point. It is the usual least squares,
 * each weighted by one over the square of its height.
 */
export function line(points) {
	const sum = (of) => points.reduce((sum, [count, height]) => sum + of(count, height) / height ** 2, 0);
	const [ones, counts, squares] = [sum(() => 1), sum((count) => count), sum((count) => count ** 2)];
	const [heights, products] = [sum((_, height) => height), sum((count, height) => count * height)];
	const rise = (ones * products - counts * heights) / (ones * squares - counts ** 2);
	const start = (heights - rise * counts) / ones;
	const off = points.map(([count, height]) => Math.abs(start + rise * count - height) / height);
	return { start, rise, off: Math.max(...off) };
}
