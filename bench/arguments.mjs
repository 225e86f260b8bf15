// What a bench is told on its command line.
import { Stop } from "../scripts/lib/run.mjs";

/**
 * Reads options from arguments such as `--rows 1000,2000 --big`. What an option is when nobody says it tells what it may be: false
 * a switch, a number another one from 1, a list of numbers others, a list of words some of these. All else stops with the usage.
 */
export function readArguments(args, options, usage) {
	const read = { ...options };
	const left = args.flatMap((arg) => arg.split("="));
	while (left.length > 0) {
		const [, name = ""] = /^--(.+)$/.exec(left.shift()) ?? [];
		const usual = Object.hasOwn(options, name) ? options[name] : undefined;
		const value = usual === false ? true : valueLike(usual, left.shift() ?? "");
		if (value === undefined) throw new Stop(usage);
		read[name] = value;
	}
	return read;
}

/** What a text says where something like `usual` is wanted; none where it says no such thing. */
function valueLike(usual, text) {
	if (!Array.isArray(usual)) return typeof usual === "number" ? numberOf(text) : undefined;
	const words = text.split(",");
	const values = typeof usual[0] === "number" ? words.map(numberOf) : words.filter((word) => usual.includes(word));
	return values.length === words.length && !values.includes(undefined) ? values : undefined;
}

const numberOf = (text) => (/^[1-9]\d*$/.test(text) ? Number(text) : undefined);
