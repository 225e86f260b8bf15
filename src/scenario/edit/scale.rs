//! A scenario made larger or smaller, for a place with more or fewer people.

use rust_decimal::Decimal;

use super::print::print;
use super::{items, member, put, text};
use crate::error::Error;
use crate::scenario::document::{Scenario, is_plain, parse};
use crate::source::{Json, Node};

/// What counts people or pounds of a whole place, by the key that it stands under in an action. Unit values, shares and what a
/// case costs are those of one person and stay.
const ACTION: [&str; 3] = ["amount", "cases", "capital"];
const BUILDING: [&str; 2] = ["running_cost", "receipt"];

/// Places that a product keeps.
const PLACES: u32 = 6;

/// The document with cohorts, cases and amounts times `factor`, about `place` where one is given.
///
/// # Errors
/// Where the factor is no plain decimal above 0, or the document cannot be read, before or after.
pub fn scale(document: &str, factor: &str, place: Option<&str>) -> Result<String, Error> {
    Scenario::read(document)?;
    let number = Decimal::from_str_exact(factor).ok().filter(|number| is_plain(factor) && *number > Decimal::ZERO);
    let Some(number) = number else {
        let message = format!("“{}” is no factor.", crate::error::excerpt(factor));
        return Err(Error::new("bad-factor", message).seen(factor).expected("a plain decimal above 0"));
    };
    let mut node = parse(document)?;
    for action in items(member(&mut node, "actions")) {
        scale_members(action, &ACTION, number)?;
        for cost in items(member(action, "costs")) {
            scale_members(cost, &["flow"], number)?;
        }
        for outcome in items(member(action, "outcomes")) {
            scale_members(outcome, &["cohort"], number)?;
        }
        for building in items(member(action, "buildings")) {
            scale_members(building, &BUILDING, number)?;
        }
        if let Some(hub) = member(action, "hub") {
            scale_members(hub, &["capital", "running_cost"], number)?;
        }
    }
    if let Some(place) = place {
        put(&mut node, "place", text(place));
    }
    let text = print(&node);
    Scenario::read(&text)?;
    Ok(text)
}

fn scale_members(node: &mut Node, names: &[&str], factor: Decimal) -> Result<(), Error> {
    names.iter().try_for_each(|name| member(node, name).map_or(Ok(()), |value| scale_value(value, factor)))
}

/// A number, a range of numbers, or a list of either.
fn scale_value(node: &mut Node, factor: Decimal) -> Result<(), Error> {
    match &mut node.value {
        Json::List(items) => items.iter_mut().try_for_each(|item| scale_value(item, factor)),
        Json::Object(members) => members.iter_mut().try_for_each(|(_, end)| scale_value(end, factor)),
        Json::Text(number) | Json::Number(number) => {
            let product = Decimal::from_str_exact(number).ok().and_then(|number| number.checked_mul(factor));
            let Some(product) = product else {
                let message = format!("{number} times {factor} has more digits than can be held.");
                return Err(
                    Error::new("too-many-digits", message).expected("a smaller factor, or one with fewer digits")
                );
            };
            *node = text(product.round_dp(PLACES).normalize().to_string());
            Ok(())
        }
        _ => Ok(()),
    }
}
