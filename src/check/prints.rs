//! Rows that are the same as one before. They are looked for once, by columns, when all rows are there.

use super::issues::SHOWN;
use super::reading::Tally;
use super::store::{Kept, Times};
use each_row::words::{hash_long, scatter};

/// Rows among which the same row is looked for.
pub(super) const MOST_COMPARED: usize = 1 << 18;

/// Rows that are the same in every cell as one before.
#[derive(Debug, Default)]
pub(super) struct Repeated {
    pub rows: u64,
    /// The lines of the first of them.
    pub lines: Vec<u64>,
}

impl Tally {
    /// Looks for rows that stand twice, as long as every column is there.
    pub fn find_repeated(&mut self) {
        if self.repeated.is_some() {
            return;
        }
        let all = self.row_prints();
        let mut prints = Prints::with_room(all.len());
        let mut repeated = Repeated::default();
        for (row, print) in all.into_iter().enumerate() {
            if prints.insert(print) {
                continue;
            }
            repeated.rows += 1;
            if repeated.lines.len() < SHOWN {
                repeated.lines.extend(self.row_lines.get(row).map(u64::from));
            }
        }
        self.repeated = Some(repeated);
    }

    /// A number for each of the first rows that is the same for rows that are the same in every cell.
    fn row_prints(&self) -> Vec<u64> {
        let amounts = self.amounts.iter().take(MOST_COMPARED);
        let mut prints: Vec<u64> =
            amounts.map(|amount| mix(amount.decimals.into(), scatter(amount.digits.cast_unsigned()))).collect();
        for stored in &self.columns {
            match &stored.kept {
                Kept::Nothing => {}
                Kept::Plain(texts) => {
                    prints.iter_mut().zip(texts.iter()).for_each(|(print, text)| *print = mix(*print, hash_long(text)));
                }
                Kept::Labels(_, codes) | Kept::Times(Times { codes, .. }) => {
                    codes.with_each(&mut prints, |print, code| *print = mix(*print, scatter(u64::from(code) + 1)));
                }
            }
        }
        prints
    }
}

/// The print of a row, with that of its next cell.
#[inline]
fn mix(print: u64, cell: u64) -> u64 {
    (print.rotate_left(5) ^ cell).wrapping_mul(0x517c_c1b7_2722_0a95)
}

/// Numbers that came, each once.
#[derive(Debug, Default)]
struct Prints {
    /// A power of two of them, at most half of them taken: each print stands at its place or right behind. Zero is free.
    slots: Vec<u64>,
}

impl Prints {
    fn with_room(prints: usize) -> Self {
        Self { slots: vec![0; (prints * 2).next_power_of_two()] }
    }

    /// Takes in a print; whether it is new.
    #[inline]
    #[allow(
        clippy::cast_possible_truncation,
        reason = "as much of a print as a place can use: its upper bits are the best mixed"
    )]
    fn insert(&mut self, print: u64) -> bool {
        // Of a print that is zero, another is kept: that a row is taken for another by its print is as likely as before.
        let print = print.max(1);
        let mask = self.slots.len().wrapping_sub(1);
        let mut at = (print >> 32) as usize;
        while let Some(slot) = self.slots.get_mut(at & mask) {
            if *slot == print {
                return false;
            }
            if *slot == 0 {
                *slot = print;
                return true;
            }
            at = at.wrapping_add(1);
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::Prints;

    #[test]
    fn each_print_is_new_once() {
        let mut prints = Prints::with_room(5001);
        let print = |number: u64| number.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        assert!((0..5000).all(|number| prints.insert(print(number))));
        assert!((0..5000).all(|number| !prints.insert(print(number))));
        assert!(prints.insert(print(5000)));
    }
}
