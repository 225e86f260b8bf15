//! A document as text, in one way: no space that means nothing, the order of keys kept.

use crate::source::{Json, Node};

/// JSON on one line. Reading it gives the same values.
#[must_use]
pub fn print(node: &Node) -> String {
    let mut text = String::new();
    write(&mut text, node);
    text
}

fn write(text: &mut String, node: &Node) {
    match &node.value {
        Json::Null => text.push_str("null"),
        Json::Bool(truth) => text.push_str(if *truth { "true" } else { "false" }),
        Json::Number(number) => text.push_str(number),
        Json::Text(string) => quote(text, string),
        Json::List(items) => {
            text.push('[');
            for (position, item) in items.iter().enumerate() {
                separate(text, position);
                write(text, item);
            }
            text.push(']');
        }
        Json::Object(members) => {
            text.push('{');
            for (position, (name, value)) in members.iter().enumerate() {
                separate(text, position);
                quote(text, name);
                text.push(':');
                write(text, value);
            }
            text.push('}');
        }
    }
}

fn separate(text: &mut String, position: usize) {
    if position > 0 {
        text.push(',');
    }
}

fn quote(text: &mut String, string: &str) {
    text.push('"');
    for letter in string.chars() {
        match letter {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            '\r' => text.push_str("\\r"),
            '\t' => text.push_str("\\t"),
            control if control < ' ' => {
                text.push_str("\\u00");
                let digit = |value: u32| char::from_digit(value, 16).unwrap_or_default();
                text.extend([digit(u32::from(control) / 16), digit(u32::from(control) % 16)]);
            }
            other => text.push(other),
        }
    }
    text.push('"');
}
