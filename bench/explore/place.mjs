// Writes a place of many payments, and answers every question about it in the slow and obvious way: the judge of all engines.
import { closeSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fields, natures, organisations, questions, services, suppliers, years } from "./questions.mjs";

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

/** Rows, with amounts in pence. */
function* rows(count) {
	const next = numbers(0x2545f491);
	for (let row = 0; row < count; row++) {
		yield {
			year: years[next(10)],
			organisation: organisations[next(24)],
			service: services[next(320)],
			nature: natures[next(4)],
			supplier: suppliers[Math.floor((next(20_000) * next(20_000)) / 20_000)],
			pence: (next(2_000_000) + 1) * (next(25) === 0 ? -1 : 1),
		};
	}
}

const pounds = (pence) => {
	const digits = String(Math.abs(pence)).padStart(3, "0");
	return `${pence < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** Sums by a key. */
class Sums {
	sums = new Map();

	add(key, pence) {
		this.sums.set(key, (this.sums.get(key) ?? 0) + pence);
	}
}

/** Writes `payments.csv` with so many rows into a folder. Gives its bytes and the answer to every question. */
export function writePlace(folder, count) {
	const file = openSync(join(folder, "payments.csv"), "w");
	let [bytes, text] = [0, `${[...fields, "amount"].join(",")}\n`];
	const flush = () => {
		writeFileSync(file, text);
		bytes += Buffer.byteLength(text);
		text = "";
	};
	const { nature, search, clicks, cell, page } = questions;
	const [cells, bySupplier, byClick] = [new Sums(), new Sums(), clicks.map(() => new Sums())];
	const behind = [];
	let total = 0;
	for (const row of rows(count)) {
		text += `${fields.map((field) => row[field]).join(",")},${pounds(row.pence)}\n`;
		if (text.length > 1 << 20) flush();
		total += row.pence;
		bySupplier.add(row.supplier, row.pence);
		if (row.nature === nature) cells.add(`${row.organisation}|${row.service}`, row.pence);
		for (const [index, { by, ...cut }] of clicks.entries()) {
			if (Object.entries(cut).every(([field, value]) => row[field] === value)) byClick[index].add(row[by], row.pence);
		}
		const isBehind = row.organisation === cell.organisation && row.service === cell.service;
		if (isBehind && behind.length < page) behind.push([row.supplier, row.pence]);
	}
	flush();
	closeSync(file);
	const ranked = [...bySupplier.sums].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
	const answers = {
		total,
		group: [...cells.sums],
		drill: byClick.map(({ sums }) => [...sums]),
		search: ranked.filter(([label]) => label.toLowerCase().includes(search)),
		top: ranked.slice(0, questions.top),
		page: behind,
	};
	return { rows: count, bytes, answers };
}
