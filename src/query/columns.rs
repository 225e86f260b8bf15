//! An answer as columns of numbers: of thousands of cells in a fraction of the time that groups one by one take.

use each_row::order::renumbered;

use super::gather::{Group, gather};
use super::{Measure, Plan, quick, run};
use crate::error::Error;
use crate::table::Codes;

/// The cells of an answer, in the order of its rows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Columns {
    /// Of each field grouped by, the code of each cell; in the cell "other" one that no label has.
    pub codes: Vec<Vec<u32>>,
    /// What is measured: pence, lines, or tenths of a penny in the pound.
    pub amounts: Vec<i64>,
    /// Lines of the file.
    pub lines: Vec<u32>,
    /// The weakest grades; 0 where no line has one.
    pub confidence: Vec<u8>,
    /// The amount of all cells, and their lines.
    pub total: (i64, u32),
    /// Where the cell "other" stands, and how many groups of the first field it is.
    pub other: Option<(usize, usize)>,
}

impl Columns {
    /// Of a field with so many labels: the codes of those that stand in a cell, each once in the order in which they first stand; and
    /// for each cell an index into them, past their end in the cell "other".
    #[must_use]
    pub fn labels(&self, field: usize, labels: usize) -> (Vec<u32>, Codes) {
        let codes = self.codes.get(field).map_or(&[][..], Vec::as_slice);
        let (numbers, firsts) = renumbered(codes, labels);
        let numbers = Codes::from_codes(numbers, firsts.len() + 1);
        (firsts, numbers)
    }
}

/// The cells of a plan.
///
/// # Errors
/// As [`run`](super::run()); and where an amount does not fit 64 bits.
pub fn columns(plan: &Plan<'_>) -> Result<Columns, Error> {
    let is_whole = matches!(plan.query.measure, Measure::Amount | Measure::Count) && plan.query.top.is_none();
    match Some(plan).filter(|_| is_whole).and_then(quick::columns) {
        Some(columns) => Ok(columns),
        None => of_groups(plan),
    }
}

/// How many cells an answer has, before what is past `top` is merged.
///
/// # Errors
/// As [`run`](super::run()).
pub fn count(plan: &Plan<'_>) -> Result<usize, Error> {
    quick::count(plan).or_else(|| Some(gather(plan)?.len())).ok_or_else(run::too_large)
}

fn of_groups(plan: &Plan<'_>) -> Result<Columns, Error> {
    // Only these are shared out, so that what is rounded sums to what is rounded.
    let is_rounded = matches!(plan.query.measure, Measure::Share | Measure::PerHead);
    let (groups, total) = run::groups(plan, is_rounded).ok_or_else(run::too_large)?;
    let amount = |group: &Group, is_total: bool| match plan.query.measure {
        Measure::Share => group.share,
        Measure::PerHead => group.shown,
        _ if is_total => group.shown,
        _ => group.measured,
    };
    let amount = |group: &Group, is_total| i64::try_from(amount(group, is_total)).map_err(|_| too_large());
    let lines = |group: &Group| u32::try_from(group.lines).map_err(|_| too_large());
    let code = |group: &Group, level: usize| {
        let code = group.codes.get(level).filter(|_| group.merged == 0);
        code.copied().unwrap_or(u32::MAX)
    };
    let other = groups.iter().position(|group| group.merged > 0);
    Ok(Columns {
        codes: (0..plan.by.len()).map(|level| groups.iter().map(|group| code(group, level)).collect()).collect(),
        amounts: groups.iter().map(|group| amount(group, false)).collect::<Result<_, _>>()?,
        lines: groups.iter().map(lines).collect::<Result<_, _>>()?,
        confidence: groups.iter().map(|group| group.confidence).collect(),
        total: (amount(&total, true)?, lines(&total)?),
        other: other.and_then(|at| Some((at, groups.get(at)?.merged))),
    })
}

fn too_large() -> Error {
    let message =
        "An amount is too large to stand in a cell, which has 64 bits. Ask for the view, which has it to the penny.";
    Error::new("cell-too-large", message)
}
