//! What is in a place: its accounts, and every published figure that is no part of one.

use serde::Serialize;

use super::{Field, source};
use crate::money;
use crate::package::Source;
use crate::query::{is_financial_year, next_year};
use crate::sorted;
use crate::table::{Account, Opened};

/// An account, without its rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AccountSummary {
    /// Name that queries use.
    pub name: String,
    /// Title for a person.
    pub title: String,
    /// What it covers.
    pub covers: String,
    /// What it leaves out.
    pub omits: String,
    /// The year shown first.
    pub year: String,
    /// The drill order shown first.
    pub by: Vec<String>,
    /// The field that cuts the pound at the head of the page: that of the headline, so that the bar shows what the sentence
    /// says; else the first of `by`.
    pub pound: String,
    /// Years that have lines.
    pub years: Vec<String>,
    /// Years between the first and the last that have none.
    pub gaps: Vec<String>,
    /// Fields that can be cut and grouped by.
    pub fields: Vec<Field>,
    /// Lines kept.
    pub lines: usize,
    /// Pounds, of every year together: a control total.
    pub total: String,
}

/// A published figure, with its source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Figure {
    /// Figures of one group state the same thing and disagree; empty for most.
    pub group: String,
    /// `total`, `organisation`, `control`, `service`, `saving`, `intervention`, `population` or `other`.
    pub kind: String,
    /// As the source gives it.
    pub year: String,
    /// What it is the figure of.
    pub label: String,
    /// In `unit`.
    pub amount: String,
    /// `pounds`, `per cent`, `people`, …
    pub unit: String,
    /// As people say it: `£2.5 billion`, `15%`, `250 people`.
    pub said: String,
    /// `exact`, `about`, `at least` or `at most`.
    pub bound: String,
    /// Who says so.
    pub source: Source,
    /// Where in the source.
    pub locator: String,
    /// What to know about it.
    pub note: String,
}

/// One organisation's part of a theme. Themes overlap: they are never added to each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Theme {
    /// `alcohol`, `older people`, …
    pub theme: String,
    /// As the source gives it.
    pub year: String,
    /// Who spends.
    pub organisation: String,
    /// What on.
    pub label: String,
    /// `reactive`, `preventative`, `universal` or `not stated`.
    pub nature: String,
    /// Pounds.
    pub amount: String,
    /// As people say it.
    pub said: String,
    /// `exact`, `about`, `at least` or `at most`.
    pub bound: String,
    /// Who says so.
    pub source: Source,
    /// What to know about it.
    pub note: String,
}

/// What one case costs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct UnitCost {
    /// Where it was measured: this place or England.
    pub area: String,
    /// As the source gives it.
    pub year: String,
    /// The case.
    pub label: String,
    /// `pounds a year`, …
    pub unit: String,
    /// Pounds.
    pub amount: String,
    /// As people say it.
    pub said: String,
    /// `exact`, `about`, `at least` or `at most`.
    pub bound: String,
    /// Who pays, as far as stated.
    pub organisations: String,
    /// Who says so.
    pub source: Source,
    /// What to know about it.
    pub note: String,
}

/// A place, without its rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Summary {
    /// Slug.
    pub name: String,
    /// Title for a person.
    pub title: String,
    /// `pilot`, `region`, …
    pub kind: String,
    /// GSS code, where there is one.
    pub code: String,
    /// What is known and what is not, plainly.
    pub statement: String,
    /// In the order of the package.
    pub accounts: Vec<AccountSummary>,
    /// Published figures.
    pub figures: Vec<Figure>,
    /// Themes that cross organisations.
    pub themes: Vec<Theme>,
    /// What one case costs.
    pub unit_costs: Vec<UnitCost>,
    /// Every source of the package.
    pub sources: Vec<Source>,
    /// Years for which the number of people is known.
    pub population_years: Vec<String>,
    /// Years for which a deflator was measured, forecasts left out.
    pub deflator_years: Vec<String>,
}

/// What is in an opened place.
#[must_use]
pub fn summary(place: &Opened) -> Summary {
    let package = &place.package;
    let figures = package.figures.iter().map(|figure| Figure {
        group: figure.group.clone(),
        kind: figure.kind.clone(),
        year: figure.year.clone(),
        label: figure.label.clone(),
        amount: money::decimal(figure.amount.into()),
        said: said_in(figure.amount, &figure.unit),
        unit: figure.unit.clone(),
        bound: figure.bound.clone(),
        source: source(package, &figure.source),
        locator: figure.locator.clone(),
        note: figure.note.clone(),
    });
    let themes = package.themes.iter().map(|theme| Theme {
        theme: theme.theme.clone(),
        year: theme.year.clone(),
        organisation: theme.organisation.clone(),
        label: theme.label.clone(),
        nature: theme.nature.clone(),
        amount: money::decimal(theme.amount.into()),
        said: money::said(theme.amount.into()),
        bound: theme.bound.clone(),
        source: source(package, &theme.source),
        note: theme.note.clone(),
    });
    let unit_costs = package.unit_costs.iter().map(|cost| UnitCost {
        area: cost.area.clone(),
        year: cost.year.clone(),
        label: cost.label.clone(),
        unit: cost.unit.clone(),
        amount: money::decimal(cost.amount.into()),
        said: said_in(cost.amount, &cost.unit),
        bound: cost.bound.clone(),
        organisations: cost.organisations.clone(),
        source: source(package, &cost.source),
        note: cost.note.clone(),
    });
    let is_outturn = |year: &&str| package.forecasts.iter().all(|forecast| forecast != year);
    Summary {
        name: package.name.clone(),
        title: package.title.clone(),
        kind: package.kind.clone(),
        code: package.code.clone(),
        statement: package.statement.clone(),
        accounts: place.accounts.iter().map(|account| account_summary(account, account.control_total())).collect(),
        figures: figures.collect(),
        themes: themes.collect(),
        unit_costs: unit_costs.collect(),
        sources: package.sources.values().cloned().collect(),
        population_years: package.population.names().map(str::to_owned).collect(),
        deflator_years: package.deflators.names().filter(is_outturn).map(str::to_owned).collect(),
    }
}

/// Of an account whose rows come to `total` pence.
pub(super) fn account_summary(account: &Account, total: i128) -> AccountSummary {
    // Rows without a year are counted under every question that does not ask for one; “not stated” itself is no year.
    let years = account.dimension("year").map_or_else(Vec::new, |year| year.labels.clone());
    let years: Vec<String> = years.into_iter().filter(|year| is_financial_year(year)).collect();
    let years = sorted::by(years, Ord::cmp);
    let shown = Some(account.info.year.clone()).filter(|year| years.contains(year)).or_else(|| years.last().cloned());
    let fields = account.dimensions.iter().map(|d| Field { key: d.field.clone(), title: d.title.clone() });
    AccountSummary {
        name: account.info.name.clone(),
        title: account.info.title.clone(),
        covers: account.info.covers.clone(),
        omits: account.info.omits.clone(),
        year: shown.unwrap_or_default(),
        by: account.info.by.clone(),
        pound: pound(account),
        gaps: gaps(&years),
        years,
        fields: fields.collect(),
        lines: account.rows(),
        total: money::decimal(total),
    }
}

fn pound(account: &Account) -> String {
    let headline = account.info.headline.as_ref().and_then(|headline| headline.cut.split(':').next());
    let known = headline.filter(|field| account.dimension(field).is_some());
    known.map(str::to_owned).or_else(|| account.info.by.first().cloned()).unwrap_or_default()
}

/// The financial years between the first and the last of `years`, in order, that are not among them.
pub(super) fn gaps(years: &[String]) -> Vec<String> {
    let mut gaps = Vec::new();
    for (year, following) in years.iter().zip(years.iter().skip(1)) {
        let mut expected = next_year(year);
        while let Some(missing) = expected.filter(|missing| is_financial_year(following) && missing < following) {
            expected = next_year(&missing);
            gaps.push(missing);
        }
    }
    gaps
}

/// `£2.5 billion a year`, `15%`, `250 people`: hundredths of a unit as people say them.
fn said_in(hundredths: i64, unit: &str) -> String {
    let amount = i128::from(hundredths);
    if let Some(rest) = unit.strip_prefix("pounds") {
        return format!("{}{rest}", money::words(amount));
    }
    let decimal = money::decimal(amount);
    let plain = decimal.trim_end_matches('0').trim_end_matches('.');
    let number = if amount % 100 == 0 { money::count(amount / 100) } else { plain.to_owned() };
    if unit == "per cent" { format!("{number}%") } else { format!("{number} {unit}") }
}
