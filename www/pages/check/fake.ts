import type { CheckOptions, Desk } from "../../core/check";
import { loadCore } from "../../core/module";
import { openPackage } from "../../core/place";
import type { Column, Report, Role } from "../../core/types";

export function createDesk(): Desk {
	return {
		read: async (_id, file, name, options, progress, signal) => {
			for (let i = 0; i <= 10; i++) {
				await new Promise((done) => setTimeout(done, name.includes("slow") ? 400 : 20));
				if (signal?.aborted) throw new DOMException("stopped", "AbortError");
				progress((file.size * i) / 10, file.size);
			}
			if (/png|pdf/.test(name))
				throw {
					code: "a-picture",
					message: `“${name}” is a picture (PNG), not a table. Ask its publisher for the CSV file.`,
					file: name,
					line: null,
					column: null,
				};
			return report(name, file.size, options);
		},
		remove: async () => undefined,
		open: async (title) =>
			openPackage(
				"check",
				async (path) => new TextEncoder().encode(path.endsWith("json") ? descriptor(title) : csv()),
				loadCore(),
			),
		save: async (_title, _ids, progress) => {
			for (let i = 0; i <= 5; i++) {
				await new Promise((done) => setTimeout(done, 100));
				progress(i, 5);
			}
			return new Blob(["zip"]);
		},
		close: () => undefined,
	};
}

const certain = (value: string, reason: string) => ({ value, certainty: "certain" as const, reason });

function report(file: string, bytes: number, options: CheckOptions): Report {
	const asked = options.columns?.["6"] === "amount";
	const role = (number: number, found: Role): Pick<Column, "number" | "role" | "certainty"> => ({
		number,
		role: options.columns?.[number] ?? found,
		certainty: options.columns?.[number] ? "person" : number === 4 ? "guess" : number % 2 ? "certain" : "likely",
	});
	return {
		file,
		bytes,
		subject: /contract/.test(file) ? "contracts" : "spending",
		subject_reason: "It has an amount, a date and a supplier in each row.",
		encoding: certain(
			options.encoding ?? "windows-1252",
			"Byte 0x96 on line 210 is a dash there, and no letter in UTF-8.",
		),
		delimiter: certain(",", "Each of 7,226 lines has eight of them."),
		header_line: 5,
		header: certain("5", "It is the first line whose cells are all names."),
		titles: ["Bradshire County Council", "Payments over £500", "November 2019"],
		currency: {
			value: "GBP",
			certainty: "likely",
			reason: "Amounts bear the sign “£”, and the council is in England.",
		},
		unit: certain("1", "The header names no other unit, and the amounts have pence."),
		columns: [
			{
				...role(1, "organisation"),
				name: "Body",
				title: "Body",
				reason: "Its name is that of a body, and one council stands in every row.",
				examples: ["Bradshire County Council"],
				filled: 7214,
				written: "",
			},
			{
				...role(2, "directorate"),
				name: "Service Area",
				title: "Service Area",
				reason: "23 different texts, each many times.",
				examples: ["Adult Services", "Children's Services", "<b>Highways</b>"],
				filled: 7214,
				written: "",
			},
			{
				...role(3, "date"),
				name: "Payment date",
				title: "Payment date",
				reason: "7,214 cells are days.",
				examples: ["04/11/2019", "29/11/2019"],
				filled: 7214,
				written: "31/12/2020",
			},
			{
				...role(4, "supplier"),
				name: "Beneficiary",
				title: "Beneficiary",
				reason: "1,803 different names.",
				examples: ["Allied Care Ltd", "REDACTED PERSONAL DATA", "Total Hygiene Ltd"],
				filled: 7210,
				written: "",
			},
			{
				...role(5, asked ? "gross" : "amount"),
				name: "Net Amount",
				title: "Net Amount",
				reason: "Its name says that it is net of VAT.",
				examples: ["1,234.56", "(264,795.53)"],
				filled: 7214,
				written: "1,234.56",
			},
			{
				...role(6, "gross"),
				name: "Gross",
				title: "Gross",
				reason: "Net and VAT come to it in every row.",
				examples: ["1,481.47"],
				filled: 7214,
				written: "1,234.56",
			},
			{
				...role(7, "vat"),
				name: "",
				title: "Column 7",
				reason: "It is a fifth of the net amount in 6,011 rows.",
				examples: ["246.91"],
				filled: 6011,
				written: "1,234.56",
			},
			{
				...role(8, "other"),
				name: "Notes",
				title: "Notes",
				reason: "Nothing in its name or its cells says.",
				examples: [],
				filled: 0,
				written: "",
			},
		],
		balance: {
			lines: 7230,
			header_lines: 5,
			rows_kept: 7214,
			rows_set_aside: 9,
			continued: 2,
			total: asked ? "47226814.37" : "39355678.64",
			above_zero: "39620474.17",
			below_zero: "-264795.53",
			set_aside: [
				{ code: "blank-row", message: "They are empty.", rows: 6, examples: [{ line: 6, cells: ["", "", ""] }] },
				{
					code: "total-row",
					message: "They are totals of the rows above.",
					rows: 2,
					examples: [
						{ line: 3010, cells: ["", "", "", "Sub total", "12,004,111.00"] },
						{ line: 7230, cells: ["", "", "", "Grand total", "39,355,678.64", "", "", ""] },
					],
				},
				{
					code: "bad-amount",
					message: "Their amount cannot be read.",
					rows: 1,
					examples: [
						{ line: 88, cells: ["Bradshire County Council", "Highways", "04/11/2019", "Acme", "#N/A", "", "", ""] },
					],
				},
			],
			stated: [
				{
					line: 7230,
					label: "Grand total",
					amount: "39355678.64",
					sum: "39355678.64",
					difference: "0.00",
					partial: false,
				},
				{
					line: 3010,
					label: "Sub total",
					amount: "12004111.00",
					sum: "12004110.50",
					difference: "0.50",
					partial: true,
				},
			],
		},
		questions:
			/plain/.test(file) || asked
				? []
				: [
						{
							code: "which-amount",
							sentence: "Which column holds what was spent?",
							reason:
								"Both “Net Amount” and “Gross” hold amounts in every row. Net is the spending where VAT is got back.",
							choices: [
								{
									label: "Net Amount (column 5)",
									total: "39355678.64",
									options: '{"columns":{"5":"amount"}}',
									taken: true,
								},
								{
									label: "Gross (column 6)",
									total: "47226814.37",
									options: '{"columns":{"6":"amount"}}',
									taken: false,
								},
							],
						},
					],
		issues: /plain/.test(file)
			? []
			: [
					{
						code: "bad-amount",
						message: "The amount cannot be read, so the row is set aside. Put the amount in, or ask the publisher.",
						grave: true,
						count: 1,
						issues: [
							{
								code: "bad-amount",
								message: "x",
								file,
								line: 88,
								column: 5,
								seen: "#N/A",
								expected: "an amount such as 1,234.56",
							},
						],
					},
					{
						code: "personal-data",
						message: "This looks like the name of a person that was meant to be taken out.",
						grave: false,
						count: 244,
						issues: [11, 12, 30, 51, 190, 7000].map((line) => ({
							code: "personal-data",
							message: "",
							file,
							line,
							column: 4,
							seen: "REDACTED PERSONAL DATA",
							expected: null,
						})),
					},
					{
						code: "row-too-long",
						message: "The row has more cells than the header. What is past the last column is kept and not used.",
						grave: false,
						count: 2,
						issues: [7, 9].map((line) => ({
							code: "row-too-long",
							message: "",
							file,
							line,
							column: 9,
							seen: "<img src=x onerror=alert(1)>",
							expected: null,
						})),
					},
				],
		preview: Array.from({ length: 8 }, (_, i) => ({
			line: 7 + i,
			cells: [
				"Bradshire County Council",
				i % 2 ? "Adult Services" : "<b>Highways</b>",
				"04/11/2019",
				i === 4 ? "REDACTED PERSONAL DATA" : "Allied Care Ltd",
				i === 3 ? "(264,795.53)" : "1,234.56",
				"1,481.47",
				"246.91",
				"",
			],
		})),
		first_day: "2019-11-01",
		last_day: "2019-11-30",
		years: ["2019-20"],
	};
}

const suppliers = [
	"Allied Care Ltd",
	"Total Hygiene Ltd",
	"Bright Roads plc",
	"Bradshire Schools",
	"<b>Hostile</b> Ltd",
	...Array.from({ length: 40 }, (_, i) => `Supplier ${i + 1}`),
];
const csv = () =>
	[
		"year,month,organisation,service,supplier,amount",
		...suppliers.flatMap((name, i) =>
			["2019-10", "2019-11", "2019-12"].map(
				(month, m) =>
					`2019-20,${month},Bradshire County Council,${["Adults", "Roads", "Schools"][i % 3]},${name},${(i + 1) * 1000 + m}.${10 + i}`,
			),
		),
	].join("\n");
const descriptor = (title: string) =>
	JSON.stringify({
		name: "check",
		title,
		resources: [
			{
				name: "spending",
				role: "spending",
				path: "spending.csv",
				title: "Payments",
				account: {
					year: "2019-20",
					covers: "Every payment of the files.",
					sentence: `In {year}, {amount} was paid by ${title}.`,
					by: ["supplier"],
				},
				schema: {
					fields: [
						{ name: "year", type: "string", title: "Year", columnType: "date:fiscal-year" },
						{
							name: "month",
							type: "string",
							title: "Month",
							columnType: "economic-classification:generic:level1:code:full",
						},
						{
							name: "organisation",
							type: "string",
							title: "Organisation",
							columnType: "administrative-classification:generic:level1:code:full",
						},
						{
							name: "service",
							type: "string",
							title: "Service",
							columnType: "functional-classification:generic:level1:code:full",
						},
						{ name: "supplier", type: "string", title: "Supplier", columnType: "supplier:generic:name" },
						{ name: "amount", type: "number", title: "Amount", columnType: "value" },
					],
				},
			},
		],
	});
