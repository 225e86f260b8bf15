//! The rows of an account that arrives in pieces.

use super::Plan;
use super::block::Block;
use super::column::Column;
use super::layout::Layout;
use crate::issue::Issue;
use crate::package::Package;
use crate::source::{Record, Row, Rows};
use crate::table::part::Part;
use crate::table::{Account, Pence, RowLines, meaning};
use each_row::grow;

/// What was kept of the rows below a header.
#[derive(Debug)]
pub(super) struct Table {
    pub layout: Layout,
    /// The year first, as in every account.
    pub columns: Vec<Column>,
    /// Pence.
    pub amounts: Pence,
    pub grades: Vec<u8>,
    pub lines: RowLines,
    pub block: Block,
    set_aside: usize,
    issues: Vec<Issue>,
    /// The part of the file that is read for another worker, where this is one.
    pub part: Option<Part>,
}

impl Table {
    pub fn new(plan: Plan, layout: Layout) -> Self {
        let described = plan.columns.dimensions.iter().zip(&layout.dimensions).enumerate();
        let mut columns: Vec<Column> =
            described.map(|(which, (dimension, place))| Column::new(which, *place, &dimension.field)).collect();
        if let Some(year) = columns.iter().position(Column::is_year) {
            let year = columns.remove(year);
            columns.insert(0, year);
        }
        Self {
            block: Block::new(plan, &layout, &columns),
            layout,
            columns,
            amounts: Pence::default(),
            grades: Vec::new(),
            lines: RowLines::default(),
            set_aside: 0,
            issues: Vec::new(),
            part: None,
        }
    }

    pub fn rows(&self) -> usize {
        self.amounts.len()
    }

    /// Takes in rows of the file, from one on.
    pub fn take(&mut self, plan: Plan, rows: &Rows, from: usize) {
        let mut at = from;
        while at < rows.len() && !self.is_over() {
            let (tried, taken) = self.take_together(plan, rows, at);
            if let Some(part) = self.part.as_mut().filter(|_| taken > 0) {
                part.add(rows.offset(at), taken);
            }
            at += taken;
            if taken < tried {
                match rows.row(at) {
                    Some(row) if self.part.is_none() => self.take_one(plan, &row),
                    _ => self.leave_one(rows, at),
                }
                at += 1;
            }
        }
    }

    /// Takes in a row that is unlike others. A blank line is none.
    fn take_one(&mut self, plan: Plan, row: &Row) {
        if row.is_empty() {
            return;
        }
        match self.keep(plan, &Record::from(row)) {
            Ok(issue) => self.issues.extend(issue),
            Err(issue) => {
                self.set_aside += 1;
                self.issues.push(issue);
            }
        }
    }

    /// Keeps a row, whole, or gives the reason why it cannot be kept. A kept row may have an issue too.
    fn keep(&mut self, plan: Plan, record: &Record) -> Result<Option<Issue>, Issue> {
        self.layout.header.check(plan.file(), record)?;
        let cell = |column: usize| record.get(column).unwrap_or_default();
        let at = |column: usize| plan.at(record.line, column);
        let amount = meaning::amount(cell(self.layout.amount), plan.columns, at(self.layout.amount))?;
        let line = u32::try_from(record.line).map_err(|_| meaning::too_long(plan.file()))?;
        for column in &self.columns {
            let text = column.place.map_or_else(|| column.constant(plan), cell);
            if !column.may_stand(plan, text) {
                return Err(meaning::bad_year(text, at(column.place.unwrap_or_default())));
            }
        }
        for column in &mut self.columns {
            if let Some(place) = column.place {
                let code = column.code(cell(place).as_bytes(), record.line);
                column.codes.extend(&[code]);
            }
        }
        self.amounts.push(amount);
        self.lines.push(line);
        let Some(column) = self.layout.confidence else { return Ok(None) };
        let (grade, issue) = meaning::grade(cell(column), at(column));
        grow(&mut self.grades, 1);
        self.grades.push(grade);
        Ok(issue)
    }

    /// Makes room at once for the rows that a file will have, if the others are as long as those that came: columns that grow
    /// again and again stand in memory twice while they do.
    pub fn make_room(&mut self, expected: u64, came: u64) {
        let rows = self.rows() as u128 * u128::from(expected) / u128::from(came.max(1));
        let more = usize::try_from(rows + rows / 64).unwrap_or(0).saturating_sub(self.rows());
        if self.amounts.try_reserve(more).is_err() {
            return;
        }
        for column in self.columns.iter_mut().filter(|column| column.place.is_some()) {
            column.codes.reserve(more);
        }
        if self.layout.confidence.is_some() {
            self.grades.reserve_exact(more);
        }
    }

    /// The account, and what was set aside on the way.
    pub fn finish(self, plan: Plan, package: &Package) -> (Account, Vec<Issue>) {
        let (rows, first_line) = (self.amounts.len(), self.lines.get(0));
        let mut issues = self.issues;
        let (mut dimensions, mut unknown) = (Vec::with_capacity(self.columns.len()), Vec::new());
        for column in self.columns {
            let finished = column.finish(plan, package, rows, first_line);
            issues.extend(finished.year_alone);
            unknown.extend(finished.unknown);
            dimensions.push(finished.dimension);
        }
        issues.extend(unknown);
        let account = Account {
            info: plan.info.clone(),
            dimensions,
            amounts: self.amounts,
            confidence: self.grades,
            lines: self.lines,
            set_aside: self.set_aside,
        };
        (account, issues)
    }
}
