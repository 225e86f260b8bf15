//! `asset`: fewer, shared buildings. What a building costs goes on for ever, so nothing of it counts past the last year.

use super::{called, cost, optional, said, saving};
use crate::error::Error;
use crate::scenario::document::{At, Builder, Quantity, Unit};
use crate::scenario::plan::{Base, Factor, Id, Line, Money, Stream};

const RUNNING_COST: Quantity = Quantity::positive("running_cost", Unit::Pounds);
const RECEIPT: Quantity = Quantity::positive("receipt", Unit::Pounds);
const CAPITAL: Quantity = Quantity::positive("capital", Unit::Pounds);
/// Far past any appraisal.
const LAST: u32 = 1000;

pub fn read(builder: &mut Builder, action: &At) -> Result<(), Error> {
    let action = action.object(&["kind", "title", "note", "source", "buildings", "hub"])?;
    said(builder, &action)?;
    for at in action.get("buildings").map_or(Ok(Vec::new()), |buildings| buildings.list())? {
        building(builder, &at)?;
    }
    action.get("hub").map_or(Ok(()), |at| hub(builder, &at))
}

fn building(builder: &mut Builder, at: &At) -> Result<(), Error> {
    let object = at.object(&["title", "note", "source", "agency", "running_cost", "receipt", "leave_year"])?;
    said(builder, &object)?;
    let agency = super::agency(builder, &object)?;
    let title = called(&object, "A building")?;
    let leave_year = object.need("leave_year")?.whole(0, LAST)?;
    if let Some(receipt) = optional(builder, &object, RECEIPT)? {
        let stream = constant(builder, Base::Once(leave_year), receipt);
        let line = saving(builder, agency, stream, &format!("{title}: sold"));
        builder.line(Line { money: Money::Capital, ..line });
    }
    if let Some(running_cost) = optional(builder, &object, RUNNING_COST)? {
        let stream = constant(builder, Base::From(leave_year + 1), running_cost);
        let line = saving(builder, agency, stream, &format!("{title}: no longer run"));
        builder.line(line);
    }
    Ok(())
}

fn hub(builder: &mut Builder, at: &At) -> Result<(), Error> {
    let object = at.object(&["title", "note", "source", "agency", "capital", "running_cost", "open_year"])?;
    said(builder, &object)?;
    let agency = super::agency(builder, &object)?;
    let title = called(&object, "The hub")?;
    let open_year = object.get("open_year").map_or(Ok(0), |year| year.whole(0, LAST))?;
    if let Some(capital) = object.get("capital") {
        let amounts = builder.by_year(&capital, CAPITAL)?;
        let stream = builder.stream(Stream { base: Base::Amounts(amounts), factors: Vec::new() });
        let line = cost(builder, agency, stream, &format!("{title}: made ready"));
        builder.line(Line { money: Money::Capital, ..line });
    }
    if let Some(running_cost) = optional(builder, &object, RUNNING_COST)? {
        let stream = constant(builder, Base::From(open_year), running_cost);
        let line = cost(builder, agency, stream, &format!("{title}: run"));
        builder.line(line);
    }
    Ok(())
}

fn constant(builder: &mut Builder, base: Base, amount: Id) -> usize {
    builder.stream(Stream { base, factors: vec![Factor::Value(amount)] })
}
