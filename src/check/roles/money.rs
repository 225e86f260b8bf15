//! Which column is the spending: net before gross, what was paid before what was planned; and where two would do, a question.

mod unnamed;

use super::alike::alike;
use super::by_year::{by_year, is_month};
use super::currency::{is_in_another, names_currency};
use super::{Assigned, Candidate, Rows, give, is_free, parts, position};
use crate::check::names::{is_at_another_stage, meaning, sense, years_in};
use crate::check::{Certainty, Choice, Question, Role};

/// Two columns whose cases are so near are asked about.
const NEAR: i32 = 9;
/// Columns on each side in which one is looked for that says the same in another currency.
const NEIGHBOURS: usize = 5;
/// Choices that a question offers.
const MOST_CHOICES: usize = 12;

/// Gives out the roles of money.
pub(super) fn assign(
    file: &str,
    unnamed: bool,
    columns: &[Candidate],
    rows: Rows,
    given: &mut [Option<Assigned>],
) -> Vec<Question> {
    let mut cases: Vec<(i32, &Candidate)> = columns
        .iter()
        .filter(|column| is_free(given, column.index))
        .map(|column| (case(column, unnamed) + in_one_currency(column, columns), column))
        .filter(|(score, _)| *score >= 25)
        .collect();
    // A column without one amount says nothing where another has some.
    if cases.iter().any(|(_, column)| !column.profile.is_blank()) {
        cases.retain(|(_, column)| !column.profile.is_blank());
    }
    cases.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.index.cmp(&b.1.index)));
    if unnamed {
        unnamed::settle(&mut cases);
    }
    let said = position(given, Role::Amount).is_some();
    let split = !said && debit_and_credit(columns, given, cases.first().map_or(0, |(score, _)| *score));
    beside(columns, given);
    if said || split {
        return Vec::new();
    }
    if let Some((questions, index, reason)) = by_year(file, &cases) {
        give(given, index, Role::Amount, Certainty::Guess, reason);
        return questions;
    }
    // Numbers of which no name says that they are money: never taken in silence.
    let more = if unnamed { Vec::new() } else { alike(&cases, columns, given) };
    let alike = !more.is_empty();
    cases.extend(more);
    let Some((score, column)) = cases.first().copied().or_else(|| gross_alone(columns, given)) else {
        return Vec::new();
    };
    let found: Vec<&Candidate> = cases.iter().map(|(_, column)| *column).collect();
    let whole = whole_of(column, rows, &found);
    let column = whole.filter(|whole| is_public(whole)).unwrap_or(column);
    let taxed = position(given, Role::Vat).is_some();
    let is_near = |case: i32, rival: &Candidate| {
        case > score - NEAR
            || whole.is_some()
            || is_at_another_stage(rival.name, column.name)
            || (!says_amount(column, taxed) && is_not_understood(rival, column))
    };
    let others: Vec<(i32, &Candidate)> =
        cases.iter().copied().filter(|(_, other)| other.index != column.index).collect();
    let open = alike || others.iter().any(|(score, rival)| is_near(*score, rival));
    let beside = position(given, Role::Gross).is_some() || position(given, Role::Vat).is_some();
    let reason = if column.named(Role::Amount) == 0 && column.named(Role::Gross) > 0 {
        "It is the only column of money; its name says gross."
    } else if beside {
        "Of gross, VAT and net, net is the spending."
    } else if column.named(Role::Amount) > 0 {
        "Its name says an amount, and its cells are amounts."
    } else {
        "Its cells are amounts."
    };
    // A currency in the name makes it clearer that it is money, and no likelier that it is the money sought.
    let certainty = match score + if meaning(column.name).has(sense::SIGN) { 3 } else { 0 } {
        // Numbers alone may be votes as well as money.
        _ if open || column.named(Role::Amount).max(column.named(Role::Gross)) == 0 => Certainty::Guess,
        80.. => Certainty::Certain,
        _ => Certainty::Likely,
    };
    give(given, column.index, Role::Amount, certainty, reason);
    if let Some(unread) = unread(columns, given, column.named(Role::Amount)) {
        let reason = format!(
            "“{}” is named as the amount, and its cells cannot be read, such as “{}”.",
            unread.title,
            unread.profile.example()
        );
        return vec![which_amount(&reason, &[column, unread], column.index)];
    }
    if open || (unnamed && cases.len() > 1) {
        let reason = match () {
            () if unnamed => "The columns have no names, and several hold amounts.",
            () if others.is_empty() => "No column is named as the amount, and the cells of this one could be.",
            () if alike => "No column is named as the amount, and the cells of these could be.",
            () if whole.is_some() => "One column of amounts is the sum of others.",
            () => "Several columns hold amounts, and their names do not settle it.",
        };
        // Where one is asked about, all that are money by name or by looks are: the last of them may be what is sought.
        let is_money = |(score, other): &(i32, &Candidate)| {
            unnamed
                || alike
                || other.named(Role::Amount) > 0
                || other.profile.is_dressed_as_money()
                || is_near(*score, other)
        };
        let mut offered: Vec<&Candidate> = vec![column];
        offered.extend(others.iter().filter(|other| is_money(other)).map(|(_, other)| *other));
        offered.truncate(MOST_CHOICES);
        return vec![which_amount(reason, &offered, column.index)];
    }
    Vec::new()
}

/// The column of which the one that would be taken is a part, in the rows themselves. Net is no part of anything else sought.
fn whole_of<'a>(taken: &Candidate, rows: Rows, found: &[&'a Candidate<'a>]) -> Option<&'a Candidate<'a>> {
    if meaning(taken.name).has(sense::NET | sense::EXCLUDING) {
        return None;
    }
    let (whole, parts) = parts::whole(rows, found)?;
    let is_part = parts.iter().any(|part| found.get(*part).is_some_and(|part| part.index == taken.index));
    found.get(whole).copied().filter(|_| is_part)
}

/// Whether a whole is public money, and not what something costs with the money of others.
fn is_public(whole: &Candidate) -> bool {
    let name = meaning(whole.name);
    !name.has(sense::PROJECT | sense::PLANNED | sense::INCOME) && (!name.has(sense::SPEND) || name.has(sense::GRANT))
}

/// Whether the name of a column settles that it is the amount, whatever else the file holds. Beside VAT it must say net, and what
/// a project costs may be the money of others.
fn says_amount(column: &Candidate, taxed: bool) -> bool {
    let name = meaning(column.name);
    let understood = name.known * 2 >= name.words;
    column.named(Role::Amount) > 0
        && understood
        && !name.has(sense::PROJECT)
        && name.has(if taxed { sense::NET | sense::EXCLUDING } else { sense::AMOUNT | sense::NET })
}

/// Whether a column may hold money as well as the one taken, and its name does not say what money.
fn is_not_understood(rival: &Candidate, taken: &Candidate) -> bool {
    let name = meaning(rival.name);
    (rival.named(Role::Amount) == 0 || name.known * 2 < name.words)
        && (rival.profile.is_dressed_as_money() || (!taken.profile.is_dressed_as_money() && !of_few_digits(rival)))
}

/// Whether a column holds whole numbers below a hundred alone, as codes are.
pub(super) fn of_few_digits(column: &Candidate) -> bool {
    column.profile.numbers == 0 && column.profile.digits.is_some_and(|(_, most)| most <= 2)
}

/// How good the case of a column is to be the amount. Below 25: it is no money.
fn case(column: &Candidate, unnamed: bool) -> i32 {
    let profile = column.profile;
    let named = column.named(Role::Amount);
    let other = column
        .says
        .first()
        .is_some_and(|(role, weight)| !matches!(role, Role::Amount | Role::Year) && i32::from(*weight) >= named.max(1));
    let amounts = profile.share(profile.money());
    let readable = profile.share(profile.money() + profile.lost + profile.year_pairs);
    if profile.filled() == 0 {
        // Of a header without rows the name is all there is; of rows without one amount it is not the amount.
        return if named >= 60 && profile.cells == 0 { 26 } else { 0 };
    }
    let plain = named == 0;
    let dressed = profile.is_dressed_as_money() && !counts(column.name);
    let other = other && !dressed;
    if amounts < if named >= 60 { 15 } else { 70 } || profile.share(profile.percents) > 20 || (plain && other) {
        return 0;
    }
    if plain
        && !unnamed
        && !dressed
        && meaning(column.name).known > 0
        && years_in(column.name).is_empty()
        && !is_month(column.name)
    {
        // The name is known and says something else: a rate, a count, a code.
        return 0;
    }
    if plain && (profile.names_things() || profile.share(profile.years) > 60 || profile.share(profile.serials) > 80) {
        return 0;
    }
    let mut score = if plain { 38 } else { named };
    // One small number in every row is a code of what all have in common.
    if profile.names_things() || (profile.distinct() == 1 && profile.filled() > 1 && of_few_digits(column)) {
        score -= 30;
    }
    if profile.share(profile.pennies) >= 20 || !profile.currencies.is_empty() {
        // Pence tell money from codes; where the name says money, they tell little.
        score += if plain { 6 } else { 2 };
    } else if plain {
        score -= 8;
    }
    if profile.share(profile.fractions) > 50 {
        score -= 14;
    }
    if readable < 70 {
        score -= 4;
    }
    match profile.filled() * 100 / profile.cells.max(1) {
        0..2 => score - 30,
        2..20 => score - 8,
        20..50 => score - 3,
        _ => score,
    }
}

/// Whether a name speaks of numbers that are not the money sought, however they are written.
fn counts(name: &str) -> bool {
    use sense::{CONTACT, COUNT, DATE, DURATION, ECONOMIC, GROSS, IDENT, INCOME, RATE, VAT};
    meaning(name).has(RATE | COUNT | DURATION | CONTACT | DATE | IDENT | ECONOMIC | INCOME | VAT | GROSS)
}

/// Beside a column of several currencies, an amount whose name gives its currency is in one. Otherwise what was paid in a body's own
/// currency, which needs no name, goes before what that is in another.
fn in_one_currency(column: &Candidate, columns: &[Candidate]) -> i32 {
    let several = |other: &Candidate| other.named(Role::Currency) > 0 && other.profile.labels().len() > 1;
    let one = column.named(Role::Amount) > 0 && names_currency(column.name) && columns.iter().any(several);
    let is_plain = |plain: &Candidate| plain.named(Role::Amount) > 0 && is_in_another(column, plain);
    match one {
        true => 20,
        // Of thousands of columns not each is held against each.
        false if columns.iter().skip(column.index.saturating_sub(NEIGHBOURS)).take(NEIGHBOURS * 2).any(is_plain) => -6,
        false => 0,
    }
}

/// The column whose name speaks most for the amount, above a weight, though its cells cannot be read.
pub(super) fn unread<'a>(
    columns: &'a [Candidate<'a>],
    given: &[Option<Assigned>],
    above: i32,
) -> Option<&'a Candidate<'a>> {
    let named = columns.iter().filter(|column| is_free(given, column.index) && column.named(Role::Amount) >= 60);
    // A column of `50%` is a rate, whatever it is called.
    let is_rate = |column: &Candidate| column.profile.share(column.profile.percents) > 50;
    let unread = named.filter(|column| case(column, false) < 25 && column.profile.is_numbered() && !is_rate(column));
    unread.filter(|column| column.named(Role::Amount) > above).max_by_key(|column| column.named(Role::Amount))
}

/// Gross and VAT beside the net, said so.
fn beside(columns: &[Candidate], given: &mut [Option<Assigned>]) {
    for (role, reason) in [
        (Role::Gross, "Its name says gross: it is kept beside the net amount."),
        (Role::Vat, "Its name says VAT: it is kept beside the net amount."),
    ] {
        if position(given, role).is_some() {
            continue;
        }
        let best = columns
            .iter()
            .filter(|column| is_free(given, column.index))
            .filter(|column| column.named(role) > column.named(Role::Amount) && column.named(role) >= 40)
            .max_by_key(|column| (column.named(role), usize::MAX - column.index));
        let net = columns.iter().any(|column| is_free(given, column.index) && case(column, false) >= 25);
        let net = net || position(given, Role::Amount).is_some() || position(given, Role::Debit).is_some();
        if let Some(column) = best
            && net
        {
            give(given, column.index, role, Certainty::Likely, reason);
        }
    }
}

/// Money out and money in, each in a column of its own, and no column for both.
fn debit_and_credit(columns: &[Candidate], given: &mut [Option<Assigned>], amount: i32) -> bool {
    let best = |role| {
        let free = columns.iter().filter(|column| is_free(given, column.index) && column.named(role) >= 60);
        let money =
            free.filter(|column| column.profile.filled() == 0 || column.profile.share(column.profile.money()) >= 60);
        money.max_by_key(|column| (column.named(role), usize::MAX - column.index)).map(|column| column.index)
    };
    let (Some(debit), Some(credit)) = (best(Role::Debit), best(Role::Credit)) else { return false };
    let is_blank = |index: usize| columns.get(index).is_some_and(|column| column.profile.is_blank());
    if is_blank(debit) && is_blank(credit) {
        return false;
    }
    if amount >= 70 || debit == credit {
        return false;
    }
    give(
        given,
        debit,
        Role::Debit,
        Certainty::Likely,
        "Its name says money out; money in stands in a column of its own.",
    );
    give(given, credit, Role::Credit, Certainty::Likely, "Its name says money in, which counts below zero.");
    true
}

/// Where gross is all there is, it is the amount.
pub(super) fn gross_alone<'a>(
    columns: &'a [Candidate<'a>],
    given: &[Option<Assigned>],
) -> Option<(i32, &'a Candidate<'a>)> {
    let money = |column: &&Candidate| column.profile.share(column.profile.money()) >= 50;
    let gross = columns.iter().filter(|column| is_free(given, column.index) && column.named(Role::Gross) > 0);
    gross.filter(money).max_by_key(|column| column.named(Role::Gross)).map(|column| (60, column))
}

pub(super) fn which_amount(reason: &str, columns: &[&Candidate], taken: usize) -> Question {
    let choice = |label: &str, column: &Candidate, role: &str, taken: bool| {
        let options = format!("{{\"columns\":{{\"{}\":\"{role}\"}}}}", column.index + 1);
        Choice { label: label.to_owned(), total: String::new(), options, taken }
    };
    let mut choices: Vec<Choice> =
        columns.iter().map(|column| choice(column.title, column, "amount", column.index == taken)).collect();
    if let [only] = columns {
        // What there is but one answer to is no question.
        choices.push(choice("None of the columns", only, "other", false));
    }
    Question {
        code: "which-amount",
        sentence: "Which column is the amount?".to_owned(),
        reason: reason.to_owned(),
        choices,
    }
}
