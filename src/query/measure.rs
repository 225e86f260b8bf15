//! What a line counts for: its pence, its pence in the prices of another year, its part per person, or one.

use super::plan::Allowed;
use super::{Measure, Query};
use crate::money;
use crate::sorted::{self, ByName};
use crate::table::{Account, Dimension};

/// What a place knows of its years.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// People by financial year.
    pub population: &'a ByName<u64>,
    /// Deflator index by financial year, in ten-thousandths.
    pub deflators: &'a ByName<u64>,
}

/// Per head is kept in units of 10⁻¹² pence until it is rounded, so that rounding lines changes no penny.
const PER_HEAD_UNIT: i128 = 1_000_000_000_000;

/// How the lines of each year are measured.
#[derive(Debug, Clone)]
pub struct Scale<'a> {
    measure: Measure,
    year: Option<&'a Dimension>,
    factors: Vec<Option<Factor>>,
}

/// How one year's lines are measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Factor {
    /// Index of the price base over index of the year; the same where money is as it was spent.
    pub prices: (u64, u64),
    /// People; 1 where the measure is not per head.
    pub people: u64,
}

impl<'a> Scale<'a> {
    /// A factor for each year of the account; `None` where a fact is missing.
    #[must_use]
    pub fn new(query: &Query, account: &'a Account, facts: Facts<'_>) -> Self {
        let factor = |year: Option<&str>| {
            let prices = match (&query.real, year) {
                (None, _) => Some((1, 1)),
                (Some(base), Some(year)) => facts
                    .deflators
                    .get(base)
                    .copied()
                    .zip(facts.deflators.get(year).copied().filter(|index| *index > 0)),
                (Some(_), None) => None,
            };
            let people = match (query.measure, year) {
                (Measure::PerHead, Some(year)) => facts.population.get(year).copied().filter(|people| *people > 0),
                (Measure::PerHead, None) => None,
                _ => Some(1),
            };
            prices.zip(people).map(|(prices, people)| Factor { prices, people })
        };
        let year = account.dimension("year");
        let factors = year
            .map_or_else(|| vec![factor(None)], |year| year.labels.iter().map(|label| factor(Some(label))).collect());
        Self { measure: query.measure, year, factors }
    }

    /// The factor of a row's year.
    #[must_use]
    pub fn factor(&self, row: usize) -> Option<Factor> {
        let code = self.year.map_or(Some(0), |year| year.codes.get(row));
        code.and_then(|code| self.factors.get(usize::try_from(code).ok()?)).copied().flatten()
    }

    /// Whether a line counts for its pence, or for one, whatever its year.
    pub(super) fn is_plain(&self) -> bool {
        let plain = |factor: &Option<Factor>| factor.is_none_or(|factor| factor.prices.0 == factor.prices.1);
        self.measure != Measure::PerHead && self.factors.iter().all(plain)
    }

    /// Whether there is a line that can be measured: without years none can be, where the measure needs one.
    pub(super) fn measures_any(&self) -> bool {
        self.factors.iter().any(Option::is_some)
    }

    /// The years whose lines can be measured, where there are others.
    pub(super) fn measured_years(&self) -> Option<Allowed<'a>> {
        let codes: Vec<bool> = self.factors.iter().map(Option::is_some).collect();
        let dimension = self.year.filter(|_| codes.contains(&false))?;
        Some(Allowed { dimension, codes })
    }

    /// True where lines of this year can be measured.
    #[must_use]
    pub fn measures(&self, year: &str) -> bool {
        let code = self.year.and_then(|dimension| dimension.code_of(year));
        code.and_then(|code| self.factors.get(usize::try_from(code).ok()?)).is_some_and(Option::is_some)
    }

    /// What a line of `pence` counts for: pence, 10⁻¹² pence per head, or lines. `None` past what `i128` holds.
    #[must_use]
    pub fn measured(&self, pence: i64, factor: Factor) -> Option<i128> {
        let (base, year) = factor.prices;
        let real = if base == year { Some(i128::from(pence)) } else { money::scale(pence.into(), base, year) };
        match self.measure {
            Measure::Count => Some(1),
            Measure::Amount | Measure::Share => real,
            Measure::PerHead => Some(real?.checked_mul(PER_HEAD_UNIT)?.div_euclid(i128::from(factor.people))),
        }
    }

    /// How many units of [`Scale::measured`] make one of what is shown (pence or lines).
    #[must_use]
    pub fn unit(&self) -> i128 {
        if self.measure == Measure::PerHead { PER_HEAD_UNIT } else { 1 }
    }
}

/// Rounds parts together so that they sum to `target`: each is divided by `unit` and rounded down, and what is left goes, one
/// each, to those with the largest remainders (then the larger part, then the earlier). With `target` the rounded sum of the
/// parts this is the method of largest remainders.
///
/// ```
/// use total_place::query::spread;
/// assert_eq!(spread(&[15, 15, 30], 10, 6), [2, 1, 3]);
/// ```
#[must_use]
pub fn spread(parts: &[i128], unit: i128, target: i128) -> Vec<i128> {
    let unit = unit.max(1);
    let mut rounded: Vec<i128> = parts.iter().map(|part| part.div_euclid(unit)).collect();
    let mut left = target - rounded.iter().sum::<i128>();
    let remainder = |index: usize| parts.get(index).map(|part| (part.rem_euclid(unit), *part));
    let neediest = sorted::positions(parts.len(), &|a, b| remainder(b).cmp(&remainder(a)));
    for index in neediest {
        if left <= 0 {
            break;
        }
        if let Some(part) = rounded.get_mut(index) {
            *part += 1;
            left -= 1;
        }
    }
    rounded
}
