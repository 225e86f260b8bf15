//! A dimension of an account that arrives in pieces: its cells as they stand, each once.

use std::borrow::Cow;

use super::Plan;
use crate::issue::Issue;
use crate::package::{self, Cells};
use crate::source::{Spelling, financial_year};
use crate::table::dictionary::Dictionary;
use crate::table::{Codes, Dimension, NOT_STATED, meaning};
use each_row::handed::{Coded, Writer};
use each_row::labels::{Labels, NEW};

/// A dimension and its cells so far.
#[derive(Debug)]
pub(super) struct Column {
    /// Which dimension of the plan it is.
    which: usize,
    /// Where its cells stand; none where one label stands for every row.
    pub place: Option<usize>,
    is_year: bool,
    /// Cells as they stand, each once.
    pub labels: Labels,
    /// Line on which each first stands.
    first_lines: Vec<u64>,
    pub codes: Codes,
    /// What the codes of another worker are here.
    known: Vec<u32>,
    /// Labels that were handed over to another worker.
    handed: usize,
}

/// A dimension, whole, and what there is to say of its cells.
pub(super) struct Finished {
    pub dimension: Dimension,
    pub year_alone: Option<Issue>,
    pub unknown: Vec<Issue>,
}

impl Column {
    pub fn new(which: usize, place: Option<usize>, field: &str) -> Self {
        let (labels, codes) = (Labels::default(), Codes::Narrow(Vec::new()));
        Self {
            which,
            place,
            is_year: field == "year",
            labels,
            first_lines: Vec::new(),
            codes,
            known: Vec::new(),
            handed: 0,
        }
    }

    pub fn is_year(&self) -> bool {
        self.is_year
    }

    /// Whether a cell that did not come before may stand in a row that is kept: a year must be one.
    pub fn may_stand(&self, plan: Plan, cell: &str) -> bool {
        !self.is_year || is_nothing(plan, cell) || financial_year(cell).is_some()
    }

    /// The code of a cell, which is taken in where it is new.
    #[inline]
    pub fn code(&mut self, cell: &[u8], line: u64) -> u32 {
        let (code, new) = self.labels.code(cell);
        if new {
            self.first_lines.push(line);
        }
        code
    }

    /// Writes down the labels that are new since the last time and the codes of all rows, which are taken away.
    pub fn hand_over(&mut self, out: &mut Writer) {
        let labels = &self.labels.texts;
        out.texts((self.handed..labels.len()).map(|label| labels.get(label)));
        self.handed = labels.len();
        self.codes.hand_over(out);
    }

    /// Forgets what another worker's codes are here: those of its next part are others.
    pub fn forget_known(&mut self) {
        self.known.clear();
    }

    /// Takes in the labels of another worker, in the order in which they come, and then its codes; the first row is on a line.
    pub fn join(&mut self, labels: &[&[u8]], codes: &Coded, line: u64) {
        let mut row = 0;
        for (label, found) in labels.iter().zip(self.labels.find_all(labels)) {
            let nth = self.known.len();
            let mut code = found;
            if code == NEW {
                while codes.get(row).is_some_and(|code| code != nth) {
                    row += 1;
                }
                code = self.code(label, line + row as u64);
            }
            self.known.push(code);
        }
        self.codes.extend_handed(codes, &self.known);
    }

    /// The label that stands for every row.
    pub fn constant<'a>(&self, plan: Plan<'a>) -> &'a str {
        match self.described(plan).map(|dimension| &dimension.cells) {
            Some(Cells::Constant(label)) => label,
            _ => "",
        }
    }

    /// Gives the cells their meaning. `first_line` is that of the first row kept, if there is any.
    pub fn finish(self, plan: Plan, package: &package::Package, rows: usize, first_line: Option<u32>) -> Finished {
        let constant = self.constant(plan);
        let cells: Vec<Cow<str>> = match self.place {
            Some(_) => self.labels.texts.iter().map(trimmed).collect(),
            None => first_line.map(|_| constant.into()).into_iter().collect(),
        };
        let first_lines = match self.place {
            Some(_) => self.first_lines,
            None => first_line.map(u64::from).into_iter().collect(),
        };
        let mut labels = Dictionary::with_room(cells.len());
        let (mut map, mut label_lines, mut year_alone) = (Vec::with_capacity(cells.len()), Vec::new(), None);
        for (cell, line) in cells.iter().zip(first_lines) {
            let mut year = None;
            if self.is_year && !is_nothing(plan, cell) {
                year = financial_year(cell);
            }
            let at = plan.at(line, self.place.unwrap_or_default());
            if let Some((spelled, Spelling::FirstYearAlone)) = &year {
                year_alone.get_or_insert_with(|| meaning::year_alone(cell, spelled, at));
            }
            let said = if is_nothing(plan, cell) { NOT_STATED } else { cell };
            map.push(labels.code(year.as_ref().map_or(said, |(spelled, _)| spelled)));
            if label_lines.len() < labels.len() {
                label_lines.push(at);
            }
        }
        let described = plan.columns.dimensions.get(self.which);
        let (field, title) = described.map(|known| (known.field.clone(), known.title.clone())).unwrap_or_default();
        let said = labels.labels().iter().map(String::as_str).zip(label_lines);
        let unknown = meaning::unknown_labels(&field, said, package);
        let is_same = map.iter().zip(0..).all(|(code, same)| *code == same);
        let codes = match self.place {
            None => Codes::Narrow(vec![0; rows]),
            Some(_) if is_same => self.codes,
            Some(_) => self.codes.mapped(&map),
        };
        Finished { dimension: Dimension { field, title, labels: labels.into_labels(), codes }, year_alone, unknown }
    }

    fn described<'a>(&self, plan: Plan<'a>) -> Option<&'a package::Column> {
        plan.columns.dimensions.get(self.which)
    }
}

/// A cell without any white space around it, copied only where it is not as it should be.
fn trimmed(cell: &[u8]) -> Cow<'_, str> {
    match String::from_utf8_lossy(cell) {
        Cow::Borrowed(text) => text.trim().into(),
        Cow::Owned(text) => text.trim().to_owned().into(),
    }
}

/// Whether a cell says that nothing is known.
fn is_nothing(plan: Plan, cell: &str) -> bool {
    cell.is_empty() || plan.columns.missing.iter().any(|nothing| nothing == cell)
}
