//! When a scenario has paid for itself.

use super::appraisal::Payback;
use super::exact::{Exact, decimal};
use super::number::Number;

/// The first year in which the sum of `net` so far is no longer below 0, after it was; 0 where it never was; none where it
/// stays below.
pub fn payback(net: &[Exact]) -> Option<Payback> {
    let mut before = Exact::zero();
    let mut was_below = false;
    for (year, amount) in net.iter().enumerate() {
        let after = before.plus(amount);
        let below = after.is_below_zero();
        if was_below && !below {
            // Even flow inside the year: the part of it that what was missing takes.
            let part = before.negated().ratio(amount, 4)?;
            return Some(Payback { year, elapsed: decimal(&(part + year * 10_000_usize), 4) });
        }
        was_below = below;
        before = after;
    }
    (!was_below).then(|| Payback { year: 0, elapsed: decimal(&0.into(), 4) })
}
