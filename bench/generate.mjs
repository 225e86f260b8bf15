// Writes spending files as a council would: the same bytes for the same number of rows, on every machine.
import { closeSync, openSync, writeFileSync } from "node:fs";

export const header = "Payment Date,Organisation,Service Area,Expenditure Category,Supplier Name,Net Amount (£)";

const towns = ["Ashby", "Bradshire", "Corsley", "Dunmore", "Eastham", "Farley"];
const bodies = ["Council", "CCG", "Police", "Fire"];
const areas = ["Adults", "Children", "Roads, waste", "Housing", "Health", "Culture", "Planning", "Finance"];
const teams = ["Grants", "Services", "Support", "Works", "Advice"];
const districts = ["N", "S", "E", "W", "Central", "Rural", "Coast", "All"];
const categories = ["Revenue", "Capital", "Grant", "Benefit"];
const names = ["Smith", "Patel", "Jones", "Okafor", "Hughes", "Brown", "O'Neill", "Khan", "Taylor", "Evans"];
const trades = ["Care", "Homes", "Travel", "Training", "Foods", "Legal", "Repairs", "Energy"];
const forms = ["Ltd", "CIC", "PLC", "LLP", "Trust"];

const combine = (...lists) => lists.reduce((all, list) => all.flatMap((one) => list.map((other) => `${one} ${other}`)));
const pick = (list, number, step) => list[Math.floor(number / step) % list.length];
const quoted = (label) => (/[",]/.test(label) ? `"${label.replaceAll('"', '""')}"` : label);

/** 24 organisations, 320 services, 4 categories, 20,000 suppliers: some with a comma in their name, a few with an accent. */
const organisations = combine(towns, bodies).map(quoted);
const services = combine(areas, teams, districts).map(quoted);
const suppliers = Array.from({ length: 20_000 }, (_, number) => {
	const [one, other] = [pick(names, number, 1), pick(names, number, 3)];
	const people = number % 11 === 5 ? `${one}, ${other}` : number % 97 === 5 ? "Café Évora" : one;
	return quoted(`${people} ${pick(trades, number, 7)} ${pick(forms, number, 5)} ${number + 1}`);
});

/** Numbers below `below`, evenly spread, from a seed: the generator of Marsaglia (xorshift, 32 bits). */
function numbers(seed) {
	let state = seed;
	return (below) => {
		state ^= state << 13;
		state ^= state >>> 17;
		state ^= state << 5;
		return Math.floor(((state >>> 0) / 2 ** 32) * below);
	};
}

const firstYear = 2016;
const two = (number) => String(number).padStart(2, "0");

/** Rows of months, one month after the other, as such files are published; their sum in pence. */
export function* rows(count) {
	const next = numbers(0x2545f491);
	const months = 96;
	for (let row = 0; row < count; row++) {
		const month = Math.floor((row * months) / count);
		const date = `${firstYear + Math.floor(month / 12)}-${two((month % 12) + 1)}-${two(next(28) + 1)}`;
		// A few suppliers are paid often, most of them seldom.
		const supplier = suppliers[Math.floor((next(20_000) * next(20_000)) / 20_000)];
		const size = [1_000, 10_000, 100_000, 1_000_000, 30_000_000][next(5)];
		const pence = (next(size) + 1) * (next(25) === 0 ? -1 : 1);
		const labels = `${organisations[next(24)]},${services[next(320)]},${categories[next(4)]},${supplier}`;
		yield { text: `${date},${labels},${pounds(pence)}\r\n`, pence };
	}
}

const pounds = (pence) => {
	const digits = String(Math.abs(pence)).padStart(3, "0");
	return `${pence < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** Writes a file of so many rows. Gives its size in bytes and its total in pence. */
export function write(path, count) {
	const file = openSync(path, "w");
	let [bytes, pence, text] = [0, 0n, `${header}\r\n`];
	const flush = () => {
		writeFileSync(file, text);
		bytes += Buffer.byteLength(text);
		text = "";
	};
	for (const row of rows(count)) {
		text += row.text;
		pence += BigInt(row.pence);
		if (text.length > 1 << 20) flush();
	}
	flush();
	closeSync(file);
	return { rows: count, bytes, pence: String(pence) };
}
