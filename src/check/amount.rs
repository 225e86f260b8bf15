//! The amount of a row: one cell, or money out less money in.

use super::plan::Plan;
use super::reading::Tally;
use super::sum::{MOST_DECIMALS, power};
use crate::money::{Cell, Written, currency_of, is_misgrouped, read_and_note};
use crate::source::Row;

impl Tally {
    /// The amount of a row: its cell, or debit less credit.
    #[inline]
    pub(super) fn read_amount(&mut self, plan: &Plan, row: &Row) -> Cell {
        if let Some(column) = self.amount {
            let cell = row.cell(column).unwrap_or_default();
            return self.read_cell(plan, cell);
        }
        let side = |tally: &mut Self, column: Option<usize>| match column {
            Some(column) => tally.read_cell(plan, row.cell(column).unwrap_or_default()),
            None => Cell::Nothing,
        };
        let (debit, credit) = (side(self, self.debit), side(self, self.credit));
        let credit = match credit {
            Cell::Amount(written) => {
                if written.digits < 0 {
                    self.credits_below += 1;
                } else {
                    self.credits_above += 1;
                }
                let digits = if plan.credit_signed { written.digits } else { written.digits.saturating_neg() };
                Cell::Amount(Written { digits, ..written })
            }
            other => other,
        };
        match (debit, credit) {
            (Cell::Bad(reason), _) | (_, Cell::Bad(reason)) => Cell::Bad(reason),
            (cell, Cell::Nothing) | (Cell::Nothing, cell) => cell,
            (Cell::Amount(a), Cell::Amount(b)) => add(a, b).map_or(Cell::Bad("too-large"), Cell::Amount),
        }
    }

    #[inline]
    fn read_cell(&mut self, plan: &Plan, cell: &[u8]) -> Cell {
        let read = read_and_note(&mut self.marks, cell, plan.mark);
        if let Cell::Amount(written) = read {
            if cell.len() > 8 && is_oddly_parted(cell) && is_misgrouped(cell, plan.mark) {
                return Cell::Bad("misgrouped");
            }
            if !fits(written, plan.unit) {
                return Cell::Bad("too-large");
            }
            let bare = |byte: &u8| byte.is_ascii_digit() || *byte == b'-';
            if !(cell.first().is_some_and(bare) && cell.last().is_some_and(bare)) {
                self.note_sign(cell);
            }
        }
        read
    }

    #[cold]
    fn note_sign(&mut self, cell: &[u8]) {
        if let Some(sign) = currency_of(cell) {
            match self.signs.iter_mut().find(|(known, _)| *known == sign) {
                Some((_, count)) => *count += 1,
                None => self.signs.push((sign, 1)),
            }
        }
    }
}

/// Whether two marks of a cell have anything but three digits between them: then it is worth a closer look.
#[inline]
fn is_oddly_parted(cell: &[u8]) -> bool {
    let mut last = None;
    let mut odd = false;
    for (at, byte) in cell.iter().enumerate() {
        if matches!(byte, b'.' | b',') {
            odd |= last.is_some_and(|last| at - last != 4);
            last = Some(at);
        }
    }
    odd
}

/// Up to a million, ten digits have room as pence in any case; beyond, it has to be reckoned.
pub(super) const LARGEST_PLAIN_UNIT: u8 = 6;

/// Whether an amount has room as pence in 64 bits and in the sums.
#[inline]
fn fits(written: Written, unit: u8) -> bool {
    if unit <= LARGEST_PLAIN_UNIT && written.decimals <= 6 && written.digits.unsigned_abs() < 10_000_000_000 {
        return true;
    }
    if written.decimals > MOST_DECIMALS {
        return false;
    }
    let digits = i128::from(written.digits.unsigned_abs());
    let pence = match (2 + unit).checked_sub(written.decimals) {
        Some(up) => digits * power(up),
        None => digits / power(written.decimals - 2 - unit),
    };
    pence < 9_000_000_000_000_000_000
}

fn add(a: Written, b: Written) -> Option<Written> {
    let decimals = a.decimals.max(b.decimals);
    let up = |written: Written| {
        let power = i64::try_from(power(decimals - written.decimals)).ok()?;
        written.digits.checked_mul(power)
    };
    Some(Written { digits: up(a)?.checked_add(up(b)?)?, decimals })
}
