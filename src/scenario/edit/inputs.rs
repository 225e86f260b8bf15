//! Every number of a document, with what a control for it has to know.

use serde::Serialize;

use crate::scenario::document::{Scenario, Unit};

/// A number of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ScenarioInput {
    /// Where it stands: what `set` takes.
    pub path: String,
    /// Its key, such as `need`.
    pub name: &'static str,
    /// What it is counted in.
    pub unit: Unit,
    /// The least that it is taken to be.
    pub low: String,
    /// What the results use.
    pub mid: String,
    /// The most that it is taken to be.
    pub high: String,
    /// Whether the document gives a range.
    pub ranged: bool,
    /// The least that it can be, where there is such a bound.
    pub least: Option<String>,
    /// The most that it can be, where there is such a bound.
    pub most: Option<String>,
    /// Position of its action.
    #[cfg_attr(test, ts(type = "number"))]
    pub action: usize,
}

/// Lists them in the order of the document.
#[must_use]
pub fn inputs(scenario: &Scenario) -> Vec<ScenarioInput> {
    let written = scenario.plan.inputs.iter().filter(|input| !input.path.is_empty());
    let shown = written.map(|input| ScenarioInput {
        path: input.path.clone(),
        name: input.quantity.name,
        unit: input.quantity.unit,
        low: input.low.normalize().to_string(),
        mid: input.mid.normalize().to_string(),
        high: input.high.normalize().to_string(),
        ranged: input.ranged,
        least: input.quantity.least.map(|least| least.normalize().to_string()),
        most: input.quantity.most.map(|most| most.normalize().to_string()),
        action: input.action,
    });
    shown.collect()
}
