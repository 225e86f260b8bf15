//! Files that were read, made one place that every view understands.

use std::collections::BTreeMap;

use super::conclude::unreadable;
use super::plan::{text_of, titles};
use super::reading::Reading;
use super::report::Role;
use super::row_codes::RowCodes;
use super::store::{BAD, Kept, unpack};
use super::years::{are_of_calendar, day_of, month_of, said_in_title, time_column, year_of};
use super::{Check, Report};
use crate::error::Error;
use crate::issue::Issue;
use crate::money::parse;
use crate::package::{AccountInfo, Package, PublishedTotal, Source};
use crate::table::{Account, Codes, Dimension, NOT_STATED, Opened, Pence, RowLines};
use each_row::labels::Labels;

/// Name of the one account.
const ACCOUNT: &str = "spending";

/// Where the labels of a field come from, in one file.
#[derive(Debug, Clone, PartialEq, Eq)]
enum From {
    Column(usize),
    Year(usize),
    Month(usize),
    Day(usize),
    Constant(String),
}

/// A field of the place.
struct Slot {
    base: &'static str,
    title: String,
    /// One for each file; none where the file has no such column.
    from: Vec<Option<From>>,
}

/// A role whose columns become a field, and its name in queries.
const FIELDS: [(Role, &str); 7] = [
    (Role::Organisation, "organisation"),
    (Role::Directorate, "organisation"),
    (Role::Service, "service"),
    (Role::Supplier, "supplier"),
    (Role::Purpose, "purpose"),
    (Role::Economic, "economic"),
    (Role::Area, "area"),
];

/// Makes one place of files that were read, in their order. Columns are moved, not copied.
///
/// # Errors
/// `no-files`, `not-read`, `no-amount-column` and `no-rows` where there is nothing to add up.
pub fn open(title: &str, checks: Vec<Check>) -> Result<Opened, Error> {
    let mut files: Vec<(String, Reading, Report)> = Vec::with_capacity(checks.len());
    for check in checks {
        let (Some(reading), Some(report)) = (check.reading, check.report) else {
            let message = "The file was not read to its end. Read it first.";
            return Err(Error::new("not-read", message).file(&check.file));
        };
        if reading.tally.amount_column().is_none() {
            let message = "No column of the file is taken for the amount. Say which one it is.";
            return Err(Error::new("no-amount-column", message).file(&check.file));
        }
        files.push((check.file, reading, report));
    }
    if files.is_empty() {
        return Err(Error::new("no-files", "There is no file to open."));
    }
    let mut issues: Vec<Issue> = twice(&files);
    for (_, _, report) in &files {
        issues.extend(report.issues.iter().flat_map(|group| group.issues.iter().cloned()));
    }
    let slots = slots(&files);
    let (mut amounts, mut lines, mut set_aside) = (Pence::default(), RowLines::default(), 0);
    for (file, reading, report) in &mut files {
        if reading.tally.amounts.move_pence(reading.plan.unit, &mut amounts) {
            issues.push(parts_of_a_penny(file));
        }
        if lines.is_empty() {
            lines = reading.tally.row_lines.clone();
        } else {
            lines.extend(reading.tally.row_lines.iter());
        }
        set_aside += unreadable(report);
    }
    if amounts.is_empty() {
        let message = "No row of the files has an amount, so there is nothing to explore.";
        return Err(Error::new("no-rows", message));
    }
    let names = names(&slots);
    let mut dimensions = Vec::with_capacity(slots.len());
    for (slot, (field, title)) in slots.into_iter().zip(names) {
        let (labels, codes) = join(&slot.from, &mut files);
        dimensions.push(Dimension { field, title, labels, codes });
    }
    let rows = amounts.len();
    let by = telling(&dimensions, rows);
    let listed: Vec<&str> = files.iter().map(|(file, _, _)| file.as_str()).collect();
    let info = AccountInfo {
        name: ACCOUNT.to_owned(),
        title: title.to_owned(),
        path: "spending.csv".to_owned(),
        covers: ["Every row with an amount in ", &listed.join(", "), "."].concat(),
        by,
        ..AccountInfo::default()
    };
    let account = Account { info: info.clone(), dimensions, amounts, confidence: Vec::new(), lines, set_aside };
    let source = |file: &String| {
        let source = Source { id: file.clone(), title: file.clone(), ..Source::default() };
        (file.clone(), source)
    };
    let package = Package {
        name: slug(title),
        title: title.to_owned(),
        accounts: vec![info],
        totals: published(&files, &account).into_iter().collect(),
        sources: files.iter().map(|(file, _, _)| source(file)).collect(),
        ..Package::default()
    };
    Ok(Opened { package, accounts: vec![account], issues })
}

/// The fields of the place: those that any of its files has.
fn slots(files: &[(String, Reading, Report)]) -> Vec<Slot> {
    let mut slots: Vec<Slot> = Vec::new();
    // Where the nth slot of a kind is; others are of one kind where they have one title.
    let mut places: BTreeMap<(&str, String, usize), usize> = BTreeMap::new();
    let count = files.len();
    let mut put = |base: &'static str, nth: usize, title: &str, file: usize, from: From| {
        let kind = if base == "other" { title } else { "" };
        let at = *places.entry((base, kind.to_owned(), nth)).or_insert(slots.len());
        if at == slots.len() {
            slots.push(Slot { base, title: title.to_owned(), from: vec![None; count] });
        }
        if let Some(place) = slots.get_mut(at).and_then(|slot| slot.from.get_mut(file)) {
            *place = Some(from);
        }
    };
    for (index, (file, reading, _)) in files.iter().enumerate() {
        let plan = &reading.plan;
        if let Some(column) = time_column(plan) {
            let title = plan.titles.get(column).map_or("Date", String::as_str);
            let calendar = are_of_calendar(plan, &reading.tally);
            let (field, words) = if calendar { ("calendar-year", "Calendar year") } else { ("year", "Financial year") };
            put(field, 0, words, index, From::Year(column));
            if plan.role(column) == Role::Date {
                put("month", 0, "Month", index, From::Month(column));
                put("date", 0, title, index, From::Day(column));
            }
        } else if let Some(year) = said_in_title(plan, file) {
            put("year", 0, "Financial year", index, From::Constant(year));
        }
    }
    for (role, base) in FIELDS {
        for (index, (_, reading, _)) in files.iter().enumerate() {
            let plan = &reading.plan;
            let before = if role == Role::Directorate { columns_of(reading, Role::Organisation).count() } else { 0 };
            for (nth, column) in columns_of(reading, role).enumerate() {
                let title = plan.titles.get(column).map_or("", String::as_str);
                put(base, before + nth, title, index, From::Column(column));
            }
        }
    }
    for (index, (file, reading, _)) in files.iter().enumerate() {
        if count > 1 {
            put("file", 0, "File", index, From::Constant(file.clone()));
        }
        put("source", 0, "Source", index, From::Constant(file.clone()));
        let plan = &reading.plan;
        let time = time_column(plan);
        for (column, stored) in reading.tally.columns.iter().enumerate() {
            let role = plan.role(column);
            let has_field = FIELDS.iter().any(|(known, _)| *known == role);
            let used = has_field || Some(column) == time || matches!(stored.kept, Kept::Nothing);
            if !used && stored.filled > 0 {
                let from = if matches!(stored.kept, Kept::Times(_)) { From::Day(column) } else { From::Column(column) };
                put("other", 0, plan.titles.get(column).map_or("", String::as_str), index, from);
            }
        }
    }
    // The year leads, so that it is found first; the rest stands as a reader would look for it.
    slots
}

fn columns_of(reading: &Reading, role: Role) -> impl Iterator<Item = usize> + '_ {
    let columns = reading.plan.roles.columns.iter().enumerate();
    columns.filter(move |(_, assigned)| assigned.role == role).map(|(index, _)| index)
}

/// Field and title of each slot: fields of one kind are numbered, titles stand once.
fn names(slots: &[Slot]) -> Vec<(String, String)> {
    let all: Vec<String> = slots.iter().map(|slot| slot.title.clone()).collect();
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    let mut names = Vec::with_capacity(slots.len());
    for (slot, title) in slots.iter().zip(titles(&all)) {
        let number = seen.entry(slot.base).or_insert(0);
        *number += 1;
        let field = if *number == 1 { slot.base.to_owned() } else { [slot.base, "-", &number.to_string()].concat() };
        names.push((field, title));
    }
    names
}

/// One column of all files: labels joined, codes in the order of files.
#[inline(never)]
fn join(from: &[Option<From>], files: &mut [(String, Reading, Report)]) -> (Vec<String>, Codes) {
    let mut labels = Labels::default();
    let mut codes = RowCodes::default();
    let alone = files.len() == 1;
    for (from, (_, reading, _)) in from.iter().zip(files) {
        let rows = reading.tally.row_lines.len();
        let column = match from {
            Some(From::Column(index)) => reading.tally.columns.get_mut(*index),
            Some(from @ (From::Year(index) | From::Month(index) | From::Day(index))) => {
                let Some((own, map)) = times(&mut labels, reading, *index, from) else { continue };
                if alone {
                    return (strings(&labels), own.mapped(&map));
                }
                codes.extend_mapped(own, &map);
                continue;
            }
            Some(From::Constant(label)) => {
                let (code, _) = labels.code(label.as_bytes());
                codes.fill(code, rows);
                continue;
            }
            None => None,
        };
        match column.map(|column| std::mem::replace(&mut column.kept, Kept::Nothing)) {
            // Each label stands once, and as it is: then so do their codes.
            Some(Kept::Labels(own, rows)) if alone && own.texts.iter().all(|text| trimmed(text) == text) => {
                return (strings(&own), rows.into_codes());
            }
            Some(Kept::Labels(own, rows)) => {
                let map: Vec<u32> = own.texts.iter().map(|text| labels.code(trimmed(text)).0).collect();
                if alone && map.iter().zip(0..).all(|(new, old): (&u32, u32)| *new == old) {
                    return (strings(&labels), rows.into_codes());
                }
                codes.extend_mapped(&rows, &map);
            }
            Some(Kept::Plain(texts)) => {
                for text in texts.iter() {
                    let code = labels.code(trimmed(text)).0;
                    codes.push(code);
                }
            }
            _ => {
                let (code, _) = labels.code(NOT_STATED.as_bytes());
                codes.fill(code, rows);
            }
        }
    }
    (strings(&labels), codes.into_codes())
}

/// A label without the white space around it, as a package's reader takes it.
fn trimmed(text: &[u8]) -> &[u8] {
    let label = core::str::from_utf8(text).unwrap_or_default().trim();
    if label.is_empty() { NOT_STATED.as_bytes() } else { label.as_bytes() }
}

#[inline(never)]
fn strings(labels: &Labels) -> Vec<String> {
    labels.texts.iter().map(|text| text_of(text).into_owned()).collect()
}

/// The codes of a column of times, and the year, month or day of each.
#[inline(never)]
fn times<'r>(
    labels: &mut Labels,
    reading: &'r Reading,
    column: usize,
    from: &From,
) -> Option<(&'r RowCodes, Vec<u32>)> {
    let Kept::Times(times) = &reading.tally.columns.get(column)?.kept else { return None };
    let calendar = are_of_calendar(&reading.plan, &reading.tally);
    let mut map = Vec::with_capacity(times.read.len());
    for packed in times.read.iter().map(|packed| if *packed == BAD { 0 } else { *packed }) {
        let when = unpack(packed).filter(|when| (1000..3000).contains(&when.year));
        let label = when.and_then(|when| match from {
            From::Year(_) => Some(year_of(when, calendar)),
            From::Month(_) => month_of(when),
            _ => Some(day_of(when)),
        });
        map.push(labels.code(label.as_deref().unwrap_or(NOT_STATED).as_bytes()).0);
    }
    Some((&times.codes, map))
}

/// Groups of two fields beyond which a view has more cells than anybody looks at, and takes seconds to make.
const MOST_GROUPS: usize = 10_000;

/// What to group by first: the field that says most of what the money was for, and within it the suppliers.
#[inline(never)]
fn telling(dimensions: &[Dimension], rows: usize) -> Vec<String> {
    let labels = |field: &str| {
        let dimension = dimensions.iter().find(|dimension| dimension.field == field);
        dimension.map_or(0, |dimension| dimension.labels.len())
    };
    let known = ["service", "organisation-2", "organisation", "supplier", "economic", "purpose", "area"];
    let says = |field: &&&str| (2..=1000).contains(&labels(field));
    let mut by: Vec<String> = known.iter().find(says).map(|field| (*field).to_owned()).into_iter().collect();
    let suppliers = labels("supplier");
    let groups = by.first().map_or(1, |first| labels(first)).saturating_mul(suppliers).min(rows);
    if suppliers > 1 && !by.contains(&"supplier".to_owned()) && (by.is_empty() || groups <= MOST_GROUPS) {
        by.push("supplier".to_owned());
    }
    if by.is_empty() {
        by.extend(dimensions.iter().find(|dimension| dimension.field != "source").map(|first| first.field.clone()));
    }
    by
}

/// The total that every file states for the whole of itself, where the place has one year at most.
fn published(files: &[(String, Reading, Report)], account: &Account) -> Option<PublishedTotal> {
    let year = match account.dimension("year").map(|year| year.labels.as_slice()) {
        None => String::new(),
        Some([one]) => one.clone(),
        Some(_) => return None,
    };
    let mut amount: i64 = 0;
    for (_, reading, report) in files {
        let stated = report.balance.stated.iter().rev().find(|stated| !stated.partial)?;
        let decimal = stated.amount.trim_end_matches('0').trim_end_matches('.');
        let _ = reading;
        amount = amount.checked_add(parse(decimal).ok()?)?;
    }
    let (file, _, _) = files.first()?;
    Some(PublishedTotal {
        account: ACCOUNT.to_owned(),
        year,
        organisation: String::new(),
        amount,
        bound: "exact".to_owned(),
        source: file.clone(),
        note: if files.len() == 1 { "Stated in the file." } else { "Stated in the files, added up." }.to_owned(),
    })
}

/// Files that hold the same rows.
fn twice(files: &[(String, Reading, Report)]) -> Vec<Issue> {
    let mut issues = Vec::new();
    for (index, (file, reading, report)) in files.iter().enumerate() {
        let same = |(_, other, others): &&(String, Reading, Report)| {
            others.balance.rows_kept == report.balance.rows_kept
                && others.balance.total == report.balance.total
                && other.tally.has_rows_of(&reading.tally)
        };
        if let Some((first, _, _)) = files.iter().take(index).find(same).filter(|_| report.balance.rows_kept > 0) {
            let message =
                ["The file holds the same rows as “", first, "”, so they count twice. Take one of them off."].concat();
            issues.push(Issue::new("file-twice", file, message));
        }
    }
    issues
}

fn parts_of_a_penny(file: &str) -> Issue {
    let message = "Some amounts have parts of a penny. Each row is rounded so that the rows sum to the rounded total.";
    Issue::new("parts-of-a-penny", file, message)
}

/// A name for programs: small letters, digits and hyphens.
fn slug(title: &str) -> String {
    let lower = title.to_lowercase();
    let words = lower.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let slug = words.collect::<Vec<_>>().join("-");
    if slug.is_empty() { "spending".to_owned() } else { slug }
}
