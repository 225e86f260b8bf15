//! What stands beside the spending: totals, notes, figures, themes, unit costs and sources, a type for each role.

use serde::Serialize;

/// A source of figures, as `sources.csv` names it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Source {
    /// Short name by which rows point at it.
    pub id: String,
    /// Title as published.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Date of publication as far as known.
    pub date: String,
    /// Where it stands.
    pub url: String,
    /// Licence under which it may be used.
    pub licence: String,
}

/// A total that a source publishes for an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedTotal {
    /// Account that it is the total of.
    pub account: String,
    /// Financial year, such as `2008-09`; empty for every year.
    pub year: String,
    /// Organisation that it is the total of; empty for the whole account.
    pub organisation: String,
    /// Pence.
    pub amount: i64,
    /// `exact`, `about`, `at least` or `at most`.
    pub bound: String,
    /// Id of its source.
    pub source: String,
    /// What to know about it.
    pub note: String,
}

/// What a reader must know about an account in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Account that it speaks of; empty for every account.
    pub account: String,
    /// Financial year; empty for every year.
    pub year: String,
    /// Organisation; empty for all.
    pub organisation: String,
    /// `incomplete`, `break`, `scope`, `transfer` or `disagree`.
    pub kind: String,
    /// A sentence.
    pub text: String,
    /// Id of its source; may be empty.
    pub source: String,
}

/// A published figure that is no part of an account.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Figure {
    /// Figures of one group state the same thing and disagree. Empty where nothing disagrees with it.
    pub group: String,
    /// `total`, `organisation`, `control`, `service`, `saving`, `intervention`, `population` or `other`.
    pub kind: String,
    /// The time that it is for, as the source has it; mostly a financial year.
    pub year: String,
    /// What it is a figure of.
    pub label: String,
    /// Hundredths of `unit` (pence where the unit is pounds).
    pub amount: i64,
    /// What is counted: `pounds`, `per cent`, `people` and the like.
    pub unit: String,
    /// `exact`, `about`, `at least` or `at most`.
    pub bound: String,
    /// Id of its source.
    pub source: String,
    /// Where in the source it stands: a page, a table, a cell.
    pub locator: String,
    /// What to know about it.
    pub note: String,
}

/// One organisation's part of a theme. Themes overlap: they are never added to each other.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Theme {
    /// The subject that crosses organisations, such as alcohol.
    pub theme: String,
    /// Financial year, as the source has it.
    pub year: String,
    /// Who spends; empty where it is not said.
    pub organisation: String,
    /// What on.
    pub label: String,
    /// `reactive`, `preventative`, `universal` or `not stated`.
    pub nature: String,
    /// Pence.
    pub amount: i64,
    /// `exact`, `about`, `at least` or `at most`.
    pub bound: String,
    /// Id of its source.
    pub source: String,
    /// What to know about it.
    pub note: String,
}

/// What one case costs.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct UnitCost {
    /// The place that it was measured in.
    pub area: String,
    /// Financial year, as the source has it.
    pub year: String,
    /// The case: a child in care, an offender.
    pub label: String,
    /// What one is: `a case`, `a week`, `a year`.
    pub unit: String,
    /// Pence for one.
    pub amount: i64,
    /// `exact`, `about`, `at least` or `at most`.
    pub bound: String,
    /// Who bears it.
    pub organisations: String,
    /// Id of its source.
    pub source: String,
    /// What to know about it.
    pub note: String,
}
