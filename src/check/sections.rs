//! The totals that a file states, held against our own sum of the rows that they close.

use super::report::Stated;
use super::sum::Sum;

/// Beginnings of parts that a later total may close. The beginning of the file is always among them.
const MOST: usize = 64;
const MOST_STATED: usize = 100;

/// Where a part of the file begins.
#[derive(Debug, Clone, Copy, Default)]
struct Begin {
    sum: Sum,
    rows: u64,
}

/// A total that the file states.
#[derive(Debug, Clone)]
pub(super) struct Total {
    pub amount: Sum,
    /// Our sum of the rows that it closes.
    pub sum: Sum,
    pub line: u64,
    pub label: String,
    pub partial: bool,
    /// Rows kept above it.
    pub rows: u64,
}

/// A part that a total closes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Closed {
    /// Whether it begins after the beginning of the file.
    pub partial: bool,
    pub rows: u64,
}

/// The parts of a file and the totals that it states.
#[derive(Debug, Default)]
pub(super) struct Sections {
    file: Begin,
    later: Vec<Begin>,
    pub stated: Vec<Total>,
    /// The tax on the total stated last, where it stands directly below.
    pub tax: Option<Sum>,
}

impl Sections {
    /// Whether a number is the sum of the file so far, or since the last total. Cheap: it is asked of every row.
    #[inline]
    pub fn may_close(&self, amount: Sum, sum: Sum) -> bool {
        sum == amount || (!self.later.is_empty() && self.closes_last(amount, sum))
    }

    /// In millionths, the amounts for which [`Sections::may_close`] holds.
    pub fn closing(&self, sum: Sum) -> [Option<i64>; 2] {
        [sum.as_millionths(), self.later.last().and_then(|begin| sum.less(begin.sum).as_millionths())]
    }

    fn closes_last(&self, amount: Sum, sum: Sum) -> bool {
        self.later.last().is_some_and(|begin| sum == begin.sum.plus(amount))
    }

    /// Whether no row was kept since a total was stated.
    pub fn is_below_total(&self, rows: u64) -> bool {
        self.stated.last().is_some_and(|total| total.rows == rows)
    }

    /// The longest part that a number is the sum of, if any; it must have at least two rows.
    pub fn closes(&self, amount: Sum, sum: Sum, rows: u64) -> Option<Closed> {
        std::iter::once(&self.file).chain(&self.later).enumerate().find_map(|(index, begin)| {
            let closed = Closed { partial: index > 0, rows: rows - begin.rows };
            (sum == begin.sum.plus(amount) && closed.rows >= 2).then_some(closed)
        })
    }

    /// The part since the last total, or the whole, that a number is the sum of but for what rounding makes of it.
    pub fn nearly_closes(&self, amount: Sum, sum: Sum, rows: u64) -> Option<Closed> {
        let parts = self.later.last().map(|begin| (true, begin)).into_iter().chain([(false, &self.file)]);
        let mut parts =
            parts.map(|(partial, begin)| (Closed { partial, rows: rows - begin.rows }, sum.less(begin.sum)));
        parts.find(|(closed, own)| closed.rows >= 2 && own.is_nearly(amount)).map(|(closed, _)| closed)
    }

    /// Takes down a total that the file states, and begins a part behind it. `closed` is the part whose sum it is, if any.
    pub fn state(&mut self, amount: Sum, sum: Sum, rows: u64, line: u64, label: &str, partial: Option<bool>) {
        let last = self.later.last().copied().unwrap_or_default();
        let partial = partial.unwrap_or_else(|| {
            // Of two parts that it might close, the one that it is nearer to.
            let apart = |begin: Begin| sum.less(begin.sum).less(amount).size();
            !self.later.is_empty() && apart(last) < apart(self.file)
        });
        let begin = if partial { last } else { self.file };
        let own = sum.less(if partial && sum.less(begin.sum) != amount {
            self.later.iter().rev().find(|begin| sum.less(begin.sum) == amount).unwrap_or(&begin).sum
        } else {
            begin.sum
        });
        self.tax = None;
        if self.stated.len() < MOST_STATED {
            let label = label.to_owned();
            self.stated.push(Total { amount, sum: own, line, label, partial, rows });
        }
        self.begin(sum, rows);
    }

    /// Begins a part.
    pub fn begin(&mut self, sum: Sum, rows: u64) {
        if self.later.len() == MOST {
            self.later.remove(0);
        }
        self.later.push(Begin { sum, rows });
    }

    /// Takes down a total that is the sum of a run of rows directly above it.
    pub fn state_run(&mut self, amount: Sum, sum: Sum, rows: u64, line: u64, label: &str) {
        self.state(amount, sum, rows, line, label, Some(true));
        if let Some(total) = self.stated.last_mut().filter(|total| total.line == line) {
            total.sum = amount;
        }
    }

    /// Totals that stand above all rows close them all. Asked once, when every row has been read.
    pub fn close_what_stands_above(&mut self, sum: Sum) {
        for total in self.stated.iter_mut().filter(|total| total.rows == 0) {
            total.sum = sum;
        }
    }

    /// What the file states, in the order of its lines. Of `rows` rows that were kept in all, a total of the whole closes every
    /// one.
    pub fn report(&self, unit: u8, places: u8, rows: u64) -> Vec<Stated> {
        let stated = self.stated.iter().map(|total| Stated {
            line: total.line,
            label: total.label.clone(),
            amount: total.amount.decimal(unit, places),
            sum: total.sum.decimal(unit, places),
            difference: total.amount.less(total.sum).decimal(unit, places),
            partial: total.partial || (0 < total.rows && total.rows < rows),
        });
        stated.collect()
    }
}
