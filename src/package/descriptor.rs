//! The descriptor with the place of every value: what is wrong in it can be pointed at.

use super::DESCRIPTOR;
use crate::error::{Error, nearest};
use crate::source::{Json, Node, place, utf8};

pub(super) struct Descriptor<'a> {
    text: &'a str,
    pub root: Node,
}

impl<'a> Descriptor<'a> {
    pub fn read(bytes: &'a [u8]) -> Result<Self, Error> {
        let text = utf8(DESCRIPTOR, bytes)?;
        let root = Node::read(DESCRIPTOR, text)?;
        let descriptor = Self { text, root };
        match descriptor.root.value {
            Json::Object(_) => Ok(descriptor),
            _ => Err(descriptor.wrong_kind(&descriptor.root, "the descriptor", "an object")),
        }
    }

    pub fn place(&self, node: &Node) -> (u64, u64) {
        place(self.text, node.offset)
    }

    /// An error that points at a value.
    pub fn error(&self, node: &Node, code: &'static str, message: impl Into<String>) -> Error {
        let (line, column) = self.place(node);
        Error::new(code, message).file(DESCRIPTOR).at(line, column)
    }

    /// An error that points at a text for which something else was expected, and suggests the nearest known one.
    pub fn unknown(&self, node: &Node, code: &'static str, what: &str, known: &[&str]) -> Error {
        let seen = text_of(node).unwrap_or_default();
        let near = nearest(seen, known.iter().copied());
        let listed = known.join(", ");
        let message = match near {
            Some(near) => ["“", seen, "” is no ", what, ". Did you mean “", near, "”?"].concat(),
            None => ["“", seen, "” is no ", what, ". Known are: ", &listed, "."].concat(),
        };
        self.error(node, code, message).seen(seen).expected(near.map_or(listed, str::to_owned))
    }

    pub fn wrong_kind(&self, node: &Node, name: &str, kind: &str) -> Error {
        let message = ["“", name, "” must be ", kind, ", but is ", node.kind(), "."].concat();
        self.error(node, "wrong-kind", message).seen(node.kind()).expected(kind)
    }

    pub fn required<'n>(&self, node: &'n Node, name: &str) -> Result<&'n Node, Error> {
        optional(node, name).ok_or_else(|| {
            let near = nearest(name, node.members().iter().map(|(member, _)| member.as_str()));
            let near_node = near.and_then(|near| node.get(near)).unwrap_or(node);
            let instead = near.map(|near| [" “", near, "” stands there instead."].concat()).unwrap_or_default();
            let message = ["“", name, "” is missing.", &instead].concat();
            self.error(near_node, "missing-key", message).seen(near.unwrap_or("nothing")).expected(name)
        })
    }

    /// A text; empty where it is absent.
    pub fn text<'n>(&self, node: &'n Node, name: &str) -> Result<&'n str, Error> {
        optional(node, name).map_or(Ok(""), |member| self.as_text(member, name))
    }

    pub fn as_text<'n>(&self, node: &'n Node, name: &str) -> Result<&'n str, Error> {
        text_of(node).ok_or_else(|| self.wrong_kind(node, name, "a text"))
    }

    /// A list; empty where it is absent.
    pub fn list<'n>(&self, node: &'n Node, name: &str) -> Result<&'n [Node], Error> {
        match optional(node, name) {
            None => Ok(&[]),
            Some(Node { value: Json::List(nodes), .. }) => Ok(nodes),
            Some(other) => Err(self.wrong_kind(other, name, "a list")),
        }
    }

    /// An object, if it is there.
    pub fn object<'n>(&self, node: &'n Node, name: &str) -> Result<Option<&'n Node>, Error> {
        match optional(node, name) {
            Some(object @ Node { value: Json::Object(_), .. }) => Ok(Some(object)),
            None => Ok(None),
            Some(other) => Err(self.wrong_kind(other, name, "an object")),
        }
    }

    /// One ASCII character, if it is there.
    pub fn character(&self, node: &Node, name: &str) -> Result<Option<char>, Error> {
        let Some(member) = optional(node, name) else { return Ok(None) };
        let text = self.as_text(member, name)?;
        let mut characters = text.chars();
        match (characters.next(), characters.next()) {
            (None, _) => Ok(None),
            (Some(character), None) if character.is_ascii() || character == '\u{a0}' || character == '\u{202f}' => {
                Ok(Some(character))
            }
            _ => {
                let message = ["“", name, "” must be one character, but is “", text, "”."].concat();
                Err(self.error(member, "wrong-kind", message).seen(text).expected("one character"))
            }
        }
    }
}

/// A member that may be absent; `null` counts as absent.
pub(super) fn optional<'n>(node: &'n Node, name: &str) -> Option<&'n Node> {
    node.get(name).filter(|member| member.value != Json::Null)
}

pub(super) fn text_of(node: &Node) -> Option<&str> {
    if let Json::Text(text) = &node.value { Some(text) } else { None }
}
