//! The financial years and months of the rows, from dates, a column of years, or the title.

use super::plan::Plan;
use super::reading::Tally;
use super::report::Role;
use super::store::{BAD, Kept, unpack};
use crate::source::{DateCell, Order, Span, When, financial_year, read_date};

/// The column that says when: dates before years.
pub(super) fn time_column(plan: &Plan) -> Option<usize> {
    plan.column(Role::Date).or(plan.column(Role::Year))
}

/// The financial year of a time, April to March: `2020-21`.
pub(super) fn year_of(when: When) -> String {
    let first = match when.span {
        Span::Day | Span::Month | Span::Quarter if when.month < 4 => when.year.saturating_sub(1),
        _ => when.year,
    };
    let second = (first + 1) % 100;
    [first.to_string().as_str(), if second < 10 { "-0" } else { "-" }, second.to_string().as_str()].concat()
}

/// The month of a time, `2020-04`, where it is no longer than one.
pub(super) fn month_of(when: When) -> Option<String> {
    matches!(when.span, Span::Day | Span::Month).then(|| {
        let zero = if when.month < 10 { "-0" } else { "-" };
        [when.year.to_string().as_str(), zero, when.month.to_string().as_str()].concat()
    })
}

/// A day, `2020-04-01`.
pub(super) fn day_of(when: When) -> String {
    let two = |number: u8| [if number < 10 { "-0" } else { "-" }, number.to_string().as_str()].concat();
    [when.year.to_string().as_str(), &two(when.month), &two(when.day)].concat()
}

/// First and last day of the rows kept.
pub(super) fn days(plan: &Plan, tally: &Tally) -> (String, String) {
    let column = plan.column(Role::Date).and_then(|column| tally.columns.get(column));
    let Some(Kept::Times(times)) = column.map(|column| &column.kept) else { return Default::default() };
    let (mut first, mut last) = (u32::MAX, 0);
    for packed in times.read.iter().copied().filter(|packed| !matches!(*packed, 0 | BAD)) {
        first = first.min(packed);
        last = last.max(packed);
    }
    if last == 0 {
        Default::default()
    } else {
        (unpack(first).map_or_else(String::new, day_of), unpack(last).map_or_else(String::new, day_of))
    }
}

/// Financial years of the rows kept, in order.
pub(super) fn years(plan: &Plan, tally: &Tally) -> Vec<String> {
    let mut years = std::collections::BTreeSet::new();
    let column = time_column(plan).and_then(|column| tally.columns.get(column));
    if let Some(Kept::Times(times)) = column.map(|column| &column.kept) {
        years.extend(times.read.iter().filter_map(|packed| unpack(*packed)).map(year_of));
    }
    if years.is_empty() {
        years.extend(said_in_title(plan, ""));
    }
    years.into_iter().collect()
}

/// The financial year that the titles above the header, or the name of the file, speak of.
pub(super) fn said_in_title(plan: &Plan, file: &str) -> Option<String> {
    let texts = plan.header.titles.iter().map(String::as_str).chain(std::iter::once(file));
    texts.flat_map(words).find_map(|word| match read_date(word.as_bytes(), Order::DayFirst) {
        DateCell::When(when) if when.span != Span::Year && (1990..2100).contains(&when.year) => Some(year_of(when)),
        _ => financial_year(&word).filter(|_| word.len() > 4).map(|(year, _)| year),
    })
}

/// Words, and pairs of words.
fn words(text: &str) -> Vec<String> {
    let parts: Vec<&str> = text
        .split(|letter: char| letter.is_whitespace() || matches!(letter, '_' | ',' | '(' | ')' | '.' | ':'))
        .filter(|word| !word.is_empty())
        .collect();
    let mut words: Vec<String> = parts.windows(2).map(|pair| pair.join(" ")).collect();
    words.extend(parts.iter().map(|word| (*word).to_owned()));
    words
}
