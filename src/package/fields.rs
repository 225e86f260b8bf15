//! The names that columns have in the standard, and the fields that queries call them by.

use super::columns::{Cells, Column};

/// What a column is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    /// A dimension of this field.
    Dimension(&'static str),
    Amount,
    Confidence,
    /// The standard knows it; no question asks for it.
    Unused,
}

/// Every beginning of a `columnType` that is known: the standard's and, under `place:`, our own.
const COLUMN_TYPES: [(&str, Use); 32] = [
    ("date:fiscal-year", Use::Dimension("year")),
    ("administrator", Use::Dimension("organisation")),
    ("administrative-classification", Use::Dimension("organisation")),
    ("functional-classification", Use::Dimension("service")),
    ("fin-source", Use::Dimension("funding")),
    ("economic-classification", Use::Dimension("economic")),
    ("geo-source", Use::Dimension("area")),
    ("recipient", Use::Dimension("supplier")),
    ("supplier", Use::Dimension("supplier")),
    ("phase", Use::Dimension("phase")),
    ("place:sector", Use::Dimension("sector")),
    ("place:control", Use::Dimension("control")),
    ("place:nature", Use::Dimension("nature")),
    ("place:source", Use::Dimension("source")),
    ("place:calendar-year", Use::Dimension("calendar-year")),
    ("place:month", Use::Dimension("month")),
    ("place:date", Use::Dimension("date")),
    ("place:purpose", Use::Dimension("purpose")),
    ("place:file", Use::Dimension("file")),
    ("place:other", Use::Dimension("other")),
    ("place:confidence", Use::Confidence),
    ("value", Use::Amount),
    ("value-kind", Use::Unused),
    ("value-currency", Use::Unused),
    ("date:generic", Use::Unused),
    ("date:fiscal", Use::Unused),
    ("activity", Use::Unused),
    ("budget-line-id", Use::Unused),
    ("budgetary-transfers", Use::Unused),
    ("direction", Use::Unused),
    ("expenditure-type", Use::Unused),
    ("transaction-id", Use::Unused),
];

/// What a `columnType` is for; where it is unknown, the nearest known one in its stead.
pub(super) fn use_of(column_type: &str) -> Result<Use, Option<String>> {
    let known = COLUMN_TYPES.iter().find(|(beginning, _)| rest(column_type, beginning).is_some());
    if let Some((_, used)) = known {
        return Ok(*used);
    }
    if rest(column_type, "procurer").is_some() {
        return Ok(Use::Unused);
    }
    Err(nearest_type(column_type))
}

/// What follows a known beginning, if it is one: nothing, or a colon and more.
fn rest<'a>(column_type: &'a str, beginning: &str) -> Option<&'a str> {
    column_type.strip_prefix(beginning).filter(|rest| rest.is_empty() || rest.starts_with(':'))
}

/// Compares as many segments as each known beginning has, so that a long tail does not hide a slip in the head.
fn nearest_type(column_type: &str) -> Option<String> {
    let head = |segments: usize| {
        let end = column_type.match_indices(':').nth(segments - 1).map_or(column_type.len(), |(at, _)| at);
        column_type.split_at_checked(end).unwrap_or((column_type, ""))
    };
    let one = crate::error::nearest(head(1).0, COLUMN_TYPES.iter().map(|(name, _)| *name));
    let two = crate::error::nearest(head(2).0, COLUMN_TYPES.iter().map(|(name, _)| *name));
    match (two, one) {
        (Some(name), _) if name.as_bytes().contains(&b':') => Some([name, head(2).1].concat()),
        (_, Some(name)) if !name.as_bytes().contains(&b':') => Some([name, head(1).1].concat()),
        (name, other) => name.or(other).map(str::to_owned),
    }
}

/// The fields that a dimension of the older dialect may be named after. Its `date` is the year and its `purpose` the service, as
/// their types say.
pub(super) fn field_named(name: &str) -> Option<&'static str> {
    COLUMN_TYPES.iter().find_map(|(_, used)| match used {
        Use::Dimension(field) if *field == name && !matches!(name, "date" | "purpose") => Some(*field),
        _ => None,
    })
}

/// A dimension before it is numbered.
pub(super) struct Candidate {
    pub field: &'static str,
    /// Widest first; 0 where the standard gives no level.
    pub level: usize,
    pub title: String,
    pub cells: Cells,
}

/// Numbers dimensions of one field: `service`, `service-2`. Levels stand from the widest to the narrowest, in the places that
/// the dimensions of their field have in the descriptor.
pub(super) fn numbered(candidates: Vec<Candidate>) -> Vec<Column> {
    let order: Vec<&'static str> = candidates.iter().map(|candidate| candidate.field).collect();
    let mut left = candidates;
    let mut columns: Vec<Column> = Vec::with_capacity(order.len());
    for field in order {
        let same = left.iter().enumerate().filter(|(_, candidate)| candidate.field == field);
        let Some((widest, _)) = same.min_by_key(|(_, candidate)| candidate.level) else { continue };
        let Candidate { title, cells, .. } = left.remove(widest);
        let number = columns.iter().filter(|column| unnumbered(&column.field) == field).count() + 1;
        let field = if number == 1 { field.to_owned() } else { [field, "-", &number.to_string()].concat() };
        columns.push(Column { field, title, cells });
    }
    columns
}

fn unnumbered(field: &str) -> &str {
    field.split_once('-').map_or(field, |(field, _)| field)
}

/// The level that a `columnType` names: `level2` in a generic classification, `group` in COFOG, `region` in an address.
pub(super) fn level(column_type: &str) -> usize {
    const LEVELS: [(&str, usize); 8] = [
        ("division", 1),
        ("group", 2),
        ("class", 3),
        ("country", 1),
        ("region", 2),
        ("county", 3),
        ("city", 4),
        ("zip", 5),
    ];
    let of = |segment: &str| match segment.strip_prefix("level") {
        Some(number) => number.parse().ok(),
        None => LEVELS.iter().find(|(name, _)| *name == segment).map(|(_, level)| *level),
    };
    column_type.split(':').find_map(of).unwrap_or_default()
}

/// A `columnType` less its last segment, and how good a label the column makes: the label or name of a thing before its code,
/// its code before its description. None where the last segment says nothing of the kind.
pub(super) fn stem(column_type: &str) -> Option<(&str, u8)> {
    let (stem, last) = column_type.rsplit_once(':')?;
    let rank = match last {
        "label" | "name" | "title" => 0,
        "code" | "id" => 1,
        "description" | "codeList" | "url" | "status" => 2,
        _ => return None,
    };
    Some((stem, rank))
}
