// The document of a scenario, as the specification has it.

/** A number, or a range of three. */
export type Amount = string | number | { low: string | number; mid: string | number; high: string | number };

export interface Weighted {
	lag?: number;
	duration?: number;
	phase_in?: Amount[];
	drop_off?: Amount;
}

export interface Graded {
	grades?: number[] | Record<string, number>;
	bias?: string;
}

export interface Cost extends Graded {
	agency: string;
	type?: string;
	flow: Amount[];
}

/** Shares that are multiplied as they stand, and those of which the rest is. */
type Share = "need" | "engagement" | "retention" | "attribution";
type Loss = "deadweight" | "displacement" | "leakage" | "substitution";

export interface Outcome extends Weighted, Graded, Partial<Record<Share | Loss | "units", Amount>> {
	cohort: Amount[];
	impact: Amount;
	unit_value: { fiscal?: Amount; transfer?: Amount; economic?: Amount; social?: Amount; price_year?: string };
	split?: Record<string, string>;
	cashable?: Record<string, Amount>;
	release?: Amount[];
}

export interface KnockOn extends Weighted, Graded {
	agency: string;
	per_pound: Amount;
	cashable?: Amount;
	release?: Amount[];
}

export type Action =
	| { kind: "intervention"; costs?: Cost[]; outcomes?: Outcome[] }
	| { kind: "shift"; amount: Amount[]; from?: { agency: string }; to?: { agency: string }; knock_on?: KnockOn[] }
	| ({
			kind: "caseload";
			cases: Amount[];
			today: Record<string, Amount>;
			avoided: Record<string, Amount>;
			worker?: { agency: string; cost_per_case: Amount };
			cashable?: Record<string, Amount>;
			release?: Amount[];
	  } & Weighted &
			Graded)
	| {
			kind: "asset";
			buildings?: { agency: string; running_cost?: Amount; receipt?: Amount; leave_year: number }[];
			hub?: { agency: string; capital?: Amount[]; running_cost?: Amount; open_year?: number };
	  }
	| {
			kind: "charge";
			agency: string;
			cases: Amount[];
			fee: Amount;
			collected?: Amount;
			cost_to_collect?: Amount;
	  };

export interface Document {
	years: number;
	price_base: string;
	discount?: string | { schedule?: string; rate?: string };
	optimism_bias?: string;
	in_kind_in_financial_case?: boolean;
	actions: Action[];
}
