//! `datapackage.json`: which column plays which role, and the facts that stand beside the spending.

use std::collections::BTreeMap;

use serde::Serialize;

/// The files of a package by the path that its descriptor gives them.
pub type Files = BTreeMap<String, Vec<u8>>;

/// A source of figures, as `sources.csv` names it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
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
    /// Financial year.
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
    /// Account that it speaks of.
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

/// A published figure that is no part of an account. Columns as `DESIGN.md` lists them, as text.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Figure {
    #[allow(missing_docs)]
    pub group: String,
    #[allow(missing_docs)]
    pub kind: String,
    #[allow(missing_docs)]
    pub year: String,
    #[allow(missing_docs)]
    pub label: String,
    /// Hundredths of `unit` (pence where the unit is pounds).
    pub amount: i64,
    #[allow(missing_docs)]
    pub unit: String,
    #[allow(missing_docs)]
    pub bound: String,
    #[allow(missing_docs)]
    pub source: String,
    #[allow(missing_docs)]
    pub locator: String,
    #[allow(missing_docs)]
    pub note: String,
}

/// One organisation's part of a theme.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[allow(missing_docs)]
pub struct Theme {
    pub theme: String,
    pub year: String,
    pub organisation: String,
    pub label: String,
    pub nature: String,
    /// Pence.
    pub amount: i64,
    pub bound: String,
    pub source: String,
    pub note: String,
}

/// What one case costs.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[allow(missing_docs)]
pub struct UnitCost {
    pub area: String,
    pub year: String,
    pub label: String,
    pub unit: String,
    /// Pence.
    pub amount: i64,
    pub bound: String,
    pub organisations: String,
    pub source: String,
    pub note: String,
}

/// The sentence that an account puts beside its total, for the lines that a cut chooses.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Headline {
    /// A cut in the query's text form: `control:local%20discretion`.
    pub cut: String,
    /// Sentence with `{amount}` and `{pence}`.
    pub sentence: String,
}

/// What a descriptor says of one account.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AccountInfo {
    /// Name of the resource, by which queries call it.
    pub name: String,
    /// Title for a person.
    pub title: String,
    /// Path of its file.
    pub path: String,
    /// What it covers, a sentence.
    pub covers: String,
    /// What it leaves out, a sentence.
    pub omits: String,
    /// The year shown first; empty: the last that has lines.
    pub year: String,
    /// The drill order shown first.
    pub by: Vec<String>,
    /// Sentence with `{year}` and `{amount}`; empty: one is made.
    pub sentence: String,
    /// The second sentence, if any.
    pub headline: Option<Headline>,
}

/// A place, read: everything but the rows of its accounts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Package {
    /// Slug.
    pub name: String,
    /// Title for a person.
    pub title: String,
    /// `pilot`, `region` or what the descriptor's `place.kind` says.
    pub kind: String,
    /// GSS code, `place.code`.
    pub code: String,
    /// `place.statement`.
    pub statement: String,
    /// In the order of the descriptor.
    pub accounts: Vec<AccountInfo>,
    #[allow(missing_docs)]
    pub totals: Vec<PublishedTotal>,
    #[allow(missing_docs)]
    pub notes: Vec<Note>,
    #[allow(missing_docs)]
    pub figures: Vec<Figure>,
    #[allow(missing_docs)]
    pub themes: Vec<Theme>,
    #[allow(missing_docs)]
    pub unit_costs: Vec<UnitCost>,
    /// People by financial year.
    pub population: BTreeMap<String, u64>,
    /// Index by financial year, in ten-thousandths (43.1083 → 431083).
    pub deflators: BTreeMap<String, u64>,
    /// By id.
    pub sources: BTreeMap<String, Source>,
}
