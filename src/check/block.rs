//! Rows like any others, column by column: the way of nearly every row of a large file.
//!
//! First everything is found out that could make a row another than its neighbours, and nothing is kept; the rows before the
//! first such row are then kept, as [`Tally::take`] would keep them one by one. The row itself goes that way.

use super::amount::LARGEST_PLAIN_UNIT;
use super::keeping::EXAMPLES;
use super::plan::Plan;
use super::reading::{Stored, Tally};
use super::rows::is_suspicious;
use super::store::{BAD, Kept, Times};
use super::sum::Sum;
use crate::money::{Note, Written, read_plain};
use crate::source::{DateCell, MOST_TOGETHER, Rows, Wanted, read_date};
use each_row::labels::{Labels, NEW};
use each_row::words::Span;

/// Amounts below so many digits, with at most six decimals, are whole millionths in 64 bits, and so is any sum of a block.
const PLAIN: u64 = 10_000_000_000;
/// Columns beyond which rows are taken one by one: their cells would take much memory together.
const MOST_COLUMNS: usize = 500;
/// Fewest rows that are tried together.
const FEWEST: usize = 8;

type Many<T> = [T; MOST_TOGETHER];

/// What is known of some rows before they are kept.
#[derive(Debug)]
pub(super) struct Block {
    amounts: Many<Amount>,
    columns: Vec<Column>,
    /// Where cells stand, of rows that are no longer there: their memory is used again.
    cells: Vec<Wanted>,
    /// Rows that are tried together next.
    reach: usize,
    /// Rows that are not tried, because those before were in vain; and how many that were at last.
    wait: usize,
    waited: usize,
    /// Whether the columns are made so that rows can be taken together.
    possible: bool,
}

#[derive(Debug, Clone, Copy)]
struct Amount {
    written: Written,
    millionths: i64,
    note: Note,
}

/// A column of the rows.
#[derive(Debug, Clone, Copy)]
struct Column {
    codes: Many<u32>,
    /// A bit for each row, from the lowest: whether its cell is filled.
    filled: u64,
    /// Whether a cell may say that its row is no spending.
    asked: bool,
}

impl Block {
    pub fn new(plan: &Plan, amount: Option<usize>, labelled: &[usize]) -> Self {
        let column =
            |index| Column { codes: [NEW; MOST_TOGETHER], filled: 0, asked: index == 0 || labelled.contains(&index) };
        let none = Amount { written: Written { digits: 0, decimals: 0 }, millionths: 0, note: Note::default() };
        Self {
            amounts: [none; MOST_TOGETHER],
            columns: (0..plan.names.len()).map(column).collect(),
            cells: Vec::new(),
            reach: MOST_TOGETHER,
            wait: 0,
            waited: 0,
            possible: plan.names.len() <= MOST_COLUMNS
                && plan.unit <= LARGEST_PLAIN_UNIT
                && amount.is_some()
                && plan.width == plan.names.len()
                && !Tally::is_money(plan, 0),
        }
    }

    /// Whether rows can be taken together at all.
    pub fn is_possible(&self) -> bool {
        self.possible
    }

    /// Whether rows are taken together only where the cells of a column say nothing of them.
    pub fn asks(&self, index: usize) -> bool {
        self.columns.get(index).is_some_and(|column| column.asked)
    }

    /// Learns from a try how far the next may reach.
    fn learn(&mut self, tried: usize, taken: usize) {
        self.reach = if taken == tried { MOST_TOGETHER } else { (taken * 2).clamp(FEWEST, MOST_TOGETHER) };
        self.waited = if taken == 0 { (self.waited * 2 + 1).min(MOST_TOGETHER) } else { 0 };
        self.wait = self.waited;
    }
}

impl Tally {
    /// Takes in rows of the file.
    pub fn take_together(&mut self, plan: &Plan, rows: &Rows) {
        let mut at = 0;
        while at < rows.len() {
            if self.block.wait > 0 {
                self.block.wait -= 1;
            } else if self.may_take_together() {
                at += self.take_like_any(plan, rows, at).1;
            }
            let Some(row) = rows.row(at) else { break };
            self.take(plan, &row);
            at += 1;
        }
    }

    /// Keeps the first rows from one on that are like any others, whatever came before: how many were tried, and how many those
    /// are.
    pub fn take_like_any(&mut self, plan: &Plan, rows: &Rows, from: usize) -> (usize, usize) {
        let tried = self.block.reach.min(rows.len() - from);
        let taken = self.try_together(plan, rows, from, tried);
        self.block.learn(tried, taken);
        (tried, taken)
    }

    /// Whether nothing that came before asks for a closer look at every row.
    fn may_take_together(&self) -> bool {
        self.block.possible && self.is_settled()
    }

    /// Keeps the first of the rows from one on that are like any others: how many.
    fn try_together(&mut self, plan: &Plan, rows: &Rows, from: usize, most: usize) -> usize {
        let scratch = std::mem::take(&mut self.block.cells);
        let cells = Cells::of(plan, rows, from, most, self.columns.len(), scratch);
        let mut count = self.read_amounts(plan, &cells);
        for ((index, column), stored) in self.block.columns.iter_mut().enumerate().zip(&self.columns) {
            let spans = cells.column(index).get(..count).unwrap_or_default();
            count = column.look_up(stored, plan, cells.text, spans);
        }
        if count > 0 {
            self.keep_amounts(rows, from, count);
            for index in 0..self.columns.len() {
                self.keep_column(plan, rows, from, &cells, count, index);
            }
            self.count_filled(count);
        }
        self.block.cells = cells.columns;
        count
    }

    /// The amounts of the rows before the first that is not like any others.
    #[inline(never)]
    fn read_amounts(&mut self, plan: &Plan, cells: &Cells) -> usize {
        let Some(amount) = self.amount else { return 0 };
        let mut closing = self.sections.closing(self.total);
        let mut count = 0;
        for ((cell, first), place) in cells.column(amount).iter().zip(cells.column(0)).zip(&mut self.block.amounts) {
            let Some((written, note)) = read_plain(cell.of(cells.text), plan.mark) else { break };
            let Some(millionths) = millionths(written) else { break };
            if closing.contains(&Some(millionths)) || first.is_empty() {
                break;
            }
            if plan.beside.as_ref().is_some_and(|beside| beside.holds(written, |index| cells.cell(index, count))) {
                break;
            }
            *place = Amount { written, millionths, note };
            closing = closing.map(|sum| sum.map(|sum| sum.wrapping_add(millionths)));
            count += 1;
        }
        count
    }

    #[inline(never)]
    fn keep_amounts(&mut self, rows: &Rows, from: usize, count: usize) {
        let amounts = self.block.amounts.get(..count).unwrap_or_default();
        self.hollow.join(rows.bytes(from, count), (count * self.columns.len()) as u64);
        self.row_lines.push_rows(rows, from, count);
        self.lines += count as u64;
        self.amounts.extend(amounts.iter().map(|amount| amount.written));
        let Some(Amount { note, written: Written { decimals, .. }, .. }) = amounts.first() else { return };
        if amounts.iter().all(|amount| amount.note == *note && amount.written.decimals == *decimals) {
            self.marks.notes(*note, count as u64);
            self.decimals = self.decimals.max(*decimals);
        } else {
            for amount in amounts {
                self.marks.note(amount.note);
            }
            self.decimals = amounts.iter().fold(self.decimals, |most, amount| most.max(amount.written.decimals));
        }
        let millionths = self.block.amounts.map(|amount| amount.millionths);
        self.add_up(millionths.get(..count).unwrap_or_default());
    }

    /// Adds amounts of rows that are kept to the sums: at most as many as are read together.
    #[inline(never)]
    pub(super) fn add_up(&mut self, millionths: &[i64]) {
        let (mut total, mut below, mut below_rows, mut largest) = (0, 0, 0, 0);
        for millionths in millionths {
            total += millionths;
            below += millionths.min(&0);
            below_rows += u64::from(*millionths < 0);
            largest = largest.max(millionths.abs());
        }
        self.total = self.total.plus(Sum::millionths(total));
        self.below = self.below.plus(Sum::millionths(below));
        self.below_rows += below_rows;
        self.largest = self.largest.max(Sum::millionths(largest));
    }

    /// Keeps the cells of a column. A label that is new is taken in here; after that the column may be another.
    #[inline(never)]
    fn keep_column(&mut self, plan: &Plan, rows: &Rows, from: usize, cells: &Cells, count: usize, index: usize) {
        let (mut at, is_judged) = (0, self.block.asks(index));
        while at < count {
            at += self.keep_known(index, at, count);
            let Some(span) = cells.column(index).get(at).filter(|_| at < count) else { break };
            let line = rows.row(from + at).map_or(0, |row| row.line);
            self.keep_cell(plan, index, line, span.of(cells.text), is_judged);
            at += 1;
        }
    }

    /// Keeps the cells of a column from one on, up to the first that is new: how many.
    fn keep_known(&mut self, index: usize, at: usize, count: usize) -> usize {
        let Self { columns, block, .. } = self;
        let (Some(stored), Some(column)) = (columns.get_mut(index), block.columns.get(index)) else { return 0 };
        let codes = column.codes.get(at..count).unwrap_or_default();
        let codes = codes.split(|code| *code == NEW).next().unwrap_or_default();
        let taken = match &mut stored.kept {
            Kept::Labels(_, row_codes) | Kept::Times(Times { codes: row_codes, .. }) => {
                row_codes.extend(codes);
                codes.len()
            }
            Kept::Nothing if stored.examples.len() == EXAMPLES => count - at,
            Kept::Nothing | Kept::Plain(_) => 0,
        };
        stored.filled += u64::from((column.filled >> at & bits(taken)).count_ones());
        taken
    }

    fn count_filled(&mut self, count: usize) {
        let (mut filled, mut last) = (0, 0);
        for column in &self.block.columns {
            let cells = column.filled & bits(count);
            filled += u64::from(cells.count_ones());
            last += cells >> (count - 1) & 1;
        }
        self.filled += filled;
        self.last_filled = last;
    }
}

impl Column {
    /// Looks up the cells of some rows: how many of the first of them are like any others.
    #[inline(never)]
    fn look_up(&mut self, stored: &Stored, plan: &Plan, text: &[u8], cells: &[Span]) -> usize {
        self.filled = filled(cells);
        match &stored.kept {
            Kept::Labels(labels, _) if !self.asked => {
                labels.find_each(text, cells, &mut self.codes);
                cells.len()
            }
            Kept::Labels(labels, _) => self.find(labels, text, cells, |_| false, |_| false),
            Kept::Times(times) => {
                let is_bad = |code: u32| times.read.get(code as usize).is_none_or(|read| *read == BAD);
                let new_is_bad = |cell: &[u8]| matches!(read_date(cell, plan.order), DateCell::Bad);
                self.find(&times.cells, text, cells, is_bad, new_is_bad)
            }
            Kept::Nothing | Kept::Plain(_) => {
                self.codes = [NEW; MOST_TOGETHER];
                let is_like_any = |cell: &&Span| !self.asked || !is_suspicious(cell.of(text));
                cells.iter().take_while(is_like_any).count()
            }
        }
    }

    #[inline]
    fn find(
        &mut self,
        labels: &Labels,
        text: &[u8],
        cells: &[Span],
        is_bad: impl Fn(u32) -> bool,
        new_is_bad: impl Fn(&[u8]) -> bool,
    ) -> usize {
        labels.find_each(text, cells, &mut self.codes);
        let is_odd = |(cell, code): (&Span, u32)| {
            if code == NEW {
                new_is_bad(cell.of(text)) || (self.asked && is_suspicious(cell.of(text)))
            } else {
                is_bad(code) || (self.asked && labels.is_marked(code))
            }
        };
        cells.iter().zip(self.codes).position(is_odd).unwrap_or(cells.len())
    }
}

/// The cells of some rows, column by column.
struct Cells<'r> {
    text: &'r [u8],
    columns: Vec<Wanted>,
    rows: usize,
}

impl<'r> Cells<'r> {
    /// Those of the rows from one on, before the first that is not made like any others.
    #[inline(never)]
    fn of(plan: &Plan, rows: &Rows<'r>, from: usize, most: usize, columns: usize, mut scratch: Vec<Wanted>) -> Self {
        scratch.extend((scratch.len()..columns).map(Wanted::new));
        let most = if rows.row(from).is_some_and(|row| row.line > plan.header.last_line) { most } else { 0 };
        let rows_of = rows.find_cells(from, most, columns, scratch.get_mut(..columns).unwrap_or_default());
        Self { text: rows.text(), columns: scratch, rows: rows_of }
    }

    fn column(&self, index: usize) -> &[Span] {
        self.columns.get(index).and_then(|column| column.cells.get(..self.rows)).unwrap_or_default()
    }

    fn cell(&self, index: usize, row: usize) -> &'r [u8] {
        self.column(index).get(row).map_or(&[], |cell| cell.of(self.text))
    }
}

/// A bit for each cell, from the lowest: whether it is filled. Nearly always all are, which is seen without a look at one after the
/// other.
fn filled(cells: &[Span]) -> u64 {
    if cells.iter().fold(true, |all, cell| all & !cell.is_empty()) {
        return bits(cells.len());
    }
    cells.iter().rev().fold(0, |filled, cell| filled << 1 | u64::from(!cell.is_empty()))
}

/// The lowest bits, as many as there are rows.
fn bits(rows: usize) -> u64 {
    if rows >= MOST_TOGETHER { u64::MAX } else { (1 << rows) - 1 }
}

#[inline]
fn millionths(written: Written) -> Option<i64> {
    const UP: [i64; 7] = [1_000_000, 100_000, 10_000, 1_000, 100, 10, 1];
    let up = UP.get(usize::from(written.decimals))?;
    (written.digits.unsigned_abs() < PLAIN).then(|| written.digits * up)
}
