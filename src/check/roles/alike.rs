//! Columns of numbers that no name calls money.

use super::money::{gross_alone, of_few_digits};
use super::{Assigned, Candidate, is_free};
use crate::check::Role;
use crate::check::names::{meaning, sense};

/// The case of such a column.
const LAST: i32 = 20;

/// Where no name says an amount: further columns of numbers, though their names say something else, such as a balance or a volume.
pub(super) fn alike<'a>(
    cases: &[(i32, &Candidate)],
    columns: &'a [Candidate<'a>],
    given: &[Option<Assigned>],
) -> Vec<(i32, &'a Candidate<'a>)> {
    let best = cases.first().map(|(_, column)| *column);
    let told = best.is_some_and(|best| best.named(Role::Amount) > 0 || best.profile.is_dressed_as_money());
    if told || gross_alone(columns, given).is_some() {
        return Vec::new();
    }
    let free = columns.iter().filter(|column| is_free(given, column.index));
    let new = free.filter(|column| cases.iter().all(|(_, known)| known.index != column.index));
    // Where there is nothing else, they must look like money: whole numbers may be people.
    let money = |column: &&Candidate| best.is_some() || column.profile.share(column.profile.pennies) >= 20;
    new.filter(|column| is_number(column)).filter(money).map(|column| (LAST, column)).collect()
}

fn is_number(column: &Candidate) -> bool {
    use sense::{AREA, CONTACT, COUNT, DATE, DURATION, IDENT, MONTH, RATE, YEAR};
    let (name, profile) = (meaning(column.name), column.profile);
    let counted = name.has(COUNT) && profile.share(profile.pennies) < 20;
    column.says.is_empty()
        && !counted
        && !name.has(AREA | CONTACT | DATE | DURATION | IDENT | MONTH | RATE | YEAR)
        && profile.share(profile.money()) >= 70
        && profile.share(profile.years) <= 60
        && profile.share(profile.percents) <= 20
        && profile.share(profile.serials) <= 80
        && !(profile.is_blank() || profile.names_things() || of_few_digits(column))
}
