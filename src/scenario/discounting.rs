//! Present values. Dividing by each year's factor would need ever longer fractions; all years are brought to the last one by
//! multiplication, and the sum is divided once.

use rust_decimal::Decimal;

use super::number::Number;

/// What brings a year's value to the last year, for every year: the product of 1 + r of the years after it.
#[derive(Debug, Clone)]
pub struct Discounting<N> {
    /// By year.
    pub growth: Vec<N>,
    /// What brings the last year's value to year 0, when divided by it.
    pub whole: N,
}

impl<N: Number> Discounting<N> {
    /// From the rate of each year; year 0 is not discounted.
    pub fn new(rates: &[Decimal]) -> Self {
        let mut growth = vec![N::one(); rates.len()];
        let mut product = N::one();
        for (place, rate) in growth.iter_mut().zip(rates).rev() {
            *place = product.clone();
            product = product.times(&N::one().plus(&N::of(*rate)));
        }
        Self { growth, whole: product }
    }

    /// The value in year 0's terms of what falls in each year.
    pub fn present(&self, amounts: &[N]) -> N {
        self.last(amounts).over(&self.whole)
    }

    /// The value in the last year's terms.
    pub fn last(&self, amounts: &[N]) -> N {
        amounts.iter().zip(&self.growth).fold(N::zero(), |sum, (amount, growth)| sum.plus(&amount.times(growth)))
    }
}
