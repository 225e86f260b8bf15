//! Several scenarios as one programme.

use super::print::print;
use super::{items, member, put, text};
use crate::error::Error;
use crate::scenario::document::{Scenario, parse};
use crate::source::{Json, Node};

/// What has to be the same in all of them: amounts of other years or other prices cannot be added.
const SHARED: [&str; 6] =
    ["years", "start_year", "price_base", "discount", "optimism_bias", "in_kind_in_financial_case"];

/// One document with the actions of all, in their order. Sources that share an id and differ are given ids of their own.
///
/// # Errors
/// Where one cannot be read, or where they differ in years, price base, discount or how bias and in-kind costs count.
pub fn combine(title: &str, documents: &[&str]) -> Result<String, Error> {
    let mut nodes = Vec::new();
    for document in documents {
        Scenario::read(document)?;
        nodes.push(parse(document)?);
    }
    let mut rest = nodes.into_iter();
    let Some(mut first) = rest.next() else {
        return Err(Error::new("nothing-to-combine", "There is no scenario to combine: give at least one."));
    };
    for (position, mut next) in rest.enumerate() {
        refuse_difference(&first, &next, position + 2)?;
        if first.get("place").map(print) != next.get("place").map(print) {
            remove(&mut first, "place");
        }
        merge_sources(&mut first, &mut next);
        let actions = match member(&mut next, "actions").map(|actions| &mut actions.value) {
            Some(Json::List(actions)) => std::mem::take(actions),
            _ => Vec::new(),
        };
        if let Some(Json::List(all)) = member(&mut first, "actions").map(|all| &mut all.value) {
            all.extend(actions);
        }
    }
    put(&mut first, "title", text(title));
    if documents.len() > 1 {
        remove(&mut first, "note");
    }
    let combined = print(&first);
    Scenario::read(&combined)?;
    Ok(combined)
}

fn refuse_difference(first: &Node, next: &Node, position: usize) -> Result<(), Error> {
    for key in SHARED {
        let (one, other) = (shown(first, key), shown(next, key));
        if one != other {
            let message = format!(
                "Scenario {position} has {key} {other}, and the first has {one}: they cannot be added. Give both the same."
            );
            return Err(Error::new("cannot-combine", message).seen(&other).expected(one));
        }
    }
    Ok(())
}

/// A setting as it counts: what is left out counts as its default, and a number in quotes as the number.
fn shown(document: &Node, key: &str) -> String {
    let otherwise = match key {
        "discount" => "green-book",
        "optimism_bias" => "worst",
        "in_kind_in_financial_case" => "true",
        _ => "",
    };
    let Some(node) = document.get(key) else { return otherwise.to_owned() };
    match &node.get("schedule").unwrap_or(node).value {
        Json::Text(text) | Json::Number(text) => text.replace('/', "-"),
        _ => print(node),
    }
}

fn remove(node: &mut Node, name: &str) {
    if let Json::Object(members) = &mut node.value {
        members.retain(|(member, _)| member != name);
    }
}

/// Moves the sources of `next` into `first`. Where an id stands for something else there, it gets a number.
fn merge_sources(first: &mut Node, next: &mut Node) {
    let Some(Json::Object(sources)) = member(next, "sources").map(|sources| &mut sources.value) else { return };
    let sources = std::mem::take(sources);
    if member(first, "sources").is_none() {
        put(first, "sources", Node { offset: 0, value: Json::Object(Vec::new()) });
    }
    let mut renamed = Vec::new();
    for (id, source) in sources {
        let Some(all) = member(first, "sources") else { return };
        let mut new = id.clone();
        let mut number = 1;
        while all.get(&new).is_some_and(|known| print(known) != print(&source)) {
            number += 1;
            new = format!("{id}-{number}");
        }
        put(all, &new, source);
        renamed.push((id, new));
    }
    for action in items(member(next, "actions")) {
        rename(action, &renamed);
    }
}

/// Every `source` below a node, by its new id.
fn rename(node: &mut Node, renamed: &[(String, String)]) {
    match &mut node.value {
        Json::List(items) => items.iter_mut().for_each(|item| rename(item, renamed)),
        Json::Object(members) => {
            for (name, value) in members {
                match &mut value.value {
                    Json::Text(id) if name == "source" => {
                        if let Some((_, new)) = renamed.iter().find(|(old, _)| old == id) {
                            id.clone_from(new);
                        }
                    }
                    _ => rename(value, renamed),
                }
            }
        }
        _ => {}
    }
}
