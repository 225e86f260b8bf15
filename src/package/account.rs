//! What a descriptor says of an account, in words.

use super::columns::Columns;
use super::descriptor::{Descriptor, optional};
use super::resource::Resource;
use crate::error::Error;
use crate::source::financial_year;

/// The sentence that an account puts beside its total, for the lines that a cut chooses.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Headline {
    /// A cut in the query's text form: `control:local%20discretion`.
    pub cut: String,
    /// Sentence with `{amount}` and `{pence}`.
    pub sentence: String,
    /// Where it stands in the descriptor, from 1.
    pub line: u64,
    /// See `line`; in characters.
    pub column: u64,
}

/// What a descriptor says of one account.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AccountInfo {
    /// Name of the resource, by which queries call it.
    pub name: String,
    /// Title for a person.
    pub title: String,
    /// Path of its file.
    pub path: String,
    /// What it covers, a sentence.
    pub covers: String,
    /// What it leaves out, a sentence.
    pub omits: String,
    /// The year shown first; empty: the last that has lines.
    pub year: String,
    /// The drill order shown first.
    pub by: Vec<String>,
    /// Sentence with `{year}` and `{amount}`; empty: one is made.
    pub sentence: String,
    /// The second sentence, if any.
    pub headline: Option<Headline>,
}

impl AccountInfo {
    pub(super) fn read(descriptor: &Descriptor, resource: &Resource, columns: &Columns) -> Result<Self, Error> {
        let title = descriptor.text(resource.node, "title")?;
        let mut info = Self {
            name: resource.name.to_owned(),
            title: if title.is_empty() { resource.name } else { title }.to_owned(),
            path: resource.path.to_owned(),
            ..Self::default()
        };
        let Some(node) = descriptor.object(resource.node, "account")? else { return Ok(info) };
        let text = |name| descriptor.text(node, name).map(str::to_owned);
        info.covers = text("covers")?;
        info.omits = text("omits")?;
        info.sentence = text("sentence")?;
        info.year = text("year")?;
        if let Some(member) = optional(node, "year")
            && !info.year.is_empty()
        {
            info.year = financial_year(&info.year).map(|(year, _)| year).ok_or_else(|| {
                let message = ["“", &info.year, "” is no financial year."].concat();
                descriptor.error(member, "bad-year", message).seen(&info.year).expected("a year such as 2008-09")
            })?;
        }
        let known: Vec<&str> = columns.dimensions.iter().map(|column| column.field.as_str()).collect();
        for member in descriptor.list(node, "by")? {
            let field = descriptor.as_text(member, "by")?;
            if !known.contains(&field) {
                return Err(descriptor.unknown(member, "unknown-field", "field of this account", &known));
            }
            info.by.push(field.to_owned());
        }
        if let Some(headline) = descriptor.object(node, "headline")? {
            let cut = descriptor.text(headline, "cut")?.to_owned();
            let sentence = descriptor.text(headline, "sentence")?.to_owned();
            let (line, column) = descriptor.place(headline);
            info.headline = Some(Headline { cut, sentence, line, column });
        }
        Ok(info)
    }
}
