//! Shown + not shown = published total. The published total comes from the package, never from the same sum.

use serde::Serialize;

use crate::money;
use crate::package::{Package, PublishedTotal};
use crate::query::{Answer, Plan};

/// A view held against what is published, in money as it was spent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Reconciliation {
    /// What the total is of: the place, or one organisation.
    pub of: String,
    /// Pounds in the rows of the view.
    pub shown: String,
    /// Pounds of the same years that the cuts leave out.
    pub not_shown: String,
    /// Shown + not shown.
    pub sum: String,
    /// None where no source publishes a total for all of these years. Sources that disagree stand side by side.
    pub published: Vec<Published>,
}

/// A total that a source publishes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Published {
    /// Pounds.
    pub amount: String,
    /// As people say it: `£7.3bn`.
    pub said: String,
    /// `exact`, `about`, `at least` or `at most`.
    pub bound: String,
    /// Published less (shown + not shown), pounds.
    pub difference: String,
    /// Ids of the sources; several where years are added up.
    pub sources: Vec<String>,
    /// What to know about it.
    pub note: String,
    #[serde(skip)]
    pub(super) pence: i128,
}

pub(super) fn reconcile(package: &Package, plan: &Plan<'_>, answer: &Answer) -> Reconciliation {
    let organisation = organisation(package, plan);
    let sum = plan.in_years(organisation);
    let shown = answer.total.pence;
    Reconciliation {
        of: organisation.unwrap_or(&package.title).to_owned(),
        shown: money::decimal(shown),
        not_shown: money::decimal(sum - shown),
        sum: money::decimal(sum),
        published: published(package, plan, organisation.unwrap_or_default(), sum),
    }
}

/// The organisation that the view is cut to, where a total is published for it.
fn organisation<'a>(package: &'a Package, plan: &Plan<'_>) -> Option<&'a str> {
    let totals = package.totals.iter().filter(|total| total.account == plan.account.info.name);
    let mut named = totals.filter(|total| !total.organisation.is_empty()).map(|total| total.organisation.as_str());
    named.find(|name| plan.query().cuts.iter().any(|cut| cut.is_only("organisation", name)))
}

/// The totals published for the years of the plan. Where a year has several, each stands in a sum of its own.
fn published(package: &Package, plan: &Plan<'_>, organisation: &str, sum: i128) -> Vec<Published> {
    let is_of = |total: &&PublishedTotal| total.account == plan.account.info.name && total.organisation == organisation;
    let of_year = |year: Option<&str>| -> Vec<&PublishedTotal> {
        package.totals.iter().filter(is_of).filter(|total| year.is_none_or(|year| total.year == year)).collect()
    };
    let by_year: Vec<Vec<&PublishedTotal>> = if plan.years.is_empty() {
        vec![of_year(None)]
    } else {
        plan.years.iter().map(|year| of_year(Some(year))).collect()
    };
    if by_year.iter().any(Vec::is_empty) {
        return Vec::new();
    }
    let alternatives = by_year.iter().map(Vec::len).max().unwrap_or(0);
    (0..alternatives)
        .map(|nth| {
            let chosen = by_year.iter().filter_map(|totals| totals.get(nth).or(totals.last())).copied();
            add_up(&chosen.collect::<Vec<_>>(), sum)
        })
        .collect()
}

fn add_up(totals: &[&PublishedTotal], sum: i128) -> Published {
    let pence: i128 = totals.iter().map(|total| i128::from(total.amount)).sum();
    let mut sources: Vec<String> = Vec::new();
    let mut bound = "exact";
    for total in totals {
        if !sources.contains(&total.source) {
            sources.push(total.source.clone());
        }
        if total.bound != "exact" && !total.bound.is_empty() {
            bound = &total.bound;
        }
    }
    let note = match totals {
        [total] => total.note.clone(),
        _ => format!("The published totals of {} years, added up.", totals.len()),
    };
    Published {
        amount: money::decimal(pence),
        said: money::said(pence),
        bound: bound.to_owned(),
        difference: money::decimal(pence - sum),
        sources,
        note,
        pence,
    }
}
