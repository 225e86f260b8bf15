//! The descriptor and the facts: everything but the rows of the accounts.

use super::account::AccountInfo;
use super::columns::Columns;
use super::descriptor::{Descriptor, text_of};
use super::load::load;
use super::resource::{Resource, Role};
use super::{Files, Package, model, schema};
use crate::error::Error;
use crate::issue::Issue;
use crate::source::Node;

/// A package, and how the files of its accounts are to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    /// Everything but the rows of its accounts.
    pub package: Package,
    /// One plan for each of `package.accounts`, in the same order.
    pub columns: Vec<Columns>,
    /// What was set aside on the way.
    pub issues: Vec<Issue>,
}

/// Reads the descriptor of a package and the facts beside its spending, in either dialect of the standard.
///
/// # Errors
/// Where the descriptor says what cannot be, or names a file that is missing or cannot be read at all. The files of the
/// accounts are only seen to be there; the table reads them.
pub fn read(descriptor: &[u8], files: &Files) -> Result<Read, Error> {
    let descriptor = &Descriptor::read(descriptor)?;
    let root = &descriptor.root;
    let mut package = described(descriptor, root)?;
    let model = descriptor.object(root, "model")?;
    let resources = resources(descriptor, root, model)?;
    let accounts: Vec<&str> =
        resources.iter().filter(|resource| resource.role == Role::Spending).map(|resource| resource.name).collect();
    if accounts.is_empty() {
        return Err(no_account(descriptor, root, &resources));
    }
    let (mut columns, mut issues) = (Vec::new(), Vec::new());
    let (sources, others): (Vec<&Resource>, Vec<&Resource>) =
        resources.iter().partition(|resource| resource.role == Role::Sources);
    for resource in sources.into_iter().chain(others) {
        if resource.role == Role::Spending {
            let plan = plan(descriptor, model, resource, &mut issues)?;
            resource.bytes(descriptor, files)?;
            package.accounts.push(AccountInfo::read(descriptor, resource, &plan)?);
            columns.push(plan);
        } else {
            load(descriptor, resource, files, &accounts, &mut package, &mut issues)?;
        }
    }
    Ok(Read { package, columns, issues })
}

fn described(descriptor: &Descriptor, root: &Node) -> Result<Package, Error> {
    let name = descriptor.text(root, "name")?;
    let title = descriptor.text(root, "title")?;
    let title = if title.is_empty() { name } else { title };
    let mut package = Package { name: name.to_owned(), title: title.to_owned(), ..Package::default() };
    if let Some(place) = descriptor.object(root, "place")? {
        let text = |name| descriptor.text(place, name).map(str::to_owned);
        package.kind = text("kind")?;
        package.code = text("code")?;
        package.statement = text("statement")?;
        let title = text("title")?;
        if !title.is_empty() {
            package.title = title;
        }
    }
    Ok(package)
}

/// The resources that have a role, in their order, each with a name of its own.
pub(super) fn resources<'n>(
    descriptor: &Descriptor,
    root: &'n Node,
    model: Option<&Node>,
) -> Result<Vec<Resource<'n>>, Error> {
    descriptor.required(root, "resources")?;
    let of_model = model.map(|model| model::resource_of(descriptor, model)).transpose()?;
    let mut names: Vec<&str> = Vec::new();
    let mut resources = Vec::new();
    for (index, node) in descriptor.list(root, "resources")?.iter().enumerate() {
        let name = descriptor.required(node, "name")?;
        let text = descriptor.as_text(name, "name")?;
        if names.contains(&text) {
            let message = ["Two resources have the name “", text, "”."].concat();
            let error = descriptor.error(name, "duplicate-resource", message).seen(text);
            return Err(error.expected("a name of its own for each resource"));
        }
        names.push(text);
        let by_model = of_model.is_some_and(|name| if name.is_empty() { index == 0 } else { name == text });
        resources.extend(Resource::read(descriptor, node, by_model)?);
    }
    Ok(resources)
}

/// A field with a `columnType` speaks for itself; without any, the model speaks.
pub(super) fn plan(
    descriptor: &Descriptor,
    model: Option<&Node>,
    resource: &Resource,
    issues: &mut Vec<Issue>,
) -> Result<Columns, Error> {
    let speaks = resource.fields.iter().any(|field| !field.column_type.is_empty());
    match model {
        Some(model) if !speaks => model::columns(descriptor, model, resource, issues),
        _ => schema::columns(descriptor, resource, issues),
    }
}

fn no_account(descriptor: &Descriptor, root: &Node, known: &[Resource]) -> Error {
    const EXPECTED: &str = "a resource whose schema gives a field the columnType “value”, or a “model”";
    let is_bare = |node: &&Node| node.get("schema").is_none() && !known.iter().any(|resource| resource.node == *node);
    let bare = descriptor.list(root, "resources").unwrap_or_default().iter().find(is_bare);
    let (code, message, at) = match (root.get("mapping"), bare) {
        (Some(mapping), _) => ("old-dialect", "“mapping” is an older form of the standard that is not read.", mapping),
        (None, Some(bare)) => ("no-schema", "No resource is spending, and this one has no schema.", bare),
        (None, None) => ("no-account", "No resource is spending.", root.get("resources").unwrap_or(root)),
    };
    let seen =
        at.get("name").and_then(text_of).unwrap_or(if code == "old-dialect" { "mapping" } else { "no spending" });
    descriptor.error(at, code, message).seen(seen).expected(EXPECTED)
}
