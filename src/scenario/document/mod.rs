//! The document: read strictly, every refusal with its path, into settings and a plan.

mod at;
mod builder;
mod deflators;
mod discount;
mod grades;
mod quantity;

pub use at::{At, Object, is_plain, step};
pub use builder::{Builder, Claim};
pub use deflators::Deflators;
pub use grades::{Mode, read as read_bias};
pub use quantity::{Quantity, Unit, common};

use rust_decimal::Decimal;
use serde::Serialize;

use super::kinds;
use super::plan::Plan;
use crate::error::{Error, nearest};
use crate::source::{Node, Spelling, financial_year};

/// Something that a reader of the results has to know.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "ScenarioWarning"))]
pub struct Warning {
    /// Stable name for programs, such as `no-grade`.
    pub code: &'static str,
    /// What it is about: a path in the document, or a key of the results.
    pub path: String,
    /// A whole sentence.
    pub message: String,
}

/// What holds for the whole document.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// What the scenario is called.
    pub title: String,
    /// Slug of a place, where it is about one.
    pub place: Option<String>,
    /// Length of the appraisal.
    pub years: u32,
    /// Financial years, as `2009-10`.
    pub labels: Vec<String>,
    /// Year of prices.
    pub price_base: String,
    /// Rate by which a year's value is discounted against the year before; year 0's is 0.
    pub rates: Vec<Decimal>,
    /// How grades combine.
    pub bias: Mode,
    /// Whether in-kind costs count in the financial case.
    pub in_kind: bool,
}

/// A scenario that has been read: what the results are made from.
#[derive(Debug, Clone)]
pub struct Scenario {
    /// What holds for all of it.
    pub settings: Settings,
    /// Its lines before they have amounts.
    pub plan: Plan,
    /// What was noticed while reading.
    pub warnings: Vec<Warning>,
    /// Titles of its actions.
    pub actions: Vec<String>,
}

/// More text than any scenario of ten thousand actions.
const LONGEST_TEXT: usize = 32_000_000;
/// Stated in the refusal. A programme of all places of England has some hundred.
const MOST_ACTIONS: usize = 10_000;

const KEYS: [&str; 13] = [
    "version",
    "title",
    "note",
    "place",
    "years",
    "start_year",
    "price_base",
    "discount",
    "optimism_bias",
    "in_kind_in_financial_case",
    "actions",
    "sources",
    "$schema",
];

impl Scenario {
    /// Reads a document, which is JSON.
    ///
    /// # Errors
    /// With the path of what cannot be read, and what was expected there.
    pub fn read(text: &str) -> Result<Self, Error> {
        Self::read_with(text, &Deflators::default())
    }

    /// Reads a document whose unit costs are moved to the price base by another index than the GDP deflator of today.
    ///
    /// # Errors
    /// As [`Scenario::read`].
    pub fn read_with(text: &str, deflators: &Deflators) -> Result<Self, Error> {
        let node = parse(text)?;
        let document = At::root(&node, text).object(&KEYS)?;
        let settings = settings(&document)?;
        let mut builder = Builder {
            settings: &settings,
            deflators,
            plan: Plan::default(),
            warnings: Vec::new(),
            claims: Vec::new(),
            sources: sources(&document)?,
            action: 0,
        };
        let list = document.need("actions")?;
        let actions = list.list()?;
        if actions.len() > MOST_ACTIONS {
            let what = format!("has {} actions", actions.len());
            return Err(list.refuse("too-many-actions", &what, format!("at most {MOST_ACTIONS}")));
        }
        let mut titles = Vec::new();
        for (position, action) in actions.iter().enumerate() {
            builder.action = position;
            titles.push(kinds::read(&mut builder, action)?);
        }
        let Builder { plan, mut warnings, claims, .. } = builder;
        warnings.extend(counted_twice(&claims));
        let scenario = Self { settings, plan, warnings, actions: titles };
        super::work::refuse_too_much(&scenario)?;
        Ok(scenario)
    }
}

/// Reads the text as JSON, and no more.
///
/// # Errors
/// Where it is longer than any scenario, or no JSON.
pub fn parse(text: &str) -> Result<Node, Error> {
    if text.len() > LONGEST_TEXT {
        let message = format!("The document has {} bytes: expected at most {LONGEST_TEXT}.", text.len());
        return Err(Error::new("too-long", message));
    }
    Node::read("scenario", text).map_err(|mut error| {
        error.file = None;
        error.message = error.message.replacen("The file", "The document", 1);
        error
    })
}

fn settings(document: &Object) -> Result<Settings, Error> {
    document.need("version")?.whole(1, 1)?;
    if let Some(note) = document.get("note") {
        note.string()?;
    }
    let years = document.need("years")?.whole(1, 125)?;
    let start = year(&document.need("start_year")?)?;
    let first = first_year(&start);
    Ok(Settings {
        title: document.need("title")?.string()?.to_owned(),
        place: document.get("place").map(|place| place.string().map(str::to_owned)).transpose()?,
        years,
        labels: (first..first + years).map(label).collect(),
        price_base: year(&document.need("price_base")?)?,
        rates: discount::rates(document.get("discount"), years)?,
        bias: document.get("optimism_bias").map(|at| word(&at, &grades::MODES)).transpose()?.unwrap_or_default(),
        in_kind: document.get("in_kind_in_financial_case").map_or(Ok(true), |at| at.truth())?,
    })
}

fn sources(document: &Object) -> Result<Vec<String>, Error> {
    let Some(sources) = document.get("sources") else { return Ok(Vec::new()) };
    let mut ids = Vec::new();
    for (id, source) in sources.map()?.members() {
        let source = source.object(&["title", "url", "publisher", "date", "licence", "note"])?;
        source.need("title")?.string()?;
        for (_, text) in source.members() {
            text.string()?;
        }
        ids.push(id.to_owned());
    }
    Ok(ids)
}

/// One of a few words.
pub fn word<T: Copy>(at: &At, words: &[(&str, T)]) -> Result<T, Error> {
    let seen = at.string()?;
    if let Some((_, found)) = words.iter().find(|(word, _)| *word == seen) {
        return Ok(*found);
    }
    let names = words.iter().map(|(word, _)| *word);
    let expected = match nearest(seen, names.clone()) {
        Some(near) => format!("“{near}”"),
        None => names.collect::<Vec<_>>().join(", "),
    };
    Err(at.refuse("unknown-word", &format!("is “{}”, which is not known", crate::error::excerpt(seen)), expected))
}

/// A financial year in any spelling that leaves no doubt, as `2009-10`.
pub fn year(at: &At) -> Result<String, Error> {
    match financial_year(at.string()?) {
        Some((year, Spelling::Certain)) => Ok(year),
        _ => Err(at.refuse("bad-year", "is no financial year", "one such as \"2009-10\"")),
    }
}

/// 2009 of `2009-10`.
pub fn first_year(year: &str) -> u32 {
    year.split('-').next().and_then(|first| first.parse().ok()).unwrap_or_default()
}

fn label(first: u32) -> String {
    format!("{first}-{:02}", (first + 1) % 100)
}

fn counted_twice(claims: &[Claim]) -> Vec<Warning> {
    let mut first: std::collections::BTreeMap<&str, &str> = std::collections::BTreeMap::new();
    let mut found = Vec::new();
    for Claim { path, family } in claims {
        match first.get(family.as_str()) {
            Some(other) => found.push(Warning {
                code: "counted-twice",
                path: path.clone(),
                message: format!("{path} may count the same benefit as {other}: both rest on one family of unit cost."),
            }),
            None => _ = first.insert(family, path),
        }
    }
    found
}
