//! The lines behind any figure, paged, with their place in the file.

use serde::Serialize;

use super::{Field, account, facts};
use crate::error::Error;
use crate::query::{self, OrderBy, Query, Way, plan, selected_lines};
use crate::table::{Opened, Pence};
use crate::{money, sorted};

/// Lines on a page.
const PAGE: usize = 50;

/// One line of a file, as it was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Line {
    /// Line in the file, from 1.
    pub line: u32,
    /// The file, as the package names it.
    pub file: String,
    /// A label for each of the fields.
    pub cells: Vec<String>,
    /// Pounds.
    pub amount: String,
    /// Id of its source.
    pub source: String,
    /// 1 (best) to 6.
    pub confidence: Option<u8>,
}

/// A page of lines.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Lines {
    /// The fields of `cells`.
    pub fields: Vec<Field>,
    /// At most fifty.
    pub lines: Vec<Line>,
    /// Lines in all.
    pub total: usize,
    /// This page, from 0.
    pub page: usize,
    /// Pages in all.
    pub pages: usize,
}

/// The lines that a query counts, in the order of the file, or by their amounts where the query says so; `page` from 0. Equal
/// amounts stay in the order of the file.
///
/// # Errors
/// As [`super::view`].
pub fn lines(place: &Opened, query: &Query, page: usize) -> Result<Lines, Error> {
    lines_by(place, query, page, Way::default())
}

/// The same, with the rows gone through in a way of the caller's choice.
///
/// # Errors
/// As [`super::view`](super::view()).
pub fn lines_by(place: &Opened, query: &Query, page: usize, way: Way<'_>) -> Result<Lines, Error> {
    let account = account(place, query)?;
    let plan = plan(query, account, facts(&place.package), way)?;
    let from = page.saturating_mul(PAGE);
    let (rows, total) = query::page(&plan, from, PAGE).unwrap_or_else(|| {
        let rows = ordered(selected_lines(&plan), query, &account.amounts);
        let total = rows.len();
        (rows.into_iter().skip(from).take(PAGE).collect(), total)
    });
    let columns: Vec<_> = account.dimensions.iter().filter(|d| d.field != "source").collect();
    let line = |row: usize| Line {
        line: account.lines.get(row).unwrap_or(0),
        file: account.info.path.clone(),
        cells: columns.iter().map(|column| column.label(row).to_owned()).collect(),
        amount: money::decimal(account.amounts.get(row).unwrap_or(0).into()),
        source: account.dimension("source").map_or_else(String::new, |source| source.label(row).to_owned()),
        confidence: account.confidence.get(row).copied().filter(|grade| *grade > 0),
    };
    Ok(Lines {
        fields: columns.iter().map(|d| Field { key: d.field.clone(), title: d.title.clone() }).collect(),
        lines: rows.into_iter().map(line).collect(),
        total,
        page,
        pages: total.div_ceil(PAGE),
    })
}

fn ordered(rows: Vec<usize>, query: &Query, amounts: &Pence) -> Vec<usize> {
    let Some(order) = query.order.filter(|order| order.by == OrderBy::Amount) else { return rows };
    let amount = |row: &usize| amounts.get(*row).unwrap_or(0);
    sorted::by(rows, |a, b| {
        let wanted = amount(a).cmp(&amount(b));
        if order.descending { wanted.reverse() } else { wanted }
    })
}
