//! Discount rates by year: the Green Book's social time preference rate, real.

use rust_decimal::Decimal;

use super::at::At;
use super::word;
use crate::error::Error;

/// The last year of each band, and its rate in units of 0.0001.
type Schedule = [(u32, i64); 3];

const GREEN_BOOK: Schedule = [(30, 350), (75, 300), (125, 250)];
/// For health effects only, never for an NHS budget.
const HEALTH: Schedule = [(30, 150), (75, 129), (125, 107)];

/// Rate by year, 0 in year 0. Without `discount`, the Green Book's.
pub fn rates(at: Option<At>, years: u32) -> Result<Vec<Decimal>, Error> {
    let Some(at) = at else { return Ok(by_band(&GREEN_BOOK, years)) };
    let schedules = [("green-book", &GREEN_BOOK), ("green-book-health", &HEALTH)];
    if !at.is_object() {
        return Ok(by_band(word(&at, &schedules)?, years));
    }
    let discount = at.object(&["schedule", "rate"])?;
    match (discount.get("schedule"), discount.get("rate")) {
        (Some(schedule), None) => Ok(by_band(word(&schedule, &schedules)?, years)),
        (None, Some(rate)) => {
            let number = rate.decimal()?;
            if number.is_sign_negative() && !number.is_zero() || number > Decimal::ONE {
                return Err(rate.refuse("out-of-range", &format!("is {number}"), "a number from 0 to 1"));
            }
            Ok((0..years).map(|year| if year == 0 { Decimal::ZERO } else { number }).collect())
        }
        _ => Err(at.refuse("bad-discount", "is not understood", "either a “schedule” or a “rate”")),
    }
}

fn by_band(schedule: &Schedule, years: u32) -> Vec<Decimal> {
    let rate = |year| match schedule.iter().find(|(last, _)| year > 0 && year <= *last) {
        Some((_, rate)) => Decimal::new(*rate, 4),
        None => Decimal::ZERO,
    };
    (0..years).map(rate).collect()
}
