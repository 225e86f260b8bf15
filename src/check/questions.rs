//! What a file leaves open, with an answer taken until a person gives one.

use super::options::Options;
use super::plan::Plan;
use super::reading::Tally;
use super::report::{Choice, Question, Subject};
use crate::money::Mark;
use crate::source::Order;

/// The questions of a file: those of its columns, and those of its rows.
pub(super) fn questions(plan: &Plan, tally: &Tally, options: &Options) -> Vec<Question> {
    let mut questions = plan.roles.questions.clone();
    questions.extend(which_mark(plan, tally, options));
    questions.extend(which_order(plan, tally, options));
    questions.extend(which_rows(tally));
    questions.extend(is_it_spending(plan, options));
    questions
}

fn choice(label: &str, options: String, taken: bool) -> Choice {
    Choice { label: label.to_owned(), total: String::new(), options, taken }
}

fn which_mark(plan: &Plan, tally: &Tally, options: &Options) -> Option<Question> {
    let (_, decided) = tally.marks.decide();
    if decided || options.mark.is_some() {
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
        reason: format!(
            "{} amounts can be read either way, such as 1,234, and the others do not settle it.",
            tally.marks.either
        ),
        choices: choices.into(),
    })
}

fn which_order(plan: &Plan, tally: &Tally, options: &Options) -> Option<Question> {
    let (_, decided) = tally.orders.decide();
    if decided || options.order.is_some() {
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
        reason: format!("{} dates can be read either way, and the others do not settle it.", tally.orders.either),
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
    let lines: Vec<String> = open.iter().take(5).map(|(line, _, _)| line.to_string()).collect();
    Some(Question {
        code: "which-rows",
        sentence: "Are these rows totals?".to_owned(),
        reason: format!(
            "{} rows may be totals, and nothing in them settles it: line {}{}.",
            open.len(),
            lines.join(", "),
            if open.len() > 5 { " and others" } else { "" }
        ),
        choices: vec![
            choice("They are totals: set them aside", all("set-aside"), open.iter().all(|(_, kept, _)| !*kept)),
            choice("They are spending: count them", all("keep"), taken),
        ],
    })
}

fn is_it_spending(plan: &Plan, options: &Options) -> Option<Question> {
    let (what, word) = match plan.subject {
        _ if options.subject.is_some() => return None,
        Subject::Contracts => ("a register of contracts", "contracts"),
        Subject::Staff => ("a list of staff or salaries", "staff"),
        _ => return None,
    };
    Some(Question {
        code: "is-it-spending",
        sentence: format!("This looks like {what}. Is it spending?"),
        reason: plan.subject_reason.clone(),
        choices: vec![
            choice(&format!("No, it is {what}"), format!("{{\"subject\":\"{word}\"}}"), true),
            choice("Yes, it is spending", "{\"subject\":\"spending\"}".to_owned(), false),
        ],
    })
}
