//! The pence of each row, as narrow as they can be: nearly every payment has 32 bits, and what is half as wide is gone over in half
//! the time.

use crate::grow;

/// Rows that stand together: where one of them does not have 32 bits, each of them has 64.
pub const BLOCK: usize = 2048;

/// The pence of each row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pence {
    /// Of each row; 0 where its block is wide.
    narrow: Vec<i32>,
    /// In order.
    wide: Vec<WideBlock>,
    /// Of each block, what no sum of some of its pence can pass, above or below zero.
    most: Vec<u64>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct WideBlock {
    block: usize,
    pence: Vec<i64>,
}

/// The pence of the rows of a block.
#[derive(Debug, Clone, Copy)]
pub enum InBlock<'a> {
    /// Each has 32 bits.
    Narrow(&'a [i32]),
    /// Some have more.
    Wide(&'a [i64]),
}

impl Pence {
    /// Number of rows.
    #[must_use]
    pub fn len(&self) -> usize {
        self.narrow.len()
    }

    /// Whether there are no rows.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.narrow.is_empty()
    }

    /// The pence of a row; none past the last.
    ///
    /// ```
    /// use each_row::Pence;
    /// let pence: Pence = [120_50, -30_000_000_000].into_iter().collect();
    /// assert_eq!((pence.get(0), pence.get(1), pence.get(2)), (Some(120_50), Some(-30_000_000_000), None));
    /// ```
    #[must_use]
    pub fn get(&self, row: usize) -> Option<i64> {
        let narrow = self.narrow.get(row).copied().map(i64::from);
        if self.wide.is_empty() {
            return narrow;
        }
        match self.block(row / BLOCK) {
            InBlock::Narrow(_) => narrow,
            InBlock::Wide(pence) => pence.get(row % BLOCK).copied(),
        }
    }

    /// The pence of each row.
    #[must_use]
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = i64> + ExactSizeIterator + Clone + '_ {
        (0..self.len()).map(|row| self.get(row).unwrap_or(0))
    }

    /// The sum of all rows.
    #[must_use]
    pub fn sum(&self) -> i128 {
        let of_block = |block| -> i128 {
            match self.block(block) {
                // So few of 32 bits have no sum that passes 64.
                InBlock::Narrow(pence) => pence.iter().map(|pence| i64::from(*pence)).sum::<i64>().into(),
                InBlock::Wide(pence) => pence.iter().map(|pence| i128::from(*pence)).sum(),
            }
        };
        (0..self.most.len()).map(of_block).sum()
    }

    /// The rows of a block, by its number; none past the last.
    #[must_use]
    pub fn block(&self, block: usize) -> InBlock<'_> {
        if let Ok(at) = self.wide.binary_search_by_key(&block, |wide| wide.block) {
            return InBlock::Wide(self.wide.get(at).map_or(&[], |wide| &wide.pence));
        }
        let narrow = self.narrow.get(block * BLOCK..).unwrap_or_default();
        InBlock::Narrow(narrow.get(..BLOCK).unwrap_or(narrow))
    }

    /// All rows, where each has 32 bits.
    pub(crate) fn narrow(&self) -> Option<&[i32]> {
        self.wide.is_empty().then_some(&self.narrow)
    }

    /// What no sum of some of the pence of a block can pass, above or below zero.
    #[must_use]
    pub fn most(&self, block: usize) -> u64 {
        self.most.get(block).copied().unwrap_or(0)
    }

    /// What no sum of some of the pence of any block can pass, above or below zero.
    #[must_use]
    pub fn most_of_any(&self) -> u64 {
        self.most.iter().copied().max().unwrap_or(0)
    }

    /// Puts the pence of a further row behind the others.
    pub fn push(&mut self, pence: i64) {
        self.extend_from_slice(&[pence]);
    }

    /// Puts the pence of further rows behind the others.
    pub fn extend_from_slice(&mut self, pence: &[i64]) {
        let mut rest = pence;
        while !rest.is_empty() {
            let room = BLOCK - self.len() % BLOCK;
            let (some, after) = rest.split_at_checked(room).unwrap_or((rest, &[]));
            self.extend_block(some);
            rest = after;
        }
    }

    /// Makes room for so many rows more, or says that there is none.
    ///
    /// # Errors
    /// Where there is not so much memory.
    pub fn try_reserve(&mut self, rows: usize) -> Result<(), std::collections::TryReserveError> {
        self.narrow.try_reserve_exact(rows)
    }

    /// Forgets all rows, and keeps their room.
    pub fn clear(&mut self) {
        self.narrow.clear();
        self.wide.clear();
        self.most.clear();
    }

    /// Puts rows of the last block, or of a new one, behind the others.
    fn extend_block(&mut self, pence: &[i64]) {
        let block = self.len() / BLOCK;
        if self.most.len() == block {
            self.most.push(0);
        }
        // Of a number below zero all bits turned, which is its size less one.
        let sizes = pence.iter().map(|pence| pence ^ (pence >> 63));
        let is_narrow = sizes.clone().fold(0, |bits, size| bits | size) <= i64::from(i32::MAX);
        if !is_narrow && self.wide.last().is_none_or(|last| last.block < block) {
            self.widen(block);
        }
        grow(&mut self.narrow, pence.len());
        let mut most = pence.len() as u64;
        match self.wide.last_mut().filter(|last| last.block == block) {
            None => {
                #[allow(clippy::cast_possible_truncation, reason = "each of them has 32 bits")]
                self.narrow.extend(pence.iter().map(|pence| *pence as i32));
                most += sizes.fold(0, |sum: i64, size| sum.wrapping_add(size)).cast_unsigned();
            }
            Some(wide) => {
                self.narrow.resize(self.narrow.len() + pence.len(), 0);
                wide.pence.extend_from_slice(pence);
                most = sizes.fold(most, |sum, size| sum.saturating_add(size.cast_unsigned()));
            }
        }
        if let Some(of_block) = self.most.last_mut() {
            *of_block = of_block.saturating_add(most);
        }
    }

    /// Gives 64 bits to the rows of a block that came so far.
    #[cold]
    fn widen(&mut self, block: usize) {
        let came = self.narrow.get_mut(block * BLOCK..).unwrap_or_default();
        let pence = came.iter().copied().map(i64::from).collect();
        came.fill(0);
        self.wide.push(WideBlock { block, pence });
    }
}

impl Extend<i64> for Pence {
    fn extend<I: IntoIterator<Item = i64>>(&mut self, pence: I) {
        let mut some = Vec::with_capacity(BLOCK);
        for pence in pence {
            some.push(pence);
            if some.len() == BLOCK {
                self.extend_from_slice(&some);
                some.clear();
            }
        }
        self.extend_from_slice(&some);
    }
}

impl FromIterator<i64> for Pence {
    fn from_iter<I: IntoIterator<Item = i64>>(pence: I) -> Self {
        let mut kept = Self::default();
        kept.extend(pence);
        kept
    }
}

impl<'a> InBlock<'a> {
    /// Number of rows.
    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Self::Narrow(pence) => pence.len(),
            Self::Wide(pence) => pence.len(),
        }
    }

    /// Whether there are no rows.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// All of them in 64 bits, in some memory where they are not.
    pub fn widened(&self, room: &'a mut [i64; BLOCK]) -> &'a [i64] {
        match *self {
            Self::Wide(pence) => pence,
            Self::Narrow(pence) => {
                room.iter_mut().zip(pence).for_each(|(wide, pence)| *wide = i64::from(*pence));
                room.get(..pence.len()).unwrap_or_default()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One payment of so many rows in 5,000 has more than 32 bits.
    fn rows(large: i64) -> Vec<i64> {
        (0..5000).map(|row| if row == 3000 { large } else { row * 1000 - 2_000_000 }).collect()
    }

    #[test]
    fn rows_come_back_however_they_came() {
        for large in [5, i32::MAX.into(), i64::from(i32::MAX) + 1, i32::MIN.into(), i64::MAX, i64::MIN] {
            let given = rows(large);
            let whole: Pence = given.iter().copied().collect();
            assert_eq!(whole.iter().collect::<Vec<_>>(), given);
            assert_eq!(whole.wide.len(), usize::from(i32::try_from(large).is_err()));
            for pieces in [1, 7, 256, 2047, 2048, 2049] {
                let mut pence = Pence::default();
                given.chunks(pieces).for_each(|some| pence.extend_from_slice(some));
                assert_eq!(pence, whole, "pieces of {pieces}");
            }
            let mut room = [0; BLOCK];
            assert_eq!(whole.block(1).widened(&mut room), given.get(2048..4096).unwrap());
            assert_eq!((whole.len(), whole.get(3000), whole.get(4999)), (5000, Some(large), given.last().copied()));
            assert_eq!((whole.get(5000), whole.block(3).len()), (None, 0));
        }
    }

    #[test]
    fn no_sum_of_a_block_passes_what_is_said_of_it() {
        for (large, most) in [(5, 4096), (i64::MAX, i64::MAX.cast_unsigned()), (i64::MIN, 1 << 63)] {
            let pence: Pence = rows(large).into_iter().collect();
            assert!(pence.most(1) >= most, "{large}: {}", pence.most(1));
            let of_block = |sign: i64| pence.iter().take(2048).filter(|pence| pence.signum() == sign).sum::<i64>();
            assert!(of_block(1).unsigned_abs() <= pence.most(0) && of_block(-1).unsigned_abs() <= pence.most(0));
        }
        let all: Pence = [i64::MIN; 2048].into_iter().collect();
        assert_eq!(all.most(0), u64::MAX);
    }
}
