//! What a whole column says of the order of day and month.

use super::Order;
use super::calendar::When;
use super::form::Form;

/// So small a part of the other kind, one in so many, is taken for slips of the pen.
const SLIPS: u64 = 50;
/// Months that a file about one time holds at most.
const FEW_MONTHS: u32 = 3;

/// What a whole column says of the order of day and month.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OrderEvidence {
    /// Cells that can only be read with the day first.
    pub day_first: u64,
    /// Cells that can only be read with the month first.
    pub month_first: u64,
    /// Cells that can be read either way, and differ.
    pub either: u64,
    /// Those of `either` with points between the numbers: `01.04.2020`.
    pub dotted: u64,
    /// Cells that are the same either way: `2020-03-31`, `31 March 2020`, `05/05/2020`.
    pub same: u64,
    /// Those of `same` that are a day as spreadsheets count: `43831`.
    pub serial: u64,
    /// Cells that hold nothing.
    pub nothing: u64,
    /// Cells that are no date either way.
    pub bad: u64,
    /// Those of the first three counts whose year has two digits.
    short: Side,
    /// Months of the cells that can be read either way, read with the day first: a bit each, from 1.
    months_day_first: u16,
    /// Read with the month first.
    months_month_first: u16,
    /// Months of the cells that only one order reads.
    months_decisive: u16,
}

/// Counts of the cells whose years have two digits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Side {
    day_first: u64,
    month_first: u64,
    either: u64,
}

/// Over how many months of the year the cells lie that can be read either way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spread {
    /// Where the day stands first.
    pub day_first: u32,
    /// Where the month does.
    pub month_first: u32,
}

impl OrderEvidence {
    /// Takes in one cell.
    #[inline]
    pub fn add(&mut self, cell: &[u8]) {
        self.note(super::plain::read(cell).unwrap_or_else(|| super::form::find(cell)));
    }

    #[inline]
    pub(super) fn note(&mut self, form: Form) {
        match form {
            Form::Certain(_) => self.same += 1,
            Form::Serial(_) => {
                self.same += 1;
                self.serial += 1;
            }
            Form::Nothing => self.nothing += 1,
            Form::Bad => self.bad += 1,
            Form::Open { first, second, year, long, dotted } => self.open(first, second, (year, long), dotted),
        }
    }

    #[inline]
    fn open(&mut self, first: u8, second: u8, (year, long): (u16, bool), dotted: bool) {
        let short = u64::from(!long);
        let day_first = When::day(year, second, first).is_some();
        let month_first = When::day(year, first, second).is_some();
        if day_first && month_first {
            self.either += 1;
            self.dotted += u64::from(dotted);
            self.short.either += short;
            self.months_day_first |= bit(second);
            self.months_month_first |= bit(first);
        } else if day_first {
            self.day_first += 1;
            self.short.day_first += short;
            self.months_decisive |= bit(second);
        } else if month_first {
            self.month_first += 1;
            self.short.month_first += short;
            self.months_decisive |= bit(first);
        } else {
            self.bad += 1;
        }
    }

    /// Takes in what was gathered elsewhere of the same column.
    pub fn merge(&mut self, other: &Self) {
        self.day_first += other.day_first;
        self.month_first += other.month_first;
        self.either += other.either;
        self.dotted += other.dotted;
        self.same += other.same;
        self.serial += other.serial;
        self.nothing += other.nothing;
        self.bad += other.bad;
        self.short.day_first += other.short.day_first;
        self.short.month_first += other.short.month_first;
        self.short.either += other.short.either;
        self.months_day_first |= other.months_day_first;
        self.months_month_first |= other.months_month_first;
        self.months_decisive |= other.months_decisive;
    }

    /// Over how many months of the year the cells lie that can be read either way.
    #[must_use]
    pub fn spread(&self) -> Spread {
        Spread { day_first: self.months_day_first.count_ones(), month_first: self.months_month_first.count_ones() }
    }

    /// The order, and whether the column decides it. Where it does not, a person is asked.
    ///
    /// - Cells of one kind only decide, unless the others then lie over months that no certain cell is in, and under the
    ///   other order in the very months that are: so a spreadsheet leaves dates that it took for American ones.
    /// - Where no cell has the month first, points between the numbers say that the day is.
    /// - Cells of both kinds, one with years of four digits and one with years of two: each has its own order.
    /// - Cells of both kinds, one in fifty or fewer of the other: slips.
    /// - Neither kind: a file about three months or fewer is likelier than one whose days all are below 13 and lie over
    ///   the year, unless they are all the first of a month. Several that all begin with 1 and then lie in three months or
    ///   fewer are the first of those months.
    #[must_use]
    pub fn decide(&self) -> (Order, bool) {
        match (self.day_first, self.month_first) {
            (_, 0) if self.dotted == self.either => (Order::DayFirst, true),
            (0, 0) => self.by_spread(),
            (_, 0) => (Order::DayFirst, !self.turned(self.months_day_first, self.months_month_first)),
            (0, _) => (Order::MonthFirst, !self.turned(self.months_month_first, self.months_day_first)),
            (day, month) => self.by_length().map_or_else(
                || {
                    let order = if day >= month { Order::DayFirst } else { Order::MonthFirst };
                    (order, day.min(month).saturating_mul(SLIPS) <= day.max(month))
                },
                |order| (order, true),
            ),
        }
    }

    /// Whether the undecided cells look turned round: see [`OrderEvidence::decide`].
    fn turned(&self, taken: u16, other: u16) -> bool {
        let strange = (taken & !self.months_decisive).count_ones();
        strange > FEW_MONTHS && other & !self.months_decisive == 0
    }

    fn by_length(&self) -> Option<Order> {
        let long_day = self.day_first - self.short.day_first;
        let long_month = self.month_first - self.short.month_first;
        match (long_day, long_month, self.short.day_first, self.short.month_first) {
            (0, 1.., 1.., 0) => Some(Order::MonthFirstInLongYears),
            (1.., 0, 0, 1..) => Some(Order::DayFirstInLongYears),
            _ => None,
        }
    }

    fn by_spread(&self) -> (Order, bool) {
        let Spread { day_first, month_first } = self.spread();
        let few = |one: u32, other: u32| one <= FEW_MONTHS && other >= 2 * one + 2;
        // The first of every month looks like the first days of January from the other side.
        if few(day_first, month_first) && self.months_day_first != bit(1) {
            (Order::DayFirst, true)
        } else if few(month_first, day_first) && self.months_month_first != bit(1) {
            (Order::MonthFirst, true)
        } else {
            let firsts = self.either > 1 && self.months_month_first == bit(1) && day_first <= FEW_MONTHS;
            (Order::DayFirst, self.either == 0 || firsts)
        }
    }
}

#[inline]
fn bit(month: u8) -> u16 {
    1_u16.checked_shl(u32::from(month)).unwrap_or_default()
}
