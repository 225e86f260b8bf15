//! Amounts that a spreadsheet has cut short: it took the mark between their thousands for that of decimals, and dropped the zeros at
//! their end. `158,870` is then `158,87`, while `5,819,053`, which it could not take for a number, stands as it was.

use super::issues::counted;
use super::plan::{Plan, text_of};
use super::reading::Tally;
use crate::money::{MarkEvidence, look};

/// What the beginning of a file shows of it.
#[derive(Debug, Default)]
pub(super) struct CutShort {
    /// The first amount that may be cut short.
    first: Option<String>,
    /// Whether an amount with decimals is longer than any that was cut short can be.
    longer: bool,
}

impl CutShort {
    /// Takes in an amount with decimals.
    pub fn add(&mut self, cell: &[u8]) {
        if self.longer {
            return;
        }
        let digits = cell.iter().filter(|byte| byte.is_ascii_digit()).count();
        let is_short =
            look(cell).is_some_and(|look| matches!(look.places, 1 | 2) && digits <= 3 + usize::from(look.places));
        self.longer |= !is_short;
        if self.first.is_none() {
            self.first = Some(text_of(cell).into_owned());
        }
    }
}

/// Amounts with decimals.
pub(super) fn decimals(marks: &MarkEvidence) -> u64 {
    marks.point + marks.comma - marks.points - marks.commas
}

/// Says that amounts were cut short, where the mark before all decimals is one that parts thousands in other cells.
#[inline(never)]
pub(super) fn cut_short(plan: &Plan, tally: &mut Tally) {
    let marks = &tally.marks;
    let by_comma = marks.commas > 0 && marks.point == marks.commas && marks.comma > marks.points;
    let by_point = marks.points > 0 && marks.comma == marks.points && marks.point > marks.commas;
    let written_so = marks.parted_point + marks.parted_comma + marks.long_point + marks.long_comma > 0;
    let CutShort { first: Some(first), longer: false } = &plan.cut_short else { return };
    if written_so || !(by_comma || by_point) {
        return;
    }
    let message = format!(
        "A {} parts thousands in this file, and in {} one or two digits stand behind it, such as {first}. A spreadsheet has \
         likely taken these for decimals and dropped their last zeros, so that they, and whole numbers below 1,000, may be \
         a thousand times what they seem. Use the file as it was before.",
        if by_comma { "comma" } else { "point" },
        counted(decimals(marks), "amount", "amounts"),
    );
    tally.issues.say("lost-in-spreadsheet", true, &message);
}
