//! What a reader of the results has to know, beyond what was noticed while the document was read.

use super::appraise::Present;
use super::document::{Scenario, Warning};
use super::exact::{Exact, decimal};
use super::number::Number;
use super::sums::{Agency, Sums};
use super::totals::sum;

/// Warnings that only the results give rise to.
pub fn of(scenario: &Scenario, sums: &Sums, present: &Present) -> Vec<Warning> {
    let mut found: Vec<Warning> = one_sided(scenario, sums).collect();
    found.extend(past_the_end(sums));
    if !present.fiscal.is_zero() && present.cashable.is_zero() {
        let message = "Nothing of what is saved can leave a budget: no saving is said to be cashable.";
        found.push(warning("nothing-cashable", "present_value.cashable", message.to_owned()));
    }
    let ratios = [("financial_roi", &present.financial_cost), ("public_value_bcr", &present.cost)];
    found.extend(ratios.into_iter().filter(|(_, cost)| is_small(cost)).map(|(path, cost)| {
        let message =
            format!("The ratio rests on costs of £{}, which is less than £1,000.", super::appraise::money(cost));
        warning("small-cost", path, message)
    }));
    found
}

fn one_sided<'a>(scenario: &'a Scenario, sums: &'a Sums) -> impl Iterator<Item = Warning> + 'a {
    let only_pays = |agency: &Agency| !sum(&agency.cost).is_zero() && sum(&agency.saving).is_zero();
    let names = scenario.plan.agencies.iter().zip(&sums.agencies);
    names.filter(move |(_, agency)| only_pays(agency)).map(|(name, _)| {
        let path = format!("by_agency.{}", super::document::step(name));
        warning("pays-and-gains-nothing", &path, format!("{name} pays and gains nothing."))
    })
}

fn past_the_end(sums: &Sums) -> Option<Warning> {
    let tenths = sums.beyond.ratio(&sums.benefit, 4)?;
    let more = sums.beyond.times(&Exact::of(10.into())).minus(&sums.benefit);
    let much = !more.is_zero() && !more.is_below_zero() && !sums.benefit.is_below_zero();
    much.then(|| {
        let share = decimal(&tenths, 2);
        warning(
            "benefit-beyond-horizon",
            "beyond_horizon",
            format!("{share}% of all benefit falls after the last year."),
        )
    })
}

fn is_small(cost: &Exact) -> bool {
    !cost.is_zero() && !cost.is_below_zero() && cost.minus(&Exact::of(1000.into())).is_below_zero()
}

fn warning(code: &'static str, path: &str, message: String) -> Warning {
    Warning { code, path: path.to_owned(), message }
}
