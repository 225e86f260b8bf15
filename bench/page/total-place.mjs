// Total Place, as the page "Try your own data" uses it. Nothing is said of the file: all of it is found out.
import { createDesk } from "../../www/core/check";

export async function start() {
	const desk = createDesk();
	let place;
	return {
		about: {},
		/** From the file to a place that answers. */
		async read(file) {
			await desk.read("file", file, file.name, {}, () => {});
			place = await desk.open("Bench", ["file"]);
		},
		async answer() {
			const { rows, total } = await place.view("year=all");
			const columns = ["date", "organisation", "service", "economic", "supplier"];
			const kept = place.summary.accounts[0].fields.map(({ key }) => key);
			const lost = columns.filter((column) => !kept.includes(column));
			if (lost.length > 0) throw new Error(`Total Place did not keep ${lost.join(", ")}.`);
			return { rows: rows[0].lines, total };
		},
		async clear() {
			place.close();
			await desk.remove("file");
		},
	};
}
