//! A place written down as a Fiscal Data Package: `datapackage.json` and one clean CSV.

use crate::money::decimal;
use crate::table::{Account, NOT_STATED, Opened};

/// `datapackage.json` of a place that was made of files, in the dialect of `columnType`.
#[must_use]
pub fn descriptor(opened: &Opened) -> String {
    let mut out = String::from("{\n  \"profile\": \"fiscal-data-package\",\n  \"name\": ");
    text(&mut out, &opened.package.name);
    out.push_str(",\n  \"title\": ");
    text(&mut out, &opened.package.title);
    out.push_str(",\n  \"resources\": [");
    for (index, account) in opened.accounts.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        resource(&mut out, account);
    }
    out.push_str("\n  ]\n}\n");
    out
}

fn resource(out: &mut String, account: &Account) {
    out.push_str("\n    {\n      \"name\": ");
    text(out, &account.info.name);
    out.push_str(",\n      \"role\": \"spending\",\n      \"title\": ");
    text(out, &account.info.title);
    out.push_str(",\n      \"path\": ");
    text(out, &account.info.path);
    out.push_str(",\n      \"encoding\": \"utf-8\",\n      \"account\": { \"covers\": ");
    text(out, &account.info.covers);
    out.push_str(", \"by\": [");
    for (index, field) in account.info.by.iter().enumerate() {
        if index > 0 {
            out.push_str(", ");
        }
        text(out, field);
    }
    out.push_str("] },\n      \"schema\": { \"fields\": [\n");
    for dimension in &account.dimensions {
        out.push_str("        { \"name\": ");
        text(out, &harmless(&dimension.title));
        out.push_str(", \"title\": ");
        text(out, &dimension.title);
        out.push_str(", \"type\": \"string\", \"columnType\": ");
        text(out, &column_type(&dimension.field));
        out.push_str(" },\n");
    }
    out.push_str("        { \"name\": ");
    text(out, &amount_name(account));
    out.push_str(", \"type\": \"number\", \"columnType\": \"value\" }\n      ] }\n    }");
}

/// Rows of the clean CSV from a row on, at most `rows`; the names of the columns come with row 0. Nothing past the last row.
///
/// UTF-8, CRLF, amounts as plain decimals. A label that begins like a formula gets an apostrophe, as in every CSV written here.
#[must_use]
pub fn csv(opened: &Opened, from_row: usize, rows: usize) -> Vec<u8> {
    let mut out = String::new();
    let Some(account) = opened.accounts.first() else { return Vec::new() };
    if from_row == 0 {
        for dimension in &account.dimensions {
            cell(&mut out, &harmless(&dimension.title));
            out.push(',');
        }
        cell(&mut out, &amount_name(account));
        out.push_str("\r\n");
    }
    for row in from_row..account.rows().min(from_row.saturating_add(rows)) {
        for dimension in &account.dimensions {
            let label = dimension.label(row);
            if label != NOT_STATED {
                cell(&mut out, &harmless(label));
            }
            out.push(',');
        }
        let pence = account.amounts.get(row).unwrap_or_default();
        out.push_str(&decimal(i128::from(pence)));
        out.push_str("\r\n");
    }
    out.into_bytes()
}

/// A name for the amount that no other column has.
fn amount_name(account: &Account) -> String {
    let mut name = "Amount".to_owned();
    let mut number = 2;
    while account.dimensions.iter().any(|dimension| harmless(&dimension.title) == name) {
        name = ["Amount (", &number.to_string(), ")"].concat();
        number += 1;
    }
    name
}

/// The `columnType` by which a field is read again.
fn column_type(field: &str) -> String {
    let (base, number) = match field.rsplit_once('-') {
        Some((base, number)) if number.bytes().all(|byte| byte.is_ascii_digit()) => (base, number),
        _ => (field, "1"),
    };
    match base {
        "year" => "date:fiscal-year".to_owned(),
        "organisation" => ["administrative-classification:generic:level", number, ":label"].concat(),
        "service" => ["functional-classification:generic:level", number, ":label"].concat(),
        "economic" => ["economic-classification:generic:level", number, ":label"].concat(),
        "supplier" => "supplier:generic:name".to_owned(),
        "area" => "geo-source:title".to_owned(),
        base => ["place:", base].concat(),
    }
}

/// A label that begins like a formula gets an apostrophe, or a spreadsheet would run it.
fn harmless(label: &str) -> std::borrow::Cow<'_, str> {
    if label.starts_with(['=', '+', '-', '@', '\t', '\r']) { ["'", label].concat().into() } else { label.into() }
}

fn cell(out: &mut String, text: &str) {
    if text.contains([',', '"', '\n', '\r']) {
        out.push('"');
        out.push_str(&text.replace('"', "\"\""));
        out.push('"');
    } else {
        out.push_str(text);
    }
}

/// A JSON string.
fn text(out: &mut String, text: &str) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            control if control < ' ' => {
                let code = u32::from(control);
                out.push_str("\\u00");
                for half in [code >> 4, code & 15] {
                    out.push(char::from_digit(half, 16).unwrap_or('0'));
                }
            }
            letter => out.push(letter),
        }
    }
    out.push('"');
}
