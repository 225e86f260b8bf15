//! Which codes of a column may stand, made for the question of a block: which of these rows?

use super::block::{Code, Work, on_codes};
use crate::Codes;

/// So many codes are compared one by one, which a processor does for many rows at once; more are looked up.
const FEW: usize = 4;

/// The codes of a column that may stand.
pub struct Condition<'a> {
    codes: &'a Codes,
    test: Test,
}

enum Test {
    /// The codes that may stand, or those that may not.
    Few { codes: Vec<u32>, not: bool },
    /// Of every code, 1 where it may stand.
    Table(Vec<u8>),
}

impl<'a> Condition<'a> {
    /// Of a column, and whether each of its labels may stand.
    #[must_use]
    pub fn new(codes: &'a Codes, allowed: &[bool]) -> Self {
        let of = |stands: bool| -> Vec<u32> {
            let these = (0_u32..).zip(allowed).filter(|(_, one)| **one == stands);
            these.map(|(code, _)| code).take(FEW + 1).collect()
        };
        let (standing, fallen) = (of(true), of(false));
        let test = if standing.len() <= FEW {
            Test::Few { codes: standing, not: false }
        } else if fallen.len() <= FEW {
            Test::Few { codes: fallen, not: true }
        } else {
            Test::Table(allowed.iter().map(|stands| u8::from(*stands)).collect())
        };
        Self { codes, test }
    }

    /// Takes away the rows, from one on, that may not stand: their mask becomes 0.
    pub(super) fn narrow(&self, from: usize, mask: &mut [u8]) {
        on_codes(
            self.codes,
            from,
            mask.len(),
            Masking { test: &self.test, mask, set: |mask: &mut u8, stands| *mask &= stands },
        );
    }

    /// Adds the rows that may stand: their mask becomes 1.
    pub(super) fn widen(&self, from: usize, mask: &mut [u8]) {
        on_codes(
            self.codes,
            from,
            mask.len(),
            Masking { test: &self.test, mask, set: |mask: &mut u8, stands| *mask |= stands },
        );
    }
}

struct Masking<'a, F> {
    test: &'a Test,
    mask: &'a mut [u8],
    set: F,
}

impl<F: Fn(&mut u8, u8)> Work for Masking<'_, F> {
    fn on<T: Code>(self, column: &[T]) {
        let rows = self.mask.iter_mut().zip(column);
        match self.test {
            Test::Table(table) => {
                rows.for_each(|(mask, code)| (self.set)(mask, table.get(code.index()).copied().unwrap_or(0)));
            }
            Test::Few { codes, not } => {
                let not = u8::from(*not);
                let mut few = codes.iter().filter_map(|code| T::try_from(*code).ok());
                match (few.next(), few.next(), few.next(), few.next()) {
                    (None, ..) => rows.for_each(|(mask, _)| (self.set)(mask, not)),
                    (Some(a), None, ..) => {
                        rows.for_each(|(mask, code)| (self.set)(mask, u8::from(*code == a) ^ not));
                    }
                    (Some(a), Some(b), c, d) => {
                        let (c, d) = (c.unwrap_or(a), d.unwrap_or(a));
                        let is = |code: T, this: T| u8::from(code == this);
                        let any = |code: T| is(code, a) | is(code, b) | is(code, c) | is(code, d);
                        rows.for_each(|(mask, code)| (self.set)(mask, any(*code) ^ not));
                    }
                }
            }
        }
    }
}
