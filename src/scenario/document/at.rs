//! A value of the document and the path to it. Everything that is read is read through this, so that every refusal says where.

use rust_decimal::Decimal;

use crate::error::{Error, excerpt, nearest};
use crate::source::{Json, Node, place};

/// A value, the text that it stands in, and the path that leads to it.
#[derive(Clone)]
pub struct At<'a> {
    node: &'a Node,
    text: &'a str,
    /// `actions[1].outcomes[0].impact`; empty for the document itself.
    pub path: String,
}

impl<'a> At<'a> {
    /// The document itself.
    pub fn root(node: &'a Node, text: &'a str) -> Self {
        Self { node, text, path: String::new() }
    }

    /// A refusal of this value: a sentence that begins with its path.
    pub fn refuse(&self, code: &'static str, what: &str, expected: impl Into<String>) -> Error {
        let name = if self.path.is_empty() { "The document" } else { self.path.as_str() };
        let (line, column) = place(self.text, self.node.offset);
        let expected = expected.into();
        let advice = if expected.is_empty() { String::new() } else { format!(": expected {expected}") };
        Error::new(code, format!("{name} {what}{advice}.")).at(line, column).seen(&self.shown()).expected(expected)
    }

    /// Its members, once each of them is known and stands there once.
    pub fn object(&self, known: &[&str]) -> Result<Object<'a>, Error> {
        let object = self.map()?;
        for (name, member) in object.members() {
            if !known.contains(&name) {
                let expected = match nearest(name, known.iter().copied()) {
                    Some(near) => format!("“{near}”"),
                    None => format!("one of {}", known.join(", ")),
                };
                return Err(member.refuse("unknown-key", "is not known", expected));
            }
        }
        Ok(object)
    }

    /// Its members by names that the document chooses, such as agencies.
    pub fn map(&self) -> Result<Object<'a>, Error> {
        if !matches!(self.node.value, Json::Object(_)) {
            return Err(self.wrong("an object in braces"));
        }
        let object = Object { at: self.clone() };
        let mut names: Vec<&str> = self.node.members().iter().map(|(name, _)| name.as_str()).collect();
        names.sort_unstable();
        match names.windows(2).find_map(|pair| if pair.first() == pair.last() { pair.first() } else { None }) {
            Some(twice) => Err(self.member(twice, self.node).refuse("duplicate-key", "stands there twice", "it once")),
            None => Ok(object),
        }
    }

    /// Its items.
    pub fn list(&self) -> Result<Vec<Self>, Error> {
        let Json::List(nodes) = &self.node.value else {
            return Err(self.wrong("a list in square brackets"));
        };
        let item = |(index, node)| Self { node, text: self.text, path: format!("{}[{index}]", self.path) };
        Ok(nodes.iter().enumerate().map(item).collect())
    }

    /// A text that is not empty.
    pub fn string(&self) -> Result<&'a str, Error> {
        match &self.node.value {
            Json::Text(text) if !text.trim().is_empty() => Ok(text),
            _ => Err(self.wrong("a text in double quotes")),
        }
    }

    /// `true` or `false`.
    pub fn truth(&self) -> Result<bool, Error> {
        if let Json::Bool(truth) = self.node.value { Ok(truth) } else { Err(self.wrong("true or false")) }
    }

    /// Whether it is an object, and so may be a range.
    pub fn is_object(&self) -> bool {
        matches!(self.node.value, Json::Object(_))
    }

    /// Whether it is a list.
    pub fn is_list(&self) -> bool {
        matches!(self.node.value, Json::List(_))
    }

    /// A number: a plain decimal in quotes, or a whole number. What JSON writes with a fraction has been a float.
    pub fn decimal(&self) -> Result<Decimal, Error> {
        let text = match &self.node.value {
            Json::Number(number) if number.bytes().all(|byte| byte == b'-' || byte.is_ascii_digit()) => number,
            Json::Number(number) => {
                let quoted = format!("it in quotes, as a plain decimal such as \"{}\"", plain_example(number));
                return Err(self.refuse("float", "is a number with a fraction or an exponent", quoted));
            }
            Json::Text(text) if is_plain(text) => text,
            _ => return Err(self.wrong("a plain decimal in quotes, such as \"0.25\", or a whole number")),
        };
        Decimal::from_str_exact(text)
            .map_err(|_| self.refuse("too-many-digits", "has more digits than can be held", "at most 28 digits"))
    }

    /// A whole number from `least` to `most`.
    pub fn whole(&self, least: u32, most: u32) -> Result<u32, Error> {
        let number = self.decimal()?;
        let whole = if number.fract().is_zero() { u32::try_from(number.normalize().mantissa()).ok() } else { None };
        whole.filter(|whole| (least..=most).contains(whole)).ok_or_else(|| {
            self.refuse("out-of-range", "cannot be that", format!("a whole number from {least} to {most}"))
        })
    }

    /// That it is of another kind than it should be.
    pub fn wrong(&self, expected: &str) -> Error {
        let what = format!("is {}", if self.path.is_empty() { self.node.kind() } else { self.kind_and_text() }.trim());
        self.refuse("wrong-kind", &what, expected)
    }

    /// `name` below this value.
    pub fn member(&self, name: &str, node: &'a Node) -> Self {
        let dot = if self.path.is_empty() { "" } else { "." };
        Self { node, text: self.text, path: format!("{}{dot}{}", self.path, step(name)) }
    }

    fn kind_and_text(&self) -> &str {
        match &self.node.value {
            Json::Text(text) if text.trim().is_empty() => "an empty text",
            _ => self.node.kind(),
        }
    }

    fn shown(&self) -> String {
        match &self.node.value {
            Json::Text(text) | Json::Number(text) => excerpt(text),
            _ => self.node.kind().to_owned(),
        }
    }
}

/// The members of an object.
pub struct Object<'a> {
    /// The object itself.
    pub at: At<'a>,
}

impl<'a> Object<'a> {
    /// A member, where it is there.
    pub fn get(&self, name: &str) -> Option<At<'a>> {
        self.at.node.get(name).map(|node| self.at.member(name, node))
    }

    /// A member that has to be there.
    pub fn need(&self, name: &str) -> Result<At<'a>, Error> {
        self.get(name).ok_or_else(|| self.at.refuse("missing-key", &format!("has no “{name}”"), "it to be there"))
    }

    /// Every member by its name, in the order of the text.
    pub fn members(&self) -> impl Iterator<Item = (&'a str, At<'a>)> {
        self.at.node.members().iter().map(|(name, node)| (name.as_str(), self.at.member(name, node)))
    }
}

/// A name as a step of a path: in quotes where it holds what a path is made of.
pub fn step(name: &str) -> String {
    if name.contains(['.', '[', ']', '"']) || name.is_empty() {
        format!("\"{}\"", name.replace('\\', "\\\\").replace('"', "\\\""))
    } else {
        name.to_owned()
    }
}

/// An optional minus, digits, and a point with digits behind it where there is one.
pub fn is_plain(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    match unsigned.split_once('.') {
        Some((whole, rest)) => digits(whole) && digits(rest),
        None => digits(unsigned),
    }
}

fn plain_example(number: &str) -> &str {
    if is_plain(number) { number } else { "0.25" }
}
