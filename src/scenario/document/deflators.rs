//! Price indexes by financial year.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::error::Error;
use crate::source::financial_year;

/// The GDP deflator: HM Treasury, GDP deflators, March 2026 Quarterly National Accounts, 2024-25 = 100, with the forecasts of the
/// Office for Budget Responsibility in full. Open Government Licence v3.0.
const GDP: &str = include_str!("../deflators.csv");

/// An index by year, such as the GDP deflator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deflators {
    by_year: BTreeMap<String, Decimal>,
}

impl Default for Deflators {
    fn default() -> Self {
        Self::read(GDP).unwrap_or(Self { by_year: BTreeMap::new() })
    }
}

impl Deflators {
    /// Reads lines of `year,index` below a header; further columns do not count.
    ///
    /// # Errors
    /// Where a line is none, with its number.
    pub fn read(table: &str) -> Result<Self, Error> {
        let mut by_year = BTreeMap::new();
        for (number, line) in table.lines().enumerate().skip(1) {
            let mut cells = line.split(',');
            let year = cells.next().and_then(financial_year);
            let index = cells.next().and_then(|index| Decimal::from_str_exact(index).ok());
            let (Some((year, _)), Some(index)) = (year, index.filter(|index| *index > Decimal::ZERO)) else {
                let message = format!("Line {} of the price index is no year and index.", number + 1);
                return Err(Error::new("bad-deflator", message).at(number as u64 + 1, 1).seen(line));
            };
            by_year.insert(year, index);
        }
        Ok(Self { by_year })
    }

    /// The index of a year such as `2009-10`; none where it is not published.
    pub(super) fn index(&self, year: &str) -> Option<Decimal> {
        self.by_year.get(year).copied()
    }

    /// The first year and the last.
    pub(super) fn span(&self) -> (&str, &str) {
        let first = self.by_year.first_key_value().map_or("", |(year, _)| year.as_str());
        (first, self.by_year.last_key_value().map_or("", |(year, _)| year.as_str()))
    }
}
