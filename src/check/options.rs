//! What a person has said of a file: it goes before everything that the file says.

use std::collections::BTreeMap;

use super::report::{Role, Subject};
use crate::error::{Error, nearest};
use crate::money::Mark;
use crate::source::{Encoding, Json, Node, Order};

/// What a person has said of a file. What is absent is found out from the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Options {
    pub(super) subject: Option<Subject>,
    pub(super) encoding: Option<Encoding>,
    pub(super) delimiter: Option<u8>,
    /// Line, from 1; 0: the file has no header.
    pub(super) header_line: Option<u64>,
    pub(super) columns: BTreeMap<u32, Role>,
    pub(super) mark: Option<Mark>,
    pub(super) order: Option<Order>,
    pub(super) currency: Option<String>,
    /// Power of ten, from 0 to 9.
    pub(super) unit: Option<u8>,
    /// Whether to keep the row that begins on a line.
    pub(super) rows: BTreeMap<u64, bool>,
}

/// What a file with amounts can be about.
const SUBJECTS: [(&str, Subject); 6] = [
    ("spending", Subject::Spending),
    ("budget", Subject::Budget),
    ("grants", Subject::Grants),
    ("contracts", Subject::Contracts),
    ("staff", Subject::Staff),
    ("other", Subject::Other),
];
const ENCODINGS: [(&str, Encoding); 11] = [
    ("utf-8", Encoding::Utf8),
    ("utf-16le", Encoding::Utf16Le),
    ("utf-16be", Encoding::Utf16Be),
    ("windows-1250", Encoding::Windows1250),
    ("windows-1251", Encoding::Windows1251),
    ("windows-1252", Encoding::Windows1252),
    ("windows-1253", Encoding::Windows1253),
    ("windows-1254", Encoding::Windows1254),
    ("windows-1257", Encoding::Windows1257),
    ("iso-8859-2", Encoding::Iso88592),
    ("macintosh", Encoding::Macintosh),
];
const DELIMITERS: [(&str, u8); 4] = [(",", b','), (";", b';'), ("\t", b'\t'), ("|", b'|')];
const MARKS: [(&str, Mark); 3] = [("point", Mark::Point), ("comma", Mark::Comma), ("each-cell", Mark::EachCell)];
const ORDERS: [(&str, Order); 2] = [("day-first", Order::DayFirst), ("month-first", Order::MonthFirst)];
const UNITS: [(&str, u8); 8] = [
    ("1", 0),
    ("1000", 3),
    ("10000", 4),
    ("100000", 5),
    ("1000000", 6),
    ("10000000", 7),
    ("100000000", 8),
    ("1000000000", 9),
];
const ROWS: [(&str, bool); 2] = [("keep", true), ("set-aside", false)];
pub(super) const ROLES: [(&str, Role); 19] = [
    ("amount", Role::Amount),
    ("gross", Role::Gross),
    ("vat", Role::Vat),
    ("debit", Role::Debit),
    ("credit", Role::Credit),
    ("date", Role::Date),
    ("year", Role::Year),
    ("organisation", Role::Organisation),
    ("directorate", Role::Directorate),
    ("service", Role::Service),
    ("supplier", Role::Supplier),
    ("supplier-number", Role::SupplierNumber),
    ("purpose", Role::Purpose),
    ("economic", Role::Economic),
    ("capital", Role::Capital),
    ("area", Role::Area),
    ("transaction", Role::Transaction),
    ("currency", Role::Currency),
    ("other", Role::Other),
];
const KEYS: [&str; 10] = [
    "subject",
    "encoding",
    "delimiter",
    "header_line",
    "columns",
    "decimal_mark",
    "date_order",
    "currency",
    "unit",
    "rows",
];

impl Options {
    /// Reads what a person has said from JSON, with the keys of `CheckOptions`. An empty text says nothing.
    ///
    /// ```
    /// use total_place::check::Options;
    /// assert!(Options::read(r#"{ "delimiter": ";", "columns": { "5": "amount" } }"#).is_ok());
    /// assert_eq!(Options::read(r#"{ "columns": { "5": "amout" } }"#).unwrap_err().code, "bad-option");
    /// ```
    ///
    /// # Errors
    /// `bad-json`, and `bad-option` with what is known instead.
    pub fn read(json: &str) -> Result<Self, Error> {
        let mut options = Self::default();
        if json.trim().is_empty() {
            return Ok(options);
        }
        let root = Node::read("options", json)?;
        if !matches!(root.value, Json::Object(_)) {
            return Err(bad("options", root.kind(), "an object, such as {\"unit\":\"1000\"}"));
        }
        for (key, node) in root.members() {
            if matches!(node.value, Json::Null) {
                continue;
            }
            match key.as_str() {
                "subject" => options.subject = Some(one_of(key, node, &SUBJECTS)?),
                "encoding" => options.encoding = Some(one_of(key, node, &ENCODINGS)?),
                "delimiter" => options.delimiter = Some(one_of(key, node, &DELIMITERS)?),
                "header_line" => options.header_line = Some(whole(key, text(node))?),
                "columns" => {
                    for (number, role) in node.members() {
                        options.columns.insert(whole(key, number)?, one_of(key, role, &ROLES)?);
                    }
                }
                "decimal_mark" => options.mark = Some(one_of(key, node, &MARKS)?),
                "date_order" => options.order = Some(one_of(key, node, &ORDERS)?),
                "currency" => options.currency = Some(currency(key, text(node))?),
                "unit" => options.unit = Some(one_of(key, node, &UNITS)?),
                "rows" => {
                    for (line, what) in node.members() {
                        options.rows.insert(whole(key, line)?, one_of(key, what, &ROWS)?);
                    }
                }
                _ => {
                    let near = nearest(key, KEYS).map_or_else(|| KEYS.join(", "), str::to_owned);
                    return Err(bad("options", key, &near));
                }
            }
        }
        Ok(options)
    }

    /// These and, where they speak, others before them.
    pub(super) fn and(&self, others: Self) -> Self {
        let mut both = self.clone();
        both.subject = others.subject.or(both.subject);
        both.encoding = others.encoding.or(both.encoding);
        both.delimiter = others.delimiter.or(both.delimiter);
        both.header_line = others.header_line.or(both.header_line);
        both.columns.extend(others.columns);
        both.mark = others.mark.or(both.mark);
        both.order = others.order.or(both.order);
        both.currency = others.currency.or(both.currency);
        both.unit = others.unit.or(both.unit);
        both.rows.extend(others.rows);
        both
    }
}

/// The power of ten of a unit, `1000`; none where it is unknown.
pub(super) fn power_of(unit: &str) -> Option<u8> {
    UNITS.iter().find(|(name, _)| *name == unit).map(|(_, power)| *power)
}

/// The unit of a power of ten.
pub(super) fn unit_of(power: u8) -> &'static str {
    UNITS.iter().find(|(_, known)| *known == power).map_or("1", |(name, _)| *name)
}

fn text(node: &Node) -> &str {
    match &node.value {
        Json::Text(text) | Json::Number(text) => text,
        _ => node.kind(),
    }
}

fn one_of<T: Copy>(key: &str, node: &Node, known: &[(&str, T)]) -> Result<T, Error> {
    let seen = text(node);
    known.iter().find(|(name, _)| *name == seen).map(|(_, value)| *value).ok_or_else(|| {
        let names: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
        let near = nearest(seen, names.iter().copied()).map_or_else(|| names.join(", "), str::to_owned);
        bad(key, seen, &near)
    })
}

fn whole<T: std::str::FromStr>(key: &str, text: &str) -> Result<T, Error> {
    text.parse().map_err(|_| bad(key, text, "a whole number"))
}

fn currency(key: &str, text: &str) -> Result<String, Error> {
    let known = text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase());
    if known { Ok(text.to_owned()) } else { Err(bad(key, text, "three letters, such as GBP")) }
}

fn bad(key: &str, seen: &str, expected: &str) -> Error {
    let message = ["The option “", key, "” cannot be “", seen, "”. Expected: ", expected, "."].concat();
    Error::new("bad-option", message).seen(seen).expected(expected)
}
