//! The pence and the lines of a group in one number, so that a row costs one addition: 44 bits of pence above 20 bits of lines.
//! Before either could run over, all are emptied into the sums proper.

use super::block::beside;
use super::sums::Sum;

pub(super) const LINES: u32 = 20;
const MOST_LINES: u64 = (1 << LINES) - 1;
/// Pence, above or below zero.
const MOST_PENCE: u64 = 1 << (63 - LINES - 1);

#[derive(Default)]
pub(super) struct Packed {
    sums: Vec<i64>,
    /// No group can have more than these.
    lines: u64,
    pence: u64,
}

impl Packed {
    pub fn resize(&mut self, count: usize) {
        self.sums.resize(count, 0);
    }

    /// Makes room for so many lines, and pence of so much in all. False where there can be none.
    pub fn make_room(&mut self, lines: u64, pence: u64, sums: &mut [Sum]) -> bool {
        if lines > MOST_LINES || pence > MOST_PENCE {
            return false;
        }
        if self.lines + lines > MOST_LINES || self.pence + pence > MOST_PENCE {
            self.empty(sums);
        }
        self.lines += lines;
        self.pence += pence;
        true
    }

    /// Adds chosen rows at their places. There must be room.
    pub fn add(&mut self, pence: &[i64], lines: Option<&[u32]>, chosen: Option<&[u16]>, places: &mut [u32]) {
        let sums = &mut self.sums;
        let one = i64::from(lines.is_none());
        beside(places, pence, chosen, |place, pence| {
            if let Some(sum) = sums.get_mut(*place as usize) {
                *sum += (pence << LINES) + one;
            }
        });
        if let Some(lines) = lines {
            beside(places, lines, chosen, |place, lines| {
                if let Some(sum) = sums.get_mut(*place as usize) {
                    *sum += i64::from(lines);
                }
            });
        }
    }

    /// For work that adds by itself. There must be room.
    pub fn sums(&mut self) -> &mut [i64] {
        &mut self.sums
    }

    /// Moves everything into the sums proper.
    pub fn empty(&mut self, sums: &mut [Sum]) {
        for (sum, packed) in sums.iter_mut().zip(&mut self.sums) {
            sum.pence += *packed >> LINES;
            // The lowest bits are never more than lines can be.
            sum.lines += u32::try_from(packed.cast_unsigned() & MOST_LINES).unwrap_or(0);
            *packed = 0;
        }
        (self.lines, self.pence) = (0, 0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_runs_over_however_much_is_added() {
        let (mut packed, mut sums) = (Packed::default(), [Sum::default(); 2]);
        packed.resize(2);
        let pence = i64::try_from(MOST_PENCE).unwrap();
        for round in 0..9 {
            assert!(packed.make_room(2, MOST_PENCE, &mut sums));
            packed.add(&[pence - 1, 1], None, None, &mut [round % 2; 2]);
            assert!(packed.make_room(MOST_LINES, MOST_PENCE, &mut sums));
            packed.add(&[-pence], Some(&[u32::try_from(MOST_LINES).unwrap()]), None, &mut [round % 2]);
        }
        packed.empty(&mut sums);
        let lines = u32::try_from(MOST_LINES).unwrap() + 2;
        assert_eq!(sums.map(|sum| (sum.pence, sum.lines)), [(0, 5 * lines), (0, 4 * lines)]);
        assert!(!packed.make_room(MOST_LINES + 1, 0, &mut sums) && !packed.make_room(1, MOST_PENCE + 1, &mut sums));
    }
}
