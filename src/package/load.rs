//! The facts beside the spending, read by the names of their columns.

use super::descriptor::Descriptor;
use super::facts::{Figure, Note, PublishedTotal, Source, Theme, UnitCost};
use super::resource::{Resource, Role};
use super::{Files, Package};
use crate::error::excerpt;
use crate::error::{Error, nearest};
use crate::issue::Issue;
use crate::money::{parse, ten_thousandths};
use crate::sorted::ByName;
use crate::source::{Record, Sheet, financial_year};

const BOUNDS: [&str; 4] = ["exact", "about", "at least", "at most"];
const NOTE_KINDS: [&str; 5] = ["incomplete", "break", "scope", "transfer", "disagree"];
const NATURES: [&str; 4] = ["reactive", "preventative", "universal", "not stated"];
const FIGURE_KINDS: [&str; 8] =
    ["total", "organisation", "control", "service", "saving", "intervention", "population", "other"];

/// Reads a resource of facts into the package. `accounts` are the names that its rows may speak of.
pub(super) fn load(
    descriptor: &Descriptor,
    resource: &Resource,
    files: &Files,
    accounts: &[&str],
    package: &mut Package,
    issues: &mut Vec<Issue>,
) -> Result<(), Error> {
    let mut sheet = Sheet::open(resource.path, resource.bytes(descriptor, files)?, resource.dialect)?;
    for name in resource.fields.iter().map(|field| field.name).chain(required(resource.role).iter().copied()) {
        sheet.require(name)?;
    }
    let mut record = Record::default();
    while let Some(fits) = sheet.read(&mut record) {
        let row = Row { sheet: &sheet, record: &record, accounts };
        if let Err(issue) = fits.and_then(|()| keep(resource.role, &row, package)) {
            issues.push(issue);
        } else if resource.role != Role::Sources {
            issues.extend(row.unknown_source(package));
        }
    }
    Ok(())
}

/// The columns without which a row says nothing.
fn required(role: Role) -> &'static [&'static str] {
    match role {
        Role::Spending => &[],
        Role::Totals => &["account", "amount"],
        Role::Notes => &["kind", "text"],
        Role::Figures | Role::UnitCosts => &["label", "amount"],
        Role::Themes => &["theme", "amount"],
        Role::Population => &["year", "people"],
        Role::Deflators => &["year", "index"],
        Role::Sources => &["id"],
    }
}

fn keep(role: Role, row: &Row, package: &mut Package) -> Result<(), Issue> {
    match role {
        Role::Spending => {}
        Role::Totals => package.totals.push(total(row)?),
        Role::Notes => package.notes.push(note(row)?),
        Role::Figures => package.figures.push(figure(row)?),
        Role::Themes => package.themes.push(theme(row)?),
        Role::UnitCosts => package.unit_costs.push(unit_cost(row)?),
        Role::Population => {
            let people = row.text("people").parse::<u64>().ok().filter(|people| *people > 0);
            let people = people.ok_or_else(|| row.issue("bad-number", "people", "a whole number of people"))?;
            keep_year(row, people, &mut package.population, &mut package.population_sources)?;
        }
        Role::Deflators => {
            let index = ten_thousandths(row.text("index")).filter(|index| *index > 0);
            let index = index.ok_or_else(|| row.issue("bad-number", "index", "a number with at most four decimals"))?;
            let year = keep_year(row, index, &mut package.deflators, &mut package.deflator_sources)?;
            if row.text("status").starts_with("forecast") {
                package.forecasts.push(year);
            }
        }
        Role::Sources => {
            let source = source(row)?;
            if package.sources.has(&source.id) {
                return Err(row.issue("duplicate-source", "id", "an id of its own for each source"));
            }
            package.sources.insert(source.id.clone(), source);
        }
    }
    Ok(())
}

/// Keeps the number of a year, once, and the source that it names.
fn keep_year(row: &Row, number: u64, by_year: &mut ByName<u64>, sources: &mut ByName<String>) -> Result<String, Issue> {
    let year = row.year("year")?;
    if year.is_empty() {
        return Err(row.issue("bad-year", "year", "a financial year, such as 2008-09"));
    }
    if by_year.has(&year) {
        return Err(row.issue("duplicate-year", "year", "one row for each year"));
    }
    let source = row.text("source");
    if !source.is_empty() {
        sources.insert(year.clone(), source.to_owned());
    }
    by_year.insert(year.clone(), number);
    Ok(year)
}

// What can fail comes first in each, so that nothing is made that would be thrown away.

fn total(row: &Row) -> Result<PublishedTotal, Issue> {
    let (account, year, amount, bound) = (row.account()?, row.year("year")?, row.amount()?, row.bound()?);
    Ok(PublishedTotal {
        account,
        year,
        organisation: row.owned("organisation"),
        amount,
        bound,
        source: row.owned("source"),
        note: row.owned("note"),
    })
}

fn note(row: &Row) -> Result<Note, Issue> {
    let (account, year, kind) = (row.account()?, row.year("year")?, row.one_of("kind", &NOTE_KINDS, "")?);
    Ok(Note {
        account,
        year,
        organisation: row.owned("organisation"),
        kind,
        text: row.owned("text"),
        source: row.owned("source"),
    })
}

fn figure(row: &Row) -> Result<Figure, Issue> {
    let (kind, amount, bound) = (row.one_of("kind", &FIGURE_KINDS, "other")?, row.amount()?, row.bound()?);
    Ok(Figure {
        group: row.owned("group"),
        kind,
        year: row.owned("year"),
        label: row.owned("label"),
        amount,
        unit: row.owned("unit"),
        bound,
        source: row.owned("source"),
        locator: row.owned("locator"),
        note: row.owned("note"),
    })
}

fn theme(row: &Row) -> Result<Theme, Issue> {
    let (nature, amount, bound) = (row.one_of("nature", &NATURES, "not stated")?, row.amount()?, row.bound()?);
    Ok(Theme {
        theme: row.owned("theme"),
        year: row.owned("year"),
        organisation: row.owned("organisation"),
        label: row.owned("label"),
        nature,
        amount,
        bound,
        source: row.owned("source"),
        note: row.owned("note"),
    })
}

fn unit_cost(row: &Row) -> Result<UnitCost, Issue> {
    let (amount, bound) = (row.amount()?, row.bound()?);
    Ok(UnitCost {
        area: row.owned("area"),
        year: row.owned("year"),
        label: row.owned("label"),
        unit: row.owned("unit"),
        amount,
        bound,
        organisations: row.owned("organisations"),
        source: row.owned("source"),
        note: row.owned("note"),
    })
}

fn source(row: &Row) -> Result<Source, Issue> {
    if row.text("id").is_empty() {
        return Err(row.issue("no-id", "id", "an id by which rows point at the source"));
    }
    Ok(Source {
        id: row.owned("id"),
        title: row.owned("title"),
        publisher: row.owned("publisher"),
        date: row.owned("date"),
        url: row.owned("url"),
        licence: row.owned("licence"),
    })
}

/// A record and the names of its cells.
struct Row<'a> {
    sheet: &'a Sheet<'a>,
    record: &'a Record,
    accounts: &'a [&'a str],
}

impl Row<'_> {
    /// The cell of a column; empty where the file has no such column.
    fn text(&self, name: &str) -> &str {
        self.sheet.column(name).and_then(|column| self.record.get(column)).unwrap_or_default()
    }

    fn owned(&self, name: &str) -> String {
        self.text(name).to_owned()
    }

    fn issue(&self, code: &'static str, name: &str, expected: &str) -> Issue {
        let column = self.sheet.column(name).unwrap_or_default() as u64 + 1;
        let message = ["“", &excerpt(self.text(name)), "” in column “", name, "”: expected ", expected, "."].concat();
        let issue = Issue::new(code, self.sheet.file(), message).at(self.record.line, column);
        issue.seen(self.text(name)).expected(expected)
    }

    fn amount(&self) -> Result<i64, Issue> {
        parse(self.text("amount")).map_err(|reason| self.issue(reason.code(), "amount", reason.expected()))
    }

    /// A financial year, or nothing.
    fn year(&self, name: &str) -> Result<String, Issue> {
        let text = self.text(name);
        if text.is_empty() {
            return Ok(String::new());
        }
        let year = financial_year(text).map(|(year, _)| year);
        year.ok_or_else(|| self.issue("bad-year", name, "a financial year, such as 2008-09"))
    }

    /// One of the known texts; where the cell is empty and `absent` is not, that.
    fn one_of(&self, name: &str, known: &[&str], absent: &str) -> Result<String, Issue> {
        let text = self.text(name);
        let text = if text.is_empty() { absent } else { text };
        if text == absent && !absent.is_empty() || known.contains(&text) {
            return Ok(text.to_owned());
        }
        let near = nearest(text, known.iter().copied()).map_or_else(|| known.join(", "), str::to_owned);
        Err(self.issue("unknown-value", name, &near))
    }

    fn bound(&self) -> Result<String, Issue> {
        self.one_of("bound", &BOUNDS, "exact")
    }

    fn account(&self) -> Result<String, Issue> {
        if self.text("account").is_empty() { Ok(String::new()) } else { self.one_of("account", self.accounts, "") }
    }

    /// A row keeps its place though its source is unknown, and it is said.
    fn unknown_source(&self, package: &Package) -> Option<Issue> {
        let id = self.text("source");
        if id.is_empty() || package.sources.is_empty() || package.sources.has(id) {
            return None;
        }
        let near = nearest(id, package.sources.names());
        Some(self.issue("unknown-source", "source", near.unwrap_or("an id of the sources")))
    }
}
