//! The older dialect: a `model` with measures and dimensions beside the resources.

use super::DESCRIPTOR;
use super::columns::{Cells, Columns};
use super::descriptor::{Descriptor, optional};
use super::fields::{Candidate, field_named, numbered};
use super::resource::Resource;
use super::schema::{amount_of, constant_text, further_amount, missing_values, named};
use crate::error::Error;
use crate::issue::Issue;
use crate::money::Factor;
use crate::source::{Json, Node};

/// Name of the resource that the measures of a model stand in; empty where they leave it to the first.
pub(super) fn resource_of<'n>(descriptor: &Descriptor, model: &'n Node) -> Result<&'n str, Error> {
    let measures = descriptor.required(model, "measures")?;
    for (_, measure) in measures.members() {
        let name = descriptor.text(measure, "resource")?;
        if !name.is_empty() {
            return Ok(name);
        }
    }
    Ok("")
}

/// Reads the plan of an account from a model.
pub(super) fn columns(
    descriptor: &Descriptor,
    model: &Node,
    resource: &Resource,
    issues: &mut Vec<Issue>,
) -> Result<Columns, Error> {
    let (source, measure) = spending_measure(descriptor, model, issues)?;
    let field = resource.fields.iter().find(|field| field.name == source).map(|field| field.node);
    let amount = amount_of(descriptor, source, field, factor(descriptor, measure)?)?;
    let mut candidates = Vec::new();
    for (name, dimension) in descriptor.required(model, "dimensions")?.members() {
        if let Some(field) = field_of(descriptor, name, dimension)? {
            attributes(descriptor, resource, (name, field), dimension, &mut candidates, issues)?;
        }
    }
    let (dialect, missing) = (resource.dialect, missing_values(descriptor, resource)?);
    let dimensions = numbered(candidates);
    Ok(Columns { dialect, named: named(resource), amount, dimensions, confidence: None, missing })
}

/// The measure that is spending: the first whose direction is not revenue. The others are said.
fn spending_measure<'n>(
    descriptor: &Descriptor,
    model: &'n Node,
    issues: &mut Vec<Issue>,
) -> Result<(&'n str, &'n Node), Error> {
    let measures = descriptor.required(model, "measures")?;
    let is_revenue = |measure: &Node| measure.get("direction").and_then(constant_text) == Some("revenue");
    let spending = measures.members().iter().position(|(_, measure)| !is_revenue(measure)).unwrap_or_default();
    let Some((_, chosen)) = measures.members().get(spending) else {
        let error = descriptor.error(measures, "no-amount", "The model has no measure, so nothing is the amount.");
        return Err(error.seen("no measure").expected("a measure with a “source”"));
    };
    for (index, (name, measure)) in measures.members().iter().enumerate() {
        if index != spending {
            issues.push(further_amount(descriptor, measure, name));
        }
    }
    Ok((descriptor.as_text(descriptor.required(chosen, "source")?, "source")?, chosen))
}

fn factor(descriptor: &Descriptor, measure: &Node) -> Result<Factor, Error> {
    let Some(node) = optional(measure, "factor") else { return Ok(Factor::ONE) };
    let Json::Number(text) = &node.value else { return Err(descriptor.wrong_kind(node, "factor", "a number")) };
    Factor::read(text).map_err(|_| {
        let message = ["“factor” must be a plain number other than zero, but is ", text, "."].concat();
        descriptor.error(node, "wrong-kind", message).seen(text).expected("a number such as 1000")
    })
}

/// The field of a dimension: by its name where that is one, else by what the standard calls its type.
fn field_of(descriptor: &Descriptor, name: &str, dimension: &Node) -> Result<Option<&'static str>, Error> {
    const CLASSES: [&str; 3] = ["administrative", "functional", "economic"];
    const TYPES: [&str; 7] = ["datetime", "entity", "classification", "activity", "location", "fact", "other"];
    if let Some(field) = field_named(name) {
        return Ok(Some(field));
    }
    match descriptor.text(dimension, "classificationType")? {
        "administrative" => return Ok(Some("organisation")),
        "functional" => return Ok(Some("service")),
        "economic" => return Ok(Some("economic")),
        "" => {}
        _ => {
            let node = dimension.get("classificationType").unwrap_or(dimension);
            return Err(descriptor.unknown(node, "unknown-classification-type", "classificationType", &CLASSES));
        }
    }
    Ok(match descriptor.text(dimension, "dimensionType")? {
        "datetime" => Some("year"),
        "entity" if is_paid(name) => Some("supplier"),
        "entity" => Some("organisation"),
        "classification" | "activity" => Some("service"),
        "location" => Some("area"),
        "" | "fact" | "other" => None,
        _ => {
            let node = dimension.get("dimensionType").unwrap_or(dimension);
            return Err(descriptor.unknown(node, "unknown-dimension-type", "dimensionType", &TYPES));
        }
    })
}

/// The standard has one type for who pays and who is paid. The name tells them apart.
fn is_paid(name: &str) -> bool {
    let words = ["supplier", "recipient", "payee", "vendor", "beneficiary"];
    name.split(|letter: char| !letter.is_ascii_alphabetic())
        .any(|part| words.iter().any(|word| part.eq_ignore_ascii_case(word)))
}

/// A dimension gives one candidate for each attribute that is not merely the code of another; of a date, only its year.
fn attributes(
    descriptor: &Descriptor,
    resource: &Resource,
    (name, field): (&str, &'static str),
    dimension: &Node,
    candidates: &mut Vec<Candidate>,
    issues: &mut Vec<Issue>,
) -> Result<(), Error> {
    let attributes = descriptor.required(dimension, "attributes")?;
    let own_title = ["title", "label"].iter().find_map(|key| dimension.get(key).and_then(constant_text));
    let before = candidates.len();
    for (key, attribute) in attributes.members() {
        let labelled = attributes.members().iter().any(|(_, other)| labelled(other) == Some(key.as_str()));
        let is_not_the_year = field == "year" && key != "year" && attributes.get("year").is_some();
        let is_second_year = field == "year" && candidates.len() > before;
        if labelled || is_not_the_year || is_second_year {
            continue;
        }
        let elsewhere = descriptor.text(attribute, "resource")?;
        if !elsewhere.is_empty() && elsewhere != resource.name {
            let (line, column) = descriptor.place(attribute);
            let message = ["“", key, "” stands in another resource than the amount and was left aside."].concat();
            let issue = Issue::new("other-resource", DESCRIPTOR, message).at(line, column);
            issues.push(issue.seen(elsewhere).expected(resource.name));
            continue;
        }
        let cells = if let Some(constant) = optional(attribute, "constant").and_then(constant_text) {
            Cells::Constant(constant.to_owned())
        } else {
            Cells::Column(descriptor.as_text(descriptor.required(attribute, "source")?, "source")?.to_owned())
        };
        let title = attribute.get("title").and_then(constant_text).or(own_title).unwrap_or(name).to_owned();
        candidates.push(Candidate { field, level: depth(attributes, attribute), title, cells });
    }
    Ok(())
}

fn labelled(attribute: &Node) -> Option<&str> {
    attribute.get("labelfor").and_then(constant_text)
}

/// How many parents an attribute has, by itself or by the attribute that it is the label of.
fn depth(attributes: &Node, attribute: &Node) -> usize {
    let mut depth = 0;
    let mut at = attribute;
    while depth < attributes.members().len() {
        let by_code = || labelled(at).and_then(|code| attributes.get(code)).and_then(|code| code.get("parent"));
        let Some(parent) = at.get("parent").or_else(by_code).and_then(constant_text) else { break };
        let Some(next) = attributes.get(parent) else { break };
        at = next;
        depth += 1;
    }
    depth
}
