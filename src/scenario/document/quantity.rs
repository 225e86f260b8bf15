//! What each number of a document is: its name, its unit, and the bounds within which it makes sense.

use rust_decimal::Decimal;
use serde::Serialize;

/// What a number is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Unit {
    /// A part of a whole, from 0 to 1, or from -1 where harm is possible.
    Share,
    /// Pounds, in the price base.
    Pounds,
    /// People, families or cases.
    People,
    /// Incidents, weeks or years for each person helped.
    Count,
    /// Pounds for each pound.
    PerPound,
}

/// A number that a document may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quantity {
    /// Its key in the document.
    pub name: &'static str,
    /// What it is counted in.
    pub unit: Unit,
    /// The least that it can be.
    pub least: Option<Decimal>,
    /// The most that it can be.
    pub most: Option<Decimal>,
    /// What follows “12 in 100” in a sentence, for a share.
    pub said: &'static str,
}

impl Quantity {
    /// A share from 0 to 1.
    pub const fn share(name: &'static str, said: &'static str) -> Self {
        Self { name, unit: Unit::Share, least: Some(Decimal::ZERO), most: Some(Decimal::ONE), said }
    }

    /// Something that is never below zero.
    pub const fn positive(name: &'static str, unit: Unit) -> Self {
        Self { name, unit, least: Some(Decimal::ZERO), most: None, said: "" }
    }

    /// Something that may be any number.
    pub const fn any(name: &'static str, unit: Unit) -> Self {
        Self { name, unit, least: None, most: None, said: "" }
    }

    /// The bounds in words.
    pub fn bounds(&self) -> String {
        match (self.least, self.most) {
            (Some(least), Some(most)) => format!("a number from {least} to {most}"),
            (Some(least), None) => format!("a number of at least {least}"),
            (None, _) => "a number".to_owned(),
        }
    }

    /// Whether it may be that number.
    pub fn allows(&self, number: Decimal) -> bool {
        self.least.is_none_or(|least| number >= least) && self.most.is_none_or(|most| number <= most)
    }
}

/// Every quantity that more than one kind of action has.
pub mod common {
    use super::{Decimal, Quantity, Unit};

    /// Share at risk.
    pub const NEED: Quantity = Quantity::share("need", "of them are at risk");
    /// Share who take part.
    pub const ENGAGEMENT: Quantity = Quantity::share("engagement", "of those at risk take part");
    /// Share who complete.
    pub const RETENTION: Quantity = Quantity::share("retention", "of those who take part stay to the end");
    /// Share for whom the outcome changes; below 0 is harm.
    pub const IMPACT: Quantity = Quantity {
        name: "impact",
        unit: Unit::Share,
        least: Some(Decimal::NEGATIVE_ONE),
        most: Some(Decimal::ONE),
        said: "of those who stay to the end are helped",
    };
    /// Share of which it would have happened anyway.
    pub const DEADWEIGHT: Quantity = Quantity::share("deadweight", "would have got there anyway");
    /// Part due to this and not to other work.
    pub const ATTRIBUTION: Quantity = Quantity::share("attribution", "of the change are due to this work");
    /// Part that is lost elsewhere.
    pub const DISPLACEMENT: Quantity = Quantity::share("displacement", "of the benefit are lost elsewhere");
    /// Part that goes to people outside the place.
    pub const LEAKAGE: Quantity = Quantity::share("leakage", "of the benefit go to people outside");
    /// Part that takes the place of other help.
    pub const SUBSTITUTION: Quantity = Quantity::share("substitution", "of the benefit take the place of other help");
    /// Build-up after the lag.
    pub const PHASE_IN: Quantity = Quantity::share("phase_in", "of the effect are there by then");
    /// Yearly decay of the effect.
    pub const DROP_OFF: Quantity = Quantity::share("drop_off", "of the effect are lost each year");
    /// Part of a saving that can leave a budget.
    pub const CASHABLE: Quantity = Quantity::share("cashable", "of the saving can leave the budget");
    /// How much of the cashable part is released in a year.
    pub const RELEASE: Quantity = Quantity::share("release", "of the cashable part are released by then");
    /// Pounds in a year.
    pub const FLOW: Quantity = Quantity::positive("flow", Unit::Pounds);
    /// Which part of the fiscal value falls on an agency.
    pub const SPLIT: Quantity = Quantity::share("split", "of the value fall on this agency");
    /// A share that is added to costs.
    pub const BIAS: Quantity =
        Quantity { name: "bias", unit: Unit::Share, least: Some(Decimal::ZERO), most: Some(Decimal::TEN), said: "" };
}
