//! The financial years and months of the rows, from dates, a column of years, or the title.

use super::issues::At;
use super::plan::{Plan, text_of};
use super::reading::Tally;
use super::report::Role;
use super::store::{BAD, Kept, Times, unpack};
use crate::source::{DateCell, Order, Span, When, financial_year, read_date};

/// The column that says when: dates before years.
pub(super) fn time_column(plan: &Plan) -> Option<usize> {
    plan.column(Role::Date).or(plan.column(Role::Year))
}

/// Whether years are those of the calendar: only bodies of the United Kingdom are known to count from April. Where nothing says whose
/// money it is, a year that is one number stays as it is written.
pub(super) fn are_of_calendar(plan: &Plan, tally: &Tally) -> bool {
    match tally.options.currency.as_deref().unwrap_or(&plan.roles.currency.value) {
        "GBP" => false,
        "" => {
            let mut spans =
                times_of(plan, tally).into_iter().flat_map(|times| &times.read).filter_map(|read| unpack(*read));
            spans.next().is_some_and(|first| first.span == Span::Year) && spans.all(|when| when.span == Span::Year)
        }
        _ => true,
    }
}

/// The times of the column that says when.
fn times_of<'t>(plan: &Plan, tally: &'t Tally) -> Option<&'t Times> {
    match &tally.columns.get(time_column(plan)?)?.kept {
        Kept::Times(times) => Some(times),
        _ => None,
    }
}

/// The year of a time, of the calendar or from April.
pub(super) fn year_of(when: When, calendar: bool) -> String {
    if calendar { when.year.to_string() } else { financial_year_of(when) }
}

/// The financial year of a time, April to March: `2020-21`.
fn financial_year_of(when: When) -> String {
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

/// Years of the rows kept, in order.
pub(super) fn years(plan: &Plan, tally: &Tally) -> Vec<String> {
    let mut years = std::collections::BTreeSet::new();
    if let Some(times) = times_of(plan, tally) {
        let calendar = are_of_calendar(plan, tally);
        years.extend(times.read.iter().filter_map(|packed| unpack(*packed)).map(|when| year_of(when, calendar)));
    }
    if years.is_empty() {
        years.extend(said_in_title(plan, ""));
    }
    years.into_iter().collect()
}

/// Says for which financial years those were taken that are one number: nothing says whether it is the first or the last of two.
#[inline(never)]
pub(super) fn by_one_number(plan: &Plan, tally: &mut Tally) {
    let Some(index) = time_column(plan).filter(|_| !are_of_calendar(plan, tally)) else { return };
    let one = times_of(plan, tally).and_then(|times| {
        times.cells.texts.iter().zip(&times.read).find_map(|(cell, read)| {
            let when = unpack(*read).filter(|when| when.span == Span::Year)?;
            Some((text_of(cell).into_owned(), financial_year_of(when)))
        })
    });
    let Some((cell, year)) = one else { return };
    let message = [
        "The years are one number each, and each counts as the financial year that begins in it: “",
        &cell,
        "” is ",
        &year,
        ". If the publisher calls a financial year by the year in which it ends, each is shown one year too late.",
    ]
    .concat();
    let at = At {
        line: plan.header.line.unwrap_or(1),
        column: index as u64 + 1,
        seen: &cell,
        expected: "two years, such as 2020-21",
    };
    tally.issues.add("years-by-one-number", false, &message, &at);
}

/// The financial year that the titles above the header, or the name of the file, speak of.
pub(super) fn said_in_title(plan: &Plan, file: &str) -> Option<String> {
    let texts = plan.header.titles.iter().map(String::as_str).chain(std::iter::once(file));
    texts.flat_map(words).find_map(|word| match read_date(word.as_bytes(), Order::DayFirst) {
        DateCell::When(when) if when.span != Span::Year && (1990..2100).contains(&when.year) => {
            Some(financial_year_of(when))
        }
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
