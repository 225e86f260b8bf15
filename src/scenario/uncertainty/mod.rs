//! How sure a result is: at which value of an input it turns, how wide each range makes it, and what draws come to.

mod draws;
mod effect;
mod random;
mod switching;
mod tornado;
mod words;

use serde::Serialize;

pub use draws::{Draws, Fan, Spread};
pub use switching::{Holds, Switch, Switching};
pub use tornado::{Bar, Tornado};

use super::document::Scenario;
use super::number::Number;
use crate::error::Error;

/// How sure a result is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Uncertainty {
    /// For each input, the value at which a result turns.
    pub switching: Vec<Switching>,
    /// For each range, what its ends make of a result.
    pub tornado: Tornado,
    /// What comes of drawing every range at random.
    pub draws: Draws,
}

/// How often and from which seed to draw.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Drawing {
    /// Number of draws.
    pub draws: u32,
    /// The same seed gives the same draws on every machine.
    pub seed: u64,
}

impl Default for Drawing {
    fn default() -> Self {
        Self { draws: 10_000, seed: 1 }
    }
}

/// Multiplications in `f64`, about: some seconds on an old phone.
const MOST_DRAWN: u64 = 2_000_000_000;
/// Exact products, about as long.
const MOST_SWITCHED: u64 = 10_000_000;

/// Reckons all three.
///
/// # Errors
/// `too-much-work`, where it would take too long; the results themselves are there all the same.
pub fn uncertainty(scenario: &Scenario, drawing: Drawing) -> Result<Uncertainty, Error> {
    refuse_too_much(scenario, drawing.draws)?;
    let base = effect::Base::of(scenario);
    Ok(Uncertainty {
        switching: switching::all(scenario, &base),
        tornado: tornado::of(scenario, &base),
        draws: draws::draw(scenario, drawing),
    })
}

/// Only the draws: what a page shows while a slider moves.
///
/// # Errors
/// As [`uncertainty`].
pub fn draw(scenario: &Scenario, drawing: Drawing) -> Result<Draws, Error> {
    refuse_too_much(scenario, drawing.draws)?;
    Ok(draws::draw(scenario, drawing))
}

fn refuse_too_much(scenario: &Scenario, draws: u32) -> Result<(), Error> {
    if draws == 0 || draws > 1_000_000 {
        let message = format!("There cannot be {draws} draws: expected a number from 1 to 1000000.");
        return Err(Error::new("bad-draws", message));
    }
    let years = u64::from(scenario.settings.years);
    let random = draws::work(scenario).saturating_add(years * 10).saturating_mul(draws.into());
    let switched = switching::work(scenario);
    if random <= MOST_DRAWN && switched <= MOST_SWITCHED {
        return Ok(());
    }
    let advice = if switched > MOST_SWITCHED { "fewer actions" } else { "fewer draws, fewer actions or fewer ranges" };
    let message = format!("How sure the results are would take too long to reckon: take {advice}.");
    Err(Error::new("too-much-work", message))
}

/// Which lines of a plan belong to which action: they stand together.
fn lines_of(scenario: &Scenario, action: usize) -> &[super::plan::Line] {
    let lines = &scenario.plan.lines;
    let first = lines.partition_point(|line| line.action < action);
    let end = lines.partition_point(|line| line.action <= action);
    lines.get(first..end).unwrap_or_default()
}

/// Puts a number in the place of another, for one reckoning.
fn with<N: Number, T>(values: &mut [N], id: usize, value: N, reckon: impl FnOnce(&[N]) -> T) -> Option<T> {
    let place = values.get_mut(id)?;
    let before = std::mem::replace(place, value);
    let result = reckon(values);
    if let Some(place) = values.get_mut(id) {
        *place = before;
    }
    Some(result)
}
