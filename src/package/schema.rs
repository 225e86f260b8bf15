//! The newer dialect: a `columnType` on each field of the schema.

use super::DESCRIPTOR;
use super::columns::{Amount, Cells, Columns};
use super::descriptor::{Descriptor, optional, text_of};
use super::fields::{Candidate, Use, level, numbered, stem, use_of};
use super::resource::{Field, Resource};
use crate::error::Error;
use crate::issue::Issue;
use crate::money::Factor;
use crate::source::{Json, Node};

/// Reads the plan of an account from the `columnType` of its fields.
pub(super) fn columns(descriptor: &Descriptor, resource: &Resource, issues: &mut Vec<Issue>) -> Result<Columns, Error> {
    let mut amount = None;
    let mut confidence = None;
    let mut candidates = Vec::new();
    for field in resource.fields.iter().filter(|field| !field.column_type.is_empty()) {
        match role_of(descriptor, field.node, field.column_type)? {
            Use::Amount if amount.is_some() => issues.push(further_amount(descriptor, field.node, field.name)),
            Use::Amount => amount = Some(amount_of(descriptor, field.name, Some(field.node), Factor::ONE)?),
            Use::Confidence => confidence = confidence.or_else(|| Some(field.name.to_owned())),
            Use::Dimension(name) if is_best_label(field, &resource.fields) => candidates.push(Candidate {
                field: name,
                level: level(field.column_type),
                title: field.title.to_owned(),
                cells: Cells::Column(field.name.to_owned()),
            }),
            Use::Dimension(_) | Use::Unused => {}
        }
    }
    candidates.extend(constants(descriptor, resource)?);
    let amount = amount.ok_or_else(|| no_amount(descriptor, resource))?;
    Ok(Columns {
        dialect: resource.dialect,
        named: named(resource),
        amount,
        dimensions: numbered(candidates),
        confidence,
        missing: missing_values(descriptor, resource)?,
    })
}

/// `extraFields` that give one label to every row.
fn constants(descriptor: &Descriptor, resource: &Resource) -> Result<Vec<Candidate>, Error> {
    let mut candidates = Vec::new();
    let Some(schema) = descriptor.object(resource.node, "schema")? else { return Ok(candidates) };
    for node in descriptor.list(schema, "extraFields")? {
        let column_type = descriptor.text(node, "columnType")?;
        let Some(constant) = node.get("constant").and_then(constant_text) else { continue };
        if column_type.is_empty() {
            continue;
        }
        if let Use::Dimension(field) = role_of(descriptor, node, column_type)? {
            let title = descriptor.text(node, "title")?;
            let title = if title.is_empty() { descriptor.text(node, "name")? } else { title };
            let cells = Cells::Constant(constant.to_owned());
            candidates.push(Candidate { field, level: level(column_type), title: title.to_owned(), cells });
        }
    }
    Ok(candidates)
}

pub(super) fn constant_text(node: &Node) -> Option<&str> {
    match &node.value {
        Json::Text(text) | Json::Number(text) => Some(text),
        _ => None,
    }
}

fn role_of(descriptor: &Descriptor, node: &Node, column_type: &str) -> Result<Use, Error> {
    use_of(column_type).map_err(|near| {
        let hint = near.as_ref().map(|near| [" Did you mean “", near, "”?"].concat()).unwrap_or_default();
        let message = ["“", column_type, "” is no known columnType.", &hint].concat();
        let at = node.get("columnType").unwrap_or(node);
        let error = descriptor.error(at, "unknown-column-type", message).seen(column_type);
        error.expected(near.unwrap_or_else(|| "a columnType of the Fiscal Data Package, or place:…".to_owned()))
    })
}

/// A code gives way to its label, and both to nothing: a description of one thing is no further dimension.
fn is_best_label(field: &Field, fields: &[Field]) -> bool {
    let Some((own, rank)) = stem(field.column_type) else { return true };
    !fields.iter().filter_map(|other| stem(other.column_type)).any(|(other, better)| other == own && better < rank)
}

/// How the numbers of a column are written, from its field in the schema.
pub(super) fn amount_of(
    descriptor: &Descriptor,
    name: &str,
    field: Option<&Node>,
    factor: Factor,
) -> Result<Amount, Error> {
    let (decimal, group) = match field {
        Some(node) => (descriptor.character(node, "decimalChar")?, descriptor.character(node, "groupChar")?),
        None => (None, None),
    };
    Ok(Amount { name: name.to_owned(), decimal: decimal.unwrap_or('.'), group, factor })
}

pub(super) fn named(resource: &Resource) -> Vec<String> {
    resource.fields.iter().map(|field| field.name.to_owned()).collect()
}

pub(super) fn missing_values(descriptor: &Descriptor, resource: &Resource) -> Result<Vec<String>, Error> {
    let Some(schema) = descriptor.object(resource.node, "schema")? else { return Ok(Vec::new()) };
    Ok(descriptor.list(schema, "missingValues")?.iter().filter_map(text_of).map(str::to_owned).collect())
}

/// An account has one amount. A further one is another question: budget beside outturn, revenue beside spending.
pub(super) fn further_amount(descriptor: &Descriptor, node: &Node, name: &str) -> Issue {
    let (line, column) = descriptor.place(node);
    let message = ["“", name, "” is a further amount and was left aside: an account adds up one."].concat();
    Issue::new("further-amount", DESCRIPTOR, message).at(line, column).seen(name).expected("one amount")
}

fn no_amount(descriptor: &Descriptor, resource: &Resource) -> Error {
    let (code, what) = match optional(resource.node, "schema") {
        None => ("no-schema", "” has no schema, so nothing says which column is the amount."),
        Some(_) => ("no-amount", "” has no amount: no field has the columnType “value”."),
    };
    let message = ["The resource “", resource.name, what].concat();
    let at = optional(resource.node, "schema").unwrap_or(resource.node);
    descriptor.error(at, code, message).seen(resource.name).expected("a field with “columnType”: “value”")
}
