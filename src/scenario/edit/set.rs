//! One value of a document set anew.

use rust_decimal::Decimal;

use super::path::{Step, find, steps};
use super::print::print;
use super::{member, put, text};
use crate::error::Error;
use crate::scenario::document::{Scenario, is_plain, parse};
use crate::source::{Json, Node};

/// The document with another value at `path`, printed in one way. `value` is a plain decimal, a word, `true` or `false`. Where a
/// range stands, its `mid` is set, and an end that would be passed moves along. A key that was left out may be set.
///
/// # Errors
/// Where there is no such path, and where the document could not be read with that value.
pub fn set(document: &str, path: &str, value: &str) -> Result<String, Error> {
    let mut node = parse(document)?;
    let steps = steps(path)?;
    let unknown = || {
        Error::new("unknown-path", format!("The document has nothing at {}.", crate::error::excerpt(path)))
            .seen(path)
            .expected("a path that inputs() lists")
    };
    if let Some(place) = find(&mut node, &steps) {
        replace(place, value);
    } else {
        let (Some(Step::Key(key)), above) = (steps.last(), steps.get(..steps.len() - 1).unwrap_or_default()) else {
            return Err(unknown());
        };
        let parent = find(&mut node, above).ok_or_else(unknown)?;
        if !matches!(parent.value, Json::Object(_)) {
            return Err(unknown());
        }
        put(parent, key, written(value));
    }
    let text = print(&node);
    Scenario::read(&text)?;
    Ok(text)
}

fn replace(place: &mut Node, value: &str) {
    if matches!(place.value, Json::Object(_)) && place.get("mid").is_some() && is_plain(value) {
        for (end, past) in [("low", Decimal::gt as fn(&Decimal, &Decimal) -> bool), ("high", Decimal::lt)] {
            if let Some(node) = member(place, end)
                && let (Some(known), Ok(new)) = (number(node), Decimal::from_str_exact(value))
                && past(&known, &new)
            {
                *node = text(value);
            }
        }
        put(place, "mid", text(value));
    } else {
        *place = written(value);
    }
}

fn number(node: &Node) -> Option<Decimal> {
    match &node.value {
        Json::Text(number) | Json::Number(number) => Decimal::from_str_exact(number).ok(),
        _ => None,
    }
}

fn written(value: &str) -> Node {
    match value {
        "true" | "false" => Node { offset: 0, value: Json::Bool(value == "true") },
        _ => text(value),
    }
}
