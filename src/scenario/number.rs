//! What a flow is reckoned in: exact fractions for every published figure, `f64` for random draws alone.

use rust_decimal::Decimal;

/// A number that lines can be made of. One formula serves both kinds, so that they cannot drift apart.
pub trait Number: Clone {
    /// A number of a document.
    fn of(decimal: Decimal) -> Self;
    /// Nothing.
    fn zero() -> Self;
    /// A whole.
    fn one() -> Self;
    /// The sum.
    #[must_use]
    fn plus(&self, other: &Self) -> Self;
    /// The difference.
    #[must_use]
    fn minus(&self, other: &Self) -> Self;
    /// The product.
    #[must_use]
    fn times(&self, other: &Self) -> Self;
    /// The quotient by a number that is a plain decimal other than zero.
    #[must_use]
    fn over(&self, other: &Self) -> Self;
    /// Whether nothing is left.
    fn is_zero(&self) -> bool;
    /// Whether it is below zero.
    fn is_below_zero(&self) -> bool;
}

/// Powers of ten that `f64` holds exactly; a scale past them is divided out in two steps.
const TENS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
];

/// Addition, multiplication and division of IEEE 754 are the same on every machine; nothing else is used.
#[allow(clippy::cast_precision_loss, reason = "draws are in f64, by the specification")]
impl Number for f64 {
    fn of(decimal: Decimal) -> Self {
        let ten = |places: u32| TENS.get(places as usize).copied().unwrap_or(1e22);
        let scale = decimal.scale();
        decimal.mantissa() as Self / ten(scale.min(22)) / ten(scale.saturating_sub(22))
    }
    fn zero() -> Self {
        0.0
    }
    fn one() -> Self {
        1.0
    }
    fn plus(&self, other: &Self) -> Self {
        self + other
    }
    fn minus(&self, other: &Self) -> Self {
        self - other
    }
    fn times(&self, other: &Self) -> Self {
        self * other
    }
    fn over(&self, other: &Self) -> Self {
        self / other
    }
    fn is_zero(&self) -> bool {
        *self == 0.0
    }
    fn is_below_zero(&self) -> bool {
        *self < 0.0
    }
}
