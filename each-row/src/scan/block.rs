//! A block of rows: few enough that everything about them stays near the processor.

use std::iter::Sum;

use crate::Codes;
pub(super) use crate::pence::BLOCK;

/// Rows of a block that are looked at together when those that stand are listed.
const TOGETHER: usize = 8;

/// A code as a column keeps it.
pub(super) trait Code: Copy + PartialEq + TryFrom<u32> + Into<u32> {
    fn index(self) -> usize {
        self.into() as usize
    }
}

impl Code for u8 {}
impl Code for u16 {}
impl Code for u32 {}

/// Work on the codes of a block, whatever their width.
pub(super) trait Work {
    fn on<T: Code>(self, codes: &[T]);
}

/// Gives the codes of so many rows from a row on to the work; none where there are fewer.
pub(super) fn on_codes(codes: &Codes, from: usize, length: usize, work: impl Work) {
    let rows = from..from.saturating_add(length);
    match codes {
        Codes::Narrow(codes) => work.on(codes.get(rows).unwrap_or_default()),
        Codes::Middle(codes) => work.on(codes.get(rows).unwrap_or_default()),
        Codes::Wide(codes) => work.on(codes.get(rows).unwrap_or_default()),
    }
}

/// Does something with each of a list, given the value of its row: of the chosen rows, or of all.
#[inline]
pub(super) fn beside<T: Copy, U>(
    list: &mut [U],
    column: &[T],
    chosen: Option<&[u16]>,
    mut work: impl FnMut(&mut U, T),
) {
    match chosen {
        None => list.iter_mut().zip(column).for_each(|(item, value)| work(item, *value)),
        Some(rows) => {
            for (item, row) in list.iter_mut().zip(rows) {
                if let Some(value) = column.get(usize::from(*row)) {
                    work(item, *value);
                }
            }
        }
    }
}

/// The sum of what a column has for the chosen rows, or for all.
#[inline]
pub(super) fn sum<T: Copy, U: Sum>(column: &[T], chosen: Option<&[u16]>, value: impl Fn(T) -> U) -> U {
    match chosen {
        None => column.iter().map(|one| value(*one)).sum(),
        Some(rows) => rows.iter().filter_map(|row| column.get(usize::from(*row))).map(|one| value(*one)).sum(),
    }
}

/// The rows of a block that stand, in order.
pub(super) struct Chosen {
    /// Some more than a block: rows are written eight at a time.
    rows: [u16; BLOCK + TOGETHER],
    count: usize,
}

impl Chosen {
    pub fn new() -> Self {
        Self { rows: [0; BLOCK + TOGETHER], count: 0 }
    }

    pub fn rows(&self) -> &[u16] {
        self.rows.get(..self.count).unwrap_or_default()
    }

    /// Takes the rows whose mask is 1, not 0. Eight at a time and without a branch: which rows stand is no pattern that a
    /// processor could foresee.
    pub fn take(&mut self, mask: &[u8; BLOCK]) {
        // Brings the lowest bit of byte k to bit k of the highest byte.
        const GATHER: u64 = 0x0102_0408_1020_4080;
        self.count = 0;
        let (eights, _) = mask.as_chunks::<TOGETHER>();
        let mut first = 0_u16;
        for eight in eights {
            let bits = u64::from_le_bytes(*eight).wrapping_mul(GATHER) >> 56;
            let [standing, ..] = bits.to_le_bytes();
            let places = STANDING.get(usize::from(standing)).unwrap_or(&[0; TOGETHER]);
            if let Some(rows) = self.rows.get_mut(self.count..self.count + TOGETHER) {
                rows.iter_mut().zip(places).for_each(|(row, place)| *row = first + place);
            }
            self.count += standing.count_ones() as usize;
            first += 8;
        }
    }
}

/// Of eight rows, those whose bit is set.
const STANDING: [[u16; TOGETHER]; 256] = {
    let mut all = [[0; TOGETHER]; 256];
    let mut bits = 0;
    while bits < 256 {
        let (mut row, mut count) = (0, 0);
        while row < 8 {
            if bits >> row & 1 == 1 {
                #[allow(
                    clippy::indexing_slicing,
                    reason = "reckoned when it is compiled: a wrong index would not compile"
                )]
                {
                    all[bits][count] = row;
                }
                count += 1;
            }
            row += 1;
        }
        bits += 1;
    }
    all
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rows_that_stand_are_listed_in_order() {
        let mut chosen = Chosen::new();
        for step in [1, 2, 3, 7, 8, 9, 100, 5000] {
            let mask: [u8; BLOCK] = std::array::from_fn(|row| u8::from((row + 1) % step == 0));
            let expected: Vec<u16> = (0..2048).filter(|row| (row + 1) % u16::try_from(step).unwrap() == 0).collect();
            chosen.take(&mask);
            assert_eq!(chosen.rows(), expected, "{step}");
        }
    }
}
