//! `intervention`: help people, and something costly happens less often.

use rust_decimal::Decimal;

use super::{called, cashable, cashable_of, cost, optional, release, said};
use crate::error::Error;
use crate::scenario::document::{At, Builder, Claim, Object, Quantity, Unit, common, read_bias, word};
use crate::scenario::exact::Exact;
use crate::scenario::number::Number;
use crate::scenario::plan::{Base, Bias, Factor, Id, Line, Money, Side, Stream, Value};

const COHORT: Quantity = Quantity::positive("cohort", Unit::People);
const UNITS: Quantity = Quantity::positive("units", Unit::Count);
const FISCAL: Quantity = Quantity::positive("fiscal", Unit::Pounds);
const TRANSFER: Quantity = Quantity::positive("transfer", Unit::Pounds);
const ECONOMIC: Quantity = Quantity::positive("economic", Unit::Pounds);
const SOCIAL: Quantity = Quantity::positive("social", Unit::Pounds);

const MONEY: [(&str, Money); 3] =
    [("revenue", Money::Revenue), ("capital", Money::Capital), ("in-kind", Money::InKind)];

/// Multiplied as they stand, and as what is left of a whole.
const SHARES: [Quantity; 5] =
    [common::NEED, common::ENGAGEMENT, common::RETENTION, common::IMPACT, common::ATTRIBUTION];
const LOSSES: [Quantity; 4] = [common::DEADWEIGHT, common::DISPLACEMENT, common::LEAKAGE, common::SUBSTITUTION];

const OUTCOME: [&str; 23] = [
    "title",
    "note",
    "source",
    "cohort",
    "need",
    "engagement",
    "retention",
    "impact",
    "deadweight",
    "attribution",
    "displacement",
    "leakage",
    "substitution",
    "units",
    "lag",
    "phase_in",
    "duration",
    "drop_off",
    "unit_value",
    "split",
    "cashable",
    "release",
    "grades",
];

pub fn read(builder: &mut Builder, action: &At) -> Result<(), Error> {
    let action = action.object(&["kind", "title", "note", "source", "costs", "outcomes"])?;
    said(builder, &action)?;
    for at in action.get("costs").map_or(Ok(Vec::new()), |costs| costs.list())? {
        read_cost(builder, &at)?;
    }
    for at in action.get("outcomes").map_or(Ok(Vec::new()), |outcomes| outcomes.list())? {
        read_outcome(builder, &at)?;
    }
    Ok(())
}

fn read_cost(builder: &mut Builder, at: &At) -> Result<(), Error> {
    let object = at.object(&["title", "note", "source", "agency", "type", "flow", "grades", "bias"])?;
    said(builder, &object)?;
    let agency = super::agency(builder, &object)?;
    let amounts = builder.by_year(&object.need("flow")?, common::FLOW)?;
    let money = object.get("type").map_or(Ok(Money::Revenue), |at| word(&at, &MONEY))?;
    let bias = read_bias(builder, &object, Side::Cost)?;
    let stream = builder.stream(Stream { base: Base::Amounts(amounts), factors: Vec::new() });
    let line = cost(builder, agency, stream, &called(&object, "What it costs")?);
    builder.line(Line { money, bias, ..line });
    Ok(())
}

fn read_outcome(builder: &mut Builder, at: &At) -> Result<(), Error> {
    let object = at.object(&OUTCOME)?;
    said(builder, &object)?;
    let entering = builder.by_year(&object.need("cohort")?, COHORT)?;
    let mut factors = Vec::new();
    let mut impact = None;
    for share in SHARES {
        if let Some(id) = optional(builder, &object, share)? {
            factors.push(Factor::Value(id));
            impact = if share == common::IMPACT { Some(id) } else { impact };
        } else if share == common::IMPACT {
            object.need("impact")?;
        }
    }
    for loss in LOSSES {
        factors.extend(optional(builder, &object, loss)?.map(Factor::Rest));
    }
    factors.extend(optional(builder, &object, UNITS)?.map(Factor::Value));
    let weights = builder.weights(&object, false)?;
    let stream = builder.stream(Stream { base: Base::Entering { entering, weights }, factors });
    let bias = read_bias(builder, &object, Side::Benefit)?.map(|bias| Bias { while_not_harm: impact, ..bias });
    let worth = Worth::read(builder, &object)?;
    let from = called(&object, "What changes")?;
    let base = Line { side: Side::Benefit, bias, ..cost(builder, 0, stream, &from) };
    fiscal(builder, &object, &worth, &base)?;
    for (value, id) in [(Value::Economic, worth.economic), (Value::Social, worth.social)] {
        if let Some(id) = id {
            let factors = [Some(Factor::Value(id)), worth.deflator].into_iter().flatten().collect();
            builder.line(Line { agency: None, value, factors, ..base.clone() });
        }
    }
    Ok(())
}

/// Lines of each agency that the fiscal value falls on: what is saved, and what is only passed from one to another.
fn fiscal(builder: &mut Builder, object: &Object, worth: &Worth, base: &Line) -> Result<(), Error> {
    let split = match object.get("split") {
        Some(at) => split(builder, &at)?,
        None => Vec::new(),
    };
    let names: Vec<&str> = split.iter().map(|(name, _)| name.as_str()).collect();
    let cashable = cashable(builder, object, &names)?;
    let release = release(builder, object)?;
    let Some(fiscal) = worth.fiscal else { return Ok(()) };
    if split.is_empty() && builder.get(fiscal).is_some_and(|fiscal| fiscal.high > Decimal::ZERO) {
        object.need("split")?;
    }
    let kept = worth.transfer.map_or(Factor::Value(fiscal), |transfer| Factor::Less(fiscal, transfer));
    for (name, share) in split {
        let agency = Some(builder.agency(&name));
        let cashable = cashable_of(&cashable, &name);
        let line = |transfer, factor| {
            let factors = [Some(factor), worth.deflator, Some(Factor::Value(share))].into_iter().flatten().collect();
            Line { agency, transfer, cashable, release: release.clone(), factors, ..base.clone() }
        };
        builder.line(line(false, kept));
        if let Some(transfer) = worth.transfer {
            builder.line(line(true, Factor::Value(transfer)));
        }
    }
    Ok(())
}

/// Shares by agency, which come to exactly 1.
fn split(builder: &mut Builder, at: &At) -> Result<Vec<(String, Id)>, Error> {
    let mut shares = Vec::new();
    let mut sum = Exact::zero();
    for (agency, share) in at.map()?.members() {
        if share.is_object() {
            return Err(share.wrong("one number: a split is not a range"));
        }
        let id = builder.input(&share, common::SPLIT)?;
        sum.add(&Exact::of(builder.mid(id)));
        shares.push((agency.to_owned(), id));
    }
    if sum.minus(&Exact::one()).is_zero() {
        return Ok(shares);
    }
    let digits = crate::scenario::exact::trimmed(&sum, 28);
    Err(at.refuse("split-not-whole", &format!("comes to {digits}"), "shares that come to exactly 1"))
}

/// What one unit is worth.
struct Worth {
    fiscal: Option<Id>,
    transfer: Option<Id>,
    economic: Option<Id>,
    social: Option<Id>,
    deflator: Option<Factor>,
}

impl Worth {
    fn read(builder: &mut Builder, outcome: &Object) -> Result<Self, Error> {
        let at = outcome.need("unit_value")?;
        let object =
            at.object(&["fiscal", "transfer", "economic", "social", "price_year", "code", "source", "note"])?;
        said(builder, &object)?;
        let mut read = |quantity| optional(builder, &object, quantity);
        let [fiscal, transfer, economic, social] = [read(FISCAL)?, read(TRANSFER)?, read(ECONOMIC)?, read(SOCIAL)?];
        let deflator = object.get("price_year").map(|year| builder.deflator(&year)).transpose()?.flatten();
        check_transfer(builder, &object, fiscal, transfer)?;
        // A transfer of nothing would be a line of nothing for every agency.
        let some = |id: &Id| builder.get(*id).is_some_and(|input| !input.high.is_zero());
        let worth = Self {
            fiscal: fiscal.filter(some),
            transfer: transfer.filter(some),
            economic: economic.filter(some),
            social: social.filter(some),
            deflator,
        };
        if let Some(family) = family(builder, &object, [worth.fiscal, worth.economic, worth.social])? {
            builder.claims.push(Claim { path: outcome.at.path.clone(), family });
        }
        Ok(worth)
    }
}

fn check_transfer(builder: &Builder, object: &Object, fiscal: Option<Id>, transfer: Option<Id>) -> Result<(), Error> {
    let Some(transfer) = transfer.and_then(|id| builder.get(id)) else { return Ok(()) };
    let of = |pick: fn(&crate::scenario::plan::Input) -> Decimal| {
        fiscal.and_then(|id| builder.get(id)).map_or(Decimal::ZERO, pick)
    };
    if transfer.low <= of(|input| input.low)
        && transfer.mid <= of(|input| input.mid)
        && transfer.high <= of(|input| input.high)
    {
        return Ok(());
    }
    let at = object.need("transfer")?;
    Err(at.refuse("transfer-above-fiscal", "is above “fiscal”, of which it is a part", "at most as much as “fiscal”"))
}

/// What two outcomes share where they may count one benefit: the family of the unit cost's code, or the very same figures.
fn family(builder: &Builder, object: &Object, values: [Option<Id>; 3]) -> Result<Option<String>, Error> {
    if let Some(code) = object.get("code") {
        return Ok(code.string()?.split('.').next().map(str::to_owned));
    }
    let year = object.get("price_year").map(|year| year.string().map(str::to_owned)).transpose()?;
    let figures = values.map(|id| id.map_or(Decimal::ZERO, |id| builder.mid(id)).normalize().to_string());
    let some = values.iter().any(Option::is_some);
    Ok(some.then(|| format!("{} {}", figures.join(" "), year.unwrap_or_default())))
}
