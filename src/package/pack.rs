//! Where a spending resource says that the columns of its rows lie beside it, packed.

use super::columns::Columns;
use super::descriptor::{Descriptor, text_of};
use super::read::{plan, resources};
use super::resource::{Resource, Role};
use crate::error::Error;
use crate::source::{Json, Node};

/// A spending resource, as whoever packs its rows must know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spending {
    /// Name of the resource.
    pub name: String,
    /// Path of its CSV.
    pub path: String,
    /// How its CSV is read.
    pub columns: Columns,
    /// Whether no other resource that is read has this CSV.
    pub is_alone: bool,
    /// Its pack, if it names one; what is wrong with what it says of it is no reason not to read the CSV.
    pub pack: Option<Result<PackInfo, Error>>,
}

/// What a descriptor says of a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackInfo {
    /// Path of the pack.
    pub path: String,
    /// Its version.
    pub version: u32,
    /// SHA-256 of the CSV that it was made of.
    pub csv: [u8; 32],
}

/// The spending resources of a descriptor, in the order of `package.accounts`.
///
/// ```
/// let descriptor = br#"{ "name": "x", "resources": [ { "name": "paid", "path": "paid.csv",
///     "schema": { "fields": [ { "name": "amount", "columnType": "value" } ] } } ] }"#;
/// let spending = total_place::package::spending(descriptor).unwrap();
/// assert_eq!((spending[0].path.as_str(), &spending[0].pack), ("paid.csv", &None));
/// ```
///
/// # Errors
/// Where the descriptor says what cannot be. Its files are not looked at.
pub fn spending(descriptor: &[u8]) -> Result<Vec<Spending>, Error> {
    let descriptor = &Descriptor::read(descriptor)?;
    let model = descriptor.object(&descriptor.root, "model")?;
    let resources = resources(descriptor, &descriptor.root, model)?;
    let of = |resource: &Resource| {
        Ok(Spending {
            name: resource.name.to_owned(),
            path: resource.path.to_owned(),
            // What it raises, `read` says.
            columns: plan(descriptor, model, resource, &mut Vec::new())?,
            is_alone: resources.iter().filter(|other| other.path == resource.path).count() == 1,
            pack: pack(descriptor, resource.node).transpose(),
        })
    };
    resources.iter().filter(|resource| resource.role == Role::Spending).map(of).collect()
}

fn pack(descriptor: &Descriptor, resource: &Node) -> Result<Option<PackInfo>, Error> {
    let Some(node) = descriptor.object(resource, "pack")? else { return Ok(None) };
    let path = descriptor.as_text(descriptor.required(node, "path")?, "path")?.to_owned();
    let version_node = descriptor.required(node, "version")?;
    let version = match &version_node.value {
        Json::Number(text) => text.parse().ok(),
        _ => None,
    };
    let version = version.ok_or_else(|| descriptor.wrong_kind(version_node, "version", "a whole number"))?;
    let csv_node = descriptor.required(node, "csv")?;
    let csv = text_of(csv_node).and_then(|text| text.strip_prefix("sha256:")).and_then(hash);
    let csv = csv.ok_or_else(|| {
        let message = "“csv” must be the SHA-256 of the CSV: “sha256:” and 64 digits from 0 to f.";
        descriptor.error(csv_node, "bad-hash", message).expected("sha256:…")
    })?;
    Ok(Some(PackInfo { path, version, csv }))
}

/// 64 hexadecimal digits, as bytes.
fn hash(text: &str) -> Option<[u8; 32]> {
    let digits: Option<Vec<u8>> =
        text.chars().map(|c| c.to_digit(16).and_then(|digit| u8::try_from(digit).ok())).collect();
    let bytes: Vec<u8> =
        digits?.chunks_exact(2).map(|pair| pair.iter().fold(0, |byte, digit| byte * 16 + digit)).collect();
    if text.len() == 64 { bytes.try_into().ok() } else { None }
}
