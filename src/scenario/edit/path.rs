//! Paths into a document: `actions[0].outcomes[1].split."St. Helens"`.

use crate::error::Error;
use crate::source::{Json, Node};

/// One step down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// To a member.
    Key(String),
    /// To an item.
    Item(usize),
}

/// Reads a path into steps.
pub fn steps(path: &str) -> Result<Vec<Step>, Error> {
    let bad = || {
        Error::new("bad-path", format!("“{}” is no path in a document.", crate::error::excerpt(path)))
            .expected("one such as actions[0].amount[0]")
    };
    let mut steps = Vec::new();
    let mut rest = path;
    while !rest.is_empty() {
        if let Some(inside) = rest.strip_prefix('[') {
            let (index, after) = inside.split_once(']').ok_or_else(bad)?;
            steps.push(Step::Item(index.parse().map_err(|_| bad())?));
            rest = after;
        } else {
            if !steps.is_empty() {
                rest = rest.strip_prefix('.').ok_or_else(bad)?;
            }
            let (key, after) = key(rest).ok_or_else(bad)?;
            steps.push(Step::Key(key));
            rest = after;
        }
    }
    if steps.is_empty() { Err(bad()) } else { Ok(steps) }
}

/// A name at the beginning of a text, in quotes where it holds what a path is made of, and what comes after it.
fn key(text: &str) -> Option<(String, &str)> {
    let Some(quoted) = text.strip_prefix('"') else {
        let end = text.find(['.', '[']).unwrap_or(text.len());
        let (key, rest) = text.split_at_checked(end)?;
        return (!key.is_empty()).then(|| (key.to_owned(), rest));
    };
    let mut key = String::new();
    let mut letters = quoted.char_indices();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '"' => return Some((key, quoted.get(at + 1..)?)),
            '\\' => key.push(letters.next()?.1),
            other => key.push(other),
        }
    }
    None
}

/// The value at the end of a path.
pub fn find<'a>(node: &'a mut Node, steps: &[Step]) -> Option<&'a mut Node> {
    steps.iter().try_fold(node, |node, step| match (step, &mut node.value) {
        (Step::Key(key), Json::Object(members)) => {
            members.iter_mut().find(|(name, _)| name == key).map(|(_, node)| node)
        }
        (Step::Item(index), Json::List(items)) => items.get_mut(*index),
        _ => None,
    })
}
