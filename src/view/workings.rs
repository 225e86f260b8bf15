//! How a figure was worked out, step by step, with the numbers that were used.

use crate::money;
use crate::package::Package;
use crate::query::{Answer, Measure, Plan};

/// Years whose numbers are told one by one; more would hide the step behind its numbers.
const TOLD: usize = 3;

pub(super) fn workings(package: &Package, plan: &Plan<'_>, answer: &Answer) -> Vec<String> {
    let query = plan.query();
    let lines = money::count(answer.total.lines.into());
    let noun = if answer.total.lines == 1 { "line" } else { "lines" };
    let mut steps = vec![match query.measure {
        Measure::Count => format!("{lines} {noun} of {}, counted.", plan.account.info.path),
        _ => format!("{lines} {noun} of {}, added up: {}.", plan.account.info.path, money::exact(answer.total.pence)),
    }];
    let counted: Vec<&String> = plan.years.iter().filter(|year| !plan.unmeasured.contains(year)).collect();
    if let Some(base) = &query.real {
        let of = |year: &String| index(package.deflators.get(year).copied().unwrap_or(0));
        let told = told(&counted, &|year| format!("× {} ÷ {} for {year}", of(base), of(year)));
        steps.push(format!("In {base} prices: each line times the GDP deflator of {base}, divided by that of its year, to the nearest penny{told}."));
    }
    if query.measure == Measure::PerHead {
        let people = |year: &String| money::count(package.population.get(year).copied().unwrap_or(0).into());
        let told = told(&counted, &|year| format!("{} in {year}", people(year)));
        steps.push(format!(
            "Divided by the people who lived there in the middle of the year{told}: {}.",
            money::exact(answer.total.shown)
        ));
    }
    steps
}

/// Ids of the sources of the deflators and the numbers of people that were used.
pub(super) fn sources<'a>(package: &'a Package, plan: &'a Plan<'_>) -> impl Iterator<Item = &'a String> {
    let query = plan.query();
    let years = plan.years.iter().filter(|year| !plan.unmeasured.contains(year));
    let people =
        years.filter(|_| query.measure == Measure::PerHead).filter_map(|year| package.population_sources.get(year));
    people.chain(query.real.iter().filter_map(|base| package.deflator_sources.get(base)))
}

fn told(years: &[&String], tell: &dyn Fn(&String) -> String) -> String {
    if years.is_empty() || years.len() > TOLD {
        return String::new();
    }
    format!(" ({})", years.iter().map(|year| tell(year)).collect::<Vec<_>>().join("; "))
}

/// Ten-thousandths as the deflators are published: `431083` → `43.1083`.
fn index(ten_thousandths: u64) -> String {
    format!("{}.{:04}", ten_thousandths / 10_000, ten_thousandths % 10_000)
}
