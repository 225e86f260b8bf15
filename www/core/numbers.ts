// How numbers are written. Amounts come as decimal strings and go to Intl as such: none passes through a float. What Intl
// has takes long to make, so it is made once it is needed.

type Decimal = Intl.StringNumericLiteral;

let exact: Intl.NumberFormat | undefined;
let plain: Intl.NumberFormat | undefined;

/** "43350149000.00" as "£43,350,149,000.00". */
export function exactPounds(decimal: string): string {
	exact ??= new Intl.NumberFormat("en-GB", {
		style: "currency",
		currency: "GBP",
		minimumFractionDigits: 2,
		maximumFractionDigits: 2,
	});
	return exact.format(decimal as Decimal);
}

/** "43350149000.00" as "43,350,149,000". */
export function plainNumber(decimal: string): string {
	plain ??= new Intl.NumberFormat("en-GB", { maximumFractionDigits: 2 });
	return plain.format(decimal as Decimal);
}

/** An amount of a view to the last digit, in the unit of the view. */
export function exactAmount(decimal: string, unit: string): string {
	if (unit === "per cent") return `${plainNumber(decimal)}%`;
	if (unit === "lines") return plainNumber(decimal);
	return exactPounds(decimal);
}

/** A share of "29.6" per cent as pence out of the pound: "30p", and "under 1p" where it would round to nothing. */
export function penceOfThePound(share: string): string {
	const pence = Math.round(Number(share));
	return pence === 0 && Number(share) > 0 ? "under 1p" : `${plainNumber(String(pence))}p`;
}

/** For lengths and areas on screen, and for nothing that is read as a number. */
export function forDrawing(decimal: string): number {
	return Number(decimal);
}

export function counted(count: number, one: string, many = `${one}s`): string {
	return `${plainNumber(String(count))} ${count === 1 ? one : many}`;
}
