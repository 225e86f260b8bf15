//! Where the header is: below titles, parameters and blank lines, above rows that are of another kind; or nowhere.

use std::collections::BTreeSet;

use super::Certainty;
use super::names::{clean, fold, is_unit_alone, meaning, role_of_name, sense, words, years_in};
pub(super) use looks::holds_number;
use looks::{ENOUGH, Looks};

mod looks;

/// The names of the columns and where they stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Header {
    /// Line of the names, from 1; the lower one of two. None: the file has no header.
    pub line: Option<u64>,
    /// Last line that is header or title; 0 where the rows begin at once.
    pub last_line: u64,
    /// One for each column, empty where it has none; nothing where the file has no header.
    pub names: Vec<String>,
    /// The lines above that are not empty.
    pub titles: Vec<String>,
    pub certainty: Certainty,
    pub reason: String,
}

type Rows = [(u64, Vec<String>)];

/// Finds the header among the first rows of a file; blank lines are rows without cells.
pub(super) fn find_header(rows: &Rows) -> Header {
    let looks = Looks::of(rows);
    // Below several rows of numbers no header stands.
    let above = (0..rows.len().min(100)).take_while(|at| looks.data_above(*at) < 3);
    let scored = above.map(|at| (at, looks.score(at))).filter(|(_, score)| *score >= ENOUGH);
    // The first of equals: a header that is repeated further down is the same header.
    let best = scored.fold(None, |best: Option<(usize, i64)>, (at, score)| match best {
        Some((_, most)) if most >= score => best,
        _ => Some((at, score)),
    });
    match best {
        Some((at, score)) => two_lines(rows, at, &looks).unwrap_or_else(|| named(rows, at, score)),
        None => without(rows, looks.width),
    }
}

/// The header that a person points at; 0: the file has none.
pub(super) fn header_at(rows: &Rows, line: u64) -> Header {
    let mut header = match rows.iter().rposition(|(first, _)| *first <= line) {
        Some(at) if line > 0 => named(rows, at, 0),
        _ => Header { last_line: 0, titles: Vec::new(), ..without(rows, 0) },
    };
    header.certainty = Certainty::Person;
    "You said so.".clone_into(&mut header.reason);
    header
}

/// Whether a row says the names of the columns again.
pub(super) fn same_header(names: &[String], cells: &[&str]) -> bool {
    let mut same = 0;
    let longer = names.len().max(cells.len());
    for index in 0..longer {
        let name = names.get(index).map_or("", String::as_str);
        let cell = clean(cells.get(index).copied().unwrap_or_default());
        if fold(name) != fold(&cell) {
            return false;
        }
        same += usize::from(!name.is_empty());
    }
    same > 0
}

fn names_of(cells: &[String]) -> Vec<String> {
    let reach = cells.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |index| index + 1);
    cells.iter().take(reach).map(|cell| clean(cell)).collect()
}

fn titles_above(rows: &Rows, at: usize) -> Vec<String> {
    let text = |(_, cells): &(u64, Vec<String>)| {
        let filled: Vec<&str> = cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
        filled.join(" ")
    };
    rows.iter().take(at).map(text).filter(|text| !text.is_empty()).collect()
}

/// The line before the next row: a header whose names hold line breaks spans several.
fn last_line(rows: &Rows, at: usize) -> u64 {
    let line = rows.get(at).map_or(0, |(line, _)| *line);
    rows.get(at + 1).map_or(line, |(next, _)| next.saturating_sub(1)).max(line)
}

fn named(rows: &Rows, at: usize, score: i64) -> Header {
    let names = rows.get(at).map_or_else(Vec::new, |(_, cells)| names_of(cells));
    let line = rows.get(at).map(|(line, _)| *line);
    let known = names.iter().filter(|name| !role_of_name(name).is_empty()).count();
    let certain = score >= 70 && known * 2 >= names.len();
    Header {
        line,
        last_line: last_line(rows, at),
        titles: titles_above(rows, at),
        certainty: if certain { Certainty::Certain } else { Certainty::Likely },
        reason: format!(
            "It names columns (known words: {known} of {}), and the rows below hold other things.",
            names.len()
        ),
        names,
    }
}

/// Two lines of names, one above the other: both are one name, or the upper is what a machine calls it.
fn two_lines(rows: &Rows, at: usize, looks: &Looks) -> Option<Header> {
    // The first payment is no name, whatever its words say.
    let both = looks.score(at + 1) >= ENOUGH && !looks.holds_data(at + 1);
    let units = units_alone(rows, at + 1);
    let (upper, lower, at) = match (both || units, at.checked_sub(1)) {
        (true, _) => (at, at + 1, at + 1),
        (false, Some(above)) if looks.half_a_header(above) => (above, at, at),
        _ => return None,
    };
    let (top, bottom) = (names_of(&rows.get(upper)?.1), names_of(&rows.get(lower)?.1));
    if same_header(&top, &bottom.iter().map(String::as_str).collect::<Vec<_>>()) {
        return None;
    }
    if !units && is_in_brackets(&bottom) {
        let mut header = named(rows, upper, 0);
        header.last_line = last_line(rows, lower);
        header.certainty = Certainty::Likely;
        "Two lines of names stand one above the other; the lower one says the upper in other words."
            .clone_into(&mut header.reason);
        return Some(header);
    }
    let mut header = named(rows, at, 0);
    let filled = bottom.iter().filter(|name| !name.is_empty()).count();
    let general = bottom.iter().filter(|name| !name.is_empty() && is_general(name)).count();
    let mut seen = BTreeSet::new();
    let twice = bottom.iter().any(|name| !name.is_empty() && !seen.insert(name));
    let holes = top.iter().filter(|name| name.is_empty()).count() * 2 >= top.len();
    if general * 2 >= filled || twice || units {
        header.names = merged(&top, &bottom, holes);
        header.titles = titles_above(rows, upper);
        "Two lines of names stand one above the other, and are read together.".clone_into(&mut header.reason);
    } else if holes {
        return None;
    } else {
        "Two lines of names stand one above the other; the lower one is the one that people read."
            .clone_into(&mut header.reason);
        // Where it ends early, the upper one tells.
        header.names.extend(top.iter().skip(bottom.len()).cloned());
    }
    header.certainty = Certainty::Likely;
    Some(header)
}

/// Whether nearly every name stands in brackets, as a translation of the name above it does.
fn is_in_brackets(names: &[String]) -> bool {
    let filled = names.iter().filter(|name| !name.is_empty()).count();
    let inside = |name: &&String| name.starts_with('(') && name.ends_with(')') && !is_unit_alone(name);
    let inside = names.iter().filter(inside).count();
    inside > 1 && inside * 5 >= filled * 4
}

/// A line that says what the columns above it are measured in, and nothing else: `£000`, `€`.
fn units_alone(rows: &Rows, at: usize) -> bool {
    let Some((_, cells)) = rows.get(at) else { return false };
    let mut filled = cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).peekable();
    filled.peek().is_some() && filled.all(is_unit_alone)
}

/// A name that says little without the word above it: `Date`, `Name`, `Number`, `(£)`.
fn is_general(name: &str) -> bool {
    use sense::{AMOUNT, AREA_OR_SERVICE, CLASS, DATE, DESCRIPTION, IDENT, KNOWN, NAME, NET, SIGN, TOTAL};
    let meaning = meaning(name);
    let general = AMOUNT | AREA_OR_SERVICE | CLASS | DATE | DESCRIPTION | IDENT | KNOWN | NAME | NET | SIGN | TOTAL;
    words(name).len() <= 2 && meaning.senses & !general == 0 && years_in(name).is_empty()
}

fn merged(top: &[String], bottom: &[String], over_several: bool) -> Vec<String> {
    let mut above = "";
    let longer = top.len().max(bottom.len());
    let mut names = Vec::with_capacity(longer);
    for index in 0..longer {
        let here = top.get(index).map_or("", String::as_str);
        // A heading over several columns stands over the first of them.
        if !here.is_empty() || !over_several {
            above = here;
        }
        let below = bottom.get(index).map_or("", String::as_str);
        let both = [above, below].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
        names.push(both.join(" "));
    }
    names
}

/// The rows begin at once, or below titles.
fn without(rows: &Rows, width: usize) -> Header {
    let first = rows.iter().position(|(_, cells)| {
        let filled = cells.iter().filter(|cell| !cell.trim().is_empty()).count();
        filled > 0 && filled * 2 >= width
    });
    let first = first.unwrap_or(0);
    let above = first.checked_sub(1);
    Header {
        line: None,
        last_line: above.map_or(0, |above| last_line(rows, above)),
        names: Vec::new(),
        titles: titles_above(rows, first),
        certainty: Certainty::Likely,
        reason: "No line names the columns: the first row is like those below it.".to_owned(),
    }
}

#[cfg(test)]
mod tests;
