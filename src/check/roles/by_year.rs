//! A column of amounts for each of several years or months.

use super::Candidate;
use super::money::which_amount;
use crate::check::Question;
use crate::check::names::{meaning, sense, years_in};
use crate::check::profile::{Shape, shape};

/// Choices that a question offers.
const MOST: usize = 24;

/// A column for each of several years or months: never taken in silence.
pub(super) fn by_year(file: &str, cases: &[(i32, &Candidate)]) -> Option<(Vec<Question>, usize, &'static str)> {
    let mut family: Vec<&Candidate> = cases
        .iter()
        .map(|(_, column)| *column)
        .filter(|column| !years_in(column.name).is_empty() || is_month(column.name))
        .collect();
    if family.len() < 3
        || cases
            .iter()
            .any(|(score, column)| *score >= 70 && years_in(column.name).is_empty() && !is_month(column.name))
    {
        return None;
    }
    family.sort_by_key(|column| column.index);
    let outside = |column: &&Candidate| family.iter().all(|other| other.index != column.index);
    let mut total = cases.iter().map(|(_, column)| *column).filter(outside);
    let total = total.find(|column| meaning(column.name).has(sense::TOTAL));
    let mut offered = family.clone();
    offered.extend(total);
    if let Some(total) = total.filter(|_| family.iter().all(|column| is_month(column.name))) {
        let reason = "There is a column of amounts for each of several months, and one for their total.";
        let question = which_amount(reason, &offered, total.index);
        return Some((vec![question], total.index, "Its name says that it is the total of the months beside it."));
    }
    let asked = years_in(file);
    let of_file = family.iter().filter(|column| years_in(column.name).iter().any(|year| asked.contains(year)));
    // Of a plan and what came of it, a file that is named for the year is the plan: what came of it is not known yet.
    let commits = |column: &Candidate| meaning(column.name).has(sense::PLANNED);
    let spends = |column: &Candidate| !meaning(column.name).has(sense::INCOME);
    let best = of_file
        .max_by_key(|column| (spends(column), commits(column), column.profile.filled() > 0, usize::MAX - column.index));
    let (index, reason) = if let Some(column) = best {
        (column.index, "It is the column of the year in the name of the file.")
    } else {
        // Those that are full, and of what stands at several days the last.
        let most = family.iter().map(|column| column.profile.filled()).max().unwrap_or_default();
        let full = family.iter().filter(|column| spends(column) && column.profile.filled() * 3 >= most * 2);
        let best = full.max_by_key(|column| (day_in(column.name), usize::MAX - column.index));
        (best.or(family.first())?.index, "It is the first of several columns, one for each year or month.")
    };
    // Of a great many, those around the one that is taken.
    let taken = family.iter().position(|column| column.index == index).unwrap_or_default();
    family.drain(..taken.saturating_sub(MOST / 2).min(family.len().saturating_sub(MOST)));
    family.truncate(MOST);
    let offered = if offered.len() > MOST { family } else { offered };
    let question = which_amount("There is a column of amounts for each of several years or months.", &offered, index);
    Some((vec![question], index, reason))
}

/// The day at the end of a name: `Total 20160930`.
fn day_in(name: &str) -> Option<u32> {
    let digits = name.split_whitespace().last().filter(|word| word.len() == 8 && word.starts_with("20"))?;
    digits.parse().ok()
}

pub(super) fn is_month(name: &str) -> bool {
    const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let start: String = name.trim().to_lowercase().chars().take(3).collect();
    (MONTHS.contains(&start.as_str()) && name.trim().len() <= 14) || shape(name) == Shape::Date
}
