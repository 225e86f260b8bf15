//! A date taken to pieces: its numbers, its month in words, and what stands between them.

use super::calendar::{Span, When};
use super::form::Form;
use super::names::{self, Word};
use super::plain::{open, short_year};

/// Years that two of them may lie apart: `2007-2013`.
const LONGEST_SPAN: u32 = 20;

/// A number as it stands.
#[derive(Debug, Clone, Copy, Default)]
struct Number {
    value: u32,
    digits: u8,
    /// What stands before it.
    mark: Option<char>,
}

/// A date taken to pieces.
#[derive(Debug, Default)]
pub(super) struct Pieces {
    numbers: [Number; 4],
    count: usize,
    /// The month, and how many numbers stand before it.
    month: Option<(u8, usize)>,
    /// A second month, up to which a period goes.
    until: Option<u8>,
    /// How many numbers stand before the word quarter.
    quarter: Option<usize>,
    financial: bool,
    /// Whether that is said as `FY`, behind which two digits are a year.
    fy: bool,
}

impl Pieces {
    /// Takes a text to pieces; `None` where a piece of it is none of a date.
    pub(super) fn of(text: &str) -> Option<Self> {
        let mut pieces = Self::default();
        let mut mark = None;
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let end = |of: fn(char) -> bool| rest.find(|letter| !of(letter)).unwrap_or(rest.len());
            let length = if first.is_ascii_digit() {
                let length = end(|letter| letter.is_ascii_digit());
                pieces.number(rest.get(..length)?, mark)?;
                mark = None;
                length
            } else if first.is_alphabetic() {
                let length = end(char::is_alphabetic);
                pieces.word(rest.get(..length)?)?;
                mark = None;
                length
            } else {
                let length = first.len_utf8();
                let last = rest.len() == length;
                mark = Some(joined(mark, first)?);
                // Nothing but a full stop ends a date, and nothing begins it.
                if (last && first != '.') || rest.len() == text.len() {
                    return None;
                }
                length
            };
            rest = rest.get(length..)?;
        }
        Some(pieces)
    }

    fn number(&mut self, text: &str, mark: Option<char>) -> Option<()> {
        let digits = u8::try_from(text.len()).ok()?;
        *self.numbers.get_mut(self.count)? = Number { value: text.parse().ok()?, digits, mark };
        self.count += 1;
        Some(())
    }

    fn word(&mut self, text: &str) -> Option<()> {
        match names::know(text)? {
            Word::Month(_) if self.until.is_some() => return None,
            Word::Month(month) if self.month.is_some() => self.until = Some(month),
            Word::Quarter if self.quarter.is_some() => return None,
            Word::Month(month) => self.month = Some((month, self.count)),
            Word::Quarter => self.quarter = Some(self.count),
            Word::FinancialYear => {
                self.financial = true;
                self.fy |= text.len() == 2;
            }
            Word::Passed if self.count == 0 && text.len() < 3 => return None,
            Word::Passed => {}
        }
        Some(())
    }

    /// What they make.
    pub(super) fn form(&self) -> Form {
        let numbers = self.numbers.get(..self.count).unwrap_or_default();
        let certain = |when: Option<When>| when.map_or(Form::Bad, Form::Certain);
        match (self.quarter, self.month) {
            (Some(_), Some(_)) => Form::Bad,
            (Some(before), None) => certain(self.quarter(before, numbers)),
            (None, Some(_)) if self.financial => Form::Bad,
            (None, Some((from, 0))) if let Some(until) = self.until => certain(period(from, until, numbers)),
            (None, Some(_)) if self.until.is_some() => Form::Bad,
            (None, Some((month, before))) => certain(in_words(month, before, numbers)),
            (None, None) => match *numbers {
                [one] if !self.financial => alone(one),
                [one] if one.digits == 4 || self.fy => {
                    certain(one.year().and_then(|year| When::from_month(year, 1, Span::Year)))
                }
                [one, two] => certain(pair(one, two, self.financial).or(first_of(numbers))).or_serial(one, two),
                [one, two, three] if !self.financial && two.digits < 3 => triple(one, two, three),
                _ => certain(first_of(numbers)),
            },
        }
    }

    /// `Q4 2019/20` is a quarter of the financial year from April; `2019Q4` one of the calendar.
    fn quarter(&self, before: usize, numbers: &[Number]) -> Option<When> {
        let is_quarter = |number: &Number| number.digits == 1 && (1..=4).contains(&number.value);
        let behind = numbers.get(before).filter(|number| is_quarter(number));
        let (quarter, years) = match (behind, numbers) {
            (Some(quarter), [_, rest @ ..]) if before == 0 => (quarter, rest),
            (Some(quarter), [rest @ .., _]) if before + 1 == numbers.len() => (quarter, rest),
            // `4th quarter 2019-20`
            (_, [first, rest @ ..]) if before == 1 && is_quarter(first) => (first, rest),
            _ => return None,
        };
        let quarter = u8::try_from(quarter.value).ok()?;
        match *years {
            [year] if !self.financial && year.digits == 4 => {
                When::from_month(year.year()?, quarter * 3 - 2, Span::Quarter)
            }
            [one, two] => {
                let year = consecutive(one, two)?;
                let (year, month) = if quarter == 4 { (year + 1, 1) } else { (year, quarter * 3 + 1) };
                When::from_month(year, month, Span::Quarter)
            }
            _ => None,
        }
    }
}

impl Number {
    fn small(self) -> Option<u8> {
        if self.digits > 2 { None } else { u8::try_from(self.value).ok() }
    }

    /// A year of four digits, or of two.
    fn year(self) -> Option<u16> {
        match self.digits {
            4 => u16::try_from(self.value).ok(),
            2 => self.small().map(short_year),
            _ => None,
        }
    }

    fn plain_mark(self) -> bool {
        matches!(self.mark, Some('/' | '-'))
    }
}

impl Form {
    /// `43831.5`: a day and a half.
    fn or_serial(self, one: Number, two: Number) -> Self {
        if self == Self::Bad && matches!(two.mark, Some('.' | ',')) { alone_serial(one) } else { self }
    }
}

/// The mark between two pieces: blanks around another count for nothing.
fn joined(before: Option<char>, mark: char) -> Option<char> {
    let mark = match mark {
        '/' | '-' | '.' | ',' | '\'' => mark,
        '–' | '—' | '‐' | '‑' | '_' => '-',
        '’' => '\'',
        'º' | 'ª' | '°' => ' ',
        _ if mark.is_whitespace() => ' ',
        _ => return None,
    };
    match (before, mark) {
        (None | Some(' '), mark) | (Some(mark), ' ') => Some(mark),
        // `31. Dez. '20`, `Dec. 31,`
        (Some('.' | ','), '\'' | '-' | ',') => Some(mark),
        (Some(_), _) => None,
    }
}

/// One number: a year, a day as spreadsheets count, `20201231`, `202012`, `31122020`.
fn alone(number: Number) -> Form {
    let certain = |when: Option<When>| when.map_or(Form::Bad, Form::Certain);
    let parts = |by: u32| (u16::try_from(number.value / by).ok(), u8::try_from(number.value % by).ok());
    match number.digits {
        4 => certain(number.year().and_then(|year| When::from_month(year, 1, Span::Year))),
        5 => alone_serial(number),
        6 => match parts(100) {
            (Some(year), Some(month)) => certain(When::from_month(year, month, Span::Month)),
            _ => Form::Bad,
        },
        8 => {
            let year = u16::try_from(number.value / 10_000).unwrap_or_default();
            let month = u8::try_from(number.value / 100 % 100).unwrap_or_default();
            let day = u8::try_from(number.value % 100).unwrap_or_default();
            match When::day(year, month, day) {
                Some(when) => Form::Certain(when),
                // No year of four digits stands first: day and month do.
                None => year_last(number.value),
            }
        }
        // A spreadsheet has lost the zero before it.
        7 => year_last(number.value),
        _ => Form::Bad,
    }
}

/// `31122020`
fn year_last(value: u32) -> Form {
    let two = |number: u32| u8::try_from(number % 100).unwrap_or_default();
    let year = u16::try_from(value % 10_000).unwrap_or_default();
    open(two(value / 1_000_000), two(value / 10_000), (year, true), false)
}

/// Spreadsheets count days from the end of 1899.
fn alone_serial(number: Number) -> Form {
    let when = i32::try_from(number.value).ok().and_then(|days| When::from_day_number(days - 25_569));
    match when {
        Some(when) if number.digits == 5 && (1990..=2050).contains(&when.year) => Form::Serial(when),
        _ => Form::Bad,
    }
}

/// `2019/20`, `2019-2020`, `2020-03`, `03/2020`; `19/20` where it can be no month.
fn pair(one: Number, two: Number, financial: bool) -> Option<When> {
    let german = two.mark == Some('.') && two.digits == 4;
    if !(two.plain_mark() || german) {
        return None;
    }
    if let Some(year) = consecutive(one, two)
        && (one.digits == 4 || financial || one.value > 12)
    {
        return When::from_month(year, 4, Span::FinancialYear);
    }
    if financial {
        return None;
    }
    match (one.digits, two.digits) {
        (4, 1 | 2) => When::from_month(one.year()?, two.small()?, Span::Month),
        (1 | 2, 4) => When::from_month(two.year()?, one.small()?, Span::Month),
        _ => None,
    }
}

/// The first of several years: `2009/2011`, `2013/2013`, `2008-2013`.
fn first_of(numbers: &[Number]) -> Option<When> {
    let (first, others) = numbers.split_first()?;
    let mut last = first.value;
    for next in others {
        if next.digits != 4 || !next.plain_mark() || !(last..=first.value + LONGEST_SPAN).contains(&next.value) {
            return None;
        }
        last = next.value;
    }
    if first.digits == 4 { When::from_month(first.year()?, 1, Span::Year) } else { None }
}

/// The first of two years that follow each other.
fn consecutive(one: Number, two: Number) -> Option<u16> {
    let year = one.year()?;
    let next = match (one.digits, two.digits) {
        (4, 4) => two.year()? == year + 1,
        (4 | 2, 2) => two.value == u32::from((year + 1) % 100),
        _ => false,
    };
    (two.plain_mark() && next).then_some(year)
}

fn triple(one: Number, two: Number, three: Number) -> Form {
    let marked = |number: Number| matches!(number.mark, Some('/' | '-' | '.' | ' '));
    if !marked(two) || !marked(three) {
        return Form::Bad;
    }
    let certain = |when: Option<When>| when.map_or(Form::Bad, Form::Certain);
    let year_first = |year| match (two.small(), three.small()) {
        (Some(month), Some(day)) => certain(When::day(year, month, day)),
        _ => Form::Bad,
    };
    match (one.digits, three.digits, one.year(), three.year()) {
        (4, _, Some(year), _) => year_first(year),
        // No month has so many days, so the year stands first.
        (2, _, Some(year), _) if one.value > 31 => year_first(year),
        (1 | 2, digits, _, Some(year)) => match (one.small(), two.small()) {
            (Some(first), Some(second)) => {
                open(first, second, (year, digits == 4), [two.mark, three.mark] == [Some('.'); 2])
            }
            _ => Form::Bad,
        },
        _ => Form::Bad,
    }
}

/// From a month to another: a quarter (`April 2019-June 2019`, `Apr-Jun 2019`), or a year of the calendar or from April.
fn period(from: u8, until: u8, numbers: &[Number]) -> Option<When> {
    let (first, last) = match *numbers {
        [one] => (one.year()?, one.year()?),
        [one, two] => (one.year()?, two.year()?),
        _ => return None,
    };
    match last.checked_sub(first)? {
        0 if from + 2 == until => When::from_month(first, from, Span::Quarter),
        0 if (from, until) == (1, 12) => When::from_month(first, 1, Span::Year),
        1 if (from, until) == (4, 3) => When::from_month(first, 4, Span::FinancialYear),
        _ => None,
    }
}

/// A date with its month in words.
fn in_words(month: u8, before: usize, numbers: &[Number]) -> Option<When> {
    match (numbers, before) {
        // `31 December 2020`, `2020-Dec-31`
        (&[one, two], 1) if one.digits == 4 => When::day(one.year()?, month, two.small()?),
        // `Dec 31, 2020`
        (&[one, two], 0 | 1) if two.digits == 4 || (before == 1 && two.digits == 2) => {
            When::day(two.year()?, month, one.small()?)
        }
        // `June 2013`, `Jun-13`
        (&[one], 0) => When::from_month(one.year()?, month, Span::Month),
        // `2013 June`; `13-Jun` has no year.
        (&[one], 1) if one.digits == 4 => When::from_month(one.year()?, month, Span::Month),
        _ => None,
    }
}
