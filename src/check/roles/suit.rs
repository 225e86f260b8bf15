//! How well a column suits a role, up to a hundred and some: what its name says, and whether its cells can be that.

use super::Candidate;
use crate::check::Role;
use crate::check::names::{meaning, sense};
use crate::check::profile::{Profile, Shape, shape};
use crate::source::{DateCell, Order, Span, read_date};

/// The case of a column of dates that no name speaks for.
pub(super) const UNNAMED_DATE: i32 = 42;
/// That of one whose days cannot be read, such as `01/04/2019 - 30/04/2019`.
const UNREAD_DATE: i32 = 40;

/// A column of times. Below 40: it is none.
pub(super) fn time(column: &Candidate, role: Role) -> i32 {
    let profile = column.profile;
    let named = column.named(role);
    // `01.01.01` is a code where no name says that it is a date.
    let dates = profile.dates - if named == 0 { profile.dotted } else { 0 };
    let read = profile.share(dates.saturating_sub(profile.unread) + profile.serials);
    let dates = profile.share(dates + profile.serials);
    let years = profile.share(profile.years + profile.year_pairs);
    let lost = profile.share(profile.lost);
    if profile.is_dressed_as_money() {
        return 0;
    }
    // Of a file without rows the names are all there is.
    if profile.cells == 0 {
        return named;
    }
    if role == Role::Date {
        return match (named, dates) {
            // A column of which nearly nothing can be read gives way to any that can.
            (1.., 10..) if read < 10 => UNNAMED_DATE.min(named),
            // Every cell may be lost, as `######` is.
            (1.., 50..) => named,
            (1.., _) if lost >= 50 => named,
            (60.., 10..) => named - 20,
            // It is called just a date: what stands there instead is to be said.
            (_, 0..10) if is_just_a_date(column) => UNNAMED_DATE,
            // A number that could be a day may as well be the number of a supplier, where the name says so.
            (0, 80..) if column.says.is_empty() || profile.share(profile.dates) >= 80 => {
                if read >= 80 {
                    UNNAMED_DATE
                } else {
                    UNREAD_DATE
                }
            }
            _ => 0,
        } - emptiness(column);
    }
    // A date of which only the year is given.
    let of_year = named;
    let named = named.max(column.named(Role::Date) - 20);
    match (named, years, read) {
        (1.., 50.., _) => named,
        (1.., _, 50..) => named - 5,
        (1.., _, _) if years + read >= 30 => named - 15,
        // `Q1`, `May`, `2019/05`
        (50.., _, _) if profile.length() <= 16 && holds_periods(column, of_year >= 50) => 41,
        // `Payment (year of approval)`: the cells say which of both it is.
        (0, 90.., _) if meaning(column.name).has(sense::YEAR) => 60,
        (0, 90.., _) if !profile.names_things() => 40,
        _ => 0,
    }
}

/// Whether the name says that it is a date and nothing else, or the date of a payment.
fn is_just_a_date(column: &Candidate) -> bool {
    let name = meaning(column.name);
    let is_date = name.senses == sense::DATE && name.words == 1;
    let others = name.senses & !(sense::DATE | sense::PAID | sense::SPEND | sense::TRANSACTION);
    let is_of_payment = name.has(sense::DATE) && others == 0 && name.words == 2;
    // A day of the month alone, and labels under `Tag` or `Data`, are none.
    let holds_more = column.profile.is_numbered() && column.profile.share(column.profile.money()) < 50;
    (is_date || is_of_payment) && holds_more
}

/// Whether most cells name a part of a year; where the name of the column says so too, perhaps without the year: `Q1`, `P3`, `May`.
fn holds_periods(column: &Candidate, named: bool) -> bool {
    let reads = |label: &str| matches!(read_date(label.as_bytes(), Order::DayFirst), DateCell::When(_));
    let looks_so = |label: &str| match shape(label) {
        Shape::Integer { digits, .. } => digits <= 2,
        Shape::Code => true,
        Shape::Words => label.bytes().any(|byte| byte.is_ascii_digit()) || reads(&[label, " 2000"].concat()),
        _ => false,
    };
    let is_period = |label: &&String| reads(label) || (named && looks_so(label));
    let labels = column.profile.first_labels();
    !labels.is_empty() && labels.iter().filter(is_period).count() * 2 >= labels.len()
}

/// Whether a column names months by their number, as accounts do, whose first is seldom January: `202001` under `Period`.
pub(super) fn counts_periods(column: &Candidate) -> bool {
    let name = meaning(column.name);
    let labels = column.profile.first_labels();
    let is_month = |label: &String| matches!(read_date(label.as_bytes(), Order::DayFirst), DateCell::When(when) if when.span == Span::Month);
    name.has(sense::MONTH)
        && name.has(sense::POSTING)
        && labels.iter().any(is_month)
        && !labels.iter().any(|label| label.contains(char::is_alphabetic))
}

/// A column that is mostly empty is seldom what the file is about.
fn emptiness(column: &Candidate) -> i32 {
    let (filled, seen) = (column.profile.filled(), column.profile.cells.max(1));
    match filled * 100 / seen {
        0 => 60,
        1..10 => 25,
        10..40 => 10,
        _ => 0,
    }
}

/// Whether nothing is known of a name that is there.
fn is_unknown(column: &Candidate) -> bool {
    column.says.is_empty() && !column.name.is_empty() && meaning(column.name).known == 0
}

/// Whether most cells are different, as those are that name who was paid once or twice.
fn is_various(profile: &Profile) -> bool {
    profile.distinct() as u64 * 2 >= profile.filled() || profile.distinct() >= 40
}

/// A column of labels. Below 30: it is none.
pub(super) fn label(column: &Candidate, role: Role, unnamed: bool) -> i32 {
    let profile = column.profile;
    let named = column.named(role);
    if profile.filled() == 0 {
        return if named >= 60 || (profile.cells == 0 && named >= 40) { 31 } else { 0 };
    }
    let words = profile.share(profile.words);
    let codes = profile.share(profile.codes);
    let numbers = profile.share(profile.money());
    let companies = profile.share(profile.companies);
    if profile.is_dressed_as_money() {
        return 0;
    }
    if named == 0 {
        let guessed = match role {
            Role::Supplier if unnamed && words >= 70 && companies >= 10 => 44,
            Role::Supplier if is_unknown(column) && words >= 70 && companies >= 20 && is_various(profile) => 40,
            Role::Purpose if unnamed && words >= 90 && profile.length() >= 24 && companies < 10 => 32,
            Role::Service if unnamed && words >= 90 && profile.distinct() <= 200 && companies < 10 => 31,
            _ => 0,
        };
        return guessed;
    }
    let text = words + codes;
    let contents = match role {
        // Some bodies are paid under a number, as 3663 is; yet a column of numbers is no column of names.
        Role::Supplier => match (words, text) {
            _ if numbers >= 90 => -50,
            (60.., _) => 6,
            (_, 60..) => 0,
            _ => -12,
        },
        Role::SupplierNumber | Role::Transaction => {
            if words >= 80 {
                -40
            } else {
                4
            }
        }
        Role::Organisation | Role::Directorate | Role::Service | Role::Economic | Role::Purpose | Role::Area => {
            // Names before numbers that stand for them.
            if numbers >= 90 {
                -25
            } else if words >= 80 && meaning(column.name).has(sense::IDENT) {
                // It is called a code, and holds the names: bodies write one heading over both.
                24
            } else if words >= 50 {
                4
            } else {
                0
            }
        }
        _ => 0,
    };
    // A thousand bodies do not spend; a column with one label for each row is no class of anything.
    let various = profile.distinct() as u64 * 10 > profile.filled() * 8 && profile.filled() > 40;
    let class = matches!(role, Role::Organisation | Role::Directorate | Role::Service | Role::Economic);
    named + contents - if class && various { 15 } else { 0 } - emptiness(column) / 2
}
