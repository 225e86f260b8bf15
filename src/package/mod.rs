//! `datapackage.json`: which column plays which role, and the facts that stand beside the spending.

mod account;
mod columns;
mod descriptor;
mod facts;
mod fields;
mod load;
mod model;
#[cfg(any(feature = "large", not(target_arch = "wasm32")))]
mod pack;
mod read;
mod resource;
mod schema;

use crate::sorted::ByName;

pub use account::{AccountInfo, Headline};
pub use columns::{Amount, Cells, Column, Columns};
pub use facts::{Figure, Note, PublishedTotal, Source, Theme, UnitCost};
#[cfg(any(feature = "large", not(target_arch = "wasm32")))]
pub use pack::{PackInfo, Spending, spending};
pub use read::{Read, read};

/// The files of a package by the path that its descriptor gives them.
pub type Files = ByName<Vec<u8>>;

/// The name of the descriptor, as errors give it.
pub const DESCRIPTOR: &str = "datapackage.json";

/// A place, read: everything but the rows of its accounts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Package {
    /// Slug.
    pub name: String,
    /// The place's name for a person: `place.title`, without one the title of the package, without one its name.
    pub title: String,
    /// `pilot`, `region` or what the descriptor's `place.kind` says.
    pub kind: String,
    /// GSS code, `place.code`.
    pub code: String,
    /// `place.statement`.
    pub statement: String,
    /// In the order of the descriptor.
    pub accounts: Vec<AccountInfo>,
    /// In the order of the file.
    pub totals: Vec<PublishedTotal>,
    /// In the order of the file.
    pub notes: Vec<Note>,
    /// In the order of the file.
    pub figures: Vec<Figure>,
    /// In the order of the file.
    pub themes: Vec<Theme>,
    /// In the order of the file.
    pub unit_costs: Vec<UnitCost>,
    /// People by financial year.
    pub population: ByName<u64>,
    /// Id of the source of each year of `population` that names one.
    pub population_sources: ByName<String>,
    /// Index by financial year, in ten-thousandths (43.1083 → 431083).
    pub deflators: ByName<u64>,
    /// Id of the source of each year of `deflators` that names one.
    pub deflator_sources: ByName<String>,
    /// Years whose deflator is a forecast, as its `status` says.
    pub forecasts: Vec<String>,
    /// By id.
    pub sources: ByName<Source>,
}
