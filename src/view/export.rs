//! The rows of a view as CSV: what is shown, with its source and licence on every row, so that a copy keeps them.

use super::{View, view_by};
use crate::error::Error;
use crate::query::{Query, Way};
use crate::table::Opened;

/// UTF-8 with a byte order mark (without it, Excel reads another encoding) and CRLF, as RFC 4180 has it.
///
/// # Errors
/// As [`view`](super::view()).
pub fn csv(place: &Opened, query: &Query) -> Result<Vec<u8>, Error> {
    csv_by(place, query, Way::default())
}

/// The same, with the rows gone through in a way of the caller's choice.
///
/// # Errors
/// As [`view`](super::view()).
pub fn csv_by(place: &Opened, query: &Query, way: Way<'_>) -> Result<Vec<u8>, Error> {
    let view = view_by(place, query, way)?;
    let mut out = String::from('\u{feff}');
    let mut header: Vec<&str> = view.by.iter().map(|field| field.title.as_str()).collect();
    if header.is_empty() {
        header.push("Label");
    }
    let years = view.years.join(" ");
    let basis = basis(&view);
    header.extend(["Amount", "Unit", "Share of total, per cent", "Lines", "Confidence", "Years", "Source", "Licence"]);
    record(&mut out, header.into_iter().map(str::to_owned));
    for row in &view.rows {
        let sources = view.sources.iter().filter(|source| row.sources.contains(&source.id));
        let mut titles: Vec<String> = Vec::new();
        let mut licences: Vec<String> = Vec::new();
        for source in sources {
            titles.push(format!("{} ({}) {}", source.title, source.publisher, source.url));
            if !licences.contains(&source.licence) {
                licences.push(source.licence.clone());
            }
        }
        let mut cells: Vec<String> = row.keys.iter().map(|key| harmless(key)).collect();
        cells.resize(view.by.len().max(1), String::new());
        if row.keys.is_empty()
            && let Some(first) = cells.first_mut()
        {
            *first = harmless(&row.label);
        }
        cells.push(row.amount.clone());
        cells.push(basis.clone());
        cells.push(row.share.clone());
        cells.push(row.lines.to_string());
        cells.push(row.confidence.map_or_else(String::new, |grade| grade.to_string()));
        cells.push(years.clone());
        cells.push(harmless(&titles.join("; ")));
        cells.push(harmless(&licences.join("; ")));
        record(&mut out, cells.into_iter());
    }
    Ok(out.into_bytes())
}

fn basis(view: &View) -> String {
    let base = view.price_base.as_ref().map_or_else(String::new, |base| format!(", {base} prices"));
    format!("{}{base}", view.unit)
}

/// A label that begins like a formula gets an apostrophe, or a spreadsheet would run it.
fn harmless(label: &str) -> String {
    if label.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{label}") } else { label.to_owned() }
}

fn record(out: &mut String, cells: impl Iterator<Item = String>) {
    for (index, cell) in cells.enumerate() {
        if index > 0 {
            out.push(',');
        }
        if cell.contains([',', '"', '\n', '\r']) {
            out.push('"');
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(&cell);
        }
    }
    out.push_str("\r\n");
}
