//! What a cell is, before the column has said which number is the day.

use super::calendar::When;
use super::{cut, era, pieces};

/// What a cell is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// A time, whatever the column says.
    Certain(When),
    /// A day as spreadsheets count.
    Serial(When),
    /// Two numbers, one of which is the day, and a year.
    Open {
        /// As it stands.
        first: u8,
        /// As it stands.
        second: u8,
        /// In full.
        year: u16,
        /// Whether it is written with four digits.
        long: bool,
        /// Whether points stand between the numbers: the day is then first, but for who says otherwise.
        dotted: bool,
    },
    /// Nothing.
    Nothing,
    /// No date.
    Bad,
}

/// The longest cell that is looked at, in bytes.
const LONGEST: usize = 64;
/// Words that say that there is no date.
const NOTHING: [&str; 9] = ["n/a", "na", "n.a.", "nil", "none", "null", "nan", "nat", "not applicable"];

/// Finds the form of a cell. Where it has several lines and is no date, its first or last may be one.
#[inline(never)]
pub(super) fn find(cell: &[u8]) -> Form {
    let form = of_all(cell);
    if form != Form::Bad || !cell.contains(&b'\n') {
        return form;
    }
    let mut lines = cell.trim_ascii().split(|byte| *byte == b'\n');
    let ends = [lines.next(), lines.next_back()].into_iter().flatten();
    ends.map(of_all).find(|form| !matches!(form, Form::Bad | Form::Nothing)).unwrap_or(Form::Bad)
}

fn of_all(cell: &[u8]) -> Form {
    if cell.len() > LONGEST {
        // White space may be long.
        let trimmed = cell.trim_ascii();
        return if trimmed.len() > LONGEST { Form::Bad } else { of_all(trimmed) };
    }
    let Ok(text) = str::from_utf8(cell) else { return Form::Bad };
    // An apostrophe makes text of a cell in a spreadsheet.
    let text = cut::trim(text);
    let text = text.strip_prefix('\'').unwrap_or(text);
    let dash = |letter: char| matches!(letter, '-' | '–' | '—' | '−');
    if text.chars().all(dash) || NOTHING.iter().any(|word| text.eq_ignore_ascii_case(word)) {
        return Form::Nothing;
    }
    let Some(text) = cut::before_time(text) else { return Form::Bad };
    if let Some(when) = era::find(text) {
        return Form::Certain(when);
    }
    pieces::Pieces::of(text).map_or(Form::Bad, |pieces| pieces.form())
}
