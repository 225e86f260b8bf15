//! Holds a question against an account: which columns, which rows, which years.

use super::measure::{Facts, Scale};
use super::{Cut, Measure, Query, Way, Years, quick};
use crate::error::{Error, excerpt, nearest};
use crate::sorted;
use crate::table::{Account, Dimension};

/// A question whose every name is known to the account.
#[derive(Debug, Clone)]
pub struct Plan<'a> {
    /// The account that is asked.
    pub account: &'a Account,
    /// The columns to group by, in drill order.
    pub by: Vec<&'a Dimension>,
    /// The account's years that are asked for, in order; empty where the account has no years.
    pub years: Vec<String>,
    /// Years that are asked for and cannot be measured: no population, or no deflator.
    pub unmeasured: Vec<String>,
    pub(super) year: Option<Allowed<'a>>,
    pub(super) cuts: Vec<Allowed<'a>>,
    pub(super) search: Vec<Allowed<'a>>,
    pub(super) scale: Scale<'a>,
    pub(super) query: &'a Query,
    pub(super) facts: Facts<'a>,
    pub(super) way: Way<'a>,
}

/// The codes of a column that may stand.
#[derive(Debug, Clone)]
pub(super) struct Allowed<'a> {
    pub dimension: &'a Dimension,
    pub codes: Vec<bool>,
}

/// Holds `query` against `account`, whose rows are gone through in a way of the caller's choice.
///
/// # Errors
/// Where the account has not the field, the value or the year, with the nearest that it has; and where nothing can be measured
/// because the place has no population or no deflator for the years asked.
pub fn plan<'a>(query: &'a Query, account: &'a Account, facts: Facts<'a>, way: Way<'a>) -> Result<Plan<'a>, Error> {
    let by = query.by.iter().map(|field| dimension(account, field)).collect::<Result<Vec<_>, _>>()?;
    let year = year_allowed(query, account)?;
    let years = year.as_ref().map_or_else(Vec::new, years_of);
    let cuts = query.cuts.iter().map(|cut| cut_allowed(account, cut)).collect::<Result<Vec<_>, _>>()?;
    let search = query.search.as_deref().map_or_else(Vec::new, |text| search_allowed(account, &by, text));
    let scale = Scale::new(query, account, facts);
    let unmeasured: Vec<String> = years.iter().filter(|year| !scale.measures(year)).cloned().collect();
    if !years.is_empty() && unmeasured.len() == years.len() {
        return Err(cannot_measure(query, &years, facts));
    }
    Ok(Plan { account, by, years, unmeasured, year, cuts, search, scale, query, facts, way })
}

impl<'a> Plan<'a> {
    /// The question as it was asked.
    #[must_use]
    pub fn query(&self) -> &Query {
        self.query
    }

    /// What the place knows of its years.
    #[must_use]
    pub fn facts(&self) -> Facts<'_> {
        self.facts
    }

    /// Another question to the same account.
    ///
    /// # Errors
    /// As [`plan`].
    pub fn again<'b>(&self, query: &'b Query) -> Result<Plan<'b>, Error>
    where
        'a: 'b,
    {
        plan(query, self.account, self.facts, self.way)
    }

    /// Pence of every row, whatever is asked.
    #[must_use]
    pub fn whole(&self) -> i128 {
        quick::sum(self, [].into_iter()).unwrap_or_else(|| self.account.control_total())
    }

    /// Pence of every row in the years asked for, whatever the cuts; of one organisation where one is named.
    #[must_use]
    pub fn in_years(&self, organisation: Option<&str>) -> i128 {
        let of = match organisation {
            None => None,
            Some(organisation) => {
                let Some(dimension) = self.account.dimension("organisation") else { return 0 };
                let codes = dimension.labels.iter().map(|label| label == organisation).collect();
                Some(Allowed { dimension, codes })
            }
        };
        let conditions = || self.year.iter().chain(&of);
        if let Some(sum) = quick::sum(self, conditions()) {
            return sum;
        }
        let mut counted = vec![true; self.account.rows()];
        conditions().for_each(|allowed| allowed.narrow(&mut counted));
        let amounts = self.account.amounts.iter().zip(counted).filter(|(_, counted)| *counted);
        amounts.map(|(pence, _)| i128::from(pence)).sum()
    }
}

fn dimension<'a>(account: &'a Account, field: &str) -> Result<&'a Dimension, Error> {
    account.dimension(field).ok_or_else(|| {
        let known = || account.dimensions.iter().map(|d| d.field.as_str());
        unknown("unknown-field", "field", field, known(), &account.info.title)
    })
}

fn cut_allowed<'a>(account: &'a Account, cut: &Cut) -> Result<Allowed<'a>, Error> {
    let dimension = dimension(account, &cut.field)?;
    let mut codes = vec![cut.not; dimension.labels.len()];
    for value in &cut.values {
        let code = dimension.code_of(value).and_then(|code| usize::try_from(code).ok());
        let slot = code.and_then(|code| codes.get_mut(code)).ok_or_else(|| {
            unknown(
                "unknown-value",
                &cut.field,
                value,
                dimension.labels.iter().map(String::as_str),
                &account.info.title,
            )
        })?;
        *slot = !cut.not;
    }
    Ok(Allowed { dimension, codes })
}

fn year_allowed<'a>(query: &Query, account: &'a Account) -> Result<Option<Allowed<'a>>, Error> {
    let Some(dimension) = account.dimension("year") else {
        return match &query.year {
            None | Some(Years::All) => Ok(None),
            Some(_) => Err(Error::new(
                "no-years",
                format!("{} does not say in which year its money was spent. Leave out year=.", account.info.title),
            )),
        };
    };
    if dimension.labels.is_empty() {
        let message = [
            &account.info.title,
            " has no row that could be kept, so there is nothing to show. Look at what was set aside.",
        ];
        return Err(Error::new("no-rows", message.concat()));
    }
    let cut_to_year = query.cuts.iter().any(|cut| cut.field == "year");
    let asked = match &query.year {
        Some(years) => years.clone(),
        None if cut_to_year || query.by.iter().any(|field| field == "year") => Years::All,
        None => first_shown(account, dimension).map_or(Years::All, Years::One),
    };
    let codes: Vec<bool> = dimension.labels.iter().map(|label| asked.holds(label)).collect();
    if !codes.contains(&true) {
        let labels = dimension.labels.iter().map(String::as_str);
        return Err(unknown("unknown-year", "year", &asked.to_string(), labels, &account.info.title));
    }
    Ok(Some(Allowed { dimension, codes }))
}

fn first_shown(account: &Account, year: &Dimension) -> Option<String> {
    let named = Some(account.info.year.clone()).filter(|named| year.code_of(named).is_some());
    named.or_else(|| year.labels.iter().filter(|label| super::years::is_financial_year(label)).max().cloned())
}

fn years_of(allowed: &Allowed<'_>) -> Vec<String> {
    let labels = allowed.dimension.labels.iter().zip(&allowed.codes);
    let years: Vec<String> = labels.filter(|(_, stands)| **stands).map(|(label, _)| label.clone()).collect();
    sorted::by(years, Ord::cmp)
}

/// A row is found where any of the columns grouped by holds the text; without grouping, any column.
fn search_allowed<'a>(account: &'a Account, by: &[&'a Dimension], text: &str) -> Vec<Allowed<'a>> {
    let text = lowercase(text);
    let all = account.dimensions.iter().filter(|_| by.is_empty());
    by.iter()
        .copied()
        .chain(all)
        .map(|dimension| {
            let codes = dimension.labels.iter().map(|label| holds(label, &text)).collect();
            Allowed { dimension, codes }
        })
        .collect()
}

fn holds(label: &str, text: &str) -> bool {
    quick::holds(label, text).unwrap_or_else(|| has_part(&lowercase(label), text))
}

/// Whether a text has another within it. The standard library's own way is quicker, and takes 9 kB of wasm with what
/// its errors print by.
pub(crate) fn has_part(text: &str, part: &str) -> bool {
    part.is_empty() || text.as_bytes().windows(part.len()).any(|some| some == part.as_bytes())
}

fn lowercase(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).collect()
}

fn unknown<'n>(
    code: &'static str,
    field: &str,
    seen: &str,
    known: impl Iterator<Item = &'n str> + Clone,
    account: &str,
) -> Error {
    let near = nearest(seen, known.clone());
    let names = sorted::by(known.collect::<Vec<_>>(), Ord::cmp);
    let expected = near.map_or_else(
        || names.iter().take(12).copied().collect::<Vec<_>>().join(", ") + ".",
        |near| format!("“{near}”?"),
    );
    let hint = if near.is_some() { "Did you mean" } else { "It has" };
    let message = format!("{account} has no {field} “{}”. {hint} {expected}", excerpt(seen));
    Error::new(code, message).seen(seen).expected(expected)
}

fn cannot_measure(query: &Query, years: &[String], facts: Facts<'_>) -> Error {
    let asked = years.join(", ");
    let list = |known: Vec<String>| match super::years::runs(&known).join(", ") {
        none if none.is_empty() => "this place has none".to_owned(),
        runs => format!("this place has it for {runs}"),
    };
    if query.measure == Measure::PerHead && !years.iter().any(|year| facts.population.has(year)) {
        let known = list(facts.population.names().map(str::to_owned).collect());
        return Error::new("no-population", format!("Per head needs the number of people in {asked}: {known}."));
    }
    let base = query.real.as_deref().unwrap_or_default();
    let known = list(facts.deflators.names().map(str::to_owned).collect());
    Error::new("no-deflator", format!("Real terms need a deflator for {asked} and for {base}: {known}."))
}
