//! Exact fractions. The 28 digits of a `Decimal` hold every number of a document, but not their products: ten shares of four
//! places and a price index already need more, and the digit that is lost may be the one that turns a half penny.

use std::rc::Rc;

use num_bigint::{BigInt, BigUint, Sign};
use num_integer::Integer;
use num_traits::{One, Signed, ToPrimitive, Zero};
use rust_decimal::Decimal;

use super::number::Number;

/// A sum of fractions, one for each divisor: what has been divided by a price index stands apart from what has not. So adding
/// never needs a common denominator, and is cheap.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Exact {
    parts: Vec<Part>,
}

/// `digits` ÷ 10^`places` ÷ `divisor`.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Part {
    /// Without the factors 2 and 5, which stand in `places`; none where it is 1. Parts are in order of their divisors.
    divisor: Divisor,
    digits: BigInt,
    places: u32,
}

/// Shared, as most numbers have one of a few.
type Divisor = Option<Rc<BigUint>>;

/// Digits beyond the wanted place to which several parts are first added up.
const GUARD: u32 = 15;

impl Number for Exact {
    fn of(decimal: Decimal) -> Self {
        let decimal = decimal.normalize();
        Self::single(Part { divisor: None, digits: decimal.mantissa().into(), places: decimal.scale() })
    }
    fn zero() -> Self {
        Self::default()
    }
    fn one() -> Self {
        Self::of(Decimal::ONE)
    }
    fn plus(&self, other: &Self) -> Self {
        let mut sum = self.clone();
        sum.add(other);
        sum
    }
    fn minus(&self, other: &Self) -> Self {
        let mut difference = self.clone();
        difference.take(other);
        difference
    }
    fn times(&self, other: &Self) -> Self {
        let mut product = Self::default();
        for a in &self.parts {
            for b in &other.parts {
                let divisor = both(&a.divisor, &b.divisor);
                product.add_part(Part { divisor, digits: &a.digits * &b.digits, places: a.places + b.places });
            }
        }
        product
    }
    fn over(&self, other: &Self) -> Self {
        let by = other.joined();
        let (twos, odd) = without(by.digits.magnitude().clone(), 2);
        let (fives, rest) = without(odd, 5);
        // 1 ÷ (2^a × 5^b) = 5^a × 2^b ÷ 10^(a + b)
        let mut factor = BigInt::from(BigUint::from(5_u32).pow(twos) * BigUint::from(2_u32).pow(fives));
        if let Some(divisor) = by.divisor {
            factor *= BigInt::from(divisor.as_ref().clone());
        }
        if by.digits.is_negative() {
            factor = -factor;
        }
        let rest = (!rest.is_one()).then(|| Rc::new(rest));
        let mut quotient = Self::default();
        for part in &self.parts {
            let places = part.places + twos + fives;
            let lifted = by.places.saturating_sub(places);
            quotient.add_part(Part {
                divisor: both(&part.divisor, &rest),
                digits: times_ten(&part.digits * &factor, lifted),
                places: places + lifted - by.places,
            });
        }
        quotient
    }
    fn is_zero(&self) -> bool {
        self.sign() == Sign::NoSign
    }
    fn is_below_zero(&self) -> bool {
        self.sign() == Sign::Minus
    }
}

impl Exact {
    /// The number as a whole number of 10^-`places`, rounded half to even.
    #[must_use]
    pub fn rounded(&self, places: u32) -> BigInt {
        match self.parts.as_slice() {
            [] => return BigInt::zero(),
            [part] => return part.rounded(places),
            _ => {}
        }
        let (low, high) = self.between(places + GUARD);
        let guard = ten_to(GUARD);
        let (low, high) = (half_even(&low, &guard), half_even(&high, &guard));
        // Rounding keeps order: where both ends agree, so does all between them.
        if low == high { low } else { self.joined().rounded(places) }
    }

    /// `self` ÷ `other` as a whole number of 10^-`places`, rounded half to even; none where `other` is zero.
    #[must_use]
    pub fn ratio(&self, other: &Self, places: u32) -> Option<BigInt> {
        if other.is_zero() {
            return None;
        }
        if self.parts.len() + other.parts.len() > 4
            && let Some(near) = self.near_ratio(other, places)
        {
            return Some(near);
        }
        let (a, b) = (self.joined(), other.joined());
        let over = a.digits * whole(&b.divisor);
        let under = b.digits * whole(&a.divisor);
        let (over, under) = (times_ten(over, places + b.places), times_ten(under, a.places));
        Some(if under.is_negative() { half_even(&-over, &-under) } else { half_even(&over, &under) })
    }

    /// `digits` ÷ 10^`places`.
    #[must_use]
    pub fn of_digits(digits: BigInt, places: u32) -> Self {
        Self::single(Part { divisor: None, digits, places })
    }

    /// Adds another number to this one.
    pub fn add(&mut self, other: &Self) {
        for part in &other.parts {
            self.add_signed(part, false);
        }
    }

    /// Takes another number from this one.
    pub fn take(&mut self, other: &Self) {
        for part in &other.parts {
            self.add_signed(part, true);
        }
    }

    /// Whether it is above, at or below zero.
    #[must_use]
    pub fn sign(&self) -> Sign {
        match self.parts.as_slice() {
            [] => Sign::NoSign,
            [part] => part.digits.sign(),
            _ => {
                let (low, high) = self.between(GUARD);
                match (low.sign(), high.sign()) {
                    (Sign::Plus, _) => Sign::Plus,
                    (_, Sign::Minus) => Sign::Minus,
                    _ => self.joined().digits.sign(),
                }
            }
        }
    }

    /// The number with its sign turned.
    #[must_use]
    pub fn negated(&self) -> Self {
        Self { parts: self.parts.iter().map(Part::negated).collect() }
    }

    fn single(part: Part) -> Self {
        Self { parts: if part.digits.is_zero() { Vec::new() } else { vec![part] } }
    }

    fn add_part(&mut self, part: Part) {
        if self.parts.is_empty() && !part.digits.is_zero() {
            self.parts.push(part);
        } else {
            self.add_signed(&part, false);
        }
    }

    fn add_signed(&mut self, part: &Part, negative: bool) {
        if part.digits.is_zero() {
            return;
        }
        match self.parts.binary_search_by(|own| own.divisor.cmp(&part.divisor)) {
            Err(at) => self.parts.insert(at, if negative { part.negated() } else { part.clone() }),
            Ok(at) => {
                let emptied = self.parts.get_mut(at).is_some_and(|own| {
                    own.add(part, negative);
                    own.digits.is_zero()
                });
                if emptied {
                    self.parts.remove(at);
                }
            }
        }
    }

    /// Whole numbers of 10^-`places` between which the number lies.
    fn between(&self, places: u32) -> (BigInt, BigInt) {
        let low: BigInt = self.parts.iter().map(|part| part.floor(places)).sum();
        let high = &low + BigInt::from(self.parts.len());
        (low, high)
    }

    /// As `ratio`, from bounds alone; none where they leave a choice.
    fn near_ratio(&self, other: &Self, places: u32) -> Option<BigInt> {
        let (low, high) = self.between(GUARD * 2);
        let (under_low, under_high) = other.between(GUARD * 2);
        if under_low.sign() != Sign::Plus {
            return None;
        }
        let quotient = |over: &BigInt, under: &BigInt| half_even(&times_ten(over.clone(), places), under);
        let first = quotient(&low, &under_low);
        let all = [(&low, &under_high), (&high, &under_low), (&high, &under_high)];
        all.iter().all(|(over, under)| quotient(over, under) == first).then_some(first)
    }

    /// All parts over one divisor.
    fn joined(&self) -> Part {
        let mut parts = self.parts.iter().cloned();
        let nothing = Part { divisor: None, digits: BigInt::zero(), places: 0 };
        let first = parts.next().unwrap_or(nothing);
        parts.fold(first, |mut joined, mut part| {
            joined.digits *= whole(&part.divisor);
            part.digits *= whole(&joined.divisor);
            joined.divisor = both(&joined.divisor, &part.divisor);
            joined.add(&part, false);
            joined
        })
    }
}

impl Part {
    /// Adds a part of the same divisor, or takes it away.
    fn add(&mut self, other: &Self, negative: bool) {
        if other.places > self.places {
            self.digits = times_ten(std::mem::take(&mut self.digits), other.places - self.places);
            self.places = other.places;
        }
        let lifted = self.places - other.places;
        let digits = if lifted > 0 { &times_ten(other.digits.clone(), lifted) } else { &other.digits };
        if negative {
            self.digits -= digits;
        } else {
            self.digits += digits;
        }
    }

    fn negated(&self) -> Self {
        Self { digits: -&self.digits, ..self.clone() }
    }

    /// What the digits are to be divided by, once `lifted` places have been taken to them.
    fn under(&self, lifted: u32) -> BigInt {
        times_ten(whole(&self.divisor), self.places.saturating_sub(lifted))
    }

    fn rounded(&self, places: u32) -> BigInt {
        let over = times_ten(self.digits.clone(), places.saturating_sub(self.places));
        half_even(&over, &self.under(places))
    }

    fn floor(&self, places: u32) -> BigInt {
        let over = times_ten(self.digits.clone(), places.saturating_sub(self.places));
        over.div_floor(&self.under(places))
    }
}

/// `over` ÷ `under`, which is above zero, rounded half to even.
fn half_even(over: &BigInt, under: &BigInt) -> BigInt {
    let (whole, rest) = over.div_mod_floor(under);
    let up = match (rest * 2_u32).cmp(under) {
        std::cmp::Ordering::Less => false,
        std::cmp::Ordering::Greater => true,
        std::cmp::Ordering::Equal => whole.is_odd(),
    };
    if up { whole + 1_u32 } else { whole }
}

fn both(a: &Divisor, b: &Divisor) -> Divisor {
    match (a, b) {
        (None, other) | (other, None) => other.clone(),
        (Some(a), Some(b)) => Some(Rc::new(a.as_ref() * b.as_ref())),
    }
}

fn whole(divisor: &Divisor) -> BigInt {
    divisor.as_ref().map_or_else(BigInt::one, |divisor| BigInt::from(divisor.as_ref().clone()))
}

fn times_ten(digits: BigInt, power: u32) -> BigInt {
    match power {
        0 => digits,
        1..=19 => digits * 10_u64.pow(power),
        _ => digits * ten_to(power),
    }
}

fn ten_to(power: u32) -> BigInt {
    BigInt::from(10_u32).pow(power)
}

/// How often a factor goes into a number, and what is left.
fn without(mut number: BigUint, factor: u32) -> (u32, BigUint) {
    let mut times = 0;
    while !number.is_zero() {
        let (whole, rest) = number.div_rem(&BigUint::from(factor));
        if !rest.is_zero() {
            break;
        }
        number = whole;
        times += 1;
    }
    (times, number)
}

/// A whole number of 10^-`places` as a plain decimal with that many places.
#[must_use]
pub fn decimal(digits: &BigInt, places: u32) -> String {
    let places = places as usize;
    let magnitude = digits.magnitude();
    let text = magnitude.to_u64().map_or_else(|| magnitude.to_string(), |small| small.to_string());
    let text = format!("{text:0>0$}", places + 1);
    let (whole, rest) = text.split_at(text.len() - places);
    let sign = if digits.is_negative() { "-" } else { "" };
    if places == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{rest}") }
}

/// A number as a plain decimal of at most `places` places, without zeros at its end.
#[must_use]
pub fn trimmed(number: &Exact, places: u32) -> String {
    let text = decimal(&number.rounded(places), places);
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}
