//! JSON with the place of every value, so that an error can point at it. Numbers stay text: none is ever a float.

use super::text::place;
use crate::error::Error;

/// A value and where it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Byte offset in the text.
    pub offset: usize,
    /// What it is.
    pub value: Json,
}

/// What a value is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number, as it is written.
    Number(String),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Node>),
    /// An object, its members in the order of the text.
    Object(Vec<(String, Node)>),
}

impl Node {
    /// Reads a text that holds one value and nothing else.
    ///
    /// # Errors
    /// `bad-json`, with line and column.
    pub fn read(file: &str, text: &str) -> Result<Self, Error> {
        let mut parser = Parser { text, at: 0 };
        let node = parser.value(0).and_then(|node| {
            parser.space();
            if parser.at < text.len() { Err("the end of the file") } else { Ok(node) }
        });
        node.map_err(|expected| {
            let (line, column) = place(text, parser.at);
            let rest = text.get(parser.at..).and_then(|rest| rest.lines().next()).unwrap_or_default();
            let seen = if rest.is_empty() { "the end of the line" } else { rest };
            let seen: String = seen.chars().take(20).collect();
            let message = ["The file is not JSON: expected ", expected, ", saw ", &seen, "."].concat();
            Error::new("bad-json", message).file(file).at(line, column).seen(&seen).expected(expected)
        })
    }

    /// A member of an object; none where there is no such member or this is no object. Of two with one name, the last.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Self> {
        self.members().iter().rev().find(|(member, _)| member == name).map(|(_, node)| node)
    }

    /// The members of an object; none where this is no object.
    #[must_use]
    pub fn members(&self) -> &[(String, Self)] {
        if let Json::Object(members) = &self.value { members } else { &[] }
    }

    /// What kind of value it is, for a person.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self.value {
            Json::Null => "null",
            Json::Bool(_) => "true or false",
            Json::Number(_) => "a number",
            Json::Text(_) => "a text",
            Json::List(_) => "a list",
            Json::Object(_) => "an object",
        }
    }
}

/// Deeper than any descriptor, and shallow enough for any stack.
const DEEPEST: usize = 64;

struct Parser<'a> {
    text: &'a str,
    at: usize,
}

/// What was expected where the parser stopped.
type Parsed<T> = Result<T, &'static str>;

impl Parser<'_> {
    fn value(&mut self, depth: usize) -> Parsed<Node> {
        self.space();
        let offset = self.at;
        let value = match self.peek() {
            _ if depth > DEEPEST => return Err("at most 64 levels"),
            Some(b'{') => self.object(depth)?,
            Some(b'[') => self.list(depth)?,
            Some(b'"') => Json::Text(self.string()?),
            Some(b'-' | b'0'..=b'9') => Json::Number(self.number()?),
            _ if self.take("null") => Json::Null,
            _ if self.take("true") => Json::Bool(true),
            _ if self.take("false") => Json::Bool(false),
            _ => return Err("a value"),
        };
        Ok(Node { offset, value })
    }

    fn object(&mut self, depth: usize) -> Parsed<Json> {
        let mut members = Vec::new();
        self.at += 1;
        self.space();
        if self.take("}") {
            return Ok(Json::Object(members));
        }
        loop {
            self.space();
            if self.peek() != Some(b'"') {
                return Err("a name in double quotes");
            }
            let name = self.string()?;
            self.space();
            if !self.take(":") {
                return Err("a colon");
            }
            members.push((name, self.value(depth + 1)?));
            self.space();
            if self.take("}") {
                return Ok(Json::Object(members));
            }
            if !self.take(",") {
                return Err("a comma or a closing brace");
            }
        }
    }

    fn list(&mut self, depth: usize) -> Parsed<Json> {
        let mut nodes = Vec::new();
        self.at += 1;
        self.space();
        if self.take("]") {
            return Ok(Json::List(nodes));
        }
        loop {
            nodes.push(self.value(depth + 1)?);
            self.space();
            if self.take("]") {
                return Ok(Json::List(nodes));
            }
            if !self.take(",") {
                return Err("a comma or a closing bracket");
            }
        }
    }

    fn string(&mut self) -> Parsed<String> {
        let mut string = String::new();
        self.at += 1;
        loop {
            let rest = self.text.get(self.at..).unwrap_or_default();
            let plain = rest.find(|letter| letter == '"' || letter == '\\' || letter < ' ').unwrap_or(rest.len());
            string.push_str(rest.get(..plain).unwrap_or_default());
            self.at += plain;
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(string);
                }
                Some(b'\\') => string.push(self.escape()?),
                _ => return Err("a closing double quote"),
            }
        }
    }

    fn escape(&mut self) -> Parsed<char> {
        let letter = self.text.as_bytes().get(self.at + 1).copied();
        let plain = match letter {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode(),
            _ => return Err("one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u"),
        };
        self.at += 2;
        Ok(plain)
    }

    /// `\u00e9`, or a pair of them for a character past the first 65,536.
    fn unicode(&mut self) -> Parsed<char> {
        const EXPECTED: &str = "a character in four hexadecimal digits";
        let high = self.unit().ok_or(EXPECTED)?;
        let code = if (0xD800..0xDC00).contains(&high) {
            let low = self.unit().filter(|low| (0xDC00..0xE000).contains(low)).ok_or(EXPECTED)?;
            0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00)
        } else {
            high
        };
        char::from_u32(code).ok_or(EXPECTED)
    }

    fn unit(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at..)?.strip_prefix("\\u")?.get(..4)?;
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        self.at += 6;
        u32::from_str_radix(digits, 16).ok()
    }

    fn number(&mut self) -> Parsed<String> {
        let start = self.at;
        self.take("-");
        if !self.take("0") {
            self.digits()?;
        }
        if self.take(".") {
            self.digits()?;
        }
        if self.take("e") || self.take("E") {
            let _ = self.take("+") || self.take("-");
            self.digits()?;
        }
        Ok(self.text.get(start..self.at).unwrap_or_default().to_owned())
    }

    fn digits(&mut self) -> Parsed<()> {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        if self.at > start { Ok(()) } else { Err("a digit") }
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\r' | b'\n')) {
            self.at += 1;
        }
    }

    fn take(&mut self, text: &str) -> bool {
        let found = self.text.get(self.at..).is_some_and(|rest| rest.starts_with(text));
        self.at += if found { text.len() } else { 0 };
        found
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }
}
