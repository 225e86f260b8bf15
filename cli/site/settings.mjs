// total-place.json: what a site is called, who publishes it, how it looks. Whatever is not understood is an error with its line.
import { existsSync, readFileSync, statSync } from "node:fs";
import { extname, join, normalize, sep } from "node:path";
import { parse } from "@humanwhocodes/momoa";
import { Failure } from "../failure.mjs";
import { isColour, standard, tooClose } from "./contrast.mjs";
import { activeIn } from "./drawing.mjs";

export const fileName = "total-place.json";

const text = (value) => (typeof value === "string" && value.trim() !== "" ? null : "expected words between quotes");
const webLink = (value) =>
	typeof value === "string" && /^https?:\/\/[^\s"<>]+$/.test(value) && URL.canParse(value)
		? null
		: "expected an address that begins with https://";
const email = (value) =>
	typeof value === "string" && /^[^\s@"<>?&]+@[^\s@"<>?&]+\.[^\s@"<>?&]+$/.test(value)
		? null
		: "expected an e-mail address";
const english = (value) =>
	typeof value === "string" && /^en(?:-[A-Z]{2})?$/.test(value)
		? null
		: 'expected "en", "en-GB" or another English: the words of the pages themselves are English, and a screen reader has to be told so';
const colour = (value) =>
	isColour(value) ? null : 'expected a colour such as "#0b5a80": # and six digits from 0 to f';
const top = (value) => webLink(value) ?? (/[?#]/.test(value) ? "expected an address without ? and #" : null);

/** What each key has to be. A function gives a complaint or null; an object has keys of its own. */
export const known = {
	title: text,
	language: english,
	address: top,
	colours: Object.fromEntries(Object.keys(standard).map((name) => [name, colour])),
	logo: { file: text, alternative: (value) => (typeof value === "string" ? null : "expected words between quotes") },
	contact: { name: text, email, link: webLink },
	accessibility: { file: text, link: webLink },
};
const required = ["title", "contact", "contact.name", "accessibility", "logo.file", "logo.alternative"];
const pictures = [".svg", ".png", ".jpg", ".jpeg", ".webp"];

/** Reads the settings in `folder`. Throws a `Failure` that names every fault with file, line and what to do. */
export function readSettings(folder) {
	const path = join(folder, fileName);
	const source = readText(path);
	const faults = [];
	const lines = new Map();
	const fault = (line, message) => faults.push(`${path}, line ${line}: ${message}.`);
	const document = parsed(path, source);
	const value = object(document.body, known, "", { lines, fault });
	if (faults.length === 0) requireAll(value, lines, fault);
	if (faults.length === 0) checkColours(value.colours ?? {}, lines, fault);
	const settings = faults.length === 0 ? settingsFrom(value, folder, lines, fault) : null;
	if (faults.length > 0) throw new Failure(faults.join("\n"));
	return settings;
}

function readText(path) {
	if (!existsSync(path))
		throw new Failure(`${path}: there is no such file. "total-place new NAME" makes an example of one.`);
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(path));
	} catch (error) {
		if (error instanceof TypeError) throw new Failure(`${path}: it is not UTF-8: save it as UTF-8.`);
		throw error;
	}
}

function parsed(path, source) {
	try {
		return parse(source, { mode: "json" });
	} catch (error) {
		const message = error.message.replace(/\s*\(\d+:\d+\)$/, "");
		throw new Failure(`${path}, line ${error.line}, column ${error.column}: this is not JSON: ${message}`);
	}
}

/** The values of an object, as far as they are as `shape` has them; `at` is its path, such as "colours.". */
function object(node, shape, at, tell) {
	const { lines, fault } = tell;
	if (node.type !== "Object") {
		fault(node.loc.start.line, `${at === "" ? "the file" : `"${at.slice(0, -1)}"`} has to be an object: { … }`);
		return {};
	}
	const found = {};
	for (const { name, value } of node.members) {
		const [key, line] = [name.value, name.loc.start.line];
		const path = at + key;
		if (lines.has(path)) fault(line, `"${path}" stands twice: take one out`);
		lines.set(path, line);
		if (!Object.hasOwn(shape, key)) fault(line, `"${path}" is not known: expected ${Object.keys(shape).join(", ")}`);
		else if (typeof shape[key] === "object") found[key] = object(value, shape[key], `${path}.`, tell);
		else found[key] = single(value, shape[key], path, tell);
	}
	return found;
}

function single(node, check, path, { fault }) {
	const complaint = check(node.value);
	if (complaint) fault(node.loc.start.line, `"${path}": ${complaint}`);
	return node.value;
}

function requireAll(value, lines, fault) {
	for (const path of required) {
		const [parent, child] = path.split(".");
		if (child === undefined && value[parent] === undefined) fault(1, `"${parent}" is missing: ${why[parent]}`);
		if (child !== undefined && value[parent] && value[parent][child] === undefined)
			fault(lines.get(parent), `"${path}" is missing: ${why[path]}`);
	}
	const { contact = {}, accessibility = {} } = value;
	if (value.contact && !contact.email && !contact.link)
		fault(
			lines.get("contact"),
			'"contact" needs "email" or "link": readers must be able to reach who publishes the figures',
		);
	if (value.accessibility && Object.keys(accessibility).length !== 1)
		fault(lines.get("accessibility"), '"accessibility" needs "file" or "link", and not both');
}

const why = {
	title: "the name of the site",
	contact: "who publishes the site, and how to reach them",
	"contact.name": "who publishes the site",
	accessibility: "the accessibility statement that the law asks of a public body, as a text file or a link",
	"logo.file": "the picture, in this folder",
	"logo.alternative": "what the picture says, for those who do not see it",
};

function checkColours(chosen, lines, fault) {
	for (const { names, message } of tooClose(chosen)) {
		const named = names.find((name) => Object.hasOwn(chosen, name));
		fault(lines.get(`colours.${named}`) ?? 1, `${message}: make one darker or the other lighter`);
	}
}

function settingsFrom(value, folder, lines, fault) {
	const { title, language = "en-GB", address, colours = {}, logo, contact, accessibility } = value;
	const file = (path, key, endings) =>
		fileIn(folder, path, endings, (message) => fault(lines.get(key), `"${key}": ${message}`));
	const picture = logo && file(logo.file, "logo.file", pictures);
	const active = picture && extname(picture).toLowerCase() === ".svg" ? activeIn(readFileSync(picture)) : null;
	if (active)
		fault(
			lines.get("logo.file"),
			`"logo.file": ${logo.file} holds ${active}, which could be a script: save it as a plain SVG or as a PNG`,
		);
	const words = accessibility.file ? file(accessibility.file, "accessibility.file", [".txt"]) : null;
	return {
		title,
		language,
		address: address ? new URL(address.replace(/\/*$/, "/")).href : null,
		colours: { ...standard, ...colours },
		logo: logo ? { file: picture, alternative: logo.alternative } : null,
		contact: { email: "", link: "", ...contact },
		accessibility: { link: accessibility.link ?? "", text: words ? readText(words) : "" },
	};
}

/** The path of a file that a setting names; a setting names nothing outside its own folder. */
function fileIn(folder, path, endings, complain) {
	const inside = !normalize(path).startsWith("..") && !/^[/\\]|^[a-z]:/i.test(path);
	const file = join(folder, path);
	if (!inside) complain(`${path} is outside of the folder: put the file beside ${fileName}`);
	else if (!statSync(file, { throwIfNoEntry: false })?.isFile()) complain(`there is no ${file.split(sep).join("/")}`);
	else if (!endings.includes(extname(path).toLowerCase())) complain(`${path} has to end in ${endings.join(", ")}`);
	else return file;
	return null;
}
