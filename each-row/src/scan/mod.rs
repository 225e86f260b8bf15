//! One pass over rows, a block at a time: which of them stand, the place of each among the sums, and the sums.

mod block;
mod condition;
mod fused;
mod groups;
mod packed;
mod sums;

use crate::pence::InBlock;
use crate::{Codes, Pence};
use block::{BLOCK, Chosen, Code, Work, beside};

pub use condition::Condition;
pub use groups::Groups;
pub use sums::{Sum, Sums};

/// A column of codes, and how many labels it has.
#[derive(Clone, Copy)]
pub struct Column<'a> {
    /// The code of each row.
    pub codes: &'a Codes,
    /// How many labels it has.
    pub labels: usize,
}

/// Rows as they are gone through: an account's own, or sums of them.
#[derive(Clone, Copy)]
pub struct Rows<'a> {
    /// Pence of each row.
    pub pence: &'a Pence,
    /// How many lines each row stands for; none where it is one.
    pub lines: Option<&'a [u32]>,
    /// The weakest grade of each row; empty where no row has one.
    pub grades: &'a [u8],
    /// The source that each row names.
    pub source: Option<Column<'a>>,
}

/// What is asked of rows.
pub struct Scan<'a> {
    /// The rows.
    pub rows: Rows<'a>,
    /// What they are grouped by.
    pub by: Vec<Column<'a>>,
    /// All of them must hold.
    pub conditions: Vec<Condition<'a>>,
    /// One of them must hold, where there is a search.
    pub search: Option<Vec<Condition<'a>>>,
}

/// Rows one behind the other, from one on; all of them, or those that are chosen.
#[derive(Clone, Copy)]
pub(super) struct Block<'a> {
    pub from: usize,
    pub pence: InBlock<'a>,
    pub chosen: Option<&'a [u16]>,
}

/// What is worked out of the rows of a block.
pub(super) struct Room {
    /// The place of each, as two numbers: together they may pass 32 bits.
    pub low: [u32; BLOCK],
    pub high: [u32; BLOCK],
    /// The pence of each in 64 bits.
    pub pence: [i64; BLOCK],
}

/// Work on the rows of a block: the first, how many, and those that stand, where not all of them must.
pub type OnRows<'w> = dyn FnMut(usize, usize, Option<&[u16]>) + 'w;

impl Scan<'_> {
    /// Goes through all blocks.
    pub fn choose_all(&self, work: &mut OnRows) {
        let mut mask = [0; BLOCK];
        let mut chosen = Chosen::new();
        let chooses = !self.conditions.is_empty() || self.search.is_some();
        let all = self.rows.pence.len();
        for from in (0..all).step_by(BLOCK) {
            let length = BLOCK.min(all - from);
            if chooses {
                self.choose(from, length, &mut mask);
                chosen.take(&mask);
            }
            work(from, length, chooses.then(|| chosen.rows()));
        }
    }

    /// None where a sum might pass what 64 bits hold, or the columns have more combinations than 64 bits can number.
    #[must_use]
    pub fn run(&self) -> Option<Sums> {
        let mut sums = Sums::new(&self.by, &self.rows)?;
        let mut room = Room { low: [0; BLOCK], high: [0; BLOCK], pence: [0; BLOCK] };
        // How far sums are still from what 64 bits hold; none where they might pass it.
        let mut left = Some(i64::MAX.unsigned_abs());
        self.choose_all(&mut |from, length, chosen| {
            if chosen.is_none_or(|rows| !rows.is_empty()) {
                let pence = self.rows.pence.block(from / BLOCK);
                let most = self.rows.pence.most(from / BLOCK);
                left = left.and_then(|left| left.checked_sub(most));
                if left.is_some() && pence.len() == length {
                    sums.add(self, &Block { from, pence, chosen }, most, &mut room);
                }
            }
        });
        left.map(|_| sums.finish())
    }

    /// Of a block's rows, which stand.
    fn choose(&self, from: usize, length: usize, mask: &mut [u8; BLOCK]) {
        mask.fill(0);
        let Some(rows) = mask.get_mut(..length) else { return };
        match &self.search {
            Some(search) => search.iter().for_each(|condition| condition.widen(from, rows)),
            None => rows.fill(1),
        }
        self.conditions.iter().for_each(|condition| condition.narrow(from, rows));
    }
}

/// Moves places on by a column: each times its number of labels, and its code.
pub(super) struct Moving<'a> {
    pub places: &'a mut [u32],
    pub chosen: Option<&'a [u16]>,
    /// None for the first column.
    pub factor: Option<u32>,
}

impl Work for Moving<'_> {
    fn on<T: Code>(self, codes: &[T]) {
        match self.factor {
            None => beside(self.places, codes, self.chosen, |place, code| *place = code.into()),
            Some(factor) => {
                beside(self.places, codes, self.chosen, |place, code| *place = *place * factor + code.into());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn combinations_past_32_bits_stay_apart() {
        let codes =
            [vec![0, 7, 7, 0], vec![1, 1, 1, 1], vec![5, 6, 5, 5]].map(|codes| Codes::from_codes(codes, 1 << 16));
        let pence = [1, 20, 300, 4_000].into_iter().collect();
        let rows = Rows { pence: &pence, lines: None, grades: &[], source: None };
        let by = codes.iter().map(|codes| Column { codes, labels: 1 << 16 }).collect();
        let sums = (Scan { rows, by, conditions: Vec::new(), search: None }).run().unwrap();
        let group = |place: usize| {
            let mut codes = [0; 3];
            sums.codes(place, &mut codes);
            (codes, sums.sum(place).unwrap().pence)
        };
        assert_eq!(
            sums.places().map(group).collect::<Vec<_>>(),
            [([0, 1, 5], 4_001), ([7, 1, 6], 20), ([7, 1, 5], 300)]
        );
        let groups = sums.groups();
        assert_eq!(groups.codes, [vec![0, 7, 7], vec![1, 1, 1], vec![5, 6, 5]]);
        let (pence, lines) = (vec![300, 4_001], vec![1, 2]);
        let codes = vec![vec![7, 0], vec![1, 1], vec![5, 5]];
        assert_eq!(groups.in_order(&[2, 0]), Groups { codes, pence, lines, grades: vec![0, 0] });
    }

    #[test]
    fn more_combinations_than_64_bits_can_number_are_left_to_the_slow_way() {
        let codes = Codes::from_codes(vec![0], 1 << 24);
        let pence = [1].into_iter().collect();
        let rows = Rows { pence: &pence, lines: None, grades: &[], source: None };
        let by = vec![Column { codes: &codes, labels: 1 << 24 }; 4];
        assert!((Scan { rows, by, conditions: Vec::new(), search: None }).run().is_none());
    }
}
