//! Switching values: at which value of an input a result turns, all else as it is.

use rust_decimal::Decimal;
use serde::Serialize;

use super::effect::{Base, Effect, Sampled};
use super::{lines_of, with, words};
use crate::scenario::appraisal::Figure;
use crate::scenario::document::{Scenario, Unit};
use crate::scenario::exact::{Exact, decimal};
use crate::scenario::number::Number;
use crate::scenario::plan::{Base as StreamBase, Factor, Id, Input};

/// For one input, the value at which each result turns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Switching {
    /// Where the input stands in the document.
    pub path: String,
    /// Its key.
    pub name: &'static str,
    /// What it is counted in.
    pub unit: Unit,
    /// What it is now.
    pub now: Figure,
    /// Where public value equals cost: the net present public value is 0, its ratio 1.
    pub public_value: Switch,
    /// Where fiscal benefit equals financial cost: the net present budget impact is 0, its ratio 1.
    pub budget_impact: Switch,
    /// Where cashable benefit equals financial cost.
    pub cashable: Switch,
}

/// A switching value, or why there is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Switch {
    /// The value, to nine places.
    pub value: Option<Figure>,
    /// On which side of it the result is good.
    pub holds: Option<Holds>,
    /// What that means, or why there is none.
    pub sentence: String,
    /// Where there is none: `changes-nothing`, or `out-of-range`.
    pub reason: Option<&'static str>,
}

/// A side of a switching value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Holds {
    /// Above it.
    Above,
    /// Below it.
    Below,
}

/// Places of a switching value.
const PLACES: u32 = 9;

/// What is reckoned for one input.
struct Question<'a> {
    scenario: &'a Scenario,
    base: &'a Base,
    id: Id,
    input: &'a Input,
    /// What all other actions add.
    rest: Effect<Exact>,
}

/// Exact products for all inputs, about: each asks for the lines of its action anew.
pub fn work(scenario: &Scenario) -> u64 {
    let plan = &scenario.plan;
    let years = u64::from(scenario.settings.years);
    let mut by_action = vec![0_u64; scenario.actions.len()];
    let mut last = None;
    for line in &plan.lines {
        let Some(work) = by_action.get_mut(line.action) else { continue };
        *work += years;
        if last.replace(line.stream) == Some(line.stream) {
            continue;
        }
        if let Some(StreamBase::Entering { entering, weights }) =
            plan.streams.get(line.stream).map(|stream| &stream.base)
        {
            let duration = u64::from(weights.duration);
            *work += entering.len() as u64 * duration.min(years) + duration;
        }
    }
    let shown = plan.inputs.iter().filter(|input| !input.path.is_empty());
    shown.filter_map(|input| by_action.get(input.action)).sum()
}

/// Every number of the document that may be a range.
pub fn all(scenario: &Scenario, base: &Base) -> Vec<Switching> {
    let mut values = base.values.clone();
    let fixed = ["", "split", "bias"];
    let inputs = scenario.plan.inputs.iter().enumerate();
    inputs
        .filter(|(_, input)| !input.path.is_empty() && !fixed.contains(&input.quantity.name))
        .filter_map(|(id, input)| {
            let rest = base.total.minus(base.actions.get(input.action)?);
            Some(Question { scenario, base, id, input, rest }.answer(&mut values))
        })
        .collect()
}

impl Question<'_> {
    fn answer(&self, values: &mut [Exact]) -> Switching {
        let ends = self.pieces().map(|piece| piece.map(|ends| ends.map(|end| (end, self.at(values, end)))));
        let is_curved = self.is_curved();
        let mut curve = if is_curved { Curve::of(self) } else { None };
        let mut switch =
            |result: &words::Result, pick: fn(&Effect<Exact>) -> &Exact, drawn: fn(&Effect<f64>) -> f64| {
                let now = pick(&self.base.total);
                let root = match &mut curve {
                    Some(curve) => curve.root(drawn),
                    None => ends.iter().flatten().find_map(|ends| self.straight(ends, pick)),
                };
                let changes = is_curved || ends.iter().flatten().any(|[a, b]| !pick(&b.1).minus(pick(&a.1)).is_zero());
                self.said(result, root, changes, !now.is_below_zero())
            };
        Switching {
            path: self.input.path.clone(),
            name: self.input.quantity.name,
            unit: self.input.quantity.unit,
            now: self.input.mid.normalize().to_string(),
            public_value: switch(&words::PUBLIC, |effect| &effect.public, |effect| effect.public),
            budget_impact: switch(&words::FISCAL, |effect| &effect.fiscal, |effect| effect.fiscal),
            cashable: switch(&words::CASH, |effect| &effect.cash, |effect| effect.cash),
        }
    }

    /// All results where the input is `value`.
    fn at(&self, values: &mut [Exact], value: Decimal) -> Effect<Exact> {
        if value == self.input.mid {
            return self.base.total.clone();
        }
        let lines = lines_of(self.scenario, self.input.action);
        let own = with(values, self.id, Exact::of(value), |values| {
            Effect::of(self.scenario, lines, values, &self.base.discounting)
        });
        own.map_or_else(|| self.base.total.clone(), |own| self.rest.plus(&own))
    }

    /// Stretches over which results are straight lines in the input, the one that it is in first: bias makes a bend at 0.
    fn pieces(&self) -> [Option<[Decimal; 2]>; 2] {
        if self.is_curved() {
            return [None, None];
        }
        let mid = self.input.mid;
        if self.bends() {
            let (below, above) = ([Decimal::NEGATIVE_ONE, Decimal::ZERO], [Decimal::ZERO, Decimal::ONE]);
            return if mid < Decimal::ZERO { [Some(below), Some(above)] } else { [Some(above), Some(below)] };
        }
        let other = match (self.input.quantity.most, mid.is_zero()) {
            (_, true) => Decimal::ONE,
            _ => Decimal::ZERO,
        };
        [Some([mid, other]), None]
    }

    /// Where the straight line through two points is 0, if that is in the input's range.
    fn straight(
        &self,
        ends: &[(Decimal, Effect<Exact>); 2],
        pick: fn(&Effect<Exact>) -> &Exact,
    ) -> Option<(Exact, Holds)> {
        let [(x, at_x), (y, at_y)] = ends;
        let (x, y) = (Exact::of(*x), Exact::of(*y));
        let (f, g) = (pick(at_x), pick(at_y));
        let fall = f.minus(g);
        if fall.is_zero() {
            return None;
        }
        // x + (y − x) · f ÷ (f − g)
        let over = x.times(&fall).plus(&y.minus(&x).times(f));
        let root = Exact::of_digits(over.ratio(&fall, PLACES)?, PLACES);
        let rises = fall.is_below_zero() != y.minus(&x).is_below_zero();
        let holds = if rises { Holds::Above } else { Holds::Below };
        let (least, most) = self.bounds();
        let within = |bound: Option<Decimal>, turned: bool| {
            bound.is_none_or(|bound| {
                let past = root.minus(&Exact::of(bound));
                let past = if turned { past.negated() } else { past };
                !past.is_below_zero()
            })
        };
        let in_piece = !self.bends() || root.is_zero() || root.is_below_zero() == (x.plus(&y)).is_below_zero();
        (in_piece && within(least, false) && within(most, true)).then_some((root, holds))
    }

    /// The bounds of the quantity; a transfer is part of the fiscal value.
    fn bounds(&self) -> (Option<Decimal>, Option<Decimal>) {
        let (mut least, mut most) = (self.input.quantity.least, self.input.quantity.most);
        let inputs = &self.scenario.plan.inputs;
        for line in lines_of(self.scenario, self.input.action) {
            for factor in &line.factors {
                match factor {
                    Factor::Less(whole, part) if *whole == self.id => least = inputs.get(*part).map(|part| part.mid),
                    Factor::Less(whole, part) if *part == self.id => most = inputs.get(*whole).map(|whole| whole.mid),
                    _ => {}
                }
            }
        }
        (least, most)
    }

    /// Whether a bias depends on the sign of the input.
    fn bends(&self) -> bool {
        let lines = lines_of(self.scenario, self.input.action);
        lines.iter().any(|line| line.bias.is_some_and(|bias| bias.while_not_harm == Some(self.id)))
    }

    /// Whether a result is no straight line in the input: a decay is a power, and what is scaled is divided by its sum.
    fn is_curved(&self) -> bool {
        let lines = lines_of(self.scenario, self.input.action);
        lines.iter().filter_map(|line| self.scenario.plan.streams.get(line.stream)).any(|stream| match &stream.base {
            StreamBase::Entering { weights, .. } => {
                weights.drop_off == Some(self.id) || (weights.scaled && weights.phase_in.contains(&self.id))
            }
            _ => false,
        })
    }

    fn said(&self, result: &words::Result, root: Option<(Exact, Holds)>, changes: bool, now: bool) -> Switch {
        let Some((root, holds)) = root else {
            let (reason, sentence) = if changes {
                ("out-of-range", "No value that it can have turns the result.")
            } else {
                ("changes-nothing", "It does not change the result.")
            };
            return Switch { value: None, holds: None, sentence: sentence.to_owned(), reason: Some(reason) };
        };
        let text = decimal(&root.rounded(PLACES), PLACES);
        let value = text.trim_end_matches('0').trim_end_matches('.').to_owned();
        let number = Decimal::from_str_exact(&value).unwrap_or_default();
        let sentence = words::sentence(self.scenario, self.input, result, number, holds, now);
        Switch { value: Some(value), holds: Some(holds), sentence, reason: None }
    }
}

/// A result that is no straight line in an input from 0 to 1: sampled, and halved to the root.
struct Curve<'a> {
    scenario: &'a Scenario,
    id: Id,
    now: f64,
    action: usize,
    sampled: &'a Sampled,
    values: Vec<f64>,
    rest: Effect<f64>,
}

/// Stretches that are looked through for a change of sign.
const STRETCHES: u32 = 64;
/// Halvings that take a stretch below 1e-9 of what it began with, and some to spare.
const HALVINGS: u32 = 48;

impl<'a> Curve<'a> {
    fn of(question: &Question<'a>) -> Option<Self> {
        let (scenario, sampled) = (question.scenario, &question.base.sampled);
        let action = question.input.action;
        let rest = sampled.total.minus(sampled.actions.get(action)?);
        let now = f64::of(question.input.mid);
        Some(Self { scenario, id: question.id, now, action, sampled, values: sampled.values.clone(), rest })
    }

    fn at(&mut self, value: f64, pick: fn(&Effect<f64>) -> f64) -> f64 {
        let (scenario, discounting) = (self.scenario, &self.sampled.discounting);
        let lines = lines_of(scenario, self.action);
        let own = with(&mut self.values, self.id, value, |values| Effect::of(scenario, lines, values, discounting));
        pick(&self.rest) + own.map_or(0.0, |own| pick(&own))
    }

    /// The root nearest to what the input is now.
    fn root(&mut self, pick: fn(&Effect<f64>) -> f64) -> Option<(Exact, Holds)> {
        let mut nearest: Option<(f64, Holds)> = None;
        let mut low = 0.0;
        let mut at_low = self.at(low, pick);
        for step in 1..=STRETCHES {
            let high = f64::from(step) / f64::from(STRETCHES);
            let at_high = self.at(high, pick);
            if at_low.is_finite() && at_high.is_finite() && (at_low < 0.0) != (at_high < 0.0) {
                let root = self.halve(low, high, at_low < 0.0, pick);
                let holds = if at_low < 0.0 { Holds::Above } else { Holds::Below };
                if nearest.is_none_or(|(known, _)| (root - self.now).abs() < (known - self.now).abs()) {
                    nearest = Some((root, holds));
                }
            }
            (low, at_low) = (high, at_high);
        }
        nearest.map(|(root, holds)| (Exact::of_digits(to_digits(root), PLACES), holds))
    }

    fn halve(&mut self, mut low: f64, mut high: f64, below: bool, pick: fn(&Effect<f64>) -> f64) -> f64 {
        for _ in 0..HALVINGS {
            let middle = f64::midpoint(low, high);
            if (self.at(middle, pick) < 0.0) == below { low = middle } else { high = middle }
        }
        f64::midpoint(low, high)
    }
}

#[allow(clippy::cast_possible_truncation, reason = "a share times 10^9")]
fn to_digits(share: f64) -> num_bigint::BigInt {
    ((share * 1e9).round_ties_even() as i64).into()
}
