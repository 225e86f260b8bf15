//! How much there is to reckon, so that a document that would take too long is refused at once and not halfway.

use super::document::Scenario;
use super::plan::{Base, Stream};
use crate::error::Error;

/// Multiplications of one digit, about: some seconds on an old phone.
const MOST: u64 = 2_000_000_000;

/// Refuses what would take too long to reckon exactly.
///
/// # Errors
/// `too-much-work`, with how much it would be.
pub fn refuse_too_much(scenario: &Scenario) -> Result<(), Error> {
    let digits = |id: &usize| u64::from(scenario.plan.inputs.get(*id).map_or(0, |input| input.mid.scale()));
    let years = u64::from(scenario.settings.years);
    let streams: u64 = scenario.plan.streams.iter().map(|stream| steps(stream, years, &digits)).sum();
    let lines = scenario.plan.lines.len() as u64 * years * 20;
    let work = streams.saturating_add(lines);
    if work <= MOST {
        return Ok(());
    }
    let message = format!(
        "The scenario would take {work} steps to reckon exactly: expected at most {MOST}. Take fewer actions, fewer years, \
         or a drop_off with fewer decimals."
    );
    Err(Error::new("too-much-work", message))
}

/// Products of a stream times their length in groups of nine digits.
fn steps(stream: &Stream, years: u64, digits: &impl Fn(&usize) -> u64) -> u64 {
    match &stream.base {
        Base::Entering { entering, weights } => {
            let decay = weights.drop_off.as_ref().map_or(0, digits) * u64::from(weights.duration);
            let products = entering.len() as u64 * u64::from(weights.duration).min(years) + u64::from(weights.duration);
            products * (2 + decay / 9)
        }
        _ => years,
    }
}
