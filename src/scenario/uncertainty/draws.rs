//! Every range drawn at random, many times. The only floats of the house.

use serde::Serialize;

use super::Drawing;
use super::random::Random;
use crate::scenario::appraisal::Figure;
use crate::scenario::discounting::Discounting;
use crate::scenario::document::Scenario;
use crate::scenario::exact::decimal;
use crate::scenario::flow;
use crate::scenario::plan::{Base, Line, Money, Side, Value};

/// What draws come to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Draws {
    /// How many.
    pub number: u32,
    /// From which seed, as a whole number.
    pub seed: String,
    /// How many ranges were drawn.
    #[cfg_attr(test, ts(type = "number"))]
    pub ranges: usize,
    /// Public value less cost.
    pub net_present_public_value: Spread,
    /// Financial cost less fiscal benefit.
    pub net_present_budget_impact: Spread,
    /// Share of draws in which public value is above its cost.
    pub public_value_above_zero: Figure,
    /// Share of draws in which the financial return is above 1.
    pub financial_return_above_one: Figure,
    /// Percentiles of `cumulative`, by year.
    pub cumulative: Fan,
}

/// How draws of one result are spread, in pounds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "DrawSpread"))]
pub struct Spread {
    /// The mean.
    pub mean: Figure,
    /// One in ten draws is below.
    pub p10: Figure,
    /// Half are below.
    pub p50: Figure,
    /// Nine in ten are below.
    pub p90: Figure,
    /// Of the mean.
    pub standard_error: Figure,
}

/// Percentiles by year, in pounds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Fan {
    /// One in ten draws is below.
    pub p10: Vec<Figure>,
    /// A quarter are below.
    pub p25: Vec<Figure>,
    /// Half are below.
    pub p50: Vec<Figure>,
    /// Three quarters are below.
    pub p75: Vec<Figure>,
    /// Nine in ten are below.
    pub p90: Vec<Figure>,
}

/// A line that some range changes.
struct Varied<'a> {
    line: &'a Line,
    /// What it adds to the financial net, and to public value less cost, for each pound: 1, 0 or -1.
    net: f64,
    public: f64,
    /// Its coefficient, where no range changes that.
    fixed: Option<f64>,
    /// Whether the bias counts: a range says how sure a line is.
    biased: bool,
}

/// Lines that share a stream.
struct Group<'a> {
    stream: usize,
    /// The stream by year, where no range changes that.
    fixed: Option<Vec<f64>>,
    lines: Vec<Varied<'a>>,
}

/// Multiplications for one draw, about.
pub fn work(scenario: &Scenario) -> u64 {
    let plan = &scenario.plan;
    let years = u64::from(scenario.settings.years);
    let is_ranged = |id: &usize| plan.inputs.get(*id).is_some_and(|input| input.ranged);
    let streams = plan.streams.iter().filter(|stream| stream.inputs().iter().any(is_ranged));
    let of_streams: u64 = streams
        .map(|stream| match &stream.base {
            Base::Entering { entering, weights } => {
                let duration = u64::from(weights.duration);
                (entering.len() as u64 * duration.min(years)) + duration * 3 + years
            }
            _ => years,
        })
        .sum();
    let lines = plan.lines.iter().filter(|line| line.inputs(plan).any(|id| is_ranged(&id)));
    of_streams + lines.count() as u64 * 10
}

/// Draws every range, and sums up what comes of it.
#[allow(clippy::cast_precision_loss, reason = "draws are in f64, by the specification")]
pub fn draw(scenario: &Scenario, drawing: Drawing) -> Draws {
    let plan = &scenario.plan;
    let years = scenario.settings.years as usize;
    let discounting: Discounting<f64> = Discounting::new(&scenario.settings.rates);
    let factors: Vec<f64> = discounting.growth.iter().map(|growth| growth / discounting.whole).collect();
    let mut values: Vec<f64> = flow::mids(plan);
    let ranges: Vec<(usize, [f64; 3])> = plan
        .inputs
        .iter()
        .enumerate()
        .filter(|(_, input)| input.ranged)
        .map(|(id, input)| (id, [input.low, input.mid, input.high].map(crate::scenario::number::Number::of)))
        .collect();
    let (base_net, base_public, groups) = prepare(scenario, &values, &factors);
    let mut random = Random::new(drawing.seed);
    let mut seen = Seen::new(years, drawing.draws as usize);
    let mut net = vec![0.0; years];
    for _ in 0..drawing.draws {
        for (id, [low, mid, high]) in &ranges {
            if let Some(value) = values.get_mut(*id) {
                *value = random.triangular(*low, *mid, *high);
            }
        }
        net.copy_from_slice(&base_net);
        let mut public = base_public;
        for group in &groups {
            public += add(scenario, group, &values, &factors, &mut net);
        }
        seen.take(&net, public, &factors);
    }
    seen.sum_up(drawing, ranges.len())
}

/// Sums of the lines that no range changes, and the others by stream.
fn prepare<'a>(scenario: &'a Scenario, values: &[f64], factors: &[f64]) -> (Vec<f64>, f64, Vec<Group<'a>>) {
    let plan = &scenario.plan;
    let years = scenario.settings.years as usize;
    let ranged = |id: usize| plan.inputs.get(id).is_some_and(|input| input.ranged);
    let mut net = vec![0.0; years];
    let mut public = 0.0;
    let mut groups: Vec<Group> = Vec::new();
    for line in &plan.lines {
        let Some(stream) = plan.streams.get(line.stream) else { continue };
        let changes = line.inputs(plan).any(ranged);
        let own = line.factors.iter().any(|factor| factor.inputs().any(ranged));
        let stream_changes = stream.inputs().into_iter().any(ranged);
        let fixed = (!own).then(|| flow::coefficient(line, values, !changes));
        let varied = weigh(scenario, line, fixed, !changes);
        if !changes {
            let group =
                Group { stream: line.stream, fixed: Some(flow::by_year(stream, values, years)), lines: vec![varied] };
            public += add(scenario, &group, values, factors, &mut net);
            continue;
        }
        match groups.last_mut().filter(|group| group.stream == line.stream) {
            Some(group) => group.lines.push(varied),
            None => groups.push(Group {
                stream: line.stream,
                fixed: (!stream_changes).then(|| flow::by_year(stream, values, years)),
                lines: vec![varied],
            }),
        }
    }
    (net, public, groups)
}

fn weigh<'a>(scenario: &Scenario, line: &'a Line, fixed: Option<f64>, biased: bool) -> Varied<'a> {
    let (net, public) = match (line.side, line.value) {
        (Side::Cost, _) if line.money == Money::InKind && !scenario.settings.in_kind => (0.0, -1.0),
        (Side::Cost, _) => (-1.0, -1.0),
        (Side::Benefit, Value::Fiscal) => (1.0, if line.transfer { 0.0 } else { 1.0 }),
        (Side::Benefit, _) => (0.0, 1.0),
    };
    Varied { line, net, public, fixed, biased }
}

/// Adds a group to the net by year, and gives what it adds to public value less cost.
fn add(scenario: &Scenario, group: &Group, values: &[f64], factors: &[f64], net: &mut [f64]) -> f64 {
    let (mut by_net, mut by_public) = (0.0, 0.0);
    for varied in &group.lines {
        let coefficient = varied.fixed.unwrap_or_else(|| flow::coefficient(varied.line, values, varied.biased));
        by_net += varied.net * coefficient;
        by_public += varied.public * coefficient;
    }
    let drawn;
    let amounts = match (&group.fixed, scenario.plan.streams.get(group.stream)) {
        (None, Some(stream)) => {
            drawn = flow::by_year(stream, values, net.len());
            &drawn
        }
        (fixed, _) => fixed.as_ref().unwrap_or(const { &Vec::new() }),
    };
    let mut present = 0.0;
    for ((net, amount), factor) in net.iter_mut().zip(amounts).zip(factors) {
        *net += by_net * amount;
        present += amount * factor;
    }
    by_public * present
}

/// What was drawn so far.
struct Seen {
    public: Vec<f64>,
    impact: Vec<f64>,
    /// By year, then by draw.
    cumulative: Vec<Vec<f64>>,
}

impl Seen {
    fn new(years: usize, draws: usize) -> Self {
        let empty = Vec::with_capacity(draws);
        Self { public: empty.clone(), impact: empty, cumulative: vec![Vec::with_capacity(draws); years] }
    }

    fn take(&mut self, net: &[f64], public: f64, factors: &[f64]) {
        let (mut sum, mut present) = (0.0, 0.0);
        for ((amount, factor), year) in net.iter().zip(factors).zip(&mut self.cumulative) {
            sum += amount;
            present += amount * factor;
            year.push(sum);
        }
        self.public.push(public);
        self.impact.push(-present);
    }

    fn sum_up(mut self, drawing: Drawing, ranges: usize) -> Draws {
        let above = share(self.public.iter().filter(|value| **value > 0.0).count(), self.public.len());
        let paid = share(self.impact.iter().filter(|value| **value < 0.0).count(), self.impact.len());
        let mut fan: [Vec<Figure>; 5] = Default::default();
        for year in &mut self.cumulative {
            for (percentiles, tenth) in fan.iter_mut().zip([0.1, 0.25, 0.5, 0.75, 0.9]) {
                percentiles.push(money(percentile(year, tenth)));
            }
        }
        let [p10, p25, p50, p75, p90] = fan;
        Draws {
            number: drawing.draws,
            seed: drawing.seed.to_string(),
            ranges,
            net_present_public_value: spread(&mut self.public),
            net_present_budget_impact: spread(&mut self.impact),
            public_value_above_zero: above,
            financial_return_above_one: paid,
            cumulative: Fan { p10, p25, p50, p75, p90 },
        }
    }
}

#[allow(clippy::cast_precision_loss, reason = "at most a million draws")]
fn spread(values: &mut [f64]) -> Spread {
    let number = values.len() as f64;
    let mean = values.iter().sum::<f64>() / number;
    let squares: f64 = values.iter().map(|value| (value - mean) * (value - mean)).sum();
    let error = if number > 1.0 { (squares / (number - 1.0) / number).sqrt() } else { 0.0 };
    Spread {
        mean: money(mean),
        p10: money(percentile(values, 0.1)),
        p50: money(percentile(values, 0.5)),
        p90: money(percentile(values, 0.9)),
        standard_error: money(error),
    }
}

/// The value below which a part of all lie, evenly between the two nearest.
#[allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "at most a million draws, a part between 0 and 1"
)]
fn percentile(values: &mut [f64], part: f64) -> f64 {
    if values.is_empty() {
        return 0.0;
    }
    let place = (values.len() - 1) as f64 * part;
    let below = place as usize;
    let (_, at, above) = values.select_nth_unstable_by(below, f64::total_cmp);
    let at = *at;
    let next = above.iter().copied().min_by(f64::total_cmp).unwrap_or(at);
    at + (next - at) * (place - below as f64)
}

fn share(some: usize, all: usize) -> Figure {
    let ten_thousandths = crate::money::scale(some as i128 * 10_000, 1, all.max(1) as u64).unwrap_or_default();
    decimal(&ten_thousandths.into(), 4)
}

#[allow(clippy::cast_possible_truncation, reason = "past 2^127 pence there is no money")]
fn money(pounds: f64) -> Figure {
    decimal(&((pounds * 100.0).round_ties_even() as i128).into(), 2)
}
