//! Which column is what: by its name, by its cells, and by what the other columns are.

mod alike;
mod by_year;
mod currency;
mod labels;
mod money;
mod parts;
mod suit;

pub(super) use currency::{names_currency, names_pounds, unless_by_words};
pub(super) use parts::Rows;

use std::collections::BTreeMap;

use super::names::{are_german, meaning, role_of_name, sense, sides};
use super::profile::Profile;
use super::{Certainty, Question, Role, Taken, plan};

/// What a column is taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Assigned {
    pub role: Role,
    pub certainty: Certainty,
    pub reason: String,
}

/// What the columns of a file are taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Roles {
    /// One for each column.
    pub columns: Vec<Assigned>,
    /// Where two would do.
    pub questions: Vec<Question>,
    pub currency: Taken,
    pub unit: Taken,
    /// A column of months that may be those of the accounts, where nothing else says when.
    pub periods: Option<usize>,
    /// Where nothing is taken for the amount: what is named so, and a cell of it that cannot be read.
    pub unread: Option<(String, String)>,
}

/// A column while roles are given out.
pub(super) struct Candidate<'a> {
    pub index: usize,
    pub name: &'a str,
    /// Its name as no other column has it.
    pub title: &'a str,
    pub profile: &'a Profile,
    /// What its name says, the strongest first.
    pub says: Vec<(Role, u8)>,
}

impl Candidate<'_> {
    /// How strongly the name speaks for a role, up to 100.
    fn named(&self, role: Role) -> i32 {
        self.says.iter().find(|(said, _)| *said == role).map_or(0, |(_, weight)| i32::from(*weight))
    }
}

/// Gives each column a role. `rows` are the first below the header; `said` is what a person said, by the number of the column from 1.
pub(super) fn assign(
    file: &str,
    titles: &[String],
    names: &[String],
    profiles: &[Profile],
    rows: Rows,
    said: &BTreeMap<u32, Role>,
) -> Roles {
    let shown = plan::titles(names);
    let mut columns: Vec<Candidate> = names
        .iter()
        .zip(&shown)
        .zip(profiles)
        .enumerate()
        .map(|(index, ((name, title), profile))| {
            let mut says = role_of_name(name);
            if meaning(name).has(sense::YEAR) && profile.may_be_years() {
                says.retain(|(role, _)| !role.is_of_money());
            }
            Candidate { index, name, title, profile, says }
        })
        .collect();
    if are_german(names) {
        let offices = columns.iter_mut().filter(|column| column.name.eq_ignore_ascii_case("amt"));
        offices.for_each(|office| office.says.retain(|(role, _)| *role != Role::Amount));
    }
    if let Some((out, back)) = sides(names) {
        for (side, role) in [(out, Role::Debit), (back, Role::Credit)] {
            columns.get_mut(side).into_iter().for_each(|column| column.says = vec![(role, 90)]);
        }
    }
    let mut given: Vec<Option<Assigned>> = names.iter().map(|_| None).collect();
    for (number, role) in said {
        let index = usize::try_from(*number).unwrap_or_default().checked_sub(1);
        if let Some(slot) = index.and_then(|index| given.get_mut(index)) {
            *slot = Some(Assigned { role: *role, certainty: Certainty::Person, reason: "You said so.".to_owned() });
        }
    }
    let unnamed = names.iter().all(String::is_empty);
    let questions = money::assign(file, unnamed, &columns, rows, &mut given);
    let periods = times(&columns, &mut given);
    labels::assign(&columns, &mut given, unnamed);
    let amount = position(&given, Role::Amount).or(position(&given, Role::Debit));
    let unread = if amount.is_none() { money::unread(&columns, &given, 0) } else { None };
    let unread = unread.map(|column| (column.title.to_owned(), column.profile.example().to_owned()));
    let currency = currency::currency(titles, &columns, &given, amount);
    let unit = currency::unit(titles, amount.and_then(|index| names.get(index)), &columns);
    let other = || Assigned {
        role: Role::Other,
        certainty: Certainty::Guess,
        reason: "Neither its name nor its cells say that it is used.".to_owned(),
    };
    let columns = given.into_iter().map(|given| given.unwrap_or_else(other)).collect();
    Roles { columns, questions, currency, unit, periods, unread }
}

fn position(given: &[Option<Assigned>], role: Role) -> Option<usize> {
    given.iter().position(|given| given.as_ref().is_some_and(|given| given.role == role))
}

fn is_free(given: &[Option<Assigned>], index: usize) -> bool {
    given.get(index).is_some_and(Option::is_none)
}

fn give(given: &mut [Option<Assigned>], index: usize, role: Role, certainty: Certainty, reason: &str) {
    if let Some(slot) = given.get_mut(index) {
        *slot = Some(Assigned { role, certainty, reason: reason.to_owned() });
    }
}

/// The day of payment, and a column of years or months. Returns one whose months cannot be told.
fn times(columns: &[Candidate], given: &mut [Option<Assigned>]) -> Option<usize> {
    let mut periods = None;
    for role in [Role::Date, Role::Year] {
        if position(given, role).is_some() {
            continue;
        }
        let free = columns.iter().filter(|column| is_free(given, column.index));
        let best = free.map(|column| (column, suit::time(column, role))).filter(|(_, score)| *score >= 40).fold(
            None,
            |best: Option<(&Candidate, i32)>, next| match best {
                Some(best) if best.1 >= next.1 => Some(best),
                _ => Some(next),
            },
        );
        let Some((column, score)) = best else { continue };
        let named = column.named(role) > 0;
        // A day of which the name says no more than when something was last changed tells less than a year that is named, and so
        // does one that cannot be read, one under the name of a heading, and one that is the same in every row.
        let year = columns.iter().find(|other| other.named(Role::Year) >= 70 && suit::time(other, Role::Year) >= 40);
        let less = year.is_some_and(|year| {
            let same = |column: &Candidate| column.profile.filled() > 1 && column.profile.distinct() == 1;
            let heading = column.says.iter().any(|(role, _)| matches!(role, Role::Service | Role::Economic));
            let most = suit::UNNAMED_DATE - i32::from(!named && !heading);
            score <= most || (same(column) && !same(year))
        });
        if role == Role::Date && less {
            continue;
        }
        let reason = match (role, named) {
            (Role::Date, true) => "Its name says a date, and its cells are dates or stand for lost ones.",
            (Role::Date, false) => "Its cells are dates.",
            (_, true) => "Its name says a year or a month.",
            _ => "Its cells are years.",
        };
        if role == Role::Year && position(given, Role::Date).is_none() && suit::counts_periods(column) {
            periods = Some(column.index);
            let reason = "Its months may be those of the calendar or of the accounts.";
            give(given, column.index, Role::Other, Certainty::Guess, reason);
            continue;
        }
        give(given, column.index, role, certainty(score, named), reason);
    }
    periods
}

fn certainty(score: i32, named: bool) -> Certainty {
    match score {
        85.. if named => Certainty::Certain,
        55.. => Certainty::Likely,
        _ => Certainty::Guess,
    }
}

#[cfg(test)]
mod tests;
