//! Changing a document without reading it as JSON anywhere else: one number set, several made into one programme, all of it made
//! larger or smaller for another place. What comes out is printed in one way, so that a link brings back the same penny.

mod combine;
mod inputs;
mod path;
mod print;
mod scale;
mod set;

pub use combine::combine;
pub use inputs::{ScenarioInput, inputs};
pub use scale::scale;
pub use set::set;

use crate::error::Error;
use crate::source::{Json, Node};

/// A document, printed in one way.
///
/// # Errors
/// Where it is no JSON.
pub fn print(document: &str) -> Result<String, Error> {
    Ok(print::print(&super::document::parse(document)?))
}

fn text(text: impl Into<String>) -> Node {
    Node { offset: 0, value: Json::Text(text.into()) }
}

/// A member to be changed; none where this is no object or has no such member.
fn member<'a>(node: &'a mut Node, name: &str) -> Option<&'a mut Node> {
    let Json::Object(members) = &mut node.value else { return None };
    members.iter_mut().find(|(member, _)| member == name).map(|(_, node)| node)
}

/// Puts a member in its place, or at the end.
fn put(node: &mut Node, name: &str, value: Node) {
    if let Json::Object(members) = &mut node.value {
        match members.iter_mut().find(|(member, _)| member == name) {
            Some((_, place)) => *place = value,
            None => members.push((name.to_owned(), value)),
        }
    }
}

/// The items of a list to be changed.
fn items(node: Option<&mut Node>) -> &mut [Node] {
    match node.map(|node| &mut node.value) {
        Some(Json::List(items)) => items,
        _ => &mut [],
    }
}
