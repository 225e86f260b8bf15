//! A resource of the descriptor: its name, its role, where its file is and how it is written.

use super::Files;
use super::descriptor::{Descriptor, optional, text_of};
use crate::error::{Error, nearest};
use crate::source::{Dialect, Json, Node};

/// What a resource is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Spending,
    Totals,
    Notes,
    Figures,
    Themes,
    UnitCosts,
    Population,
    Deflators,
    Sources,
}

const ROLES: [(&str, Role); 9] = [
    ("spending", Role::Spending),
    ("totals", Role::Totals),
    ("notes", Role::Notes),
    ("figures", Role::Figures),
    ("themes", Role::Themes),
    ("unit-costs", Role::UnitCosts),
    ("population", Role::Population),
    ("deflators", Role::Deflators),
    ("sources", Role::Sources),
];

/// A resource that has a role.
pub(super) struct Resource<'n> {
    pub node: &'n Node,
    pub name: &'n str,
    pub role: Role,
    pub path: &'n str,
    pub path_node: &'n Node,
    pub dialect: Dialect,
    pub fields: Vec<Field<'n>>,
}

/// A field of a resource's schema.
pub(super) struct Field<'n> {
    pub node: &'n Node,
    pub name: &'n str,
    pub title: &'n str,
    /// Empty where it has none.
    pub column_type: &'n str,
}

impl<'n> Resource<'n> {
    /// None where the resource has no role: a document, a file of another kind.
    pub fn read(descriptor: &Descriptor, node: &'n Node, by_model: bool) -> Result<Option<Self>, Error> {
        let name = descriptor.as_text(descriptor.required(node, "name")?, "name")?;
        let fields = read_fields(descriptor, node)?;
        let fiscal = by_model || fields.iter().any(|field| !field.column_type.is_empty());
        let Some(role) = read_role(descriptor, node, name, fiscal)? else { return Ok(None) };
        let path_node = read_path(descriptor, node)?;
        let path = text_of(path_node).unwrap_or_default();
        read_encoding(descriptor, node, path)?;
        let dialect = read_dialect(descriptor, node)?;
        Ok(Some(Self { node, name, role, path, path_node, dialect, fields }))
    }

    /// The bytes of its file.
    pub fn bytes<'f>(&self, descriptor: &Descriptor, files: &'f Files) -> Result<&'f [u8], Error> {
        files.get(self.path).map(Vec::as_slice).ok_or_else(|| {
            let near = nearest(self.path, files.names());
            let hint = near.map(|near| [" Did you mean “", near, "”?"].concat()).unwrap_or_default();
            let message = ["The file “", self.path, "” of the resource “", self.name, "” is missing.", &hint].concat();
            let expected = near.map_or_else(|| ["a file at ", self.path].concat(), str::to_owned);
            descriptor.error(self.path_node, "missing-file", message).seen(self.path).expected(expected)
        })
    }
}

fn read_role(descriptor: &Descriptor, node: &Node, name: &str, fiscal: bool) -> Result<Option<Role>, Error> {
    let named = |text: &str| ROLES.iter().find(|(known, _)| *known == text).map(|(_, role)| *role);
    if let Some(member) = optional(node, "role") {
        let text = descriptor.as_text(member, "role")?;
        let known = ROLES.map(|(known, _)| known);
        let unknown = || descriptor.unknown(member, "unknown-role", "role of a resource", &known);
        return named(text).ok_or_else(unknown).map(Some);
    }
    Ok(named(name).or(fiscal.then_some(Role::Spending)))
}

fn read_fields<'n>(descriptor: &Descriptor, node: &'n Node) -> Result<Vec<Field<'n>>, Error> {
    let Some(schema) = descriptor.object(node, "schema")? else { return Ok(Vec::new()) };
    let mut fields: Vec<Field> = Vec::new();
    for node in descriptor.list(schema, "fields")? {
        let name_node = descriptor.required(node, "name")?;
        let name = descriptor.as_text(name_node, "name")?.trim();
        if fields.iter().any(|field| field.name == name) {
            let message = ["The schema names the column “", name, "” twice."].concat();
            let error = descriptor.error(name_node, "duplicate-column", message).seen(name);
            return Err(error.expected("a name of its own for each column"));
        }
        let title = descriptor.text(node, "title")?;
        let title = if title.is_empty() { name } else { title };
        fields.push(Field { node, name, title, column_type: descriptor.text(node, "columnType")? });
    }
    Ok(fields)
}

/// `path` is a text, or a list that holds one.
fn read_path<'n>(descriptor: &Descriptor, node: &'n Node) -> Result<&'n Node, Error> {
    let path = descriptor.required(node, "path")?;
    let one = match &path.value {
        Json::List(paths) if let [one] = paths.as_slice() => one,
        Json::List(_) => {
            let message = "“path” must be one path. A resource in several files cannot be read.";
            return Err(descriptor.error(path, "several-paths", message).seen("a list").expected("one path"));
        }
        _ => path,
    };
    descriptor.as_text(one, "path").map(|_| one)
}

fn read_encoding(descriptor: &Descriptor, node: &Node, path: &str) -> Result<(), Error> {
    let Some(member) = optional(node, "encoding") else { return Ok(()) };
    let encoding = descriptor.as_text(member, "encoding")?;
    let known = ["", "utf-8", "utf8", "utf-8-sig", "utf-8-bom", "ascii", "us-ascii"];
    if known.contains(&encoding.to_ascii_lowercase().as_str()) {
        return Ok(());
    }
    let message = ["The file “", path, "” is in ", encoding, ". Save it again in utf-8, and say so here."].concat();
    Err(descriptor.error(member, "encoding", message).seen(encoding).expected("utf-8"))
}

fn read_dialect(descriptor: &Descriptor, node: &Node) -> Result<Dialect, Error> {
    let mut dialect = Dialect::default();
    let Some(node) = descriptor.object(node, "dialect")? else { return Ok(dialect) };
    if let Some(member @ Node { value: Json::Bool(false), .. }) = node.get("header") {
        let message = "A file without a header cannot be read: columns are found by their names.";
        return Err(descriptor.error(member, "no-header", message).seen("false").expected("true"));
    }
    // Files are cut byte by byte, and a byte beyond ASCII is but a part of a character.
    let byte = |name| match descriptor.character(node, name)? {
        Some(character) if !character.is_ascii() => {
            let message = ["“", name, "” must be a character of ASCII."].concat();
            Err(descriptor.error(node.get(name).unwrap_or(node), "wrong-kind", message).expected("such as , or ;"))
        }
        character => Ok(character.and_then(|character| u8::try_from(character).ok())),
    };
    dialect.delimiter = byte("delimiter")?.unwrap_or(dialect.delimiter);
    dialect.quote = byte("quoteChar")?.unwrap_or(dialect.quote);
    if let [b'\n' | b'\r', _] | [_, b'\n' | b'\r'] = [dialect.delimiter, dialect.quote] {
        let message = "Lines end the rows, so they can neither part cells nor quote them.";
        return Err(descriptor.error(node, "wrong-dialect", message).expected("such as , and \""));
    }
    if dialect.delimiter == dialect.quote {
        let message = "“delimiter” and “quoteChar” are the same, so cells could not be told from quotes.";
        return Err(descriptor.error(node, "wrong-dialect", message).expected("such as , and \""));
    }
    Ok(dialect)
}
