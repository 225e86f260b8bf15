//! The way of nearly every cell: a minus, digits and marks, in one pass.

use each_row::pounds_and_pence;

use super::{Mark, Written};

/// What a cell says of the mark of its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Note {
    /// Only a point can stand before its decimals.
    Point {
        /// Three decimals or more.
        long: bool,
        /// Its thousands are parted too.
        parted: bool,
    },
    /// Only a comma can stand before its decimals.
    Comma {
        /// Three decimals or more.
        long: bool,
        /// Its thousands are parted too.
        parted: bool,
    },
    /// Several points and no comma: they part thousands.
    Points,
    /// Several commas and no point, likewise.
    Commas,
    /// One point, three digits behind it, one to three before it.
    EitherPoint,
    /// One comma, likewise.
    EitherComma {
        /// The last of the digits is zero.
        round: bool,
    },
    /// No mark.
    Same {
        /// A thousand or more, and no mark parts it.
        ungrouped: bool,
    },
}

impl Default for Note {
    /// That of zero: nothing.
    fn default() -> Self {
        Self::Same { ungrouped: false }
    }
}

/// Reads `-1,234.56` under a point and `-1.234,56` under a comma. `None`: not written so plainly.
#[inline]
pub(super) fn read(cell: &[u8], mark: Mark) -> Option<(Written, Note)> {
    match mark {
        Mark::Point => scan::<b',', b'.'>(cell),
        Mark::Comma => scan::<b'.', b','>(cell),
        Mark::EachCell => match scan::<b',', b'.'>(cell) {
            // Three digits behind the only mark: the rule of the column, not of the point, says what they are.
            Some((_, Note::EitherPoint | Note::Point { long: true, .. })) => None,
            other => other,
        },
    }
}

/// Reads a cell under whichever mark it shows. What counts is the note.
#[inline]
pub(super) fn note(cell: &[u8]) -> Option<Note> {
    match scan::<b',', b'.'>(cell) {
        Some((_, note)) => Some(note),
        None => scan::<b'.', b','>(cell).map(|(_, note)| note),
    }
}

/// Eighteen digits fit whatever they are.
const DIGITS: u32 = 18;

#[inline]
fn scan<const GROUP: u8, const DECIMAL: u8>(cell: &[u8]) -> Option<(Written, Note)> {
    if let Some(digits) = pounds_and_pence(cell, DECIMAL) {
        let (long, parted) = (false, false);
        let note = if DECIMAL == b'.' { Note::Point { long, parted } } else { Note::Comma { long, parted } };
        return Some((Written { digits, decimals: 2 }, note));
    }
    scan_bytes::<GROUP, DECIMAL>(cell)
}

fn scan_bytes<const GROUP: u8, const DECIMAL: u8>(cell: &[u8]) -> Option<(Written, Note)> {
    let (negative, body) = match cell {
        [b'-', rest @ ..] => (true, rest),
        _ => (false, cell),
    };
    let first = *body.first()?;
    let mut value: u64 = 0;
    // Digits in all, since the last mark, and before the first mark.
    let (mut digits, mut run, mut lead) = (0_u32, 0_u32, 0_u32);
    let mut groups = 0_u32;
    let mut behind = false;
    for byte in body {
        let digit = byte.wrapping_sub(b'0');
        if digit <= 9 {
            value = value.wrapping_mul(10).wrapping_add(u64::from(digit));
            digits += 1;
            run += 1;
            continue;
        }
        if behind {
            return None;
        }
        // What stands before any mark: up to three digits, then three each; without groups, as many as there are.
        if groups > 0 && run != 3 {
            return None;
        }
        if *byte == GROUP {
            if groups == 0 {
                if run == 0 || run > 3 || first == b'0' {
                    return None;
                }
                lead = run;
            }
            groups += 1;
        } else if *byte == DECIMAL {
            if run == 0 {
                return None;
            }
            if groups == 0 {
                lead = run;
            }
            behind = true;
        } else {
            return None;
        }
        run = 0;
    }
    if digits == 0 || digits > DIGITS || run == 0 || (!behind && groups > 0 && run != 3) {
        return None;
    }
    let decimals = if behind { run } else { 0 };
    let (long, parted) = (decimals > 2, groups > 0);
    let round = body.last() == Some(&b'0');
    let by_point = DECIMAL == b'.';
    let note = match (groups, behind) {
        (0, false) => Note::Same { ungrouped: run > 3 },
        (1, false) if by_point => Note::EitherComma { round },
        (1, false) => Note::EitherPoint,
        (_, false) if by_point => Note::Commas,
        (_, false) => Note::Points,
        (0, true) if run == 3 && lead <= 3 && value == 0 => Note::Same { ungrouped: false },
        (0, true) if run == 3 && lead <= 3 && first != b'0' => {
            if by_point {
                Note::EitherPoint
            } else {
                Note::EitherComma { round }
            }
        }
        _ if by_point => Note::Point { long, parted },
        _ => Note::Comma { long, parted },
    };
    let value = i64::try_from(value).ok()?;
    let decimals = u8::try_from(decimals).ok()?;
    Some((Written { digits: if negative { -value } else { value }, decimals }, note))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_digits_at_once_are_what_they_are_one_by_one() {
        let whole = [
            "",
            "0",
            "7",
            "12",
            "009",
            "1234",
            "54321",
            "999999",
            "1234567",
            "98765432",
            "123456789",
            "1a",
            "12:4",
            "-1",
        ];
        let pence = ["", ".", ".5", ".05", ".99", ".123", ",50", ".9/", ".:0", ".5-"];
        for sign in ["", "-", "--", "+"] {
            for cell in whole.iter().flat_map(|whole| pence.iter().map(move |pence| [sign, whole, pence].concat())) {
                let cell = cell.as_bytes();
                assert_eq!(scan::<b',', b'.'>(cell), scan_bytes::<b',', b'.'>(cell), "{cell:?}");
                assert_eq!(scan::<b'.', b','>(cell), scan_bytes::<b'.', b','>(cell), "{cell:?}");
            }
        }
    }
}
