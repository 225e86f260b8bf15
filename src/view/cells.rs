//! An answer as columns: for each field a code a cell and each label once, and numbers. Of thousands of cells a page takes these in
//! a fraction of the time that the rows of a view take.

use super::{account, facts, unit};
use crate::error::Error;
use crate::query::{Group, Measure, Query, Way, coded, count, is_unknown, plan};
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
    let (groups, total) = coded(&plan)?;
    let amount = |group: &Group| {
        let amount = if query.measure == Measure::Share { group.share } else { group.shown };
        i64::try_from(amount).map_err(|_| too_large())
    };
    let lines = |group: &Group| u32::try_from(group.lines).map_err(|_| too_large());
    let other = groups.iter().position(|group| group.merged > 0);
    let of_other = |at: usize| groups.get(at).map(|group| OtherCell { at, groups: group.merged });
    Ok(Cells {
        by: plan.by.iter().enumerate().map(|(level, dimension)| field(dimension, level, &groups)).collect(),
        unit: unit(query.measure).to_owned(),
        years: plan.years.iter().filter(|year| !plan.unmeasured.contains(year)).cloned().collect(),
        amounts: groups.iter().map(amount).collect::<Result<_, _>>()?,
        lines: groups.iter().map(lines).collect::<Result<_, _>>()?,
        confidence: groups.iter().map(|group| group.confidence).collect(),
        total: amount(&total)?,
        total_lines: lines(&total)?,
        other: other.and_then(of_other),
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

fn field(dimension: &Dimension, level: usize, groups: &[Group]) -> CellField {
    const NEW: u32 = u32::MAX;
    let mut numbers = vec![NEW; dimension.labels.len()];
    let mut labels: Vec<String> = Vec::new();
    let mut unknown = Vec::new();
    let mut number = |group: &Group| {
        let code = group.codes.get(level).copied().unwrap_or(0) as usize;
        let number = numbers.get_mut(code).filter(|_| group.merged == 0)?;
        if *number == NEW {
            // A dictionary has no more labels than 32 bits can tell apart.
            *number = u32::try_from(labels.len()).unwrap_or(NEW);
            let label = dimension.labels.get(code).cloned().unwrap_or_default();
            unknown.extend(Some(*number).filter(|_| is_unknown(&label)));
            labels.push(label);
        }
        Some(*number)
    };
    let known: Vec<Option<u32>> = groups.iter().map(&mut number).collect();
    let past = u32::try_from(labels.len()).unwrap_or(NEW);
    let codes = known.into_iter().map(|number| number.unwrap_or(past)).collect();
    CellField {
        key: dimension.field.clone(),
        title: dimension.title.clone(),
        codes: Codes::from_codes(codes, labels.len() + 1),
        labels,
        unknown,
    }
}

fn too_large() -> Error {
    let message =
        "An amount is too large to stand in a cell, which has 64 bits. Ask for the view, which has it to the penny.";
    Error::new("cell-too-large", message)
}
