//! `caseload`: one family, many agencies.

use super::{cashable, cashable_of, cost, release, said};
use crate::error::{Error, nearest};
use crate::scenario::document::{At, Builder, Object, Quantity, Unit, read_bias};
use crate::scenario::plan::{Base, Factor, Id, Line, Side, Stream};

const CASES: Quantity = Quantity::positive("cases", Unit::People);
const TODAY: Quantity = Quantity::positive("today", Unit::Pounds);
const AVOIDED: Quantity = Quantity::share("avoided", "of what a case costs this agency are no longer needed");
const COST_PER_CASE: Quantity = Quantity::positive("cost_per_case", Unit::Pounds);

const KEYS: [&str; 15] = [
    "kind", "title", "note", "source", "cases", "today", "avoided", "worker", "lag", "duration", "drop_off",
    "phase_in", "cashable", "release", "grades",
];

pub fn read(builder: &mut Builder, action: &At) -> Result<(), Error> {
    let action = action.object(&KEYS)?;
    said(builder, &action)?;
    let cases = builder.by_year(&action.need("cases")?, CASES)?;
    if let Some(at) = action.get("worker") {
        worker(builder, &at, &cases)?;
    }
    let today = by_agency(builder, &action, TODAY)?;
    let avoided = by_agency(builder, &action, AVOIDED)?;
    let names: Vec<&str> = today.iter().map(|(name, _)| name.as_str()).collect();
    if let Some((name, _)) = avoided.iter().find(|(name, _)| !names.contains(&name.as_str())) {
        let expected = match nearest(name, names.iter().copied()) {
            Some(near) => format!("“{near}”"),
            None => "it in “today”".to_owned(),
        };
        let at = action.need("avoided")?;
        return Err(at.refuse("unknown-agency", &format!("names “{name}”, which “today” does not"), expected));
    }
    let weights = builder.weights(&action, false)?;
    let stream = builder.stream(Stream { base: Base::Entering { entering: cases, weights }, factors: Vec::new() });
    let bias = read_bias(builder, &action, Side::Benefit)?;
    let cashable = cashable(builder, &action, &names)?;
    let release = release(builder, &action)?;
    for (name, costs) in &today {
        let agency = builder.agency(name);
        let Some((_, share)) = avoided.iter().find(|(avoiding, _)| avoiding == name) else { continue };
        let line = cost(builder, agency, stream, "What is no longer needed");
        let factors = vec![Factor::Value(*costs), Factor::Value(*share)];
        let cashable = cashable_of(&cashable, name);
        builder.line(Line { side: Side::Benefit, cashable, release: release.clone(), factors, bias, ..line });
    }
    Ok(())
}

fn worker(builder: &mut Builder, at: &At, cases: &[Id]) -> Result<(), Error> {
    let object = at.object(&["agency", "cost_per_case", "title", "source", "note"])?;
    said(builder, &object)?;
    let agency = super::agency(builder, &object)?;
    let each = builder.input(&object.need("cost_per_case")?, COST_PER_CASE)?;
    let base = Base::Amounts(cases.to_vec());
    let stream = builder.stream(Stream { base, factors: vec![Factor::Value(each)] });
    let line = cost(builder, agency, stream, "The key worker");
    builder.line(line);
    Ok(())
}

fn by_agency(builder: &mut Builder, object: &Object, what: Quantity) -> Result<Vec<(String, Id)>, Error> {
    let mut found = Vec::new();
    for (agency, at) in object.need(what.name)?.map()?.members() {
        found.push((agency.to_owned(), builder.input(&at, what)?));
    }
    Ok(found)
}
