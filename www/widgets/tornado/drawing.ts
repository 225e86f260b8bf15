// What each range alone does to the result, the widest first.

import { hundredths, said } from "../shared/money";

export interface Bar {
	label: string;
	/** the ends of the range, as they are written */
	low: string;
	high: string;
	/** the result at each end, in pounds; above 0 is a gain */
	at_low: string;
	at_high: string;
}

export interface Row {
	bar: Bar;
	/** where the bar begins and ends, from 0 to 1 along the axis */
	from: number;
	to: number;
	/** whether the low end of the range stands left */
	rises: boolean;
	least: string;
	most: string;
}

export interface Spread {
	rows: Row[];
	/** where nothing is gained or lost, and where the result stands now; null where that is off the axis */
	zero: number | null;
	now: number;
	/** all of it is lost, where zero is off the axis */
	lost: boolean;
}

export function spreadOf(bars: readonly Bar[], now: string): Spread {
	const ends = bars.flatMap(({ at_low, at_high }) => [Number(at_low), Number(at_high)]);
	const low = Math.min(Number(now), ...ends);
	const high = Math.max(Number(now), ...ends);
	const wide = high - low || 1;
	const at = (amount: number) => (amount - low) / wide;
	const rows = bars.map((bar): Row => {
		const rises = Number(bar.at_low) <= Number(bar.at_high);
		const [least, most] = rises ? [bar.at_low, bar.at_high] : [bar.at_high, bar.at_low];
		return {
			...{ bar, rises },
			...{ from: at(Number(least)), to: at(Number(most)) },
			...{ least: said(hundredths(least)), most: said(hundredths(most)) },
		};
	});
	return { rows, zero: low <= 0 && high >= 0 ? at(0) : null, now: at(Number(now)), lost: high < 0 };
}
