//! The kinds of action. Each is a way to make lines, and nothing after them knows which kind a line came from.

mod asset;
mod caseload;
mod charge;
mod intervention;
mod shift;

use super::document::{At, Builder, Object, common, word};
use super::plan::{Cashable, Id, Line, Money, Side, Value};
use crate::error::Error;

/// Reads an action of a kind into lines.
type Read = fn(&mut Builder, &At) -> Result<(), Error>;

const KINDS: [(&str, Read); 5] = [
    ("intervention", intervention::read),
    ("shift", shift::read),
    ("caseload", caseload::read),
    ("asset", asset::read),
    ("charge", charge::read),
];

/// Reads an action and gives its title.
pub fn read(builder: &mut Builder, action: &At) -> Result<String, Error> {
    let object = action.map()?;
    let read = word(&object.need("kind")?, &KINDS)?;
    let title = object.need("title")?.string()?.to_owned();
    read(builder, action)?;
    Ok(title)
}

/// What every part of an action may have besides: words for people, and where its figures come from.
fn said(builder: &mut Builder, object: &Object) -> Result<(), Error> {
    for name in ["title", "note"] {
        if let Some(text) = object.get(name) {
            text.string()?;
        }
    }
    builder.source(object.get("source"))
}

/// What a line is called: the title of its part, or another word where it has none.
fn called(object: &Object, otherwise: &str) -> Result<String, Error> {
    object.get("title").map_or_else(|| Ok(otherwise.to_owned()), |title| title.string().map(str::to_owned))
}

fn agency(builder: &mut Builder, object: &Object) -> Result<usize, Error> {
    let name = object.need("agency")?.string()?;
    Ok(builder.agency(name))
}

/// A number that may be left out.
fn optional(builder: &mut Builder, object: &Object, what: super::document::Quantity) -> Result<Option<Id>, Error> {
    object.get(what.name).map(|at| builder.input(&at, what)).transpose()
}

/// `release`; left out, everything is released at once.
fn release(builder: &mut Builder, object: &Object) -> Result<Vec<Id>, Error> {
    object.get("release").map_or_else(|| Ok(Vec::new()), |at| builder.shares_by_year(&at, common::RELEASE))
}

/// `cashable` by agency. One of an agency that saves nothing changes nothing, and is said.
fn cashable(builder: &mut Builder, object: &Object, saving: &[&str]) -> Result<Vec<(String, Cashable)>, Error> {
    let Some(at) = object.get("cashable") else { return Ok(Vec::new()) };
    let mut found = Vec::new();
    for (agency, share) in at.map()?.members() {
        if !saving.contains(&agency) {
            let near = crate::error::nearest(agency, saving.iter().copied());
            let meant = near.map(|near| format!(" Is “{near}” meant?")).unwrap_or_default();
            let message = format!("{} names “{agency}”, which saves nothing here.{meant}", at.path);
            builder.warn("nothing-to-cash", &share.path, message);
        }
        found.push((agency.to_owned(), Cashable::Share(builder.input(&share, common::CASHABLE)?)));
    }
    Ok(found)
}

fn cashable_of(all: &[(String, Cashable)], agency: &str) -> Cashable {
    all.iter().find(|(name, _)| name == agency).map_or(Cashable::None, |(_, cashable)| *cashable)
}

/// A cost in an agency's budget, to be changed where it is something else.
fn cost(builder: &Builder, agency: usize, stream: usize, from: &str) -> Line {
    Line {
        agency: Some(agency),
        side: Side::Cost,
        value: Value::Fiscal,
        money: Money::Revenue,
        transfer: false,
        cashable: Cashable::None,
        release: Vec::new(),
        stream,
        factors: Vec::new(),
        bias: None,
        action: builder.action,
        from: from.to_owned(),
    }
}

/// A saving in an agency's budget, all of which can leave it.
fn saving(builder: &Builder, agency: usize, stream: usize, from: &str) -> Line {
    Line { side: Side::Benefit, cashable: Cashable::All, ..cost(builder, agency, stream, from) }
}
