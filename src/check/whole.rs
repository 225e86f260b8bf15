//! What only the labels and dates of the whole file show.

use super::balance::places;
use super::issues::{At, counted};
use super::levels::repeated;
use super::names::{meaning, sense};
use super::plan::{Plan, text_of};
use super::reading::Tally;
use super::report::Role;
use super::rows::is_signed;
use super::store::{Kept, unpack};
use super::sum::grouped;
use crate::money::count;
use crate::source::Order;

/// Labels of plans, and of what stands before a payment.
const PLANS: &str = "ansatz|plan|planned|budget|budgeted|soll|estimate|estimated|forecast|approved|proposed|adjusted|revised|\
    haushaltsansatz|original budget|voranschlag|target|allocation|aprobado|modificado|compromiso|comprometido|crédito inicial|\
    engage|engagé|engagement|empenhado";
/// Labels of what was paid, or came of a plan.
const ACTUALS: &str = "rechnung|ist|actual|actuals|outturn|executed|result|ergebnis|spent|paid|jahresrechnung|expenditure|\
    commitment|pagado|pago|ejercido|devengado|liquidate|liquidé|mandatement|mandaté|ordonnancement|paiement|liquidado";
/// Labels of income, and of spending.
const INCOME: &str = "einnahmen|einnahme|revenue|revenues|income|ertrag|erträge|einzahlung|einzahlungen|erlös|erlöse|receipts|\
    ingreso|ingresos|recette|recettes|receita|receitas|entrate|ontvangsten|baten|inkomster|intäkter|tulot|příjmy|príjmy|dochody|\
    prihodi|приходи|доходы|доходи|הכנסה|הכנסות|歳入|収入|i";
const SPENDING: &str = "ausgaben|ausgabe|expenditure|expense|expenses|spending|aufwand|aufwendung|aufwendungen|auszahlung|\
    auszahlungen|kosten|payments|gasto|gastos|dépense|dépenses|despesa|despesas|spese|uitgaven|lasten|utgifter|kostnader|menot|\
    výdaje|výdavky|wydatki|rashodi|разходи|расходы|видатки|הוצאה|הוצאות|歳出|支出";
/// Before a kind of an ordinary budget: `Ord. Erträge`.
const ORDINARY: [&str; 3] = ["ord. ", "ordentliche ", "ordentlicher "];

fn kind(label: &str) -> &str {
    ORDINARY.iter().find_map(|ordinary| label.strip_prefix(ordinary)).unwrap_or(label)
}

/// How labels of kinds begin that are cut short: `EINN.KONSU` beside `AUSG.KONSU`.
const CUT_SHORT: [(&str, &str); 2] = [("einn.", "ausg."), ("ertr.", "aufw.")];
/// One letter for each kind.
const LETTERS: [(&str, &str); 5] = [("e", "a"), ("r", "d"), ("i", "g"), ("e", "s"), ("p", "v")];

/// Whether labels tell income from spending by less than a word. A letter does where there are two, and the name speaks of a kind.
fn tell_income(name: &str, labels: &[String]) -> Option<(String, String)> {
    let begins = |start: &str| labels.iter().find(|label| label.starts_with(start)).cloned();
    if let Some(found) = CUT_SHORT.iter().find_map(|(income, spending)| begins(income).zip(begins(spending))) {
        return Some(found);
    }
    let filled: Vec<&str> = labels.iter().map(String::as_str).filter(|label| !label.is_empty()).collect();
    let &[one, other] = filled.as_slice() else { return None };
    let pair = LETTERS.iter().find(|pair| **pair == (one, other) || **pair == (other, one))?;
    let letters: String = name.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect();
    let of_kinds = letters == [pair.0, pair.1].concat()
        || letters == [pair.1, pair.0].concat()
        || meaning(name).has(sense::INCOME);
    of_kinds.then(|| (one.to_owned(), other.to_owned()))
}

/// Columns whose few labels say that money stands twice, or that income stands beside spending.
#[inline(never)]
pub(super) fn doubles(plan: &Plan, tally: &mut Tally) {
    let mut found: Vec<(&'static str, u64, String)> = Vec::new();
    for (index, column) in tally.columns.iter().enumerate() {
        let Kept::Labels(labels, _) = &column.kept else { continue };
        if labels.len() > 24 {
            continue;
        }
        let words: Vec<String> = labels.texts.iter().map(|cell| text_of(cell).trim().to_lowercase()).collect();
        let any = |known: &str| words.iter().find(|word| known.split('|').any(|known| known == kind(word))).cloned();
        let number = index as u64 + 1;
        let signed = |sign: &str| words.iter().find(|word| is_signed(word, sign)).cloned();
        if let (Some(a), Some(b)) = (signed("+"), signed("-"))
            && tally.results == Some(index)
        {
            found.push(("income-and-spending", number, format!("{a}, {b}")));
        }
        if let (Some(a), Some(b)) = (any(PLANS), any(ACTUALS)) {
            found.push(("adds-up-twice", number, format!("{a}, {b}")));
        }
        if let (Some(a), Some(b)) = (any(INCOME), any(SPENDING)) {
            found.push(("income-and-spending", number, format!("{a}, {b}")));
        } else if let Some((a, b)) = tell_income(plan.names.get(index).map_or("", String::as_str), &words) {
            found.push(("income-and-spending", number, format!("{a}, {b}")));
        }
    }
    if let Some(levels) = repeated(plan, tally)
        && found.iter().all(|(code, _, _)| *code != "adds-up-twice")
    {
        let index = levels.column;
        let title = plan.titles.get(index).map_or("", String::as_str);
        let message = format!(
            "“{title}” holds the same money at several levels, so a sum of all rows adds it up more than once. Keep one level."
        );
        let at = At { line: plan.header.line.unwrap_or(1), column: index as u64 + 1, seen: title, expected: "" };
        tally.issues.add("adds-up-twice", true, &message, &at);
        tally.levels = levels;
    }
    for (code, column, seen) in found {
        let title = usize::try_from(column - 1).ok().and_then(|index| plan.titles.get(index));
        let title = title.map_or("", String::as_str);
        let message = if code == "adds-up-twice" {
            format!(
                "“{title}” holds plans beside results, so a sum of all rows adds up the same money twice. Cut to one of them."
            )
        } else {
            format!("“{title}” holds income beside spending, so a sum of all rows is neither. Cut to one of them.")
        };
        tally.issues.add(
            code,
            true,
            &message,
            &At { line: plan.header.line.unwrap_or(1), column, seen: &seen, expected: "" },
        );
    }
}

/// What the labels hold that should not be published, and what has been withheld.
#[inline(never)]
pub(super) fn labels(plan: &Plan, tally: &mut Tally) {
    for (what, line, column, text) in std::mem::take(&mut tally.personal) {
        let seen = match what {
            "personal-email" => "an e-mail address",
            "personal-bank" => "a bank account",
            "personal-phone" => "a telephone number",
            "personal-national-insurance" => "a National Insurance number",
            _ => "the name of a person",
        };
        let message = format!("These cells may hold {seen}. Look at them before you publish the file.");
        tally.issues.add(what, false, &message, &At { line, column, seen: &text, expected: "" });
    }
    let Some(supplier) = plan.column(Role::Supplier) else { return };
    let Some(Kept::Labels(labels, codes)) = tally.columns.get(supplier).map(|column| &column.kept) else { return };
    let says =
        |label: &[u8], word: &str| label.windows(word.len()).any(|part| part.eq_ignore_ascii_case(word.as_bytes()));
    let is_redacted = |label: &[u8]| ["redact", "withheld", "personal data"].iter().any(|word| says(label, word));
    let redacted: Vec<bool> = labels.texts.iter().map(is_redacted).collect();
    if redacted.contains(&true) {
        let mut each = codes.iter();
        let (rows, sum) = tally
            .amounts
            .sum_where(|_| each.next().and_then(|code| redacted.get(code as usize)).copied().unwrap_or(false));
        let sum = grouped(&sum.decimal(plan.unit, places(plan, tally)));
        let message =
            format!("The supplier is withheld in {}, together {sum}, which counts.", counted(rows, "row", "rows"));
        tally.issues.say("redacted", false, &message);
    }
}

/// Dates that read both ways, and dates far from all others.
#[inline(never)]
pub(super) fn dates(plan: &Plan, tally: &mut Tally) {
    let orders = &tally.orders;
    if orders.day_first > 0 && orders.month_first > 0 && matches!(plan.order, Order::DayFirst | Order::MonthFirst) {
        let message = format!(
            "Some dates can only be read with the day first ({}), others only with the month first ({}). Those that can be \
             read either way may be wrong.",
            count(orders.day_first.into()),
            count(orders.month_first.into())
        );
        tally.issues.say("mixed-dates", false, &message);
    }
    let Some(Kept::Times(times)) =
        plan.column(Role::Date).and_then(|column| tally.columns.get(column)).map(|column| &column.kept)
    else {
        return;
    };
    let mut months = vec![0_u64; 12 * 300];
    let month_of = |packed: u32| {
        let when = unpack(packed)?;
        (usize::from(when.year).checked_sub(1850)? * 12 + usize::from(when.month)).checked_sub(1)
    };
    for (packed, rows) in times.read.iter().zip(times.codes.counts(times.read.len())) {
        month_of(*packed).and_then(|month| months.get_mut(month)).into_iter().for_each(|count| *count += rows);
    }
    let dated: u64 = months.iter().sum();
    let mut far = 0;
    // A run ends where a year has no rows. The largest run is the file's; what stands apart from it is far off.
    let mut runs: Vec<(usize, usize, u64)> = Vec::new();
    for (month, count) in months.iter().enumerate().filter(|(_, count)| **count > 0) {
        match runs.last_mut() {
            Some((_, last, rows)) if month - *last <= 12 => {
                *last = month;
                *rows += count;
            }
            _ => runs.push((month, month, *count)),
        }
    }
    let main = runs.iter().copied().max_by_key(|run| run.2);
    if let Some((from, to, rows)) = main.filter(|run| run.2 * 100 >= dated * 95) {
        far += dated - rows;
        let mut shown = 0;
        let looked_at = if far > 0 { usize::MAX } else { 0 };
        for (packed, line) in times.packed().zip(tally.row_lines.iter()).take(looked_at) {
            let Some(month) = month_of(packed) else { continue };
            if (month < from || month > to) && shown < super::issues::SHOWN {
                shown += 1;
                let when = unpack(packed).map(|when| format!("{:04}-{:02}-{:02}", when.year, when.month, when.day));
                let message = "These dates stand far from all others. Look whether the year is right.";
                let column = plan.column(Role::Date).unwrap_or_default() as u64 + 1;
                let seen = when.unwrap_or_default();
                tally.issues.add(
                    "far-date",
                    false,
                    message,
                    &At { line: line.into(), column, seen: &seen, expected: "" },
                );
            }
        }
    }
}

/// Months that are counted, where nothing says from which.
#[inline(never)]
pub(super) fn periods(plan: &Plan, tally: &mut Tally) {
    let Some(index) = plan.roles.periods else { return };
    let title = plan.titles.get(index).map_or("", String::as_str);
    let message = format!(
        "“{title}” counts months, and nothing says whether from January or from April, where a financial year begins. Its \
         rows count as not dated. If its months are those of the calendar, say that the column is a year."
    );
    let examples = tally.columns.get(index).map(|column| column.examples.join(", ")).unwrap_or_default();
    let at = At {
        line: plan.header.line.unwrap_or(1),
        column: index as u64 + 1,
        seen: &examples,
        expected: "a date, such as 31/03/2020",
    };
    tally.issues.add("period-unread", false, &message, &at);
}
