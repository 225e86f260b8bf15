//! Dates as people write them, and the financial year of each.
//!
//! A cell is first taken for a form that is the same for every column: a time that is certain, or two small numbers and a
//! year. Which of the two is the day, the column says, see [`OrderEvidence`].

mod calendar;
mod cut;
mod era;
mod evidence;
mod form;
mod names;
mod pieces;
mod plain;

pub use calendar::{Span, When};
pub use evidence::{OrderEvidence, Spread};

use form::Form;

/// Which of two numbers below 13 is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// `31/12/2020`
    DayFirst,
    /// `12/31/2020`
    MonthFirst,
    /// `2/28/2021` and `28/02/21` in one column: month first where the year has four digits, day first where it has two.
    MonthFirstInLongYears,
    /// `28/02/2021` and `2/28/21` in one column.
    DayFirstInLongYears,
}

impl Order {
    /// The other order.
    #[must_use]
    pub fn turned(self) -> Self {
        match self {
            Self::DayFirst => Self::MonthFirst,
            Self::MonthFirst => Self::DayFirst,
            Self::MonthFirstInLongYears => Self::DayFirstInLongYears,
            Self::DayFirstInLongYears => Self::MonthFirstInLongYears,
        }
    }

    /// Whether the day stands first in a date whose year has four digits, or two.
    #[inline]
    #[must_use]
    pub fn day_first(self, long_year: bool) -> bool {
        match self {
            Self::DayFirst => true,
            Self::MonthFirst => false,
            Self::MonthFirstInLongYears => !long_year,
            Self::DayFirstInLongYears => long_year,
        }
    }
}

/// What a cell of a date column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateCell {
    /// A time.
    When(When),
    /// Nothing: empty, a dash.
    Nothing,
    /// No date: `######`, text, 31 February.
    Bad,
}

/// Reads a cell.
///
/// - Two digits are a year from 1970 to 2069.
/// - `Q4 2019/20` is a quarter of the financial year from April: January to March 2020. `2019Q4` names no financial year and
///   is a quarter of the calendar.
/// - `2011-12` is a financial year; the December that it might be lies in the same one.
/// - `43831` is a day as spreadsheets count, where it lies from 1990 to 2050.
/// - Of two years the first is read (`2011/2013`), and `FY17` is 2017, as a column of years would say it.
/// - From a month to another (`April 2019-June 2019`) may be a quarter or a year.
/// - Of several lines the first or the last may be the date.
/// - A time of day is read past; a cell that holds nothing else is bad, and so is a day without a year (`13-Jun`).
///
/// ```
/// use total_place::source::{read_date, DateCell, Order, Span, When};
/// let day = |year, month, day| DateCell::When(When { year, month, day, span: Span::Day });
/// assert_eq!(read_date(b"03/04/2020", Order::DayFirst), day(2020, 4, 3));
/// assert_eq!(read_date(b"03/04/2020", Order::MonthFirst), day(2020, 3, 4));
/// assert_eq!(read_date(b"31-Dec-20", Order::DayFirst), day(2020, 12, 31));
/// assert_eq!(read_date(b"31/02/2020", Order::DayFirst), DateCell::Bad);
/// ```
#[must_use]
#[inline]
pub fn read_date(cell: &[u8], order: Order) -> DateCell {
    match plain::read(cell) {
        Some(form) => form.read(order),
        None => form::find(cell).read(order),
    }
}

/// Reads a cell and takes it in as evidence: as [`read_date`] and [`OrderEvidence::add`] together, at the price of one.
#[inline]
pub fn read_date_and_note(evidence: &mut OrderEvidence, cell: &[u8], order: Order) -> DateCell {
    let form = plain::read(cell).unwrap_or_else(|| form::find(cell));
    evidence.note(form);
    form.read(order)
}

impl Form {
    #[inline]
    fn read(self, order: Order) -> DateCell {
        match self {
            Self::Certain(when) | Self::Serial(when) => DateCell::When(when),
            Self::Nothing => DateCell::Nothing,
            Self::Bad => DateCell::Bad,
            Self::Open { first, second, year, long, .. } => {
                let (day, month) = if order.day_first(long) { (first, second) } else { (second, first) };
                When::day(year, month, day).map_or(DateCell::Bad, DateCell::When)
            }
        }
    }
}
