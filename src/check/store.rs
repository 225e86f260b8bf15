//! The columns of the rows kept. Nothing is allocated for a cell that was seen before.

use super::row_codes::RowCodes;
use super::sum::{Sum, power};
use crate::money::Written;
use crate::source::{MOST_TOGETHER, Span, When};
use crate::table::Pence;
use each_row::handed::{HandedPence, Writer};
use each_row::labels::{Labels, Texts};

/// Rows after which a column that hardly repeats itself is kept as plain text.
const TRIAL: usize = 8192;

/// Amounts with one number of decimals, as many as the cells need and 64 bits hold.
#[derive(Debug, Clone, Default)]
pub(super) struct Amounts {
    /// Pence where there are two decimals, as in nearly every file.
    digits: Pence,
    decimals: u8,
    /// Whether an amount is too large to be given more of them.
    is_full: bool,
    /// Rows whose amount does not fit beside the others; `digits` has zero for them.
    odd: Vec<(u32, Written)>,
}

/// Most decimals that every amount of a column is given.
const SHARED_DECIMALS: u8 = 6;

impl Amounts {
    #[inline]
    pub fn push(&mut self, written: Written) {
        if written.decimals <= self.decimals
            && let Some(digits) = scaled(written.digits, self.decimals - written.decimals)
        {
            self.digits.push(digits);
        } else {
            self.push_odd(written);
        }
    }

    /// Pushes a few amounts.
    #[inline(never)]
    pub fn extend(&mut self, mut few: impl ExactSizeIterator<Item = Written> + Clone) {
        let decimals = self.decimals;
        if few.clone().any(|written| written.decimals != decimals) {
            return few.for_each(|written| self.push(written));
        }
        let mut some = [0; MOST_TOGETHER];
        while few.len() > 0 {
            let count = few.len().min(MOST_TOGETHER);
            some.iter_mut().zip(few.by_ref()).for_each(|(digits, written)| *digits = written.digits);
            self.digits.extend_from_slice(some.get(..count).unwrap_or_default());
        }
    }

    #[cold]
    fn push_odd(&mut self, written: Written) {
        let wanted = written.decimals.max(2);
        if wanted > self.decimals && self.scale(wanted) {
            return self.push(written);
        }
        self.odd.push((u32::try_from(self.digits.len()).unwrap_or(u32::MAX), written));
        self.digits.push(0);
    }

    /// Gives every amount more decimals. False: 64 bits do not hold them.
    fn scale(&mut self, decimals: u8) -> bool {
        if decimals > SHARED_DECIMALS || self.is_full {
            return false;
        }
        let by = decimals - self.decimals;
        let more: Option<Pence> = self.digits.iter().map(|digits| scaled(digits, by)).collect();
        let fits = more.is_some();
        self.is_full = !fits;
        if let Some(more) = more {
            (self.digits, self.decimals) = (more, decimals);
        }
        fits
    }

    /// Pushes what is left over by another list, with its number of decimals. False: it does not fit beside the others.
    pub fn join(&mut self, digits: &HandedPence, decimals: u8) -> bool {
        if decimals > self.decimals && !self.scale(decimals) {
            return false;
        }
        match self.decimals - decimals {
            0 => self.digits.extend_handed(digits),
            // What is read together has less than 64 bits as millionths.
            by => self.digits.extend(digits.iter().map(|digits| scaled(digits, by).unwrap_or_default())),
        }
        true
    }

    /// Writes every amount down, and takes it away. None is odd where all were read together.
    pub fn hand_over(&mut self, out: &mut Writer) {
        out.number(self.decimals.into());
        self.digits.hand_over(out);
        self.odd.clear();
        (self.decimals, self.is_full) = (0, false);
    }

    /// The amount of the last row, unless it is one of those that do not fit beside the others.
    pub fn last(&self) -> Option<Written> {
        self.digits.iter().next_back().map(|digits| Written { digits, decimals: self.decimals })
    }

    /// The last amounts, from the last on, up to one that does not fit beside the others.
    pub fn last_few(&self, most: usize) -> impl Iterator<Item = Written> + '_ {
        let odd = self.odd.last().map_or(0, |(row, _)| *row as usize + 1);
        let few = self.digits.iter().rev().take(most.min(self.digits.len() - odd));
        few.map(|digits| Written { digits, decimals: self.decimals })
    }

    /// Puts the pence of every row, times ten to the power `unit`, behind others; where there are none, the amounts become them.
    /// Parts of a penny are carried from row to row, so that the rows sum to the rounded sum; whether there were any.
    pub fn move_pence(&mut self, unit: u8, pence: &mut Pence) -> bool {
        if let Some(up) = self.whole_pence(unit) {
            if up == 1 && pence.is_empty() {
                *pence = std::mem::take(&mut self.digits);
                return false;
            }
            pence.extend(self.digits.iter().map(|digits| digits * up));
            return false;
        }
        let mut odd = self.odd.iter().peekable();
        let mut carry: i128 = 0;
        let mut parts = false;
        let penny = power(16);
        for (row, digits) in self.digits.iter().enumerate() {
            let mut written = Written { digits, decimals: self.decimals };
            if odd.peek().is_some_and(|(at, _)| *at as usize == row)
                && let Some((_, exact)) = odd.next()
            {
                written = *exact;
            }
            let up = (2 + unit).checked_sub(written.decimals);
            if carry == 0
                && let Some(whole) = up.and_then(|up| scaled(written.digits, up))
            {
                pence.push(whole);
                continue;
            }
            // At most 9·10¹⁶ units of currency were let in, so 10¹⁸ of them fit in 128 bits.
            let up = 18 + unit - written.decimals.min(18);
            let fine = i128::from(written.digits) * power(up.min(18)) * power(up.saturating_sub(18));
            let with_carry = fine + carry;
            let mut whole = with_carry.div_euclid(penny);
            carry = with_carry.rem_euclid(penny);
            if carry * 2 >= penny {
                carry -= penny;
                whole += 1;
            }
            parts |= carry != 0;
            pence.push(i64::try_from(whole).unwrap_or_default());
        }
        parts
    }

    /// How many pence the last digit of every amount is, where all have one number of decimals, none is finer than a penny, and
    /// none is too large.
    fn whole_pence(&self, unit: u8) -> Option<i64> {
        let up = i64::try_from(power((2 + unit).checked_sub(self.decimals)?)).ok()?;
        let fits = i64::try_from(self.digits.most_of_any()).is_ok_and(|most| most.checked_mul(up).is_some());
        (self.odd.is_empty() && (up == 1 || fits)).then_some(up)
    }

    /// The amounts of the rows, as they were read.
    pub fn iter(&self) -> impl Iterator<Item = Written> + '_ {
        let mut odd = self.odd.iter().peekable();
        self.digits.iter().enumerate().map(move |(row, digits)| match odd.next_if(|(at, _)| *at as usize == row) {
            Some((_, written)) => *written,
            None => Written { digits, decimals: self.decimals },
        })
    }

    pub fn sum_where(&self, mut holds: impl FnMut(usize) -> bool) -> (u64, Sum) {
        let (mut rows, mut sum) = (0, Sum::default());
        for (row, written) in self.iter().enumerate() {
            if holds(row) {
                rows += 1;
                sum.add(written);
            }
        }
        (rows, sum)
    }
}

#[inline]
fn scaled(digits: i64, by: u8) -> Option<i64> {
    match by {
        0 => Some(digits),
        1 => digits.checked_mul(10),
        2 => digits.checked_mul(100),
        _ => digits.checked_mul(i64::try_from(power(by)).ok()?),
    }
}

/// Times.
#[derive(Debug, Clone, Default)]
pub(super) struct Times {
    /// Cells that came, each read once.
    pub cells: Labels,
    /// What each says, packed so that the order of times is the order of numbers; 0 where it says none, [`BAD`] where it is no time.
    pub read: Vec<u32>,
    pub codes: RowCodes,
}

impl Times {
    /// What each row says, packed; 0 where that is no time.
    pub fn packed(&self) -> impl Iterator<Item = u32> + '_ {
        let read = |code: u32| self.read.get(code as usize).copied().filter(|read| *read != BAD);
        self.codes.iter().map(move |code| read(code).unwrap_or_default())
    }
}

/// Stands for a cell that is no time.
pub(super) const BAD: u32 = u32::MAX;

/// A time in 32 bits.
pub(super) fn pack(when: When) -> u32 {
    let span = match when.span {
        Span::Day => 1,
        Span::Month => 2,
        Span::Quarter => 3,
        Span::FinancialYear => 4,
        Span::Year => 5,
    };
    u32::from(when.year) << 16 | u32::from(when.month & 15) << 12 | u32::from(when.day & 31) << 7 | span
}

/// The time that was packed; none for 0.
#[allow(clippy::cast_possible_truncation, reason = "each part is masked to its width")]
pub(super) fn unpack(packed: u32) -> Option<When> {
    let span = match packed & 7 {
        1 => Span::Day,
        2 => Span::Month,
        3 => Span::Quarter,
        4 => Span::FinancialYear,
        5 => Span::Year,
        _ => return None,
    };
    let (month, day) = ((packed >> 12 & 15) as u8, (packed >> 7 & 31) as u8);
    Some(When { year: (packed >> 16) as u16, month, day, span })
}

/// A column of the rows kept.
#[derive(Debug, Clone)]
pub(super) enum Kept {
    /// It stands elsewhere, or was left out.
    Nothing,
    /// Each label once.
    Labels(Labels, RowCodes),
    /// Every cell by itself, because hardly any stands twice.
    Plain(Texts),
    /// Times.
    Times(Times),
}

impl Kept {
    pub fn labels() -> Self {
        Self::Labels(Labels::default(), RowCodes::default())
    }

    /// Whether every cell is that of another column.
    pub fn is_same(&self, other: &Self) -> bool {
        let same = |one: &Labels, codes: &RowCodes, other: &Labels, others: &RowCodes| {
            one.len() == other.len() && one.texts.iter().eq(other.texts.iter()) && codes.iter().eq(others.iter())
        };
        match (self, other) {
            (Self::Nothing, Self::Nothing) => true,
            (Self::Labels(one, codes), Self::Labels(other, others)) => same(one, codes, other, others),
            (Self::Plain(one), Self::Plain(other)) => one.len() == other.len() && one.iter().eq(other.iter()),
            (Self::Times(one), Self::Times(other)) => same(&one.cells, &one.codes, &other.cells, &other.codes),
            _ => false,
        }
    }

    /// Whether it is not known yet if the column repeats itself.
    pub fn is_on_trial(&self) -> bool {
        matches!(self, Self::Labels(_, codes) if codes.len() < TRIAL * 2)
    }

    /// Plain text instead of labels, if most rows so far brought a label of their own. `before` are rows that were handed over.
    #[inline(never)]
    pub fn turn_if_unrepeated(&mut self, before: usize) {
        if let Self::Labels(labels, codes) = self
            && labels.len() == TRIAL
            && before + codes.len() < TRIAL * 2
        {
            let mut texts = Texts::default();
            codes.iter().for_each(|code| texts.push(labels.texts.get(code as usize)));
            *self = Self::Plain(texts);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn exact(written: Written) -> i128 {
        i128::from(written.digits) * power(18 - written.decimals)
    }

    #[test]
    fn amounts_come_back_however_many_decimals_they_have() {
        let huge = 90_000_000_000_000_000;
        for list in [
            [(125, 2), (3, 0), (-50, 1), (1_234, 3)],
            [(huge, 0), (1_234, 3), (567, 2), (-1, 0)],
            [(1, 0), (huge, 0), (1, 18), (25, 2)],
            [(i64::from(i32::MAX), 2), (1, 2), (-7, 6), (1, 7)],
        ] {
            let given: Vec<Written> =
                list.iter().map(|(digits, decimals)| Written { digits: *digits, decimals: *decimals }).collect();
            let (mut one_by_one, mut together) = (Amounts::default(), Amounts::default());
            for written in &given {
                one_by_one.push(*written);
            }
            together.extend(given.iter().copied());
            let wanted: Vec<i128> = given.iter().copied().map(exact).collect();
            for amounts in [one_by_one, together] {
                assert_eq!(amounts.iter().map(exact).collect::<Vec<_>>(), wanted, "{list:?}");
                // As thousands and more where they have room.
                let units: &[u8] = if list.iter().any(|(digits, _)| *digits == huge) { &[0] } else { &[9, 7, 3, 0] };
                for unit in units {
                    let mut pence = Pence::default();
                    amounts.clone().move_pence(*unit, &mut pence);
                    let sum = wanted.iter().sum::<i128>() * power(*unit);
                    let penny = power(16);
                    assert_eq!(pence.sum(), (sum + penny / 2).div_euclid(penny), "{list:?} {unit}");
                }
            }
        }
    }
}
