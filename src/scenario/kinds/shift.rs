//! `shift`: move money, and the need for other spending follows.

use super::{called, cost, optional, release, said, saving};
use crate::error::Error;
use crate::scenario::document::{At, Builder, Quantity, Unit, common, read_bias};
use crate::scenario::plan::{Base, Bias, Cashable, Factor, Id, Line, Side, Stream};

const AMOUNT: Quantity = Quantity::positive("amount", Unit::Pounds);
const PER_POUND: Quantity = Quantity::any("per_pound", Unit::PerPound);

pub fn read(builder: &mut Builder, action: &At) -> Result<(), Error> {
    let action = action.object(&["kind", "title", "note", "source", "amount", "from", "to", "knock_on"])?;
    said(builder, &action)?;
    let amount = builder.by_year(&action.need("amount")?, AMOUNT)?;
    let stream = builder.stream(Stream { base: Base::Amounts(amount.clone()), factors: Vec::new() });
    let (from, to) = (action.get("from"), action.get("to"));
    if from.is_none() && to.is_none() {
        return Err(action.at.refuse("no-from-no-to", "moves money from nowhere to nowhere", "a “from” or a “to”"));
    }
    if let Some(from) = from {
        let (agency, what) = end(builder, &from, "Money taken out")?;
        let line = saving(builder, agency, stream, &what);
        builder.line(line);
    }
    let moved_in = to.is_some();
    if let Some(to) = to {
        let (agency, what) = end(builder, &to, "Money put in")?;
        let line = cost(builder, agency, stream, &what);
        builder.line(line);
    }
    for at in action.get("knock_on").map_or(Ok(Vec::new()), |list| list.list())? {
        knock_on(builder, &at, &amount, moved_in)?;
    }
    Ok(())
}

/// Where money comes from, or goes to.
fn end(builder: &mut Builder, at: &At, otherwise: &str) -> Result<(usize, String), Error> {
    let object = at.object(&["agency", "what", "source", "note"])?;
    said(builder, &object)?;
    let what = object.get("what").map_or(Ok(otherwise), |what| what.string())?;
    Ok((super::agency(builder, &object)?, what.to_owned()))
}

/// What a pound brings later. Put in, it is a benefit; taken out, it is a cost; `per_pound` below 0 turns either **[choice]**.
fn knock_on(builder: &mut Builder, at: &At, amount: &[Id], moved_in: bool) -> Result<(), Error> {
    let object = at.object(&[
        "title",
        "note",
        "source",
        "agency",
        "per_pound",
        "lag",
        "duration",
        "drop_off",
        "phase_in",
        "cashable",
        "release",
        "grades",
    ])?;
    said(builder, &object)?;
    let agency = super::agency(builder, &object)?;
    let per_pound_at = object.need("per_pound")?;
    let per_pound = builder.input(&per_pound_at, PER_POUND)?;
    let weights = builder.weights(&object, true)?;
    let entering = amount.to_vec();
    let base = Base::Entering { entering, weights };
    let stream = builder.stream(Stream { base, factors: vec![Factor::Value(per_pound)] });
    let cashable = optional(builder, &object, common::CASHABLE)?.map_or(Cashable::None, Cashable::Share);
    let release = release(builder, &object)?;
    // What only costs takes no bias, so nobody has to claim confidence in it.
    let may_gain =
        builder.get(per_pound).is_some_and(|input| if moved_in { input.high > 0.into() } else { input.low < 0.into() });
    let bias = if may_gain { read_bias(builder, &object, Side::Benefit)? } else { checked_grades(builder, &object)? };
    let bias = bias.map(|bias| Bias { while_not_harm: Some(per_pound), turned: !moved_in, ..bias });
    let from = called(&object, "What follows from it")?;
    let line = cost(builder, agency, stream, &from);
    let side = if moved_in { Side::Benefit } else { Side::Cost };
    builder.line(Line { side, cashable: if moved_in { cashable } else { Cashable::None }, release, bias, ..line });
    Ok(())
}

/// Grades that are not used are checked all the same.
fn checked_grades(builder: &mut Builder, object: &crate::scenario::document::Object) -> Result<Option<Bias>, Error> {
    if object.get("grades").is_some() { read_bias(builder, object, Side::Benefit) } else { Ok(None) }
}
