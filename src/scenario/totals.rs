//! Who pays and who saves, over all years: added up before rounding, as sums of rounded pennies would drift.

use serde::Serialize;

use super::appraisal::Figure;
use super::appraise::money;
use super::discounting::Discounting;
use super::document::Scenario;
use super::exact::Exact;
use super::number::Number;
use super::sums::{Agency, Sums, Years, less};

/// What an agency pays and gains over all years, in pounds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AgencyTotal {
    /// Its name; empty for all of them together.
    pub agency: String,
    /// All that it pays.
    pub cost: Figure,
    /// What it no longer has to pay, and income.
    pub saving: Figure,
    /// What of that can leave its budget.
    pub cashable: Figure,
    /// Saving less cost, as in the financial case.
    pub net: Figure,
    /// The same, discounted.
    pub present_net: Figure,
}

/// Each agency by name, and all of them together at the end.
#[must_use]
pub fn totals(scenario: &Scenario) -> Vec<AgencyTotal> {
    let sums = Sums::of(scenario);
    let discounting = Discounting::new(&scenario.settings.rates);
    let in_kind = scenario.settings.in_kind;
    let mut found: Vec<AgencyTotal> = scenario
        .plan
        .agencies
        .iter()
        .zip(&sums.agencies)
        .map(|(name, agency)| total(name, agency, in_kind, &discounting))
        .collect();
    found = crate::sorted::by(found, |a, b| a.agency.cmp(&b.agency));
    let all = Agency {
        cost: sums.total(|agency| &agency.cost),
        in_kind: sums.total(|agency| &agency.in_kind),
        saving: sums.total(|agency| &agency.saving),
        cashable: sums.total(|agency| &agency.cashable),
    };
    found.push(total("", &all, in_kind, &discounting));
    found
}

fn total(name: &str, agency: &Agency, in_kind: bool, discounting: &Discounting<Exact>) -> AgencyTotal {
    let paid: Years = if in_kind { agency.cost.clone() } else { less(&agency.cost, &agency.in_kind) };
    let net = less(&agency.saving, &paid);
    AgencyTotal {
        agency: name.to_owned(),
        cost: money(&sum(&agency.cost)),
        saving: money(&sum(&agency.saving)),
        cashable: money(&sum(&agency.cashable)),
        net: money(&sum(&net)),
        present_net: money(&discounting.present(&net)),
    }
}

/// The sum of all years.
pub fn sum(amounts: &[Exact]) -> Exact {
    amounts.iter().fold(Exact::zero(), |mut sum, amount| {
        sum.add(amount);
        sum
    })
}
