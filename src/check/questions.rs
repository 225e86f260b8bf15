//! What a file leaves open, with an answer taken until a person gives one.

use super::issues::counted;
use super::options::Options;
use super::plan::Plan;
use super::reading::Tally;
use super::report::{Choice, Question, Subject};
use super::roles::names_pounds;
use crate::money::Mark;
use crate::source::Order;

/// Lines that an answer can name.
const MOST_LINES: usize = 5000;

/// The questions of a file: those of its columns, and those of its rows.
pub(super) fn questions(plan: &Plan, tally: &Tally, options: &Options) -> Vec<Question> {
    let mut questions = plan.roles.questions.clone();
    questions.extend(which_mark(plan, tally, options));
    questions.extend(which_order(plan, tally, options));
    questions.extend(which_rows(tally).or_else(|| which_level(tally, options)));
    questions.extend(is_it_spending(plan));
    questions
}

fn choice(label: &str, options: String, taken: bool) -> Choice {
    Choice { label: label.to_owned(), total: String::new(), options, taken }
}

fn which_mark(plan: &Plan, tally: &Tally, options: &Options) -> Option<Question> {
    let marks = &tally.marks;
    let (_, decided) = marks.decide();
    // Two people may have written thousandths where the numbers are thousands.
    let thousandths = plan.unit > 0 && marks.point + marks.comma == 0 && marks.either_point * marks.either_comma() > 0;
    let decided = decided && !thousandths;
    // No one who counts in pounds writes a comma before the pence.
    let parted = marks.point + marks.comma + marks.either_point == 0
        && (names_pounds(&plan.roles.currency) || options.currency.as_deref() == Some("GBP"));
    if decided || parted || options.mark.is_some() {
        return None;
    }
    let known = [
        ("A point: 1,234.56", "point", Mark::Point),
        ("A comma: 1.234,56", "comma", Mark::Comma),
        ("Each cell by itself", "each-cell", Mark::EachCell),
    ];
    let choices =
        known.map(|(label, word, mark)| choice(label, format!("{{\"decimal_mark\":\"{word}\"}}"), mark == plan.mark));
    Some(Question {
        code: "which-mark",
        sentence: "What stands before the decimals?".to_owned(),
        reason: match &plan.either {
            Some(cell) if marks.either > 0 => format!(
                "{} can be read either way, such as {cell}, and nothing else settles it.",
                counted(marks.either, "amount", "amounts")
            ),
            _ if marks.either > 0 => format!(
                "{} can be read either way, and nothing else settles it.",
                counted(marks.either, "amount", "amounts")
            ),
            _ => format!(
                "A point stands before the decimals of {}, and a comma before those of {}.",
                counted(marks.point, "amount", "amounts"),
                counted(marks.comma, "amount", "amounts")
            ),
        },
        choices: choices.into(),
    })
}

/// Whether the order of dates was taken from words and signs of the United Kingdom alone, where the day stands first.
pub(super) fn is_order_by_words(plan: &Plan, tally: &Tally, options: &Options) -> bool {
    let orders = &tally.orders;
    let british = plan.roles.currency.value == "GBP";
    british && options.order.is_none() && orders.day_first + orders.month_first == 0 && !orders.decide().1
}

fn which_order(plan: &Plan, tally: &Tally, options: &Options) -> Option<Question> {
    let (_, decided) = tally.orders.decide();
    if decided || options.order.is_some() || is_order_by_words(plan, tally, options) {
        return None;
    }
    let known = [
        ("The day: 31/12/2020", "day-first", Order::DayFirst),
        ("The month: 12/31/2020", "month-first", Order::MonthFirst),
    ];
    let choices =
        known.map(|(label, word, order)| choice(label, format!("{{\"date_order\":\"{word}\"}}"), order == plan.order));
    Some(Question {
        code: "which-order",
        sentence: "What comes first in a date?".to_owned(),
        reason: format!(
            "{} can be read either way, and nothing else settles it.",
            counted(tally.orders.either, "date", "dates")
        ),
        choices: choices.into(),
    })
}

/// Whether so many rows may be totals that they are how the file is made.
pub(super) fn are_many(tally: &Tally) -> bool {
    tally.doubts > 100 || (tally.doubts > 20 && tally.doubts * 20 > tally.kept())
}

/// Rows that may be totals.
fn which_rows(tally: &Tally) -> Option<Question> {
    let open = &tally.doubtful;
    if open.is_empty() || are_many(tally) {
        return None;
    }
    let all = |word: &str| {
        let each: Vec<String> = open.iter().map(|(line, _, _)| format!("\"{line}\":\"{word}\"")).collect();
        format!("{{\"rows\":{{{}}}}}", each.join(","))
    };
    let taken = open.iter().all(|(_, kept, _)| *kept);
    let one = open.len() == 1;
    let (totals, spending) = if one {
        ("It is a total: set it aside", "It is spending: count it")
    } else {
        ("They are totals: set them aside", "They are spending: count them")
    };
    let lines: Vec<String> = open.iter().take(5).map(|(line, _, _)| line.to_string()).collect();
    Some(Question {
        code: "which-rows",
        sentence: if one { "Is this row a total?" } else { "Are these rows totals?" }.to_owned(),
        reason: format!(
            "{}, and nothing in {} settles it: {} {}{}.",
            counted(open.len() as u64, "row may be a total", "rows may be totals"),
            if one { "it" } else { "them" },
            if one { "line" } else { "lines" },
            lines.join(", "),
            if open.len() > 5 { " and others" } else { "" }
        ),
        choices: vec![
            choice(totals, all("set-aside"), open.iter().all(|(_, kept, _)| !*kept)),
            choice(spending, all("keep"), taken),
        ],
    })
}

/// Which of several levels that hold the same money.
fn which_level(tally: &Tally, options: &Options) -> Option<Question> {
    if !options.rows.is_empty() {
        return None;
    }
    let rows = |word: &str, lines: &[u32]| {
        let each: Vec<String> = lines.iter().map(|line| format!("\"{line}\":\"{word}\"")).collect();
        format!("{{\"rows\":{{{}}}}}", each.join(","))
    };
    let levels = [("Only the lowest level", &tally.levels.above), ("Only the highest level", &tally.levels.below)];
    let known = levels.into_iter().filter(|(_, lines)| (1..=MOST_LINES).contains(&lines.len()));
    let first = tally.levels.above.get(..1)?;
    let mut choices = vec![choice("All rows", rows("keep", first), true)];
    choices.extend(known.map(|(label, lines)| choice(label, rows("set-aside", lines), false)));
    (choices.len() > 1).then_some(Question {
        code: "which-rows",
        sentence: "Which level is to be counted?".to_owned(),
        reason: "The same money stands at several levels, so all rows together count it more than once.".to_owned(),
        choices,
    })
}

fn is_it_spending(plan: &Plan) -> Option<Question> {
    let subject = plan.subject.subject;
    let (what, word) = match subject {
        _ if !plan.subject.open => return None,
        Subject::Contracts => ("a register of contracts", "contracts"),
        Subject::Staff => ("a list of staff or salaries", "staff"),
        Subject::Budget => ("a budget or an account", "budget"),
        Subject::Other => ("something else", "other"),
        _ => return None,
    };
    let looks = if subject == Subject::Other { String::new() } else { format!("This looks like {what}. ") };
    Some(Question {
        code: "is-it-spending",
        sentence: format!("{looks}Is it spending?"),
        reason: plan.subject.reason.clone(),
        choices: vec![
            choice(&format!("No, it is {what}"), format!("{{\"subject\":\"{word}\"}}"), true),
            choice("Yes, it is spending", "{\"subject\":\"spending\"}".to_owned(), false),
        ],
    })
}
