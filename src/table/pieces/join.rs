//! Takes in rows that another worker has read ahead, as if they had been read here.

use super::column::Column;
use super::table::Table;
use super::{Pieces, Plan};
use crate::error::Error;
use each_row::grow;
use each_row::handed::{Coded, HandedPence, Reader, Run};

/// Rows that were read ahead.
struct Handed<'h> {
    run: Run<'h>,
    amounts: HandedPence<'h>,
    grades: &'h [u8],
    /// Of each column of labels: those that come next in the other's dictionary, and the codes of the rows in it.
    columns: Vec<(Vec<&'h [u8]>, Coded<'h>)>,
}

impl<'h> Handed<'h> {
    fn read(from: &mut Reader<'h>, table: &Table) -> Option<Self> {
        let run = Run::read(from)?;
        let amounts = from.pence(run.rows)?;
        let grades = from.bytes(if table.layout.confidence.is_some() { run.rows } else { 0 })?;
        let columns = table.columns.iter().filter(|column| column.place.is_some());
        let columns = columns.map(|_| Some((from.texts()?, from.codes(run.rows)?))).collect::<Option<_>>()?;
        Some(Self { run, amounts, grades, columns })
    }
}

impl Pieces {
    /// Bytes of the file that came.
    pub fn came(&self) -> u64 {
        self.came
    }

    /// The header as it stands, once it has come.
    pub fn header(&self) -> Option<&[u8]> {
        self.table.as_ref().map(|_| self.header.as_slice())
    }

    /// Takes in rows that were read ahead of the bytes that came so far. False: some of them do not follow what came before, so
    /// that reading goes on by pushing bytes.
    pub fn join(&mut self, plan: Plan, bytes: &[u8]) -> Result<bool, Error> {
        let mut from = Reader::new(bytes);
        let mut goes_on = true;
        while goes_on && !from.is_empty() {
            let handed = self.table.as_ref().and_then(|table| Handed::read(&mut from, table));
            goes_on = match handed {
                Some(handed) if handed.run.begin == self.came && self.stream.is_between_rows() => {
                    self.join_rows(plan, &handed)?
                }
                _ => false,
            };
        }
        Ok(goes_on)
    }

    fn join_rows(&mut self, plan: Plan, handed: &Handed) -> Result<bool, Error> {
        let run = &handed.run;
        if let Some(table) = self.table.as_mut().filter(|_| run.first) {
            table.columns.iter_mut().for_each(Column::forget_known);
        }
        // A line feed that belongs to the row before is none of these bytes, or was passed over there.
        self.stream.pass_over(0, 0, false);
        self.push_text(plan, run.odd, false)?;
        self.stream.pass_over(0, (run.middle - run.begin).saturating_sub(run.odd.len() as u64), false);
        self.came = run.middle;
        let line = self.stream.position().0;
        let joined = |table: &mut Table| table.join(handed, line);
        let goes_on = run.rows == 0 || (self.stream.is_between_rows() && self.table.as_mut().is_some_and(joined));
        if goes_on {
            self.stream.pass_over(run.rows as u64, run.end - run.middle, run.returned);
            self.came = run.end;
        }
        Ok(goes_on)
    }
}

impl Table {
    /// Takes in rows like any others, the first of them on a line. False: nothing was taken in.
    fn join(&mut self, handed: &Handed, line: u64) -> bool {
        let rows = handed.run.rows;
        let (Ok(first), Ok(_)) = (u32::try_from(line), u32::try_from(line + rows as u64)) else { return false };
        let columns = self.columns.iter_mut().filter(|column| column.place.is_some());
        for (column, (labels, codes)) in columns.zip(&handed.columns) {
            column.join(labels, codes, line);
        }
        self.amounts.extend_handed(&handed.amounts);
        grow(&mut self.grades, handed.grades.len());
        self.grades.extend_from_slice(handed.grades);
        self.lines.push_run(first, u32::try_from(rows).unwrap_or(u32::MAX));
        true
    }
}
