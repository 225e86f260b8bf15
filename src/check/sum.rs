//! Exact sums of numbers with different numbers of decimals.

use crate::money::Written;

/// Most decimals that a number may have.
pub(super) const MOST_DECIMALS: u8 = 18;
const FINE: i128 = 1_000_000_000_000;
const COARSE_DECIMALS: u8 = 6;
const COARSE: [i64; 7] = [1_000_000, 100_000, 10_000, 1_000, 100, 10, 1];

const POWERS: [i128; 19] = [
    1,
    10,
    100,
    1_000,
    10_000,
    100_000,
    1_000_000,
    10_000_000,
    100_000_000,
    1_000_000_000,
    10_000_000_000,
    100_000_000_000,
    1_000_000_000_000,
    10_000_000_000_000,
    100_000_000_000_000,
    1_000_000_000_000_000,
    10_000_000_000_000_000,
    100_000_000_000_000_000,
    1_000_000_000_000_000_000,
];

/// Ten to a power of at most 18.
pub(super) fn power(exponent: u8) -> i128 {
    POWERS.get(usize::from(exponent)).copied().unwrap_or(1)
}

/// A sum in millionths and, of what is finer, in units of 10⁻¹⁸. Two parts, so that no sum of columns passes 128 bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) struct Sum {
    coarse: i128,
    fine: i128,
}

impl Sum {
    /// A number by itself.
    pub fn of(written: Written) -> Self {
        let mut sum = Self::default();
        sum.add(written);
        sum
    }

    /// A number of millionths.
    pub fn millionths(millionths: i64) -> Self {
        Self { coarse: i128::from(millionths), fine: 0 }
    }

    /// A whole number.
    pub fn whole(number: u64) -> Self {
        Self { coarse: i128::from(number) * power(COARSE_DECIMALS), fine: 0 }
    }

    /// In millionths, where it is a whole number of them that fits.
    pub fn as_millionths(self) -> Option<i64> {
        if self.fine == 0 { i64::try_from(self.coarse).ok() } else { None }
    }

    /// Adds a number of at most [`MOST_DECIMALS`] decimals.
    #[inline]
    pub fn add(&mut self, written: Written) {
        // Most amounts have no more digits than 64 bits hold, which is several times as fast where there are no wider ones.
        if written.decimals <= COARSE_DECIMALS
            && let Some(coarse) =
                COARSE.get(usize::from(written.decimals)).and_then(|up| written.digits.checked_mul(*up))
        {
            self.coarse += i128::from(coarse);
            return;
        }
        let digits = i128::from(written.digits);
        if written.decimals <= COARSE_DECIMALS {
            self.coarse += digits * power(COARSE_DECIMALS - written.decimals);
        } else {
            let unit = power(written.decimals - COARSE_DECIMALS);
            let fine = self.fine + digits.rem_euclid(unit) * power(MOST_DECIMALS - written.decimals);
            self.coarse += digits.div_euclid(unit) + fine.div_euclid(FINE);
            self.fine = fine.rem_euclid(FINE);
        }
    }

    /// This less another.
    pub fn less(self, other: Self) -> Self {
        let fine = self.fine - other.fine;
        Self { coarse: self.coarse - other.coarse + fine.div_euclid(FINE), fine: fine.rem_euclid(FINE) }
    }

    /// This and another.
    pub fn plus(self, other: Self) -> Self {
        let fine = self.fine + other.fine;
        Self { coarse: self.coarse + other.coarse + fine.div_euclid(FINE), fine: fine.rem_euclid(FINE) }
    }

    /// Without its sign.
    pub fn size(self) -> Self {
        if self.coarse < 0 { Self::default().less(self) } else { self }
    }

    /// Whether another differs from this by less than an eighth of it.
    pub fn is_about(self, other: Self) -> bool {
        let (apart, size) = (self.less(other).size(), self.size());
        apart.coarse < size.coarse / 8
    }

    /// Whether another differs from this by less than one of what is counted.
    pub fn is_within_one(self, other: Self) -> bool {
        self.less(other).size().coarse < power(COARSE_DECIMALS)
    }

    /// Whether another differs from this by no more than half of a hundredth of it, as a sum of rounded numbers does.
    pub fn is_nearly(self, other: Self) -> bool {
        let (apart, size) = (self.less(other).size(), self.size());
        size.coarse > 0 && apart.coarse <= size.coarse / 200
    }

    pub fn is_zero(self) -> bool {
        self.coarse == 0 && self.fine == 0
    }

    /// Rounded to `decimals` places, half away from zero.
    pub fn rounded(self, decimals: u8) -> Self {
        if decimals >= COARSE_DECIMALS {
            return self;
        }
        let (negative, whole) = if self.coarse < 0 { (true, Self::default().less(self)) } else { (false, self) };
        let unit = power(COARSE_DECIMALS - decimals);
        let up = (whole.coarse.rem_euclid(unit)) * 2 >= unit;
        let coarse = (whole.coarse.div_euclid(unit) + i128::from(up)) * unit;
        let rounded = Self { coarse, fine: 0 };
        if negative { Self::default().less(rounded) } else { rounded }
    }

    /// A plain decimal of the sum times ten to the power `unit`, with at least `places` decimals.
    pub fn decimal(self, unit: u8, places: u8) -> String {
        let (sign, whole) = if self.coarse < 0 { ("-", Self::default().less(self)) } else { ("", self) };
        let fine = whole.fine.to_string();
        let mut digits = whole.coarse.to_string();
        digits.extend(std::iter::repeat_n('0', 12_usize.saturating_sub(fine.len())));
        digits.push_str(&fine);
        let decimals = usize::from(MOST_DECIMALS.saturating_sub(unit));
        if digits.len() <= decimals {
            digits.insert_str(0, &"0".repeat(decimals + 1 - digits.len()));
        }
        let (before, after) = digits.split_at_checked(digits.len() - decimals).unwrap_or((&digits, ""));
        let kept = after.trim_end_matches('0').len().max(usize::from(places)).min(after.len());
        let before = before.trim_start_matches('0');
        let before = if before.is_empty() { "0" } else { before };
        [sign, before, ".", after.get(..kept).unwrap_or(after)].concat()
    }
}

/// A plain decimal for a person to read: `-1,234.50`.
pub(super) fn grouped(decimal: &str) -> String {
    let (sign, size) = decimal.strip_prefix('-').map_or(("", decimal), |size| ("-", size));
    let (whole, rest) = size.split_at(size.find('.').unwrap_or(size.len()));
    let mut text = sign.to_owned();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(digits: i64, decimals: u8) -> Written {
        Written { digits, decimals }
    }

    #[test]
    fn sums_of_any_decimals_are_exact() {
        let mut sum = Sum::default();
        for (digits, decimals) in [(1, 18), (-1, 0), (i64::MAX, 0), (5, 6), (123, 2)] {
            sum.add(written(digits, decimals));
        }
        assert_eq!(sum.decimal(0, 2), "9223372036854775807.230005000000000001");
        assert_eq!(Sum::of(written(-5, 2)).decimal(0, 2), "-0.05");
        assert_eq!(Sum::of(written(-5, 18)).decimal(0, 2), "-0.000000000000000005");
        assert_eq!(Sum::of(written(15, 1)).decimal(3, 2), "1500.00");
        assert_eq!(Sum::of(written(1_234_567_891, 9)).decimal(6, 2), "1234567.891");
        assert_eq!(sum.less(sum), Sum::default());
    }

    #[test]
    fn digits_are_grouped_by_thousands_before_the_point_alone() {
        for (plain, read) in
            [("-1234567.8901", "-1,234,567.8901"), ("123.00", "123.00"), ("-0.05", "-0.05"), ("1000", "1,000")]
        {
            assert_eq!(grouped(plain), read);
        }
    }

    #[test]
    fn halves_are_rounded_away_from_zero() {
        assert_eq!(Sum::of(written(-12_345, 3)).rounded(2).decimal(0, 2), "-12.35");
        assert_eq!(Sum::of(written(12_344, 3)).rounded(2).decimal(0, 2), "12.34");
    }
}
