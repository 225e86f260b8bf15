//! The question: cut → group → measure → order. One small grammar is at once the page's URL, a widget's attribute, the
//! command-line argument and the wasm argument.
//!
//! ```
//! use total_place::query::Query;
//!
//! let text = "by=organisation,service&year=2008-09&top=5";
//! let query: Query = text.parse().unwrap();
//! assert_eq!(query.by, ["organisation", "service"]);
//! assert_eq!(query.to_string(), text);
//! ```

#[cfg(any(feature = "large", not(target_arch = "wasm32")))]
mod columns;
mod gather;
mod measure;
mod order;
mod plan;
#[cfg(any(feature = "large", not(target_arch = "wasm32")))]
mod quick;
#[cfg(not(any(feature = "large", not(target_arch = "wasm32"))))]
#[path = "plain.rs"]
mod quick;
mod run;
mod text;
mod years;

#[cfg(any(feature = "large", not(target_arch = "wasm32")))]
pub use columns::{Columns, columns, count};
pub use measure::{Facts, Scale, spread};
pub use order::{Order, OrderBy};
pub(crate) use plan::has_part;
pub use plan::{Plan, plan};
pub use quick::{Kept, Way, is_unknown, page};
pub use run::{Answer, Cell, run, selected_lines};
pub use text::Drill;
pub use years::{Years, is_financial_year, next as next_year};

use serde::Serialize;

/// What is counted in each row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// Money.
    #[default]
    Amount,
    /// Money divided by people.
    PerHead,
    /// Part of each pound.
    Share,
    /// Lines of the file.
    Count,
}

impl Measure {
    /// Every measure with its word in the grammar.
    pub const ALL: [(&'static str, Self); 4] =
        [("amount", Self::Amount), ("per-head", Self::PerHead), ("share", Self::Share), ("count", Self::Count)];

    /// The word of the grammar.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Amount => "amount",
            Self::PerHead => "per-head",
            Self::Share => "share",
            Self::Count => "count",
        }
    }
}

/// One condition: the field has (or has not) one of the values. Several cuts must all hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Cut {
    /// Field, such as `organisation`.
    pub field: String,
    /// Values, any of which will do.
    pub values: Vec<String>,
    /// True where none of the values may stand.
    pub not: bool,
}

/// A parsed question. It knows no place: [`plan`] holds it against an account.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Query {
    /// Name of a spending resource; absent: the place's first.
    pub account: Option<String>,
    /// Fields to group by, in drill order; at most four.
    pub by: Vec<String>,
    /// Financial years; absent: see [`Plan::years`].
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub year: Option<Years>,
    /// Conditions, all of which hold.
    pub cuts: Vec<Cut>,
    /// What is counted.
    pub measure: Measure,
    /// Financial year whose prices are used; absent: money as it was spent.
    pub real: Option<String>,
    /// Order of rows; absent: by year where years are grouped first, else the largest first.
    #[cfg_attr(test, ts(as = "Option<String>"))]
    pub order: Option<Order>,
    /// Number of first-level groups before the row "other".
    pub top: Option<u32>,
    /// Text that a label must hold.
    pub search: Option<String>,
    /// How to draw it; the core only carries it.
    pub view: Option<String>,
}

/// Most fields that a question may group by.
pub const MOST_LEVELS: usize = 4;

impl Query {
    /// The same question with one more condition. A year becomes the question's year.
    #[must_use]
    pub fn and(&self, field: &str, value: &str) -> Self {
        let mut query = self.clone();
        if field == "year" {
            query.year = value.parse().ok().or(query.year);
        } else if !query.cuts.iter().any(|cut| cut.is_only(field, value)) {
            query.cuts.retain(|cut| cut.field != field || cut.not);
            query.cuts.push(Cut { field: field.to_owned(), values: vec![value.to_owned()], not: false });
        }
        query
    }
}

impl Cut {
    /// True where the cut asks for just this value.
    #[must_use]
    pub fn is_only(&self, field: &str, value: &str) -> bool {
        self.field == field && !self.not && self.values.len() == 1 && self.values.iter().any(|v| v == value)
    }
}
