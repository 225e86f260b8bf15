//! The columns beside the amount: what stands in them tells whether the cells of a row have moved by one, though it is as long as
//! any other; so do columns that are there for nothing. An unquoted delimiter in a name, or a cell that is missing, puts the number
//! of a payment where its amount should be.

use super::names::{role_of_name, years_in};
use super::profile::{Profile, Shape, shape};
use super::report::Role;
use crate::money::{Cell, Mark, Written, read_written};
use crate::source::Row;
use each_row::handed::{Reader, Writer};

/// The least number that is looked upon as one that names a payment.
const LEAST: i64 = 1000;
/// Of the numbers that name payments in one column, those of a length are at least one in so many.
const LENGTHS: usize = 4;

/// The columns to the left and to the right of the amount.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Beside {
    amount: usize,
    left: Side,
    right: Side,
}

/// A column beside the amount.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Side {
    /// Whether it holds texts, numbers that name things, or next to nothing: money in it is out of place.
    no_money: bool,
    /// The numbers that name things in it: from the first to before the second.
    numbers: Vec<(i64, i64)>,
    /// Whether the column behind it, seen from the amount, holds few numbers.
    ends: bool,
}

impl Beside {
    /// What the first rows say. None where an amount that moved could not be told from another.
    pub fn of(amount: Option<usize>, names: &[String], profiles: &[Profile]) -> Option<Self> {
        let amount = amount?;
        let side = |near: Option<usize>, far: Option<usize>| {
            let column = near.and_then(|index| Some((names.get(index)?, profiles.get(index)?)));
            let far = far.and_then(|index| profiles.get(index));
            let ends = far.is_none_or(|profile| profile.money() * 2 <= profile.cells);
            // Where no column is, nothing may stand.
            column.map_or(Side { no_money: true, numbers: Vec::new(), ends }, |(name, profile)| {
                let numbers = numbers(name, profile);
                Side { no_money: holds_no_money(name, profile, !numbers.is_empty()), numbers, ends }
            })
        };
        let left = side(amount.checked_sub(1), amount.checked_sub(2));
        let right = side(Some(amount + 1), Some(amount + 2));
        let told = !left.numbers.is_empty() || !right.numbers.is_empty();
        (told && (left.no_money || right.no_money)).then_some(Self { amount, left, right })
    }

    /// Whether an amount of a row is none, for the cells stand one column beside their names: at least two of them look as those
    /// of their neighbours do. Nearly every row is told by the decimals of its amount.
    #[inline]
    pub fn holds<'r>(&self, written: Written, cell_at: impl Fn(usize) -> &'r [u8]) -> bool {
        written.decimals == 0
            && written.digits > 0
            && (self.left.has(written.digits)
                || self.right.has(written.digits)
                || (self.amount > 0 && self.left.may_hold_money(cell_at(self.amount - 1)))
                || self.right.may_hold_money(cell_at(self.amount + 1)))
            && self.holds_slowly(written.digits, &cell_at)
    }

    #[inline(never)]
    fn holds_slowly<'r>(&self, digits: i64, cell_at: &dyn Fn(usize) -> &'r [u8]) -> bool {
        let at = |index: Option<usize>| index.map_or(&[][..], cell_at);
        let left = [at(self.amount.checked_sub(1)), at(self.amount.checked_sub(2))];
        let right = [cell_at(self.amount + 1), cell_at(self.amount + 2)];
        let moved = moved(digits, (&self.left, left[0]), (&self.right, right[0], right[1]))
            || moved(digits, (&self.right, right[0]), (&self.left, left[0], left[1]));
        moved && cell_at(self.amount).iter().all(u8::is_ascii_digit)
    }

    /// Writes it down for who reads ahead.
    pub fn tell(&self, out: &mut Writer) {
        out.number(self.amount as u64);
        for side in [&self.left, &self.right] {
            out.numbers(&[side.no_money.into(), side.ends.into(), side.numbers.len() as u64]);
            side.numbers.iter().for_each(|(from, to)| out.numbers(&[from.unsigned_abs(), to.unsigned_abs()]));
        }
    }

    pub fn told(from: &mut Reader) -> Option<Self> {
        let amount = from.size()?;
        let mut side = || {
            let (no_money, ends, count) = (from.number()? == 1, from.number()? == 1, from.size()?);
            let mut number = || i64::try_from(from.number()?).ok();
            let numbers = (0..count).map(|_| Some((number()?, number()?))).collect::<Option<_>>()?;
            Some(Side { no_money, numbers, ends })
        };
        Some(Self { amount, left: side()?, right: side()? })
    }
}

impl Side {
    /// Whether money may have moved here, and what stood here behind it.
    fn may_hold_money(&self, cell: &[u8]) -> bool {
        self.no_money && self.ends && !self.numbers.is_empty() && may_be_money(cell)
    }

    fn has(&self, number: i64) -> bool {
        self.numbers.iter().any(|(from, to)| (*from..*to).contains(&number))
    }

    fn has_cell(&self, cell: &[u8]) -> bool {
        number(cell).is_some_and(|number| self.has(number))
    }
}

/// Whether what belongs under the amount stands to one side of it: `here` is the side from which the cells have moved, `there` the
/// other, with the cell behind it.
fn moved(digits: i64, (here, cell): (&Side, &[u8]), (there, amount, behind): (&Side, &[u8], &[u8])) -> bool {
    if !there.no_money {
        return false;
    }
    let come_over = here.has(digits) && !here.has_cell(cell);
    let left_behind = || there.ends && there.has_cell(behind) && !there.has_cell(amount);
    let is_text = || cell.iter().any(u8::is_ascii_alphabetic);
    let is_whole = || number(amount).is_some() && !there.has_cell(amount);
    (may_be_money(amount) && (come_over || left_behind()) && is_money(amount)) || (come_over && is_text() && is_whole())
}

/// Whether a mark stands near the end of a cell, as one does before decimals and between thousands.
fn may_be_money(cell: &[u8]) -> bool {
    cell.iter().rev().take(4).any(|byte| matches!(byte, b'.' | b','))
}

fn is_money(cell: &[u8]) -> bool {
    core::str::from_utf8(cell).is_ok_and(|cell| matches!(shape(cell), Shape::Number { places: 0..=2, .. }))
}

/// A cell of digits alone.
fn number(cell: &[u8]) -> Option<i64> {
    let digits = !cell.is_empty() && cell.iter().all(u8::is_ascii_digit);
    core::str::from_utf8(cell).ok().filter(|_| digits)?.parse().ok()
}

/// The numbers that a column names things by: most of its cells, of four digits or more and as many in each. Of those the first
/// digit tells more.
fn numbers(name: &str, profile: &Profile) -> Vec<(i64, i64)> {
    let labels = profile.first_labels();
    let numbers = || labels.iter().filter_map(|label| number(label.as_bytes())).filter(|number| *number >= LEAST);
    if profile.years * 2 > profile.filled() || !years_in(name).is_empty() {
        return Vec::new();
    }
    let (mut found, mut alike_most) = (Vec::new(), 0);
    for length in 4..=18 {
        let alike = || numbers().filter(|number| number.ilog10() + 1 == length);
        let (Some(least), Some(most)) = (alike().min(), alike().max()) else { continue };
        let Some(unit) = 10_i64.checked_pow(length - 1) else { continue };
        if alike().count() * LENGTHS >= numbers().count() {
            found.push((least - least % unit, (most - most % unit).saturating_add(unit)));
            alike_most = alike_most.max(alike().count());
        }
    }
    if alike_most < 3 || alike_most * 5 < labels.len() * 3 { Vec::new() } else { found }
}

/// Whether money in a column is out of place: neither its name nor its cells are of money.
fn holds_no_money(name: &str, profile: &Profile, names_things: bool) -> bool {
    let says = role_of_name(name);
    !says.iter().any(|(role, _)| role.is_of_money())
        && (names_things
            || (profile.numbers * 4 <= profile.cells
                && (!says.is_empty()
                    || profile.filled() * 20 <= profile.cells
                    || (profile.words + profile.codes) * 2 >= profile.filled())))
}

/// Whether every name stands one column beside its cells: numbers that name things under that of the amount, and money with pence
/// under one that says a text.
pub(super) fn all_are_beside(amount: Option<usize>, names: &[String], profiles: &[Profile]) -> bool {
    let Some(amount) = amount else { return false };
    let (Some(name), Some(profile)) = (names.get(amount), profiles.get(amount)) else { return false };
    let holds_money = |profile: &Profile| profile.share(profile.money()) >= 80 && profile.share(profile.pennies) >= 50;
    let says_text = |name: &String| role_of_name(name).first().is_some_and(|(role, _)| is_text(*role));
    let moved = |index: usize| names.get(index).is_some_and(says_text) && profiles.get(index).is_some_and(holds_money);
    profile.pennies == 0
        && !numbers(name, profile).is_empty()
        && (moved(amount + 1) || amount.checked_sub(1).is_some_and(moved))
}

fn is_text(role: Role) -> bool {
    matches!(
        role,
        Role::Organisation
            | Role::Directorate
            | Role::Service
            | Role::Supplier
            | Role::Purpose
            | Role::Economic
            | Role::Area
    )
}

/// A column that hardly any row fills.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Filler {
    column: usize,
    /// Whether its name is none, such as `Column 15`.
    nameless: bool,
}

impl Filler {
    /// Those of a file that names the column of the amount.
    pub fn all(
        amount: Option<usize>,
        names: &[String],
        profiles: &[Profile],
        is_free: impl Fn(usize) -> bool,
    ) -> Vec<Self> {
        if amount.and_then(|amount| names.get(amount)).is_none_or(|name| is_no_name(name)) {
            return Vec::new();
        }
        let each = names.iter().zip(profiles).enumerate().filter(|(index, _)| is_free(*index));
        let hardly_filled = each.filter(|(_, (_, profile))| profile.filled() * 4 <= profile.cells);
        let fillers = hardly_filled.filter_map(|(column, (name, profile))| {
            let nameless = is_no_name(name);
            (nameless || holds_no_money(name, profile, false)).then_some(Self { column, nameless })
        });
        fillers.collect()
    }

    /// Whether its cell is an amount, and would not be otherwise: what has a name may hold a number of its own.
    pub fn holds_amount(self, row: &Row, mark: Mark) -> bool {
        let cell = row.cell(self.column).unwrap_or_default();
        matches!(read_written(cell, mark), Cell::Amount(_)) && (self.nameless || is_money(cell))
    }
}

/// A name that only says that a column has none, as programs write it.
pub(super) fn is_no_name(name: &str) -> bool {
    let letters: String = name.chars().filter(|letter| letter.is_alphabetic()).flat_map(char::to_lowercase).collect();
    ["", "column", "unnamed", "field", "spalte"].contains(&letters.as_str())
}
