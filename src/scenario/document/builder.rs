//! Gathers the plan while the document is read: each number once, with its bounds checked.

use rust_decimal::Decimal;

use super::at::At;
use super::{Deflators, Quantity, Settings, Warning};
use crate::error::Error;
use crate::scenario::plan::{Factor, Id, Input, Line, Plan, Stream, Weights};

/// What two outcomes are held against each other by, to see whether they count one benefit twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Path of the outcome.
    pub path: String,
    /// Family of the unit cost, or the unit cost itself.
    pub family: String,
}

/// A plan in the making.
pub struct Builder<'a> {
    /// What holds for the whole document.
    pub settings: &'a Settings,
    /// What takes amounts to the price base.
    pub deflators: &'a Deflators,
    /// What has been read so far.
    pub plan: Plan,
    /// What a reader has to know.
    pub warnings: Vec<Warning>,
    /// See [`Claim`].
    pub claims: Vec<Claim>,
    /// Ids of `sources`.
    pub sources: Vec<String>,
    /// The action that is being read.
    pub action: usize,
}

impl Builder<'_> {
    /// Reads a number or a range of three.
    pub fn input(&mut self, at: &At, quantity: Quantity) -> Result<Id, Error> {
        let bounded = |at: &At| {
            let number = at.decimal()?;
            let refused = || at.refuse("out-of-range", &format!("is {number}"), quantity.bounds());
            if quantity.allows(number) { Ok(number) } else { Err(refused()) }
        };
        let (low, mid, high) = if at.is_object() {
            let range = at.object(&["low", "mid", "high"])?;
            (bounded(&range.need("low")?)?, bounded(&range.need("mid")?)?, bounded(&range.need("high")?)?)
        } else {
            let number = bounded(at)?;
            (number, number, number)
        };
        if low > mid || mid > high {
            let what = format!("is a range of {low}, {mid} and {high}");
            return Err(at.refuse("range-order", &what, "low to be at most mid, and mid at most high"));
        }
        let ranged = low < high;
        let path = at.path.clone();
        self.plan.inputs.push(Input { path, quantity, low, mid, high, ranged, action: self.action });
        Ok(self.plan.inputs.len() - 1)
    }

    /// A number that the document implies, by a name for people.
    pub fn constant(&mut self, name: &'static str, number: Decimal) -> Id {
        let quantity = Quantity::any(name, super::Unit::Count);
        let (low, mid, high) = (number, number, number);
        let path = String::new();
        self.plan.inputs.push(Input { path, quantity, low, mid, high, ranged: false, action: self.action });
        self.plan.inputs.len() - 1
    }

    /// Reads a list by year. What stands past the last year is checked, said, and left out.
    pub fn by_year(&mut self, at: &At, quantity: Quantity) -> Result<Vec<Id>, Error> {
        let mut ids = self.list(at, quantity)?;
        let years = self.settings.years as usize;
        if ids.len() > years {
            let message = format!("{} has {} entries, and the scenario {years} years.", at.path, ids.len());
            self.warn("past-the-last-year", &at.path, message);
            ids.truncate(years);
        }
        Ok(ids)
    }

    /// Reads a list of numbers or ranges.
    pub fn list(&mut self, at: &At, quantity: Quantity) -> Result<Vec<Id>, Error> {
        at.list()?.iter().map(|item| self.input(item, quantity)).collect()
    }

    /// Reads a list that goes on with its last value, and so needs one.
    pub fn shares_by_year(&mut self, at: &At, quantity: Quantity) -> Result<Vec<Id>, Error> {
        let ids = self.list(at, quantity)?;
        if ids.is_empty() { Err(at.refuse("empty-list", "is empty", "at least one share")) } else { Ok(ids) }
    }

    /// The middle of a number.
    pub fn mid(&self, id: Id) -> Decimal {
        self.plan.inputs.get(id).map_or(Decimal::ZERO, |input| input.mid)
    }

    /// A number itself.
    pub fn get(&self, id: Id) -> Option<&Input> {
        self.plan.inputs.get(id)
    }

    /// Position of an agency, which is new or not.
    pub fn agency(&mut self, name: &str) -> usize {
        if let Some(position) = self.plan.agencies.iter().position(|known| known == name) {
            return position;
        }
        self.plan.agencies.push(name.to_owned());
        self.plan.agencies.len() - 1
    }

    /// Adds a stream.
    pub fn stream(&mut self, stream: Stream) -> usize {
        self.plan.streams.push(stream);
        self.plan.streams.len() - 1
    }

    /// Adds a line.
    pub fn line(&mut self, line: Line) {
        self.plan.lines.push(line);
    }

    /// Says something that a reader has to know.
    pub fn warn(&mut self, code: &'static str, path: &str, message: String) {
        self.warnings.push(Warning { code, path: path.to_owned(), message });
    }

    /// Checks that a source is listed.
    pub fn source(&mut self, at: Option<At>) -> Result<(), Error> {
        let Some(at) = at else { return Ok(()) };
        let id = at.string()?;
        if !self.sources.iter().any(|known| known == id) {
            let message = format!("{} is “{id}”, and the document's sources have no such id.", at.path);
            self.warn("unknown-source", &at.path, message);
        }
        Ok(())
    }

    /// The factor that takes an amount from the prices of `at` to the price base; none where they are the same.
    pub fn deflator(&mut self, at: &At) -> Result<Option<Factor>, Error> {
        let year = super::year(at)?;
        let base = self.settings.price_base.clone();
        let index = |year: &str| self.deflators.index(year).ok_or_else(|| outside(self.deflators, at, year));
        let (from, to) = (index(&year)?, index(&base)?);
        if super::first_year(&base).saturating_sub(super::first_year(&year)) > 10 {
            let message = format!("{} is {year}, more than ten years before the price base, {base}.", at.path);
            self.warn("old-price-year", &at.path, message);
        }
        if year == base {
            return Ok(None);
        }
        let (to, from) = (self.constant("index of the price base", to), self.constant("index of the price year", from));
        Ok(Some(Factor::Ratio(to, from)))
    }

    /// Reads `lag`, `duration`, `phase_in` and `drop_off`. Left out, an effect is there at once, for one year, in full.
    pub fn weights(&mut self, object: &super::at::Object, scaled: bool) -> Result<Weights, Error> {
        use super::quantity::common::{DROP_OFF, PHASE_IN};
        let whole = |name, least, otherwise| match object.get(name) {
            Some(at) => at.whole(least, LONGEST),
            None => Ok(otherwise),
        };
        let (lag, duration) = (whole("lag", 0, 0)?, whole("duration", 1, 1)?);
        let phase_in = object.get("phase_in").map(|at| self.shares_by_year(&at, PHASE_IN)).transpose()?;
        let drop_off = object.get("drop_off").map(|at| self.input(&at, DROP_OFF)).transpose()?;
        let weights = Weights { lag, duration, phase_in: phase_in.unwrap_or_default(), drop_off, scaled };
        if scaled && !self.is_above_zero(&weights) {
            return Err(object.at.refuse("nothing-to-spread", "has no year with an effect", "a “phase_in” above 0"));
        }
        Ok(weights)
    }

    /// Whether weights add up to something.
    fn is_above_zero(&self, weights: &Weights) -> bool {
        let phase = |year: usize| match weights.phase_in.get(year).or(weights.phase_in.last()) {
            Some(id) => self.get(*id).is_some_and(|input| !input.mid.is_zero()),
            None => true,
        };
        let lost_at_once = weights.drop_off.and_then(|id| self.get(id)).is_some_and(|input| input.mid == Decimal::ONE);
        let years = if lost_at_once { 1 } else { (weights.duration as usize).min(weights.phase_in.len().max(1)) };
        (0..years).any(phase)
    }
}

/// Longer than any appraisal; more is a slip of the pen.
const LONGEST: u32 = 1000;

fn outside(deflators: &Deflators, at: &At, year: &str) -> Error {
    let (first, last) = deflators.span();
    let what = format!("needs the price index of {year}, which there is none of");
    at.refuse("no-deflator", &what, format!("a year from {first} to {last}"))
}
