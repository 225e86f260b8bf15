//! Lines with the working behind each: which numbers were multiplied, by their names and as figures.

use serde::Serialize;

use super::appraisal::Figure;
use super::appraise::money;
use super::discounting::Discounting;
use super::document::Scenario;
use super::exact::{Exact, trimmed};
use super::flow;
use super::number::Number;
use super::plan::{Base, Cashable, Factor, Id, Line, Money, Side, Value};

/// A line, as it went into every sum.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ScenarioLine {
    /// Position of its action.
    #[cfg_attr(test, ts(type = "number"))]
    pub action: usize,
    /// What of the action it comes from.
    pub from: String,
    /// Whose budget; economic and social value belongs to nobody's.
    pub agency: Option<String>,
    /// Cost or benefit.
    pub side: Side,
    /// Whose value.
    pub value: Value,
    /// Revenue, capital or in kind.
    #[serde(rename = "type")]
    pub money: Money,
    /// Whether somebody pays what somebody gets.
    pub transfer: bool,
    /// The share that can leave the agency's budget, once released.
    pub cashable: Figure,
    /// Pounds by year.
    pub flow: Vec<Figure>,
    /// Discounted sum of `flow`.
    pub present_value: Figure,
    /// The formula in words.
    pub formula: String,
    /// The formula in figures.
    pub figures: String,
    /// Where what enters brings something later: the weight of each year from its entry, to six places.
    pub weights: Vec<Figure>,
}

/// Every line of a scenario.
#[must_use]
pub fn lines(scenario: &Scenario) -> Vec<ScenarioLine> {
    let values: Vec<Exact> = flow::mids(&scenario.plan);
    let discounting = Discounting::new(&scenario.settings.rates);
    scenario.plan.lines.iter().map(|line| show(scenario, line, &values, &discounting)).collect()
}

fn show(scenario: &Scenario, line: &Line, values: &[Exact], discounting: &Discounting<Exact>) -> ScenarioLine {
    let plan = &scenario.plan;
    let years = scenario.settings.years as usize;
    let stream = plan.streams.get(line.stream);
    let amounts = stream.map(|stream| flow::by_year(stream, values, years)).unwrap_or_default();
    let coefficient = flow::coefficient(line, values, true);
    let flow: Vec<Exact> = amounts.iter().map(|amount| amount.times(&coefficient)).collect();
    let words = Words { scenario, values };
    let cashable = match line.cashable {
        Cashable::None => "0".to_owned(),
        Cashable::All => "1".to_owned(),
        Cashable::Share(id) => words.figure(id),
    };
    ScenarioLine {
        action: line.action,
        from: line.from.clone(),
        agency: line.agency.and_then(|agency| plan.agencies.get(agency)).cloned(),
        side: line.side,
        value: line.value,
        money: line.money,
        transfer: line.transfer,
        cashable,
        present_value: money(&discounting.present(&flow)),
        flow: flow.iter().map(money).collect(),
        formula: words.formula(line, &Words::name),
        figures: words.formula(line, &Words::figure),
        weights: match stream.map(|stream| &stream.base) {
            Some(Base::Entering { weights, .. }) => {
                flow::weights(weights, values, years).iter().map(|weight| trimmed(weight, 6)).collect()
            }
            _ => Vec::new(),
        },
    }
}

/// Prints a product, with each number said in some way.
struct Words<'a> {
    scenario: &'a Scenario,
    values: &'a [Exact],
}

/// How a number is said.
type Say<'a> = dyn Fn(&Words<'a>, Id) -> String;

impl<'a> Words<'a> {
    fn formula(&self, line: &Line, say: &Say<'a>) -> String {
        let Some(stream) = self.scenario.plan.streams.get(line.stream) else { return String::new() };
        let mut parts = vec![self.base(&stream.base, say)];
        parts.extend(stream.factors.iter().chain(&line.factors).map(|factor| self.factor(*factor, say)));
        if let Some(bias) = line.bias.filter(|bias| flow::applies(bias, self.values)) {
            parts.push(self.factor(Factor::Ratio(bias.over, bias.under), say));
        }
        parts.join(" × ")
    }

    fn base(&self, base: &Base, say: &Say<'a>) -> String {
        let label = |year: u32| self.scenario.settings.labels.get(year as usize).map_or("later", String::as_str);
        match base {
            Base::Amounts(ids) => self.list(ids, say),
            Base::Once(year) => format!("once, in {}", label(*year)),
            Base::From(year) => format!("each year from {}", label(*year)),
            Base::Entering { entering, weights } => {
                let scaled = if weights.scaled { " that add up to 1" } else { "" };
                format!("{} spread by weights{scaled}", self.list(entering, say))
            }
        }
    }

    /// A list by year, once where all its names are one.
    fn list(&self, ids: &[Id], say: &Say<'a>) -> String {
        let mut said: Vec<String> = ids.iter().map(|id| say(self, *id)).collect();
        said.dedup();
        match said.as_slice() {
            [] => "nothing".to_owned(),
            [one] => one.clone(),
            _ => format!("({})", ids.iter().map(|id| say(self, *id)).collect::<Vec<_>>().join(", ")),
        }
    }

    fn factor(&self, factor: Factor, say: &Say<'a>) -> String {
        match factor {
            Factor::Value(id) => say(self, id),
            Factor::Rest(id) => format!("(1 − {})", say(self, id)),
            Factor::Less(a, b) => format!("({} − {})", say(self, a), say(self, b)),
            Factor::Ratio(a, b) => format!("{} ÷ {}", say(self, a), say(self, b)),
        }
    }

    fn name(&self, id: Id) -> String {
        self.scenario.plan.inputs.get(id).map(|input| input.quantity.name.replace('_', " ")).unwrap_or_default()
    }

    fn figure(&self, id: Id) -> String {
        self.values.get(id).map(|value| trimmed(value, 28)).unwrap_or_default()
    }
}
