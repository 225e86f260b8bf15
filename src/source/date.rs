//! Dates as people write them, and the financial year of each.

/// A day, a month, a quarter or a year, as exact as the cell is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct When {
    /// Calendar year of its first day.
    pub year: u16,
    /// Month of its first day, from 1.
    pub month: u8,
    /// Day of its first day, from 1.
    pub day: u8,
    /// How much of time it is.
    pub span: Span,
}

/// How much of time a cell names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Span {
    /// `31/03/2020`
    Day,
    /// `Mar-20`
    Month,
    /// `Q4 2019/20`
    Quarter,
    /// `2019-20`
    FinancialYear,
    /// `2020`
    Year,
}

/// Which of two numbers below 13 is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// `31/12/2020`
    DayFirst,
    /// `12/31/2020`
    MonthFirst,
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
#[must_use]
pub fn read_date(cell: &[u8], order: Order) -> DateCell {
    let _ = (cell, order);
    DateCell::Nothing
}

/// What a whole column says of the order of day and month.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OrderEvidence {
    /// Cells that can only be read with the day first.
    pub day_first: u64,
    /// Cells that can only be read with the month first.
    pub month_first: u64,
    /// Cells that can be read either way, and differ.
    pub either: u64,
    /// Cells that are the same either way: `2020-03-31`, `31 March 2020`, `05/05/2020`.
    pub same: u64,
    /// Cells that hold nothing.
    pub nothing: u64,
    /// Cells that are no date either way.
    pub bad: u64,
}

impl OrderEvidence {
    /// Takes in one cell.
    pub fn add(&mut self, cell: &[u8]) {
        let _ = (cell, self.nothing);
    }

    /// The order, and whether the column decides it. Where it does not, a person is asked.
    #[must_use]
    pub fn decide(&self) -> (Order, bool) {
        (Order::DayFirst, self.either == 0)
    }
}
