//! The order of rows: what is unknown always stands last, so that it cannot be taken for a body or a service.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use serde::Serialize;

/// What rows are ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrderBy {
    /// The measure.
    Amount,
    /// The label, by its letters.
    Label,
    /// The financial year.
    Year,
}

/// An order of rows; `-` before the word means the largest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(into = "String")]
pub struct Order {
    /// What by.
    pub by: OrderBy,
    /// Largest, last or latest first.
    pub descending: bool,
}

/// A group as it is put in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ranked<'a> {
    /// Whether its label says that something is not known.
    pub is_unknown: bool,
    /// The measure.
    pub measured: i128,
    /// Its label.
    pub label: &'a str,
}

impl<'a> Ranked<'a> {
    /// A group of a label and a measure.
    #[must_use]
    pub fn new(label: &'a str, measured: i128) -> Self {
        Self { is_unknown: is_unknown(label), measured, label }
    }
}

impl Order {
    /// The largest first.
    pub const LARGEST_FIRST: Self = Self { by: OrderBy::Amount, descending: true };
    /// The earliest year first.
    pub const EARLIEST_FIRST: Self = Self { by: OrderBy::Year, descending: false };

    /// Compares two groups. Equal amounts are ordered by label, so that the order of lines in the file changes nothing.
    #[must_use]
    pub fn compare(self, a: Ranked<'_>, b: Ranked<'_>) -> Ordering {
        let wanted = match self.by {
            OrderBy::Amount => a.measured.cmp(&b.measured),
            OrderBy::Label | OrderBy::Year => a.label.cmp(b.label),
        };
        let wanted = if self.descending { wanted.reverse() } else { wanted };
        a.is_unknown.cmp(&b.is_unknown).then(wanted).then_with(|| a.label.cmp(b.label))
    }
}

/// True for the labels that say that something is not known.
#[must_use]
pub fn is_unknown(label: &str) -> bool {
    const NOT_BROKEN_DOWN: &[u8] = b"not broken down";
    label == "not stated"
        || label.as_bytes().windows(NOT_BROKEN_DOWN.len()).any(|part| part.eq_ignore_ascii_case(NOT_BROKEN_DOWN))
}

impl fmt::Display for Order {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.descending { "-" } else { "" };
        let word = match self.by {
            OrderBy::Amount => "amount",
            OrderBy::Label => "label",
            OrderBy::Year => "year",
        };
        write!(f, "{sign}{word}")
    }
}

impl From<Order> for String {
    fn from(order: Order) -> Self {
        order.to_string()
    }
}

impl FromStr for Order {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (descending, word) = text.strip_prefix('-').map_or((false, text), |word| (true, word));
        let by = match word {
            "amount" => OrderBy::Amount,
            "label" => OrderBy::Label,
            "year" => OrderBy::Year,
            _ => return Err("-amount, amount, label, -label, year or -year".to_owned()),
        };
        Ok(Self { by, descending })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_unknown_stands_last_in_every_order() {
        for order in ["-amount", "amount", "label", "-label"] {
            let order: Order = order.parse().unwrap();
            assert_eq!(
                order.compare(Ranked::new("not stated", 900), Ranked::new("Police", 1)),
                Ordering::Greater,
                "{order}"
            );
            assert_eq!(
                order.compare(Ranked::new("Police", 1), Ranked::new("Not broken down in the source", 9)),
                Ordering::Less
            );
        }
    }

    #[test]
    fn equal_amounts_fall_back_on_the_label() {
        assert_eq!(Order::LARGEST_FIRST.compare(Ranked::new("Kent", 5), Ranked::new("Dover", 5)), Ordering::Greater);
    }
}
