//! Which currency the amounts are in, and whether the header says that they are in thousands.

use super::{Assigned, Candidate, position};
use crate::check::names::{
    Unit, currency_in, fold, is_well_known, iso, meaning, sense, unit_in, without_currency, words,
};
use crate::check::options::unit_of;
use crate::check::{Certainty, Role, Taken};

/// The currency: of the cells, of the column's name, of a column of currencies, of the titles; or what the body's country uses.
pub(super) fn currency(
    titles: &[String],
    columns: &[Candidate],
    given: &[Option<Assigned>],
    amount: Option<usize>,
) -> Taken {
    let taken =
        |value: &str, certainty, reason: &str| Taken { value: value.to_owned(), certainty, reason: reason.to_owned() };
    let amount = amount.and_then(|index| columns.get(index));
    let most = amount.and_then(|column| {
        column.profile.currencies.iter().filter(|(code, _)| !code.is_empty()).max_by_key(|(_, count)| *count)
    });
    let most = most.map(|(code, _)| *code);
    let column = position(given, Role::Currency).and_then(|index| columns.get(index));
    let label = column.and_then(|column| match column.profile.labels() {
        [label] => currency_in(label),
        _ => None,
    });
    let said = [
        (most, Certainty::Certain, "The sign stands beside the amounts."),
        (amount.and_then(|column| currency_in(column.name)), Certainty::Certain, "The name of the column says so."),
        (label, Certainty::Certain, "The column of currencies says so."),
        (titles.iter().find_map(|title| currency_in(title)), Certainty::Likely, "The lines above the header say so."),
        (
            columns
                .iter()
                .filter(|column| !amount.is_some_and(|amount| is_in_another(column, amount)))
                .find_map(|column| currency_in(column.name)),
            Certainty::Likely,
            "The name of another column says so.",
        ),
    ];
    // A dollar alone may be that of many countries: whatever says more goes before it.
    for (code, certainty, reason) in said {
        if let Some(code) = code.filter(|code| *code != "$") {
            return taken(code, certainty, reason);
        }
    }
    if said.iter().any(|(code, ..)| code.is_some()) {
        let american = columns.iter().any(|column| column.profile.american_companies > 0);
        let certainty = if american { Certainty::Likely } else { Certainty::Guess };
        return taken("USD", certainty, "Amounts are in dollars, and nothing says of which country.");
    }
    if let Some(reason) = british(titles, columns) {
        return taken("GBP", Certainty::Likely, reason);
    }
    taken("", Certainty::Guess, UNNAMED)
}

/// Whether a column says of an amount in its own currency what another says without one: `amount_dollars` beside `amount`.
pub(super) fn is_in_another(column: &Candidate, plain: &Candidate) -> bool {
    currency_in(column.name).is_some()
        && currency_in(plain.name).is_none()
        && without_currency(column.name) == without_currency(plain.name)
}

/// Whether every cell of a column is the code of a currency, whatever its name says.
pub(super) fn holds_currencies(column: &Candidate) -> bool {
    let codes = column.profile.labels();
    codes.iter().all(|code| iso(code).is_some()) && codes.iter().any(|code| is_well_known(code))
}

const BY_WORDS: &str = "Nothing names the currency; the words are those of the United Kingdom.";
const BY_BODIES: &str = "Nothing names the currency; the words are those of public bodies of the United Kingdom.";
const UNNAMED: &str = "Nothing in the file names the currency.";

/// Takes pounds back where words alone spoke for them and amounts have decimal commas: English is written elsewhere too.
pub(in crate::check) fn unless_by_words(currency: &mut Taken) {
    if [BY_WORDS, BY_BODIES].contains(&currency.reason.as_str()) {
        *currency = Taken { value: String::new(), certainty: Certainty::Guess, reason: UNNAMED.to_owned() };
    }
}

/// Whether the amounts are in pounds by what the file names, or by the names of bodies that no other country has.
pub(in crate::check) fn names_pounds(currency: &Taken) -> bool {
    currency.value == "GBP" && currency.reason != BY_WORDS
}

/// Whether a name gives the currency of its column: `GBP Amount`.
pub(in crate::check) fn names_currency(name: &str) -> bool {
    currency_in(name).is_some()
}

/// Words that only bodies of the United Kingdom use in such files, and words that others use as well.
const BRITISH: [&str; 10] = [
    "department family",
    "nhs",
    "ccg",
    "borough council",
    "county council",
    "district council",
    "constabulary",
    "transparency code",
    "department for",
    "hm",
];
const SHARED: [&str; 3] = ["council", "directorate", "borough"];
/// What the columns are called that the transparency codes of the United Kingdom ask for, and its accounts.
const ASKED_FOR: [&str; 14] = [
    "body name",
    "bvacop",
    "capital or revenue",
    "capital revenue",
    "cipf",
    "cost centre",
    "departmental family",
    "expenditure category",
    "expense area",
    "irrecoverable vat",
    "organisation label",
    "organisational unit",
    "proclass",
    "service label",
];
/// Words of those who pay and are paid in the United Kingdom, and of its ways to pay.
const PAID_THERE: [&str; 13] = [
    "bacs",
    "british gas",
    "chaps",
    "dwp",
    "hm courts",
    "hm revenue",
    "hmrc",
    "london",
    "nhs",
    "opendatacommunities",
    "royal mail",
    "uk",
    "united kingdom",
];
/// Columns in whose cells such words are looked for.
const MOST_LOOKED_AT: usize = 50;

/// Whether the words of a file are those of the United Kingdom. Names of companies tell where words are shared: a list in
/// which most end in "Inc" or "LLC" is no British one, whatever else it says.
fn british(titles: &[String], columns: &[Candidate]) -> Option<&'static str> {
    let sum = |count: fn(&Candidate) -> u64| columns.iter().map(count).sum::<u64>();
    let companies = sum(|column| column.profile.companies);
    let british = sum(|column| column.profile.british_companies);
    // Where thousands are parted as 1,23,456, companies end in Ltd too.
    if british * 2 < companies || columns.iter().any(|column| column.profile.lakhs > 0) {
        return None;
    }
    let bodies = |column: &&Candidate| column.named(Role::Organisation).max(column.named(Role::Directorate)) > 0;
    let organisations = columns.iter().filter(bodies);
    let labels = organisations.flat_map(|column| column.profile.labels());
    let texts: Vec<&str> = titles
        .iter()
        .map(String::as_str)
        .chain(columns.iter().map(|column| column.name))
        .chain(labels.map(String::as_str))
        .collect();
    let says = |known: &[&str]| texts.iter().any(|text| known.iter().any(|word| holds(&fold(text), word)));
    if says(&BRITISH) {
        return Some(BY_BODIES);
    }
    // Each is used elsewhere too: companies end in Ltd on every continent, and councils sit on all of them.
    let asked_for = |column: &Candidate| {
        let name = words(column.name).join(" ");
        ASKED_FOR.iter().any(|known| holds(&name, known))
    };
    // Who is paid is a supplier to the transparency codes; elsewhere a vendor, a payee, a beneficiary.
    let suppliers = |column: &Candidate| words(column.name).first().is_some_and(|word| word == "supplier");
    let signs = [
        columns.iter().any(|column| column.profile.share(column.profile.british_companies) >= 3),
        says(&SHARED),
        columns.iter().any(asked_for),
        columns.iter().any(suppliers),
        columns.iter().any(|column| meaning(column.name).has(sense::VAT)),
    ];
    let signs = signs.iter().filter(|sign| **sign).count();
    let mut cells = columns.iter().take(MOST_LOOKED_AT).flat_map(|column| column.profile.first_labels());
    let mut paid_there = || cells.any(|cell| PAID_THERE.iter().any(|word| holds(&fold(cell), word)));
    (signs >= 2 || (signs == 1 && paid_there())).then_some(BY_WORDS)
}

/// Whether a text holds words as words: "hm" stands in "HM Treasury" and not in "rhmc".
fn holds(text: &str, words: &str) -> bool {
    let ends = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
    text.match_indices(words).any(|(at, _)| {
        let (before, rest) = text.split_at(at);
        ends(before.chars().next_back()) && ends(rest.get(words.len()..).and_then(|after| after.chars().next()))
    })
}

/// Whether every cell of a column names a unit: `x1000`, `thousands`. `000` alone is a code.
fn holds_units(column: &Candidate) -> bool {
    let (profile, labels) = (column.profile, column.profile.labels());
    let full = profile.empty * 10 < profile.cells;
    let is_unit = |label: &String| {
        label.contains(|letter: char| letter.is_alphabetic() || !letter.is_ascii())
            && unit_in(&["(", label, ")"].concat(), false).is_some()
    };
    full && !labels.is_empty() && labels.iter().all(is_unit)
}

/// What the numbers are multiplied by, where the column's name or a title says so.
pub(super) fn unit(titles: &[String], amount: Option<&String>, columns: &[Candidate]) -> Taken {
    for (text, certainty, reason) in amount
        .map(|name| (name, Certainty::Certain, "The name of the column says so."))
        .into_iter()
        .chain(titles.iter().map(|title| (title, Certainty::Likely, "A line above the header says so.")))
    {
        match unit_in(text, certainty == Certainty::Likely) {
            Some(Unit::Power(power)) => {
                return Taken { value: unit_of(power).to_owned(), certainty, reason: reason.to_owned() };
            }
            Some(Unit::Unread(what)) => {
                let reason = format!("“{text}” says that the amounts are {what}, and they were read as they stand.");
                return Taken { value: "1".to_owned(), certainty: Certainty::Guess, reason };
            }
            None => {}
        }
    }
    if let Some(column) = columns.iter().find(|column| holds_units(column)) {
        let [title, unit] = [column.title, column.profile.example()];
        let reason = format!("“{title}” says that the amounts are in “{unit}”, and they were read as they stand.");
        return Taken { value: "1".to_owned(), certainty: Certainty::Guess, reason };
    }
    let reason = "Nothing says that the amounts are in thousands or millions.".to_owned();
    Taken { value: "1".to_owned(), certainty: Certainty::Likely, reason }
}
