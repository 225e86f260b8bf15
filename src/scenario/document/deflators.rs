//! The GDP deflator by financial year: HM Treasury, GDP deflators, March 2026 Quarterly National Accounts, 2024-25 = 100, with
//! the forecasts of the Office for Budget Responsibility in full. Open Government Licence v3.0.

use rust_decimal::Decimal;

/// `year,index,status`, in order of years.
const TABLE: &str = include_str!("../deflators.csv");

fn rows() -> impl Iterator<Item = (&'static str, &'static str)> {
    TABLE.lines().skip(1).filter_map(|line| {
        let (year, rest) = line.split_once(',')?;
        Some((year, rest.split(',').next()?))
    })
}

/// The index of a year such as `2009-10`; none where it is not published.
pub fn index(year: &str) -> Option<Decimal> {
    let (_, index) = rows().find(|(known, _)| *known == year)?;
    Decimal::from_str_exact(index).ok()
}

/// The first year and the last.
pub fn span() -> (&'static str, &'static str) {
    let year = |row: Option<(&'static str, &'static str)>| row.map_or("", |(year, _)| year);
    (year(rows().next()), year(rows().last()))
}
