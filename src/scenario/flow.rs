//! Streams and lines by year, from the numbers of the plan. Generic in the kind of number, so that draws and appraisal are one.

use super::number::Number;
use super::plan::{Base, Bias, Factor, Id, Line, Plan, Stream, Weights};

/// The middle of every number of a plan.
pub fn mids<N: Number>(plan: &Plan) -> Vec<N> {
    plan.inputs.iter().map(|input| N::of(input.mid)).collect()
}

/// A stream by year over the horizon.
pub fn by_year<N: Number>(stream: &Stream, values: &[N], years: usize) -> Vec<N> {
    let mut factor = product(&stream.factors, values);
    let mut amounts = match &stream.base {
        Base::Amounts(ids) => {
            (0..years).map(|year| ids.get(year).map_or_else(N::zero, |id| value(values, *id))).collect()
        }
        Base::From(first) => {
            (0..years).map(|year| if year >= *first as usize { N::one() } else { N::zero() }).collect()
        }
        Base::Once(only) => (0..years).map(|year| if year == *only as usize { N::one() } else { N::zero() }).collect(),
        Base::Entering { entering, weights } => {
            if weights.scaled {
                // A range may reach down to where there is no effect at all.
                let whole = whole(weights, values);
                factor = if whole.is_zero() { N::zero() } else { factor.over(&whole) };
            }
            spread(entering, &by_age(weights, values, years), values, years)
        }
    };
    if !is_one(&stream.factors, &stream.base) {
        for amount in &mut amounts {
            *amount = amount.times(&factor);
        }
    }
    amounts
}

/// What of a stream falls after the horizon. What has no end of its own counts for nothing here.
pub fn beyond<N: Number>(stream: &Stream, values: &[N], within: &[N]) -> N {
    let Base::Entering { entering, weights } = &stream.base else { return N::zero() };
    let entered = entering.iter().fold(N::zero(), |sum, id| sum.plus(&value(values, *id)));
    let mut all = entered.times(&product(&stream.factors, values));
    if !weights.scaled {
        all = all.times(&whole(weights, values));
    }
    within.iter().fold(all, |rest, amount| rest.minus(amount))
}

/// What a line multiplies its stream by. Draws leave the bias out where a range says how sure the line is.
pub fn coefficient<N: Number>(line: &Line, values: &[N], biased: bool) -> N {
    let product = product(&line.factors, values);
    match line.bias.filter(|bias| biased && applies(bias, values)) {
        Some(bias) => product.times(&factor(Factor::Ratio(bias.over, bias.under), values)),
        None => product,
    }
}

/// Whether a bias applies: it makes no harm smaller, and no knock-on that costs.
pub fn applies<N: Number>(bias: &Bias, values: &[N]) -> bool {
    bias.while_not_harm.is_none_or(|id| value(values, id).is_below_zero() == bias.turned)
}

/// The product of factors.
pub fn product<N: Number>(factors: &[Factor], values: &[N]) -> N {
    factors.iter().fold(N::one(), |product, next| product.times(&factor(*next, values)))
}

fn factor<N: Number>(factor: Factor, values: &[N]) -> N {
    match factor {
        Factor::Value(id) => value(values, id),
        Factor::Rest(id) => N::one().minus(&value(values, id)),
        Factor::Less(a, b) => value(values, a).minus(&value(values, b)),
        Factor::Ratio(a, b) => value(values, a).over(&value(values, b)),
    }
}

fn value<N: Number>(values: &[N], id: Id) -> N {
    values.get(id).cloned().unwrap_or_else(N::zero)
}

fn is_one(factors: &[Factor], base: &Base) -> bool {
    factors.is_empty() && !matches!(base, Base::Entering { weights, .. } if weights.scaled)
}

/// Σ entering[c] · w[t − c]
fn spread<N: Number>(entering: &[Id], weights: &[N], values: &[N], years: usize) -> Vec<N> {
    let mut stock = vec![N::zero(); years];
    for (entered, id) in entering.iter().enumerate() {
        let people = value(values, *id);
        if people.is_zero() {
            continue;
        }
        for (sum, weight) in stock.iter_mut().skip(entered).zip(weights) {
            *sum = sum.plus(&people.times(weight));
        }
    }
    stock
}

/// w[k] for k from 0, as far as the horizon, scaled where they are to add up to 1.
pub fn weights<N: Number>(weights: &Weights, values: &[N], years: usize) -> Vec<N> {
    let mut found = by_age(weights, values, years);
    let whole = whole(weights, values);
    if weights.scaled && !whole.is_zero() {
        for weight in &mut found {
            *weight = weight.over(&whole);
        }
    }
    found
}

/// w[k] as far as the horizon, before they are scaled.
fn by_age<N: Number>(weights: &Weights, values: &[N], years: usize) -> Vec<N> {
    let lag = weights.lag as usize;
    let end = (lag + weights.duration as usize).min(years);
    let mut found = vec![N::zero(); lag.min(years)];
    found.extend(effects(weights, values).take(end.saturating_sub(lag)));
    found
}

/// Σ w[k] over the whole duration.
fn whole<N: Number>(weights: &Weights, values: &[N]) -> N {
    let all = effects(weights, values).take(weights.duration as usize);
    all.fold(N::zero(), |sum, weight| sum.plus(&weight))
}

/// Build-up × decay, by year after the lag.
fn effects<'a, N: Number>(weights: &'a Weights, values: &'a [N]) -> impl Iterator<Item = N> + 'a {
    let kept = weights.drop_off.map(|id| N::one().minus(&value(values, id)));
    let mut left = N::one();
    (0..).map(move |year: usize| {
        let weight = match weights.phase_in.get(year).or(weights.phase_in.last()) {
            Some(id) => value(values, *id).times(&left),
            None => left.clone(),
        };
        if let Some(kept) = &kept {
            left = left.times(kept);
        }
        weight
    })
}
