//! The text form of a question. Printing and parsing are each other's inverse.
//!
//! Structure is read before percent-decoding, so a value may hold any character: `cut=service:A%26E|%21mportant`.

use std::fmt;
use std::str::FromStr;

use super::{Cut, MOST_LEVELS, Measure, Query, Years};
use crate::error::{Error, excerpt, nearest};

/// Longest question that is read; a longer one is a mistake or an attack.
const LONGEST: usize = 8_000;

const PARTS: [&str; 10] = ["account", "by", "year", "cut", "measure", "real", "order", "top", "search", "view"];
const VIEWS: [&str; 6] = ["treemap", "bars", "time", "control", "table", "figure"];

impl FromStr for Query {
    type Err = Error;

    /// # Errors
    /// With the column of the part that is wrong, what was seen and what was expected.
    fn from_str(text: &str) -> Result<Self, Error> {
        if text.len() > LONGEST {
            return Err(wrong("query-too-long", 1, "", "a query of at most 8,000 characters"));
        }
        let mut query = Self::default();
        let mut seen: Vec<&str> = Vec::new();
        let mut column = 1;
        for part in text.split('&') {
            if !part.is_empty() {
                let (name, value) = part
                    .split_once('=')
                    .ok_or_else(|| wrong("bad-part", column, part, "a part such as by=organisation"))?;
                if name != "cut" && seen.contains(&name) {
                    return Err(wrong("part-twice", column, name, "each part once (only cut may be repeated)"));
                }
                seen.push(name);
                read_part(&mut query, name, value, column)?;
            }
            column += part.chars().count() as u64 + 1;
        }
        Ok(query)
    }
}

fn read_part(query: &mut Query, name: &str, value: &str, column: u64) -> Result<(), Error> {
    let decoded = || decode(value).ok_or_else(|| wrong("bad-escape", column, value, "percent-encoded UTF-8 text"));
    let known = |expected: &str| wrong("bad-value", column, &format!("{name}={value}"), expected);
    match name {
        "account" => query.account = Some(decoded()?),
        "by" => query.by = read_by(value, column)?,
        "year" => query.year = Some(decoded()?.parse().map_err(|e: String| known(&e))?),
        "cut" => query.cuts.push(read_cut(value, column)?),
        "measure" => {
            let word = decoded()?;
            query.measure = Measure::ALL
                .iter()
                .find(|(known, _)| *known == word)
                .map(|(_, measure)| *measure)
                .ok_or_else(|| known("amount, per-head, share or count"))?;
        }
        "real" => match decoded()?.parse() {
            Ok(Years::One(year)) => query.real = Some(year),
            _ => return Err(known("a financial year such as 2024-25")),
        },
        "order" => query.order = Some(decoded()?.parse().map_err(|e: String| known(&e))?),
        "top" => {
            let count = decoded()?.parse().ok().filter(|count| *count > 0);
            query.top = Some(count.ok_or_else(|| known("a whole number from 1"))?);
        }
        "search" => query.search = Some(decoded()?),
        "view" => {
            let word = decoded()?;
            if !VIEWS.contains(&word.as_str()) {
                return Err(known("treemap, bars, time, control, table or figure"));
            }
            query.view = Some(word);
        }
        _ => {
            let expected = nearest(name, PARTS).map_or_else(
                || "account, by, year, cut, measure, real, order, top, search or view".to_owned(),
                |near| {
                    format!("{near}? The parts are account, by, year, cut, measure, real, order, top, search and view")
                },
            );
            return Err(wrong("unknown-part", column, name, &expected));
        }
    }
    Ok(())
}

fn read_by(value: &str, column: u64) -> Result<Vec<String>, Error> {
    let expected = "one to four different fields, such as by=organisation,service";
    let mut by: Vec<String> = Vec::new();
    for field in value.split(',') {
        let field = decode(field).filter(|field| !field.is_empty() && !by.contains(field));
        by.push(field.ok_or_else(|| wrong("bad-by", column, value, expected))?);
    }
    if by.len() > MOST_LEVELS {
        return Err(wrong("bad-by", column, value, expected));
    }
    Ok(by)
}

fn read_cut(value: &str, column: u64) -> Result<Cut, Error> {
    let bad = || wrong("bad-cut", column, value, "field:value, field:value|value or field:!value");
    let (field, values) = value.split_once(':').ok_or_else(bad)?;
    let field = decode(field).filter(|field| !field.is_empty()).ok_or_else(bad)?;
    let (not, values) = values.strip_prefix('!').map_or((false, values), |rest| (true, rest));
    let values: Option<Vec<String>> = values.split('|').map(decode).collect();
    Ok(Cut { field, values: values.ok_or_else(bad)?, not })
}

fn wrong(code: &'static str, column: u64, seen: &str, expected: &str) -> Error {
    let seen = &excerpt(seen);
    let message = if seen.is_empty() {
        format!("The query cannot be read: expected {expected}.")
    } else {
        format!("The query cannot be read at character {column}: saw “{seen}”, expected {expected}.")
    };
    Error { column: Some(column), ..Error::new(code, message).seen(seen).expected(expected) }
}

impl fmt::Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (mut parts, behind) = self.parts();
        parts.extend(behind);
        f.write_str(&parts.join("&"))
    }
}

impl Query {
    /// The parts up to its cuts, and those behind them.
    fn parts(&self) -> (Vec<String>, Vec<String>) {
        let (mut parts, mut behind) = (Vec::new(), Vec::new());
        let encoded = |values: &[String], between: &str| -> String {
            values.iter().map(|value| encode(value)).collect::<Vec<_>>().join(between)
        };
        let part = |name: &str, value: &str| [name, "=", value].concat();
        if let Some(account) = &self.account {
            parts.push(part("account", &encode(account)));
        }
        if !self.by.is_empty() {
            parts.push(part("by", &encoded(&self.by, ",")));
        }
        if let Some(year) = &self.year {
            parts.push(part("year", &year.to_string()));
        }
        for cut in &self.cuts {
            let not = if cut.not { "!" } else { "" };
            parts.push(part("cut", &[&encode(&cut.field), ":", not, &encoded(&cut.values, "|")].concat()));
        }
        if self.measure != Measure::Amount {
            behind.push(part("measure", self.measure.word()));
        }
        if let Some(real) = &self.real {
            behind.push(part("real", real));
        }
        if let Some(order) = self.order {
            behind.push(part("order", &order.to_string()));
        }
        if let Some(top) = self.top {
            behind.push(part("top", &top.to_string()));
        }
        if let Some(search) = &self.search {
            behind.push(part("search", &encode(search)));
        }
        if let Some(view) = &self.view {
            behind.push(part("view", &encode(view)));
        }
        (parts, behind)
    }
}

/// What leads from the rows of an answer to what is behind each: its question with one more condition for every field grouped by.
///
/// ```
/// use total_place::query::{Drill, Query};
/// let query: Query = "by=organisation&top=3".parse()?;
/// assert_eq!(Drill::new(&query, &["organisation"]).to(&["A Ltd".to_owned()]), "by=organisation&cut=organisation:A%20Ltd&top=3");
/// # Ok::<(), total_place::error::Error>(())
/// ```
#[derive(Debug)]
pub struct Drill<'a> {
    query: &'a Query,
    fields: &'a [&'a str],
    /// What stands before each key, and behind the last; none where a condition is more than one more cut.
    text: Option<(Vec<String>, String)>,
}

impl<'a> Drill<'a> {
    /// From a question, and the fields that it groups by.
    #[must_use]
    pub fn new(query: &'a Query, fields: &'a [&'a str]) -> Self {
        let is_one_more = |field: &str| field != "year" && query.cuts.iter().all(|cut| cut.field != field || cut.not);
        let is_new = |(at, field): (usize, &&str)| fields.iter().take(at).all(|before| before != field);
        let is_plain = fields.iter().all(|field| is_one_more(field)) && fields.iter().enumerate().all(is_new);
        let text = is_plain.then(|| {
            let (parts, behind) = query.parts();
            let start = parts.iter().fold(String::new(), |text, part| text + part + "&");
            let before = fields.iter().enumerate().map(|(at, field)| {
                let behind = if at == 0 { start.as_str() } else { "&" };
                [behind, "cut=", &encode(field), ":"].concat()
            });
            (before.collect(), behind.iter().map(|part| ["&", part].concat()).collect())
        });
        Self { query, fields, text }
    }

    /// The question behind the row with these labels, as text.
    #[must_use]
    pub fn to(&self, keys: &[String]) -> String {
        match &self.text {
            Some((before, behind)) if keys.len() == before.len() && !keys.is_empty() => {
                let mut text = String::with_capacity(128);
                for (before, key) in before.iter().zip(keys) {
                    text.push_str(before);
                    encode_into(&mut text, key);
                }
                text + behind
            }
            _ => {
                let each = self.fields.iter().zip(keys);
                each.fold(self.query.clone(), |query, (field, key)| query.and(field, key)).to_string()
            }
        }
    }
}

/// Percent-encodes everything but ASCII letters, digits and `-._~`.
fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    encode_into(&mut out, text);
    out
}

fn encode_into(out: &mut String, text: &str) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let hex = |nibble: u8| HEX.get(usize::from(nibble)).copied().map_or('0', char::from);
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(hex(byte >> 4));
            out.push(hex(byte & 15));
        }
    }
}

/// The inverse of [`encode`]; `None` where an escape is broken or the bytes are no UTF-8.
fn decode(text: &str) -> Option<String> {
    let mut out = Vec::with_capacity(text.len());
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        if byte == b'%' {
            let high = char::from(bytes.next()?).to_digit(16)?;
            let low = char::from(bytes.next()?).to_digit(16)?;
            out.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            out.push(byte);
        }
    }
    String::from_utf8(out).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_leads_to_the_question_with_its_labels_added() {
        let questions = [
            "",
            "by=organisation,service",
            "account=count&by=organisation,service&year=2008-09&measure=per-head&order=-amount&top=3&search=a%26b&view=bars",
            "by=organisation,service&cut=organisation:A%20Ltd|B&cut=nature:!x",
            "by=organisation,service&cut=service:!x",
            "by=organisation,service&cut=service:C%2FD",
            "by=year,service&year=all",
        ];
        for text in questions {
            let query: Query = text.parse().unwrap();
            let fields: Vec<&str> = query.by.iter().map(String::as_str).collect();
            let keys = ["2008-09".to_owned(), "C/D".to_owned()];
            let keys = keys.get(..fields.len()).unwrap();
            let slowly = fields.iter().zip(keys).fold(query.clone(), |query, (field, key)| query.and(field, key));
            assert_eq!(Drill::new(&query, &fields).to(keys), slowly.to_string(), "{text}");
        }
    }
}
