//! Each range at its low and at its high, one at a time, the widest first.

use serde::Serialize;

use super::effect::{Base, Effect};
use super::{lines_of, with};
use crate::scenario::appraisal::Figure;
use crate::scenario::appraise::money;
use crate::scenario::document::Scenario;
use crate::scenario::exact::Exact;
use crate::scenario::number::Number;
use crate::sorted;

/// For each result, what the ends of each range make of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Tornado {
    /// Of public value less cost.
    pub net_present_public_value: Vec<Bar>,
    /// Of financial cost less fiscal benefit.
    pub net_present_budget_impact: Vec<Bar>,
}

/// One range.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "TornadoBar"))]
pub struct Bar {
    /// Where the range stands in the document.
    pub path: String,
    /// Its low end.
    pub low: Figure,
    /// Its high end.
    pub high: Figure,
    /// The result at its low end, in pounds.
    pub at_low: Figure,
    /// The result at its high end, in pounds.
    pub at_high: Figure,
}

/// Reckons both.
pub fn of(scenario: &Scenario, base: &Base) -> Tornado {
    let mut values = base.values.clone();
    let mut ends: Vec<(usize, Effect<Exact>, Effect<Exact>)> = Vec::new();
    for (id, input) in scenario.plan.inputs.iter().enumerate().filter(|(_, input)| input.ranged) {
        let Some(own) = base.actions.get(input.action) else { continue };
        let rest = base.total.minus(own);
        let lines = lines_of(scenario, input.action);
        let mut at = |value| {
            with(&mut values, id, Exact::of(value), |values| {
                rest.plus(&Effect::of(scenario, lines, values, &base.discounting))
            })
        };
        if let (Some(low), Some(high)) = (at(input.low), at(input.high)) {
            ends.push((id, low, high));
        }
    }
    Tornado {
        net_present_public_value: bars(scenario, base, &ends, |effect| effect.public.clone()),
        net_present_budget_impact: bars(scenario, base, &ends, |effect| effect.fiscal.negated()),
    }
}

fn bars(
    scenario: &Scenario,
    base: &Base,
    ends: &[(usize, Effect<Exact>, Effect<Exact>)],
    result: impl Fn(&Effect<Exact>) -> Exact,
) -> Vec<Bar> {
    let present = |effect| result(effect).over(&base.discounting.whole);
    let all = ends.iter().filter_map(|(id, low, high)| {
        let input = scenario.plan.inputs.get(*id)?;
        let (at_low, at_high) = (present(low), present(high));
        let width = at_high.minus(&at_low).rounded(2);
        let bar = Bar {
            path: input.path.clone(),
            low: input.low.normalize().to_string(),
            high: input.high.normalize().to_string(),
            at_low: money(&at_low),
            at_high: money(&at_high),
        };
        Some((width, bar))
    });
    let widest_first = sorted::by(all.collect(), |(a, _), (b, _)| b.magnitude().cmp(a.magnitude()));
    widest_first.into_iter().map(|(_, bar)| bar).collect()
}
