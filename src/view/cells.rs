//! An answer as columns: for each field a code a cell and each label once, and numbers. Of thousands of cells a page takes these in
//! a fraction of the time that the rows of a view take.

use super::{account, facts, unit};
use crate::error::Error;
use crate::query::{Columns, Query, Way, columns, count, is_unknown, plan};
use crate::table::{Codes, Dimension, Opened};

/// A field that cells are grouped by.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CellField {
    /// Name that queries use.
    pub key: String,
    /// Title for a person.
    pub title: String,
    /// Each label of a cell once, in the order in which they first stand.
    pub labels: Vec<String>,
    /// Codes of the labels that say that something is not known.
    pub unknown: Vec<u32>,
    /// For each cell an index into `labels`; past their end in the cell "other".
    #[cfg_attr(test, ts(type = "Uint8Array | Uint16Array | Uint32Array"))]
    pub codes: Codes,
}

/// The cell of the groups after the first `top`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OtherCell {
    /// Where it stands among the cells, from 0.
    pub at: usize,
    /// How many groups of the first field it stands for.
    pub groups: usize,
}

/// An answer as columns, its cells in the order of the rows of the view.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Cells {
    /// The fields grouped by.
    pub by: Vec<CellField>,
    /// As that of the view. It says what amounts are: of `pounds` and `pounds per person` pence; of `pence in the pound` tenths of a
    /// penny; of `lines` lines.
    pub unit: String,
    /// The years that are counted.
    pub years: Vec<String>,
    /// Whole numbers, see `unit`; they sum to the total.
    #[cfg_attr(test, ts(type = "BigInt64Array"))]
    pub amounts: Vec<i64>,
    /// Lines of the file behind each cell.
    #[cfg_attr(test, ts(type = "Uint32Array"))]
    pub lines: Vec<u32>,
    /// The weakest grade among the lines of each cell, 1 (best) to 6; 0 where none has one.
    #[cfg_attr(test, ts(type = "Uint8Array"))]
    pub confidence: Vec<u8>,
    /// In the unit of the amounts.
    #[cfg_attr(test, ts(type = "bigint"))]
    pub total: i64,
    /// Lines of the file behind all cells.
    pub total_lines: u32,
    /// None where no groups are put together.
    pub other: Option<OtherCell>,
}

/// Asks an opened place for cells.
///
/// # Errors
/// As [`super::view`](super::view()); and where an amount does not fit 64 bits.
pub fn cells(place: &Opened, query: &Query, way: Way<'_>) -> Result<Cells, Error> {
    let account = account(place, query)?;
    let plan = plan(query, account, facts(&place.package), way)?;
    let columns = columns(&plan)?;
    Ok(Cells {
        by: plan.by.iter().enumerate().map(|(at, dimension)| field(dimension, &columns, at)).collect(),
        unit: unit(query.measure).to_owned(),
        years: plan.years.iter().filter(|year| !plan.unmeasured.contains(year)).cloned().collect(),
        amounts: columns.amounts,
        lines: columns.lines,
        confidence: columns.confidence,
        total: columns.total.0,
        total_lines: columns.total.1,
        other: columns.other.map(|(at, groups)| OtherCell { at, groups }),
    })
}

/// How many cells an answer has, before those past `top` are put together.
///
/// # Errors
/// As [`super::view`](super::view()).
pub fn count_cells(place: &Opened, query: &Query, way: Way<'_>) -> Result<usize, Error> {
    let account = account(place, query)?;
    count(&plan(query, account, facts(&place.package), way)?)
}

fn field(dimension: &Dimension, columns: &Columns, at: usize) -> CellField {
    let (firsts, codes) = columns.labels(at, dimension.labels.len());
    let label = |code: &u32| dimension.labels.get(*code as usize).cloned().unwrap_or_default();
    let labels: Vec<String> = firsts.iter().map(label).collect();
    let unknown = (0..).zip(&labels).filter(|(_, label)| is_unknown(label)).map(|(number, _)| number).collect();
    CellField { key: dimension.field.clone(), title: dimension.title.clone(), codes, labels, unknown }
}
