//! A fingerprint of how a CSV is read: where the descriptor says otherwise now, a pack no longer says what its CSV does.

use xxhash_rust::xxh64::xxh64;

use crate::package::{Cells, Columns, Package};

/// Of everything that decides what the rows of a CSV come to: the plan of its columns and, where rows name a source, the sources
/// that are known. Titles decide nothing.
pub(super) fn of(columns: &Columns, package: &Package) -> u64 {
    let mut said = Said::default();
    said.text(&char::from(columns.dialect.delimiter).to_string());
    said.text(&char::from(columns.dialect.quote).to_string());
    said.list(columns.named.iter().map(String::as_str));
    said.text(&columns.amount.name);
    said.text(&columns.amount.decimal.to_string());
    said.text(&columns.amount.group.map(String::from).unwrap_or_default());
    said.text(&columns.amount.factor.to_string());
    said.list(columns.dimensions.iter().flat_map(|dimension| {
        let (kind, of) = match &dimension.cells {
            Cells::Column(name) => ("column", name),
            Cells::Constant(label) => ("constant", label),
        };
        [dimension.field.as_str(), kind, of]
    }));
    said.list(columns.confidence.iter().map(String::as_str));
    said.list(columns.missing.iter().map(String::as_str));
    let names_sources = columns.dimensions.iter().any(|dimension| dimension.field == "source");
    said.list(package.sources.names().filter(|_| names_sources));
    xxh64(&said.0, 0)
}

/// Texts, each behind its length, so that no two lists of them are the same bytes.
#[derive(Default)]
struct Said(Vec<u8>);

impl Said {
    fn text(&mut self, text: &str) {
        self.0.extend((text.len() as u64).to_le_bytes());
        self.0.extend(text.as_bytes());
    }

    fn list<'t>(&mut self, texts: impl Iterator<Item = &'t str>) {
        let texts: Vec<&str> = texts.collect();
        self.0.extend((texts.len() as u64).to_le_bytes());
        for text in texts {
            self.text(text);
        }
    }
}
