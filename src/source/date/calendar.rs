//! Days, months and years of the Gregorian calendar.

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

/// First and last year that a cell may name.
const YEARS: core::ops::RangeInclusive<u16> = 1900..=2100;

impl When {
    /// A day; `None` where the calendar has none such, or the year is not from 1900 to 2100.
    #[inline]
    #[must_use]
    pub fn day(year: u16, month: u8, day: u8) -> Option<Self> {
        (YEARS.contains(&year) && day > 0 && day <= days_in_month(year, month)).then_some(Self {
            year,
            month,
            day,
            span: Span::Day,
        })
    }

    /// A longer time that begins with a month.
    pub(super) fn from_month(year: u16, month: u8, span: Span) -> Option<Self> {
        Self::day(year, month, 1).map(|when| Self { span, ..when })
    }

    /// The calendar year in which its financial year begins, where those begin with `first_month` (April in the United
    /// Kingdom: 4). A calendar year that a cell names, `2020`, is taken as it stands, since it says no more.
    ///
    /// ```
    /// use total_place::source::When;
    /// assert_eq!(When::day(2020, 3, 31).map(|day| day.financial_year_start(4)), Some(2019));
    /// assert_eq!(When::day(2020, 4, 1).map(|day| day.financial_year_start(4)), Some(2020));
    /// assert_eq!(When::day(2020, 3, 31).map(|day| day.financial_year_start(1)), Some(2020));
    /// ```
    #[inline]
    #[must_use]
    pub fn financial_year_start(self, first_month: u8) -> u16 {
        let whole = matches!(self.span, Span::FinancialYear | Span::Year);
        if whole || self.month >= first_month { self.year } else { self.year - 1 }
    }

    /// Its financial year from April to March, `2019-20`; a calendar year that a cell names stays as it is, `2020`.
    #[must_use]
    pub fn financial_year(self) -> String {
        let start = self.financial_year_start(4);
        let mut text = String::with_capacity(7);
        push(&mut text, start, 4);
        if self.span != Span::Year {
            text.push('-');
            push(&mut text, (start + 1) % 100, 2);
        }
        text
    }

    /// Its month, `2020-03`; empty where it is longer than a month.
    #[must_use]
    pub fn month_label(self) -> String {
        let mut text = String::with_capacity(7);
        if matches!(self.span, Span::Day | Span::Month) {
            push(&mut text, self.year, 4);
            text.push('-');
            push(&mut text, u16::from(self.month), 2);
        }
        text
    }

    /// Its first day, `2020-03-31`.
    #[must_use]
    pub fn day_label(self) -> String {
        let mut text = String::with_capacity(10);
        push(&mut text, self.year, 4);
        text.push('-');
        push(&mut text, u16::from(self.month), 2);
        text.push('-');
        push(&mut text, u16::from(self.day), 2);
        text
    }

    /// The number of its first day, where 1970-01-01 is 0.
    ///
    /// ```
    /// use total_place::source::When;
    /// assert_eq!(When::day(2020, 1, 1).map(When::day_number), Some(18262));
    /// assert_eq!(When::from_day_number(18262), When::day(2020, 1, 1));
    /// ```
    #[must_use]
    pub fn day_number(self) -> i32 {
        // Years that begin in March have the leap day last; eras of 400 years are alike.
        let (year, month) = (i32::from(self.year), i32::from(self.month));
        let year = if month <= 2 { year - 1 } else { year };
        let month = (month + 9) % 12;
        let era = year.div_euclid(400);
        let of_era = year.rem_euclid(400);
        let of_year = (153 * month + 2) / 5 + i32::from(self.day) - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
    }

    /// The day of a number, see [`When::day_number`]; `None` outside 1900 to 2100.
    #[must_use]
    pub fn from_day_number(number: i32) -> Option<Self> {
        let days = number.checked_add(719_468)?;
        let of_era = days.rem_euclid(146_097);
        let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        let year = year_of_era + days.div_euclid(146_097) * 400 + i32::from(month <= 2);
        Self::day(u16::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
    }
}

#[inline]
fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 0,
    }
}

/// A number in so many digits.
fn push(text: &mut String, number: u16, digits: u32) {
    for place in (0..digits).rev() {
        let digit = u32::from(number) / 10_u32.pow(place) % 10;
        text.extend(char::from_digit(digit, 10));
    }
}
