//! Takes in rows that another worker has read ahead, as if they had been read here.

use super::Check;
use super::handed::{Cells, Handed, HandedColumn};
use super::keeping::{example, may_turn};
use super::plan::Plan;
use super::reading::{Reading, Tally};
use super::store::{Kept, Times};
use super::sum::{Sum, power};
use crate::error::Error;
use crate::source::MOST_TOGETHER;
use each_row::handed::{Coded, Reader};
use each_row::labels::{NEW, Texts};

/// What the other worker's labels of a column are here.
#[derive(Debug, Default)]
pub(super) struct Known {
    codes: Vec<u32>,
    /// The labels themselves, where they are not kept as labels here.
    texts: Texts,
}

impl Check {
    /// Bytes of the file that were taken in: the next to push.
    #[must_use]
    pub fn taken(&self) -> u64 {
        self.bytes
    }

    /// Takes in rows that were read ahead of the bytes taken in so far. False: some of them do not follow what came before as they
    /// were read, so that reading goes on from [`Check::taken`] by pushing bytes.
    ///
    /// # Errors
    /// As [`Check::push`].
    pub fn join(&mut self, bytes: &[u8]) -> Result<bool, Error> {
        self.read_first()?;
        let Some(mut reading) = self.reading.take() else { return Ok(false) };
        let mut from = Reader::new(bytes);
        let mut goes_on = true;
        while goes_on && !from.is_empty() {
            goes_on = match Handed::read(&mut from, reading.plan.names.len()) {
                Some(handed) if handed.run.begin == self.bytes && reading.is_between_rows() => {
                    self.join_rows(&mut reading, &handed)?
                }
                _ => false,
            };
        }
        let refused = reading.tally.hollow.refuse(&self.file, reading.plan.names.len());
        self.reading = Some(reading);
        refused.map(|()| goes_on)
    }

    #[inline(never)]
    fn join_rows(&mut self, reading: &mut Reading, handed: &Handed) -> Result<bool, Error> {
        if handed.left_out {
            reading.tally.find_repeated();
            reading.tally.leave_out_others();
        }
        let run = &handed.run;
        if run.first {
            reading.tally.known.clear();
        }
        // A line feed that belongs to the row before is none of these bytes, or was passed over there.
        reading.pass_over(0, 0, false);
        if !run.odd.is_empty() {
            self.evidence.add(run.odd);
            reading.push(run.odd, false)?;
        }
        reading.pass_over(0, (run.middle - run.begin).saturating_sub(run.odd.len() as u64), false);
        self.bytes = run.middle;
        let Reading { plan, tally, .. } = reading;
        let line = reading.stream.position().0;
        let goes_on = run.rows == 0 || (reading.stream.is_between_rows() && tally.join(plan, handed, line));
        if goes_on {
            self.evidence.add_counts(&handed.letters);
            reading.pass_over(run.rows as u64, run.end - run.middle, run.returned);
            self.bytes = run.end;
        }
        self.evidence.reach(self.bytes);
        Ok(goes_on)
    }
}

impl Tally {
    /// Takes in rows like any others, the first of them on a line. False: nothing was taken in.
    fn join(&mut self, plan: &Plan, handed: &Handed, line: u64) -> bool {
        let each = self.columns.iter().zip(&handed.columns).all(|(stored, column)| {
            let on_trial = may_turn(stored.role) && stored.kept.is_on_trial();
            matches!(stored.kept, Kept::Nothing) == matches!(column.cells, Cells::Nothing) && !on_trial
        });
        let millionths = in_millionths(handed);
        let follows = self.is_settled() && each && !self.closes_any(&millionths);
        if !follows || !self.amounts.join(&handed.digits, handed.decimals) {
            return false;
        }
        millionths.chunks(MOST_TOGETHER).for_each(|some| self.add_up(some));
        self.marks.merge(&handed.marks);
        self.decimals = self.decimals.max(handed.written);
        self.lines += handed.run.rows as u64;
        self.hollow.join(handed.text, (handed.run.rows * self.columns.len()) as u64);
        let rows = u32::try_from(handed.run.rows).unwrap_or(u32::MAX);
        self.row_lines.push_run(u32::try_from(line).unwrap_or(u32::MAX), rows);
        let mut known = std::mem::take(&mut self.known);
        known.resize_with(self.columns.len(), Known::default);
        for ((index, column), known) in handed.columns.iter().enumerate().zip(&mut known) {
            self.join_column(plan, index, column, line, known);
        }
        self.known = known;
        self.filled += handed.columns.iter().map(|column| column.filled).sum::<u64>();
        self.last_filled = handed.last_filled;
        true
    }

    /// Whether any of the rows may be the sum of those above it.
    #[inline(never)]
    fn closes_any(&self, millionths: &[i64]) -> bool {
        let mut total = self.total;
        millionths.chunks(MOST_TOGETHER).any(|some| {
            let mut closing = self.sections.closing(total);
            let mut sum = 0;
            let closes = some.iter().any(|millionths| {
                let closes = closing.contains(&Some(*millionths));
                closing = closing.map(|sum| sum.map(|sum| sum.wrapping_add(*millionths)));
                sum += millionths;
                closes
            });
            total = total.plus(Sum::millionths(sum));
            closes
        })
    }

    #[inline(never)]
    fn join_column(&mut self, plan: &Plan, index: usize, column: &HandedColumn, line: u64, known: &mut Known) {
        let Some(stored) = self.columns.get_mut(index) else { return };
        let is_plain = matches!(stored.kept, Kept::Plain(_));
        // Whoever read ahead took no row together that a cell says something of.
        let is_judged = self.block.asks(index);
        match &column.cells {
            Cells::Coded(labels, codes) if !is_plain => self.join_codes(plan, index, labels, codes, line, known),
            // The columns are kept in two ways: each cell is taken in by itself, and counted.
            Cells::Coded(labels, codes) => {
                for label in labels {
                    known.texts.push(label);
                }
                let cell = |row| known.texts.get(codes.get(row).unwrap_or_default());
                let rows = codes.rows();
                (0..rows).zip(line..).for_each(|(row, line)| self.keep_cell(plan, index, line, cell(row), is_judged));
                return;
            }
            Cells::Plain(cells) => {
                cells.iter().zip(line..).for_each(|(cell, line)| self.keep_cell(plan, index, line, cell, is_judged));
                return;
            }
            Cells::Nothing => {}
        }
        let Some(stored) = self.columns.get_mut(index) else { return };
        stored.filled += column.filled;
        column.examples.iter().for_each(|cell| example(&mut stored.examples, cell));
    }

    /// The code of a label or a time. What is new is taken in.
    #[inline(never)]
    fn code_of(&mut self, plan: &Plan, index: usize, line: u64, cell: &[u8]) -> u32 {
        let is_judged = self.block.asks(index);
        let Some(column) = self.columns.get_mut(index) else { return 0 };
        match &mut column.kept {
            Kept::Labels(labels, _) => {
                let (code, new) = labels.code(cell);
                if new {
                    self.new_label(index, line, cell, is_judged);
                }
                code
            }
            Kept::Times(times) => {
                let (code, new) = times.cells.code(cell);
                if new {
                    self.new_time(plan, index, cell);
                }
                code
            }
            Kept::Nothing | Kept::Plain(_) => 0,
        }
    }

    /// Takes in the other's labels, in the order in which they come, and then what its codes are here.
    #[inline(never)]
    fn join_codes(&mut self, plan: &Plan, index: usize, labels: &[&[u8]], codes: &Coded, line: u64, known: &mut Known) {
        let found = match self.columns.get(index).map(|stored| &stored.kept) {
            Some(Kept::Labels(own, _) | Kept::Times(Times { cells: own, .. })) => own.find_all(labels),
            _ => vec![NEW; labels.len()],
        };
        let mut row = 0;
        for (label, found) in labels.iter().zip(found) {
            let nth = known.codes.len();
            let mut code = found;
            if code == NEW {
                while codes.get(row).is_some_and(|code| code != nth) {
                    row += 1;
                }
                code = self.code_of(plan, index, line + row as u64, label);
            }
            known.codes.push(code);
        }
        let kept = self.columns.get_mut(index).map(|stored| &mut stored.kept);
        if let Some(Kept::Labels(_, own) | Kept::Times(Times { codes: own, .. })) = kept {
            own.extend_handed(codes, &known.codes);
        }
    }
}

/// The amounts; as many as are read together have a sum in 64 bits.
fn in_millionths(handed: &Handed) -> Vec<i64> {
    let up = i64::try_from(power(6_u8.saturating_sub(handed.decimals))).unwrap_or(1);
    handed.digits.iter().map(|digits| digits * up).collect()
}
