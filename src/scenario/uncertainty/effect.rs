//! The three results that a question of certainty can be about, as what lines add to them. All are sums over lines, so a changed
//! number asks for the lines of its own action alone.

use crate::scenario::discounting::Discounting;
use crate::scenario::document::Scenario;
use crate::scenario::exact::Exact;
use crate::scenario::flow;
use crate::scenario::number::Number;
use crate::scenario::plan::{Cashable, Line, Money, Side, Value};

/// What lines come to in each result, in the last year's terms. Each is good above 0.
#[derive(Debug, Clone)]
pub struct Effect<N> {
    /// Public value less cost.
    pub public: N,
    /// Fiscal benefit less financial cost.
    pub fiscal: N,
    /// Cashable benefit less financial cost.
    pub cash: N,
}

impl<N: Number> Effect<N> {
    /// The sum of lines, which share their streams with none besides.
    pub fn of(scenario: &Scenario, lines: &[Line], values: &[N], discounting: &Discounting<N>) -> Self {
        let mut effect = Self { public: N::zero(), fiscal: N::zero(), cash: N::zero() };
        let mut present: Option<(usize, Vec<N>, N)> = None;
        for line in lines {
            if present.as_ref().is_none_or(|(stream, ..)| *stream != line.stream) {
                present = scenario.plan.streams.get(line.stream).map(|stream| {
                    let amounts = flow::by_year(stream, values, scenario.settings.years as usize);
                    let amounts: Vec<N> = amounts.iter().zip(&discounting.growth).map(|(a, b)| a.times(b)).collect();
                    let sum = amounts.iter().fold(N::zero(), |sum, amount| sum.plus(amount));
                    (line.stream, amounts, sum)
                });
            }
            if let Some((_, amounts, sum)) = &present {
                effect.add(scenario, line, values, amounts, sum);
            }
        }
        effect
    }

    fn add(&mut self, scenario: &Scenario, line: &Line, values: &[N], amounts: &[N], sum: &N) {
        let coefficient = flow::coefficient(line, values, true);
        let worth = sum.times(&coefficient);
        if line.side == Side::Cost {
            self.public = self.public.minus(&worth);
            if line.money != Money::InKind || scenario.settings.in_kind {
                self.fiscal = self.fiscal.minus(&worth);
                self.cash = self.cash.minus(&worth);
            }
            return;
        }
        if !line.transfer {
            self.public = self.public.plus(&worth);
        }
        if line.value == Value::Fiscal {
            self.fiscal = self.fiscal.plus(&worth);
            self.cash = self.cash.plus(&cashable(line, values, amounts, &coefficient, worth));
        }
    }

    /// One more.
    pub fn plus(&self, other: &Self) -> Self {
        Self {
            public: self.public.plus(&other.public),
            fiscal: self.fiscal.plus(&other.fiscal),
            cash: self.cash.plus(&other.cash),
        }
    }

    /// One less.
    pub fn minus(&self, other: &Self) -> Self {
        Self {
            public: self.public.minus(&other.public),
            fiscal: self.fiscal.minus(&other.fiscal),
            cash: self.cash.minus(&other.cash),
        }
    }
}

fn cashable<N: Number>(line: &Line, values: &[N], amounts: &[N], coefficient: &N, worth: N) -> N {
    let share = match line.cashable {
        Cashable::None => return N::zero(),
        Cashable::All => return worth,
        Cashable::Share(id) => values.get(id).cloned().unwrap_or_else(N::zero),
    };
    if line.release.is_empty() {
        return worth.times(&share);
    }
    let released = amounts.iter().enumerate().fold(N::zero(), |sum, (year, amount)| {
        match line.release.get(year).or(line.release.last()).and_then(|id| values.get(*id)) {
            Some(release) => sum.plus(&amount.times(release)),
            None => sum.plus(amount),
        }
    });
    released.times(coefficient).times(&share)
}

/// Everything at its middle: what a change is held against.
pub struct Base {
    /// The middle of every number.
    pub values: Vec<Exact>,
    /// What brings years together.
    pub discounting: Discounting<Exact>,
    /// What each action adds.
    pub actions: Vec<Effect<Exact>>,
    /// What all add up to.
    pub total: Effect<Exact>,
    /// The same in floats, for what is sampled.
    pub sampled: Sampled,
}

/// Everything at its middle, in floats.
pub struct Sampled {
    /// The middle of every number.
    pub values: Vec<f64>,
    /// What brings years together.
    pub discounting: Discounting<f64>,
    /// What each action adds.
    pub actions: Vec<Effect<f64>>,
    /// What all add up to.
    pub total: Effect<f64>,
}

impl Base {
    /// Reckons every action once.
    pub fn of(scenario: &Scenario) -> Self {
        let (values, discounting, actions, total) = reckon(scenario);
        Self { values, discounting, actions, total, sampled: Sampled::of(scenario) }
    }
}

impl Sampled {
    fn of(scenario: &Scenario) -> Self {
        let (values, discounting, actions, total) = reckon(scenario);
        Self { values, discounting, actions, total }
    }
}

type Reckoned<N> = (Vec<N>, Discounting<N>, Vec<Effect<N>>, Effect<N>);

fn reckon<N: Number>(scenario: &Scenario) -> Reckoned<N> {
    let values: Vec<N> = flow::mids(&scenario.plan);
    let discounting = Discounting::new(&scenario.settings.rates);
    let actions: Vec<Effect<N>> = (0..scenario.actions.len())
        .map(|action| Effect::of(scenario, super::lines_of(scenario, action), &values, &discounting))
        .collect();
    let nothing = Effect { public: N::zero(), fiscal: N::zero(), cash: N::zero() };
    let total = actions.iter().fold(nothing, |sum, action| sum.plus(action));
    (values, discounting, actions, total)
}
