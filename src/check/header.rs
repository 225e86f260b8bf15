//! Where the header is: below titles, parameters and blank lines, above rows that are of another kind; or nowhere.

use super::Certainty;
use super::names::{clean, fold, meaning, role_of_name, sense, words, years_in};
use super::profile::{Shape, shape};

/// Rows below that a header is held against.
const BELOW: usize = 30;
/// A name longer than this is a sentence.
const LONGEST_NAME: usize = 120;

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
    let width = usual_width(rows);
    // Below several rows of numbers no header stands.
    let above = (0..rows.len().min(100)).take_while(|at| data_above(rows, *at, width) < 3);
    let scored = above.map(|at| (at, score(rows, at, width))).filter(|(_, score)| *score >= ENOUGH);
    // The first of equals: a header that is repeated further down is the same header.
    let best = scored.fold(None, |best: Option<(usize, i64)>, (at, score)| match best {
        Some((_, most)) if most >= score => best,
        _ => Some((at, score)),
    });
    match best {
        Some((at, score)) => two_lines(rows, at, width).unwrap_or_else(|| named(rows, at, score)),
        None => without(rows, width),
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

/// What a header must come to: more than words alone, which rows of text have too.
const ENOUGH: i64 = 34;

/// How much a row looks like names over a table, per hundred of the columns that it should name.
fn score(rows: &Rows, at: usize, width: usize) -> i64 {
    let Some((_, cells)) = rows.get(at) else { return 0 };
    let filled = cells.iter().filter(|cell| !cell.trim().is_empty()).count();
    if filled == 0 || filled * 2 < width {
        return 0;
    }
    let below: Vec<&Vec<String>> = rows
        .iter()
        .skip(at + 1)
        .map(|(_, cells)| cells)
        .filter(|cells| reach(cells) * 2 >= width.max(1))
        .take(BELOW)
        .collect();
    let mut score = 0;
    for (index, cell) in cells.iter().enumerate() {
        score += cell_score(cell.trim(), index, &below);
    }
    let columns = i64::try_from(filled.max(width).max(1)).unwrap_or(i64::MAX);
    // A row of one word is a title, unless the table has one column; and no header stands below rows of numbers.
    if filled == 1 && width > 1 { 0 } else { score * 10 / columns - 20 * data_above(rows, at, width) }
}

/// Rows above that hold numbers as the table does.
fn data_above(rows: &Rows, at: usize, width: usize) -> i64 {
    let is_data = |(_, cells): &&(u64, Vec<String>)| {
        let filled = cells.iter().filter(|cell| !cell.trim().is_empty()).count();
        let numbers = cells.iter().filter(|cell| is_number(shape(cell)) && !is_year(cell)).count();
        filled * 2 > width && filled > 1 && numbers * 6 >= filled
    };
    i64::try_from(rows.iter().take(at).filter(is_data).count()).unwrap_or(i64::MAX / 100)
}

fn is_year(cell: &str) -> bool {
    matches!(shape(cell), Shape::Integer { year: true, .. } | Shape::YearPair)
}

fn cell_score(cell: &str, index: usize, below: &[&Vec<String>]) -> i64 {
    if cell.is_empty() {
        return 0;
    }
    let mut numbers = 0;
    let mut texts = 0;
    let mut same = 0;
    for row in below {
        let other = row.get(index).map_or("", |other| other.trim());
        match shape(other) {
            Shape::Empty => {}
            shape => {
                numbers += usize::from(is_number(shape));
                texts += usize::from(!is_number(shape));
                same += usize::from(other == cell);
            }
        }
    }
    let known = cell.len() <= LONGEST_NAME && !role_of_name(cell).is_empty();
    let some_known = known || meaning(cell).known > 0;
    let score = match shape(cell) {
        // A year stands over numbers, as a name.
        Shape::Integer { year: true, .. } | Shape::YearPair if numbers > texts => 6,
        Shape::Integer { .. } | Shape::Number { .. } | Shape::Percent | Shape::Lost | Shape::Link => -14,
        Shape::Date | Shape::YearPair => -8,
        Shape::Empty => 0,
        Shape::Words | Shape::Code if cell.len() > LONGEST_NAME => -4,
        Shape::Words | Shape::Code => 2 + 7 * i64::from(known) + i64::from(some_known) + 5 * i64::from(numbers > texts),
    };
    // What stands below again is what the column holds, not what it is called.
    if same > 0 && score > 0 && same * 4 >= below.len().min(4) && !known { -6 } else { score }
}

fn is_number(shape: Shape) -> bool {
    matches!(
        shape,
        Shape::Integer { .. } | Shape::Number { .. } | Shape::Date | Shape::Percent | Shape::Lost | Shape::YearPair
    )
}

/// Cells up to the last that is filled.
fn reach(cells: &[String]) -> usize {
    cells.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |index| index + 1)
}

/// Filled cells of most rows.
fn usual_width(rows: &Rows) -> usize {
    let mut counts: Vec<usize> = Vec::new();
    for (_, cells) in rows {
        let filled = cells.iter().filter(|cell| !cell.trim().is_empty()).count();
        if counts.len() <= filled {
            counts.resize(filled + 1, 0);
        }
        counts.get_mut(filled).into_iter().for_each(|count| *count += 1);
    }
    let most = counts.iter().enumerate().skip(1).max_by_key(|(width, count)| (**count * (*width).min(4), *width));
    most.map_or(0, |(width, _)| width)
}

fn names_of(cells: &[String]) -> Vec<String> {
    cells.iter().take(reach(cells)).map(|cell| clean(cell)).collect()
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
fn two_lines(rows: &Rows, at: usize, width: usize) -> Option<Header> {
    let (upper, lower, at) = match (score(rows, at + 1, width) >= ENOUGH, at.checked_sub(1)) {
        (true, _) => (at, at + 1, at + 1),
        (false, Some(above)) if half_a_header(rows, above, width) => (above, at, at),
        _ => return None,
    };
    let (top, bottom) = (names_of(&rows.get(upper)?.1), names_of(&rows.get(lower)?.1));
    if same_header(&top, &bottom.iter().map(String::as_str).collect::<Vec<_>>()) {
        return None;
    }
    let mut header = named(rows, at, 0);
    let filled = bottom.iter().filter(|name| !name.is_empty()).count();
    let general = bottom.iter().filter(|name| !name.is_empty() && is_general(name)).count();
    let twice = (1..bottom.len()).any(|index| {
        let name = bottom.get(index);
        name.is_some_and(|name| !name.is_empty()) && bottom.iter().take(index).any(|before| Some(before) == name)
    });
    let holes = top.iter().filter(|name| name.is_empty()).count() * 2 >= top.len();
    if general * 2 >= filled || twice {
        header.names = merged(&top, &bottom, holes);
        header.titles = titles_above(rows, upper);
        "Two lines of names stand one above the other, and are read together.".clone_into(&mut header.reason);
    } else if holes {
        return None;
    } else {
        "Two lines of names stand one above the other; the lower one is the one that people read."
            .clone_into(&mut header.reason);
    }
    header.certainty = Certainty::Likely;
    Some(header)
}

/// A line of words above a header that gives it a first half: at least two names, no sentence, no number.
fn half_a_header(rows: &Rows, at: usize, width: usize) -> bool {
    let Some((_, cells)) = rows.get(at) else { return false };
    let filled: Vec<&str> = cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
    filled.len() >= 2
        && filled.len() * 3 >= width
        && filled
            .iter()
            .all(|cell| matches!(shape(cell), Shape::Words | Shape::Code | Shape::Integer { year: true, .. }))
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
