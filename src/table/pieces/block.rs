//! Rows like any others, kept together, column by column: the way of nearly every row of a large file.
//!
//! First everything is found out that could make a row another than its neighbours, and nothing is kept; the rows before the
//! first such row are then kept at once.

use super::Plan;
use super::column::Column;
use super::layout::Layout;
use super::table::Table;
use crate::money::Factor;
use crate::package;
use crate::source::{MOST_TOGETHER, Rows, Wanted};
use crate::table::meaning;
use each_row::labels::{NEW, has_new};
use each_row::words::Span;
use each_row::{Many, grow, read_pounds};

/// Fewest rows that are tried together.
const FEWEST: usize = 8;

/// What is known of some rows before they are kept.
#[derive(Debug)]
pub(super) struct Block {
    /// For each column of the file, where its cells go in `cells`, if anywhere.
    slots: Vec<Option<usize>>,
    cells: Vec<Wanted>,
    amounts: Many<i64>,
    grades: Many<u8>,
    /// Codes of each column.
    codes: Vec<Many<u32>>,
    /// Rows that are tried together next.
    reach: usize,
    /// What stands before the decimals, where amounts are pounds and need no more than that.
    decimal: Option<u8>,
    /// Whether a label that stands for every row sets every row aside.
    hopeless: bool,
}

impl Block {
    pub fn new(plan: Plan, layout: &Layout, columns: &[Column]) -> Self {
        let mut slots = vec![None; layout.header.names().len()];
        let mut cells = Vec::new();
        for place in columns.iter().filter_map(|column| column.place).chain([layout.amount]).chain(layout.confidence) {
            if let Some(slot @ None) = slots.get_mut(place) {
                *slot = Some(cells.len());
                cells.push(Wanted::new(place));
            }
        }
        let hopeless = |column: &Column| column.place.is_none() && !column.may_stand(plan, column.constant(plan));
        Self {
            slots,
            cells,
            amounts: [0; MOST_TOGETHER],
            grades: [0; MOST_TOGETHER],
            codes: vec![[NEW; MOST_TOGETHER]; columns.len()],
            reach: MOST_TOGETHER,
            decimal: decimal(&plan.columns.amount),
            hopeless: columns.iter().any(hopeless),
        }
    }

    /// The cells of a column of the file.
    fn column(&self, place: usize, count: usize) -> &[Span] {
        let slot = self.slots.get(place).copied().flatten();
        slot.and_then(|slot| self.cells.get(slot)?.cells.get(..count)).unwrap_or_default()
    }

    /// Learns from a try how far the next may reach.
    fn learn(&mut self, taken: usize, tried: usize) {
        self.reach = if taken == tried { MOST_TOGETHER } else { (taken * 2).clamp(FEWEST, MOST_TOGETHER) };
    }
}

/// What stands before the decimals, where a number needs nothing but its digits to be pounds.
fn decimal(amount: &package::Amount) -> Option<u8> {
    u8::try_from(amount.decimal).ok().filter(|_| amount.factor == Factor::ONE)
}

impl Table {
    /// Keeps the first of the rows from one on that are like any others: how many were tried, and how many of them are kept.
    pub fn take_together(&mut self, plan: Plan, rows: &Rows, from: usize) -> (usize, usize) {
        let text = rows.text();
        let last = rows.line(rows.len().saturating_sub(1));
        let tried = self.block.reach.min(rows.len() - from);
        if self.block.hopeless || u32::try_from(last).is_err() {
            return (tried, 0);
        }
        let Block { slots, cells, reach, .. } = &mut self.block;
        let mut count = rows.find_cells(from, *reach, slots.len(), cells);
        count = self.read_amounts(plan, text, count);
        count = self.read_grades(text, count);
        count = self.look_up(plan, text, count);
        self.block.learn(count, tried);
        if count > 0 {
            self.keep_together(rows, from, text, count);
        }
        (tried, count)
    }

    /// Reads the amounts of rows, before the first that has none.
    fn read_amounts(&mut self, plan: Plan, text: &[u8], count: usize) -> usize {
        let place = self.layout.amount;
        let mut amounts = self.block.amounts;
        let cells = self.block.column(place, count);
        let mut read = 0;
        while let Some((cells, amounts)) = cells.get(read..).zip(amounts.get_mut(read..)) {
            let usual = self.block.decimal.map_or(0, |decimal| read_pounds(text, cells, decimal, amounts));
            read += usual;
            let odd = cells.get(usual).and_then(|cell| slow_amount(plan, cell.of(text)));
            let Some((pence, amount)) = odd.zip(amounts.get_mut(usual)) else { break };
            *amount = pence;
            read += 1;
        }
        self.block.amounts = amounts;
        read
    }

    /// Reads the grades of rows, before the first that is none.
    fn read_grades(&mut self, text: &[u8], count: usize) -> usize {
        let Some(place) = self.layout.confidence else { return count };
        let mut grades = self.block.grades;
        let grade = |cell: &Span| match cell.of(text) {
            [] => Some(0),
            [grade @ b'1'..=b'6'] => Some(grade - b'0'),
            _ => None,
        };
        let cells = self.block.column(place, count).iter().map_while(grade);
        let read = cells.zip(&mut grades).map(|(grade, kept)| *kept = grade).count();
        self.block.grades = grades;
        read
    }

    /// Looks up the cells of every dimension: how many rows stand before the first that cannot be kept.
    fn look_up(&mut self, plan: Plan, text: &[u8], count: usize) -> usize {
        let mut count = count;
        let mut all = std::mem::take(&mut self.block.codes);
        for (column, codes) in self.columns.iter().zip(&mut all) {
            let Some(place) = column.place else { continue };
            let cells = self.block.column(place, count);
            column.labels.find_each(text, cells, codes);
            if column.is_year() && has_new(codes) {
                let is_bad = |(cell, code): (&Span, &u32)| *code == NEW && !may_stand(plan, column, cell.of(text));
                count = cells.iter().zip(codes.iter()).position(is_bad).unwrap_or(count);
            }
        }
        self.block.codes = all;
        count
    }

    fn keep_together(&mut self, rows: &Rows, from: usize, text: &[u8], count: usize) {
        let mut all = std::mem::take(&mut self.block.codes);
        for (column, codes) in self.columns.iter_mut().zip(&mut all) {
            let Some(place) = column.place else { continue };
            let codes = codes.get_mut(..count).unwrap_or_default();
            if has_new(codes) {
                let cells = (from..).zip(self.block.column(place, count));
                for ((at, cell), code) in cells.zip(codes.iter_mut()).filter(|(_, code)| **code == NEW) {
                    *code = column.code(cell.of(text), rows.line(at));
                }
            }
            column.codes.extend(codes);
        }
        self.block.codes = all;
        self.amounts.extend_from_slice(self.block.amounts.get(..count).unwrap_or_default());
        if self.layout.confidence.is_some() {
            grow(&mut self.grades, count);
            self.grades.extend_from_slice(self.block.grades.get(..count).unwrap_or_default());
        }
        self.lines.push_rows(rows, from, count);
    }
}

/// An amount that is not written as nearly every one is.
#[cold]
fn slow_amount(plan: Plan, cell: &[u8]) -> Option<i64> {
    let text = core::str::from_utf8(cell).ok()?;
    meaning::amount(text.trim(), plan.columns, plan.at(1, 0)).ok()
}

#[cold]
fn may_stand(plan: Plan, column: &Column, cell: &[u8]) -> bool {
    core::str::from_utf8(cell).is_ok_and(|cell| column.may_stand(plan, cell.trim()))
}
