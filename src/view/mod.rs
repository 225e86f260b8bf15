//! The answer as a person reads it: title, sentence, rows, total, sources, warnings. Plain values; a widget adds only pixels.
//!
//! Every amount is a decimal string in pounds.

#[cfg(any(feature = "large", not(target_arch = "wasm32")))]
mod cells;
mod export;
mod headline;
mod lines;
mod reconcile;
mod sentence;
mod summary;
mod template;
mod title;
mod warnings;
mod workings;

#[cfg(any(feature = "large", not(target_arch = "wasm32")))]
pub use cells::{CellField, Cells, OtherCell, cells, count_cells};
pub use export::{csv, csv_by};
pub use headline::say_headlines;
pub use lines::{Line, Lines, lines, lines_by};
pub use reconcile::{Published, Reconciliation};
pub use summary::{AccountSummary, Figure, Summary, Theme, UnitCost, summary};

use serde::Serialize;

use crate::error::{Error, excerpt, nearest};
use crate::money;
use crate::package::{Package, Source};
use crate::query::{Answer, Cell, Drill, Facts, Measure, Plan, Query, Way, is_unknown, plan, run};
use crate::table::{Account, Opened};

/// A field of an account and its title for a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Field {
    /// Name that queries use.
    pub key: String,
    /// Title for a person.
    pub title: String,
}

/// Something to know before the figures are used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Warning {
    /// `incomplete`, `break`, `scope`, `transfer`, `disagree`, `gap`, `set-aside`, `per-head`, `real-terms`, `forecast` or
    /// `negative`.
    pub code: String,
    /// A sentence.
    pub text: String,
    /// Id of the source that says so.
    pub source: Option<String>,
}

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum RowKind {
    /// A group with a name.
    Group,
    /// What the source does not state or break down.
    Unknown,
    /// The groups after the first `top`.
    Other,
}

/// One row of a view.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Row {
    /// A label for each field of `by`; none for the row "other".
    pub keys: Vec<String>,
    /// The keys as one label.
    pub label: String,
    /// In the view's unit: `43350149000.00`.
    pub amount: String,
    /// As people say it: `£43.4bn`.
    pub said: String,
    /// Per cent of the total, one decimal: `29.6`. Rows sum to 100.0.
    pub share: String,
    /// Lines of the file behind it.
    #[cfg_attr(test, ts(type = "number"))]
    pub lines: u64,
    /// Ids of the sources of those lines.
    pub sources: Vec<String>,
    /// The weakest grade among the lines, 1 (best) to 6.
    pub confidence: Option<u8>,
    /// What the row is.
    pub kind: RowKind,
    /// The query that cuts to this row, grouped as before; none for "other".
    pub cut: Option<String>,
}

/// An answer, whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct View {
    /// "Who spends, West Midlands, 2008-09".
    pub title: String,
    /// What the total says, in plain English.
    pub sentence: String,
    /// The figures of the sentence, verbatim, for emphasis.
    pub figures: Vec<String>,
    /// The account that was asked.
    pub account: AccountSummary,
    /// The query, in parts.
    pub query: Query,
    /// The query, in canonical text, fit for a URL's fragment.
    pub text: String,
    /// The fields grouped by.
    pub by: Vec<Field>,
    /// `pounds`, `pounds per person`, `pence in the pound` or `lines`.
    pub unit: String,
    /// The year whose prices are used; none: money as it was spent.
    pub price_base: Option<String>,
    /// The years that are counted.
    pub years: Vec<String>,
    /// In the view's unit.
    pub total: String,
    /// As people say it.
    pub said: String,
    /// In order; they sum to the total.
    pub rows: Vec<Row>,
    /// Held against what is published.
    pub reconciliation: Reconciliation,
    /// How the total was worked out, step by step.
    pub workings: Vec<String>,
    /// The sources of every figure shown, and of the deflators and the numbers of people used.
    pub sources: Vec<Source>,
    /// What to know.
    pub warnings: Vec<Warning>,
}

/// Asks an opened place.
///
/// # Errors
/// Where the query names an account, field, value or year that the place has not, or asks for what cannot be measured.
pub fn view(place: &Opened, query: &Query) -> Result<View, Error> {
    view_by(place, query, Way::default())
}

/// The same, with the rows gone through in a way of the caller's choice.
///
/// # Errors
/// As [`view`].
pub fn view_by(place: &Opened, query: &Query, way: Way<'_>) -> Result<View, Error> {
    let account = account(place, query)?;
    let plan = plan(query, account, facts(&place.package), way)?;
    let answer = run(&plan)?;
    let reconciliation = reconcile::reconcile(&place.package, &plan, &answer);
    let sentence = sentence::sentence(place, &plan, &answer, &reconciliation)?;
    let fields: Vec<&str> = plan.by.iter().map(|dimension| dimension.field.as_str()).collect();
    let drill = Drill::new(query, &fields);
    Ok(View {
        title: title::title(&place.package, &plan),
        sentence: sentence.text,
        figures: sentence.figures,
        account: summary::account_summary(account, plan.whole()),
        query: query.clone(),
        text: query.to_string(),
        by: plan.by.iter().map(|d| Field { key: d.field.clone(), title: d.title.clone() }).collect(),
        unit: unit(query.measure).to_owned(),
        price_base: query.real.clone(),
        years: plan.years.iter().filter(|year| !plan.unmeasured.contains(year)).cloned().collect(),
        total: amount(query.measure, answer.total.shown, answer.total.share),
        said: said(query.measure, answer.total.shown, answer.total.share),
        warnings: warnings::warnings(place, &plan, &answer, &reconciliation),
        workings: workings::workings(&place.package, &plan, &answer),
        sources: sources(&place.package, &plan, &answer, &reconciliation),
        rows: answer.cells.into_iter().map(|cell| row(query.measure, &drill, cell)).collect(),
        reconciliation,
    })
}

/// The account that a query names, or the place's first.
///
/// # Errors
/// Where the place has no such account.
pub(crate) fn account<'a>(place: &'a Opened, query: &Query) -> Result<&'a Account, Error> {
    let names = || place.accounts.iter().map(|account| account.info.name.as_str());
    let found = query.account.as_ref().map_or_else(
        || place.accounts.first(),
        |name| place.accounts.iter().find(|account| account.info.name == *name),
    );
    found.ok_or_else(|| {
        let seen = query.account.clone().unwrap_or_default();
        let list = names().collect::<Vec<_>>().join(", ");
        let hint =
            nearest(&seen, names()).map_or_else(|| format!("It has {list}."), |near| format!("Did you mean “{near}”?"));
        let message = format!("{} has no account “{}”. {hint}", place.package.title, excerpt(&seen));
        Error::new("unknown-account", message).seen(&seen).expected(list)
    })
}

pub(crate) fn facts(package: &Package) -> Facts<'_> {
    Facts { population: &package.population, deflators: &package.deflators }
}

fn row(measure: Measure, drill: &Drill<'_>, cell: Cell) -> Row {
    let kind = if cell.merged > 0 {
        RowKind::Other
    } else if cell.keys.iter().any(|key| is_unknown(key)) {
        RowKind::Unknown
    } else {
        RowKind::Group
    };
    let label = match kind {
        RowKind::Other => format!("Other ({} more)", cell.merged),
        _ if cell.keys.is_empty() => "Total".to_owned(),
        _ => cell.keys.join(", "),
    };
    Row {
        label,
        amount: amount(measure, cell.shown, cell.share),
        said: said(measure, cell.shown, cell.share),
        share: tenths(cell.share),
        lines: cell.lines,
        sources: cell.sources,
        confidence: Some(cell.confidence).filter(|grade| *grade > 0),
        kind,
        cut: (kind != RowKind::Other).then(|| drill.to(&cell.keys)),
        keys: cell.keys,
    }
}

fn unit(measure: Measure) -> &'static str {
    match measure {
        Measure::Amount => "pounds",
        Measure::PerHead => "pounds per person",
        Measure::Share => "pence in the pound",
        Measure::Count => "lines",
    }
}

fn amount(measure: Measure, shown: i128, share: i128) -> String {
    match measure {
        Measure::Amount | Measure::PerHead => money::decimal(shown),
        Measure::Share => tenths(share),
        Measure::Count => shown.to_string(),
    }
}

fn said(measure: Measure, shown: i128, share: i128) -> String {
    match measure {
        Measure::Amount | Measure::PerHead => money::said(shown),
        Measure::Share => format!("{}p", tenths(share)),
        Measure::Count => money::count(shown),
    }
}

/// `296` → `29.6`.
fn tenths(share: i128) -> String {
    let sign = if share < 0 { "-" } else { "" };
    let share = share.unsigned_abs();
    format!("{sign}{}.{}", share / 10, share % 10)
}

fn sources(package: &Package, plan: &Plan<'_>, answer: &Answer, reconciliation: &Reconciliation) -> Vec<Source> {
    let used = workings::sources(package, plan);
    let published = reconciliation.published.iter().flat_map(|published| &published.sources);
    let mut ids: Vec<&String> = answer.total.sources.iter().collect();
    for id in published.chain(used) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids.into_iter().map(|id| source(package, id)).collect()
}

/// A source by its id; one that the package does not name keeps its id as its title.
pub(crate) fn source(package: &Package, id: &str) -> Source {
    let unnamed = || Source { id: id.to_owned(), title: id.to_owned(), ..Source::default() };
    package.sources.get(id).cloned().unwrap_or_else(unnamed)
}
