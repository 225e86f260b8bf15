//! Lines before they have amounts: which numbers of the document are multiplied with which. Every result reads this one plan:
//! the exact appraisal, the draws, the switching values, and the words in which a line is explained.

use rust_decimal::Decimal;
use serde::Serialize;

use super::document::Quantity;

/// Position of a number in [`Plan::inputs`].
pub type Id = usize;

/// Whether a line takes or gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Side {
    /// What is put in.
    Cost,
    /// What comes of it.
    Benefit,
}

/// Whose value it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ScenarioValue"))]
pub enum Value {
    /// To public bodies.
    Fiscal,
    /// To incomes.
    Economic,
    /// To people's lives.
    Social,
}

/// What kind of money it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Money {
    /// Running costs.
    Revenue,
    /// What lasts.
    Capital,
    /// Time and rooms that nobody is paid for anew.
    InKind,
}

/// A number of the document, or one that it implies.
#[derive(Debug, Clone)]
pub struct Input {
    /// Where it stands in the document; empty for what the document implies, such as a price index.
    pub path: String,
    /// What it is.
    pub quantity: Quantity,
    /// The least that it is taken to be.
    pub low: Decimal,
    /// What the results use.
    pub mid: Decimal,
    /// The most that it is taken to be.
    pub high: Decimal,
    /// Whether the document gives a range.
    pub ranged: bool,
    /// The action that it belongs to.
    pub action: usize,
}

/// One factor of a product.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Factor {
    /// The number.
    Value(Id),
    /// What is left of a whole: 1 − the number.
    Rest(Id),
    /// The first less the second.
    Less(Id, Id),
    /// The first ÷ the second.
    Ratio(Id, Id),
}

/// What a stream is by year, before its factors.
#[derive(Debug, Clone)]
pub enum Base {
    /// Amounts by year, and 0 after the last.
    Amounts(Vec<Id>),
    /// The same in every year from one on.
    From(u32),
    /// In one year.
    Once(u32),
    /// What entered in each year brings something later, by weights w[k].
    Entering {
        /// By year of entry, and 0 after the last.
        entering: Vec<Id>,
        /// When and how much.
        weights: Weights,
    },
}

/// w[k]: 0 before `lag` and from `lag + duration` on, else build-up × decay.
#[derive(Debug, Clone)]
pub struct Weights {
    /// Years before the first effect.
    pub lag: u32,
    /// Years of effect.
    pub duration: u32,
    /// Build-up by year after the lag, going on with its last; empty: at once.
    pub phase_in: Vec<Id>,
    /// Share lost each year.
    pub drop_off: Option<Id>,
    /// Whether they are scaled so that they add up to 1.
    pub scaled: bool,
}

/// Something by year that several lines share.
#[derive(Debug, Clone)]
pub struct Stream {
    /// By year.
    pub base: Base,
    /// What every year is multiplied by.
    pub factors: Vec<Factor>,
}

/// Optimism bias: a multiplication by `Ratio(over, under)`, applied last.
#[derive(Debug, Clone, Copy)]
pub struct Bias {
    /// The multiplier's two parts, such as 85 and 100.
    pub over: Id,
    /// See `over`.
    pub under: Id,
    /// Applied only while this number is not below zero: harm is not made smaller. For what costs when the number is above
    /// zero, the other way round.
    pub while_not_harm: Option<Id>,
    /// Whether a number above zero is the harm.
    pub turned: bool,
}

/// How much of a saving can leave a budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cashable {
    /// Nothing.
    None,
    /// All of it.
    All,
    /// A share.
    Share(Id),
}

/// A line before it has amounts.
#[derive(Debug, Clone)]
pub struct Line {
    /// Position in [`Plan::agencies`]; economic and social value belongs to nobody's budget.
    pub agency: Option<usize>,
    /// Cost or benefit.
    pub side: Side,
    /// Whose value.
    pub value: Value,
    /// What kind of money.
    pub money: Money,
    /// Whether somebody pays what somebody gets.
    pub transfer: bool,
    /// How much of it can leave the agency's budget.
    pub cashable: Cashable,
    /// By year, how much of the cashable part is released; empty: all of it.
    pub release: Vec<Id>,
    /// Position in [`Plan::streams`].
    pub stream: usize,
    /// What the stream is multiplied by.
    pub factors: Vec<Factor>,
    /// Optimism bias, where it takes any.
    pub bias: Option<Bias>,
    /// The action, and the outcome within it where it has one.
    pub action: usize,
    /// What of the action it comes from, in the document's words.
    pub from: String,
}

/// All lines of a document, and what they are made of.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// Every number.
    pub inputs: Vec<Input>,
    /// What lines share.
    pub streams: Vec<Stream>,
    /// The lines, by action.
    pub lines: Vec<Line>,
    /// Names of agencies, in the order in which they come up.
    pub agencies: Vec<String>,
}

impl Line {
    /// Every number that the line's amounts depend on.
    pub fn inputs<'a>(&'a self, plan: &'a Plan) -> impl Iterator<Item = Id> + 'a {
        let stream = plan.streams.get(self.stream);
        let of_stream = stream.into_iter().flat_map(Stream::inputs);
        of_stream.chain(self.factors.iter().flat_map(|factor| factor.inputs()))
    }
}

impl Stream {
    /// Every number that the stream depends on.
    pub fn inputs(&self) -> Vec<Id> {
        let mut found: Vec<Id> = self.factors.iter().flat_map(|factor| factor.inputs()).collect();
        match &self.base {
            Base::Amounts(ids) => found.extend(ids),
            Base::From(_) | Base::Once(_) => {}
            Base::Entering { entering, weights } => {
                found.extend(entering.iter().chain(&weights.phase_in).chain(&weights.drop_off));
            }
        }
        found
    }
}

impl Factor {
    /// The numbers that it is made of.
    pub fn inputs(self) -> impl Iterator<Item = Id> {
        let (first, second) = match self {
            Self::Value(id) | Self::Rest(id) => (id, None),
            Self::Less(a, b) | Self::Ratio(a, b) => (a, Some(b)),
        };
        std::iter::once(first).chain(second)
    }
}
