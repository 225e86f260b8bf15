//! `charge`: the user, or the one who caused the cost, pays. Somebody pays what somebody gets, so income is a transfer.

use super::{cost, optional, said, saving};
use crate::error::Error;
use crate::scenario::document::{At, Builder, Quantity, Unit};
use crate::scenario::plan::{Base, Factor, Line, Stream};

const CASES: Quantity = Quantity::positive("cases", Unit::People);
const FEE: Quantity = Quantity::positive("fee", Unit::Pounds);
const COLLECTED: Quantity = Quantity::share("collected", "of the charges are collected");
const COST_TO_COLLECT: Quantity = Quantity::positive("cost_to_collect", Unit::Pounds);

pub fn read(builder: &mut Builder, action: &At) -> Result<(), Error> {
    let keys = ["kind", "title", "note", "source", "agency", "cases", "fee", "collected", "cost_to_collect"];
    let action = action.object(&keys)?;
    said(builder, &action)?;
    let agency = super::agency(builder, &action)?;
    let cases = builder.by_year(&action.need("cases")?, CASES)?;
    let fee = builder.input(&action.need("fee")?, FEE)?;
    let collected = optional(builder, &action, COLLECTED)?;
    let factors = [Some(fee), collected].into_iter().flatten().map(Factor::Value).collect();
    let stream = builder.stream(Stream { base: Base::Amounts(cases.clone()), factors });
    let income = saving(builder, agency, stream, "What is charged and collected");
    builder.line(Line { transfer: true, ..income });
    if let Some(each) = optional(builder, &action, COST_TO_COLLECT)? {
        let stream = builder.stream(Stream { base: Base::Amounts(cases), factors: vec![Factor::Value(each)] });
        let line = cost(builder, agency, stream, "Collecting it");
        builder.line(line);
    }
    Ok(())
}
