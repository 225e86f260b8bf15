//! The places of a block's rows by one column or two, reckoned while the rows are added: nothing is written down between.

use super::Column;
use super::block::{BLOCK, Code, Work, on_codes};
use super::packed::LINES;

/// A whole block that is to be added.
pub(super) struct Adding<'a> {
    pub sums: &'a mut [i64],
    pub pence: &'a [i32; BLOCK],
    pub from: usize,
    pub chosen: Option<&'a [u16]>,
}

impl Adding<'_> {
    /// Adds the rows, each one line, at their places. False where there are other than one or two columns.
    pub fn by(self, columns: &[Column<'_>]) -> bool {
        let (first, second) = match columns {
            [one] => (one, None),
            [one, two] => (one, Some(*two)),
            _ => return false,
        };
        on_codes(first.codes, self.from, BLOCK, ByFirst { adding: self, second });
        true
    }

    /// Of each row, its place.
    #[inline]
    fn at(self, place: impl Fn(usize) -> usize) {
        let mut add = |row: usize| {
            // A row of a block is below its length: so there is nothing to check.
            let pence = i64::from(self.pence.get(row % BLOCK).copied().unwrap_or(0));
            if let Some(sum) = self.sums.get_mut(place(row % BLOCK)) {
                *sum += (pence << LINES) + 1;
            }
        };
        match self.chosen {
            None => (0..BLOCK).for_each(add),
            Some(rows) => rows.iter().for_each(|row| add(usize::from(*row))),
        }
    }
}

struct ByFirst<'a> {
    adding: Adding<'a>,
    second: Option<Column<'a>>,
}

impl Work for ByFirst<'_> {
    fn on<T: Code>(self, codes: &[T]) {
        let Some(first) = codes.first_chunk::<BLOCK>() else { return };
        match self.second {
            None => self.adding.at(|row| index(first, row)),
            Some(second) => {
                let factor = second.labels.max(1);
                on_codes(second.codes, self.adding.from, BLOCK, BySecond { adding: self.adding, first, factor });
            }
        }
    }
}

struct BySecond<'a, T> {
    adding: Adding<'a>,
    first: &'a [T; BLOCK],
    factor: usize,
}

impl<First: Code> Work for BySecond<'_, First> {
    fn on<T: Code>(self, codes: &[T]) {
        let Some(second) = codes.first_chunk::<BLOCK>() else { return };
        let Self { adding, first, factor } = self;
        adding.at(|row| index(first, row) * factor + index(second, row));
    }
}

#[inline]
fn index<T: Code>(codes: &[T; BLOCK], row: usize) -> usize {
    codes.get(row).map_or(0, |code| code.index())
}
