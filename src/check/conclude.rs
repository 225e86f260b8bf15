//! The last word on a file, once every row of it has been seen.

use super::balance::{balance, places};
use super::cut_short::cut_short;
use super::elsewhere::elsewhere;
use super::issues::{At, counted};
use super::options::{Options, unit_of};
use super::plan::{Plan, said, text_of};
use super::prints::MOST_COMPARED;
use super::questions::{are_many, is_order_by_words, questions};
use super::reading::{Reading, Tally};
use super::report::{Certainty, Column, Report, Role, Subject, Taken};
use super::roles::names_currency;
use super::sections::Total;
use super::shifted::cut_off;
use super::store::Kept;
use super::sum::Sum;
use super::whole::{dates, doubles, labels, periods};
use super::years::{by_one_number, days, years};
use crate::money::{Mark, count};
use crate::source::Order;

/// More cells than a lone payment has.
const WIDE: usize = 12;
const BRITISH_ORDER: &str =
    " Its dates can be read with the day or the month first; the file is British, so the day is.";

/// The total of a reading that is only made to know it.
pub(super) fn total(reading: &mut Reading) -> String {
    let (plan, tally) = (&reading.plan, &mut reading.tally);
    close_pending(plan, tally);
    tally.total.decimal(plan.unit, places(plan, tally))
}

/// Amounts without a word that close the file are totals.
#[inline(never)]
fn close_pending(plan: &Plan, tally: &mut Tally) {
    if tally.kept() == 0 {
        return tally.settle_pending(plan);
    }
    for pending in std::mem::take(&mut tally.pending) {
        let (sum, rows) = (tally.total, tally.kept());
        let amount = Sum::of(pending.amount);
        // Beside the number of rows, or nearly their sum beside any, nothing is left to ask.
        let sure = pending.count.is_some_and(|count| count == rows || sum.is_within_one(amount));
        if !sure {
            tally.doubt(pending.line, false, String::new());
        }
        tally.sections.state(amount, sum, rows, pending.line, "", None);
        tally.set_aside_pending("total-row", &pending);
    }
    tally.sections.close_what_stands_above(tally.total);
    let above = |total: &&Total| total.rows == 0 && total.label.is_empty() && total.amount != total.sum;
    let above: Vec<u64> = tally.sections.stated.iter().filter(above).map(|total| total.line).collect();
    for line in above {
        tally.doubt(line, false, String::new());
    }
}

/// A last row of few cells whose amount is about the sum of all above may be their total, by a word that nobody knows.
fn doubt_last_row(tally: &mut Tally) {
    let others = tally.kept().saturating_sub(1);
    let sparse = tally.last_filled * 3 * others <= tally.filled.saturating_sub(tally.last_filled) * 2;
    let (Some(amount), Some(line)) = (tally.amounts.last().map(Sum::of), tally.row_lines.last()) else { return };
    let sum = tally.total.less(amount);
    let known = tally.doubtful.iter().any(|(known, ..)| *known == u64::from(line));
    let odd = || tally.is_last_beside_count() || tally.last_tax().is_some();
    if others >= 2 && sparse && !known && (sum.is_about(amount) || odd()) {
        tally.doubt(line.into(), true, String::new());
    }
}

/// Everything that is to be said of a file.
pub(super) fn conclude(file: &str, bytes: u64, options: &Options, reading: &mut Reading) -> Report {
    let undecodable = reading.undecodable();
    let (plan, tally) = (&reading.plan, &mut reading.tally);
    close_pending(plan, tally);
    doubt_last_row(tally);
    issues(plan, tally, undecodable);
    if plan.subject.subject == Subject::Budget && !plan.subject.open && options.subject.is_none() {
        let message = "This looks like a budget or an account, not like payments: its total is what was planned or booked \
            under each heading. If it is spending, say so.";
        tally.issues.say("looks-like-a-budget", false, message);
    }
    if options.unit.is_none() && plan.roles.unit.certainty == Certainty::Guess {
        tally.issues.say("unit-not-read", true, &plan.roles.unit.reason);
    }
    let questions = questions(plan, tally, options);
    let columns = columns(plan, tally, options);
    let (first_day, last_day) = days(plan, tally);
    let years = years(plan, tally);
    let balance = balance(plan, tally);
    let issues = std::mem::take(&mut tally.issues).into_groups();
    Report {
        file: file.to_owned(),
        bytes,
        subject: plan.subject.subject,
        subject_reason: plan.subject.reason.clone(),
        encoding: plan.encoding_taken.clone(),
        delimiter: plan.delimiter_taken.clone(),
        header_line: plan.header.line,
        header: Taken {
            value: plan.header.line.map(|line| line.to_string()).unwrap_or_default(),
            certainty: plan.header.certainty,
            reason: plan.header.reason.clone(),
        },
        titles: plan.header.titles.clone(),
        currency: options.currency.as_deref().map_or_else(|| plan.roles.currency.clone(), said),
        unit: options.unit.map_or_else(|| plan.roles.unit.clone(), |power| said(unit_of(power))),
        columns,
        balance,
        questions,
        issues,
        preview: std::mem::take(&mut tally.preview),
        first_day,
        last_day,
        years,
    }
}

/// Rows that could not be read, though they may be spending.
pub(super) fn unreadable(report: &Report) -> usize {
    let bad = ["bad-amount", "shifted-row", "unclosed-quote", "other-columns"];
    let reasons = report.balance.set_aside.iter().filter(|reason| bad.contains(&reason.code));
    usize::try_from(reasons.map(|reason| reason.rows).sum::<u64>()).unwrap_or(usize::MAX)
}

fn columns(plan: &Plan, tally: &Tally, options: &Options) -> Vec<Column> {
    let marks = &tally.marks;
    let amounts = match plan.mark {
        _ if marks.point + marks.comma + marks.either == 0 => "1234",
        Mark::Point => "1,234.56",
        Mark::Comma => "1.234,56",
        Mark::EachCell => "1,234.56 and 1.234,56",
    };
    let orders = &tally.orders;
    let dates = match plan.order {
        _ if orders.day_first + orders.month_first + orders.either == 0 => "",
        Order::DayFirst => "31/12/2020",
        Order::MonthFirst => "12/31/2020",
        Order::MonthFirstInLongYears => "12/31/2020 and 31/12/20",
        Order::DayFirstInLongYears => "31/12/2020 and 12/31/20",
    };
    let each = plan.titles.iter().zip(&plan.names).zip(plan.roles.columns.iter()).zip(&tally.columns).enumerate();
    each.map(|(index, (((title, name), assigned), stored))| {
        let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
        let written = match assigned.role {
            Role::Amount | Role::Debit | Role::Credit => amounts,
            Role::Date => dates,
            _ => "",
        };
        let by_person = options.columns.contains_key(&number);
        let by_words = assigned.role == Role::Date && is_order_by_words(plan, tally, options);
        let reason = if by_person { "You said so.".to_owned() } else { assigned.reason.clone() };
        Column {
            number,
            name: name.clone(),
            title: title.clone(),
            role: assigned.role,
            certainty: match assigned.certainty {
                _ if by_person => Certainty::Person,
                certainty if by_words => certainty.min(Certainty::Likely),
                certainty => certainty,
            },
            reason: if by_words { [&reason, BRITISH_ORDER].concat() } else { reason },
            examples: stored.examples.clone(),
            filled: stored.filled,
            written: written.to_owned(),
        }
    })
    .collect()
}

/// What only the whole file shows.
fn issues(plan: &Plan, tally: &mut Tally, undecodable: u64) {
    if undecodable > 0 {
        let message = format!(
            "{} no text in {}, shown as � in the labels. Choose another encoding, or save the file again as UTF-8.",
            counted(undecodable, "byte is", "bytes are"),
            plan.encoding.name()
        );
        tally.issues.say("undecodable", false, &message);
    }
    cut_short(plan, tally);
    cut_off(tally);
    rows(plan, tally);
    stated(plan, tally);
    elsewhere(plan, tally);
    totals_among_rows(plan, tally);
    currencies(plan, tally);
    longer(plan, tally);
    doubles(plan, tally);
    labels(plan, tally);
    dates(plan, tally);
    periods(plan, tally);
    by_one_number(plan, tally);
    let kept = tally.kept();
    if tally.below_rows > 0 {
        let share = tally.below_rows * 100 / kept.max(1);
        let message = format!(
            "{} of {} below zero ({}%): credits, corrections or income. What is below zero is \
             counted as it stands.",
            count(tally.below_rows.into()),
            counted(kept, "row is", if tally.below_rows == 1 { "rows is" } else { "rows are" }),
            if share == 0 { "less than 1".to_owned() } else { share.to_string() },
        );
        tally.issues.say("below-zero", false, &message);
    }
    tally.find_repeated();
    let Tally { issues, repeated, .. } = tally;
    if let Some(repeated) = repeated.as_ref().filter(|repeated| repeated.rows > 0) {
        let message = format!(
            "{} the same in every cell as a row before, and counted: one payment may stand in several equal lines. Look \
             whether any stands twice by mistake.",
            counted(repeated.rows, "row is", "rows are")
        );
        for line in &repeated.lines {
            issues.add_row("duplicate-row", &message, *line);
        }
        issues.count("duplicate-row", repeated.rows);
    }
    if tally.kept() > MOST_COMPARED as u64 || tally.left_out {
        let among = count(MOST_COMPARED as i128);
        let message = format!("Rows that stand twice were looked for among the first {among} rows alone.");
        tally.issues.say("duplicates-not-sought", false, &message);
    }
    if tally.left_out {
        let message = "The file is larger than 64 MB, so columns that no question asks for were left out of the saved \
            package.";
        tally.issues.say("left-out", false, message);
    }
    if plan.column(Role::Amount).or(plan.column(Role::Debit)).or(plan.column(Role::Credit)).is_none() {
        let message = match &plan.roles.unread {
            Some((title, cell)) => format!(
                "No column was taken for the amount, so there is nothing to add up. “{title}” is named so, and its cells \
                 cannot be read, such as “{cell}”. Correct them in the file, or say which column it is."
            ),
            None => {
                "No column was taken for the amount, so there is nothing to add up. Say which column it is.".to_owned()
            }
        };
        tally.issues.say("no-amount-column", true, &message);
    }
}

/// Too many rows that call themselves totals to ask of each.
#[inline(never)]
fn totals_among_rows(plan: &Plan, tally: &mut Tally) {
    let named =
        |(line, kept, label): &(u64, bool, String)| (*kept && !label.is_empty()).then(|| (*line, label.clone()));
    let Some((line, label)) = tally.doubtful.iter().find_map(named) else { return };
    if are_many(tally) {
        let message = format!(
            "{} rows say that they are totals and stand among the others, so the same money may be added up twice. Keep one level.",
            count(tally.doubts.into())
        );
        let column = plan.total_columns.first().copied().unwrap_or_default() as u64 + 1;
        tally.issues.add("adds-up-twice", true, &message, &At { line, column, seen: &label, expected: "" });
    }
}

/// Totals that are not the sum of their rows.
#[inline(never)]
fn stated(plan: &Plan, tally: &mut Tally) {
    let places = places(plan, tally);
    for Total { amount, sum, line, label, .. } in tally.sections.stated.clone() {
        if amount == sum || (0..3).any(|decimals| sum.rounded(decimals) == amount && decimals >= 2) {
            continue;
        }
        let message = "The file states a total that is not the sum of its rows. Either a row is missing or cannot be \
            read, or the total is wrong: compare both.";
        let expected = sum.decimal(plan.unit, places);
        let label = if label.is_empty() { String::new() } else { format!("{label}: ") };
        let seen = format!("{label}{}", amount.decimal(plan.unit, places));
        let column = tally.amount_column().unwrap_or_default() as u64 + 1;
        tally.issues.add("total-differs", true, message, &At { line, column, seen: &seen, expected: &expected });
    }
}

#[inline(never)]
fn currencies(plan: &Plan, tally: &mut Tally) {
    let amount = tally.amount_column().and_then(|column| plan.names.get(column));
    let in_one = amount.is_some_and(|name| names_currency(name));
    let mut names: Vec<String> = Vec::new();
    for (sign, count) in &tally.signs {
        names.push(format!("{sign} in {}", counted(*count, "cell", "cells")));
    }
    if let Some(Kept::Labels(labels, _)) =
        plan.column(Role::Currency).and_then(|column| tally.columns.get(column)).map(|column| &column.kept)
    {
        let cells = labels.texts.iter().filter(|cell| !cell.is_empty()).map(|cell| text_of(cell).into_owned());
        let cells: Vec<String> = cells.take(9).collect();
        // What stands in the column is then the currency of another amount.
        if cells.len() > 1 && !in_one {
            names = cells;
        }
    }
    if names.len() > 1 {
        let message = format!(
            "The amounts are in several currencies ({}), so their sum means nothing. Keep one currency in a file.",
            names.join(", ")
        );
        tally.issues.say("mixed-currencies", true, &message);
    }
}

/// A file that has no rows, or all of them on one line.
#[inline(never)]
fn rows(plan: &Plan, tally: &mut Tally) {
    let blank: u64 = tally.aside.reasons.iter().filter(|aside| aside.code == "blank-row").map(|aside| aside.rows).sum();
    match tally.lines.saturating_sub(tally.header_lines + tally.continued + blank) {
        0 if plan.header.line.is_some() => {
            let message = "The file has a line of names and no rows below it, so its total says nothing. Look whether it was \
                saved whole.";
            tally.issues.say("no-rows", true, message);
        }
        1 if plan.header.line.is_none() && plan.names.len() > WIDE => {
            let cells = count(plan.names.len() as i128);
            let message = format!(
                "The file has one row, of {cells} cells, and no line of names, as where line ends were lost. Save it again with \
                 one line for each row."
            );
            tally.issues.say("one-row", true, &message);
        }
        _ => {}
    }
}

/// Rows that are longer than the header, where that is the rule and not a slip.
#[inline(never)]
fn longer(plan: &Plan, tally: &mut Tally) {
    let rows = tally.kept().max(1);
    if plan.all_are_beside {
        let message = "The amounts are whole numbers as references are, and amounts with pence stand in a column beside them that \
            is named as a text, so every name may stand over the wrong column. Correct the line of names, or say which column \
            is the amount.";
        tally.issues.conclude("shifted-row", true, message);
    }
    if tally.longer * 2 > rows && (tally.longer_amounts * 2 > tally.longer || tally.bad_dates * 2 > rows) {
        let message = "Most rows have cells beyond the last name of the header, so every name may stand over the wrong column. \
            Look at the columns before you use the total.";
        tally.issues.conclude("longer-row", true, message);
    } else if plan.names.len() > plan.header.names.len() && plan.header.line.is_some() {
        let grave = tally.bad_dates * 2 > rows || plan.amount_like_a_number;
        let message = "Rows have more cells than the header has names. The columns without a name are kept under a number. \
            Look whether every name stands over its own column.";
        tally.issues.say("unnamed-column", grave, message);
    }
}
