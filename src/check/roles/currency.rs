//! Which currency the amounts are in, and whether the header says that they are in thousands.

use super::{Assigned, Candidate, position};
use crate::check::names::{fold, meaning, sense, words};
use crate::check::{Certainty, Role, Taken};

const WORDS: [(&str, &str); 30] = [
    ("£", "GBP"),
    ("gbp", "GBP"),
    ("sterling", "GBP"),
    ("pounds", "GBP"),
    ("€", "EUR"),
    ("eur", "EUR"),
    ("euro", "EUR"),
    ("euros", "EUR"),
    ("te", "EUR"),
    ("teur", "EUR"),
    ("$", "USD"),
    ("usd", "USD"),
    ("zl", "PLN"),
    ("pln", "PLN"),
    ("dkk", "DKK"),
    ("nok", "NOK"),
    ("sek", "SEK"),
    ("chf", "CHF"),
    ("czk", "CZK"),
    ("kc", "CZK"),
    ("huf", "HUF"),
    ("ron", "RON"),
    ("lei", "RON"),
    ("bgn", "BGN"),
    ("hrk", "HRK"),
    ("aud", "AUD"),
    ("cad", "CAD"),
    ("nzd", "NZD"),
    ("jpy", "JPY"),
    ("円", "JPY"),
];

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
    if let Some((code, _)) = most {
        return taken(code, Certainty::Certain, "The sign stands beside the amounts.");
    }
    if let Some(code) = amount.and_then(|column| named(column.name)) {
        return taken(code, Certainty::Certain, "The name of the column says so.");
    }
    let column = position(given, Role::Currency).and_then(|index| columns.get(index));
    if let Some([label]) = column.map(|column| column.profile.labels())
        && let Some(code) = named(label)
    {
        return taken(code, Certainty::Certain, "The column of currencies says so.");
    }
    if let Some(code) = titles.iter().chain([]).find_map(|title| named(title)) {
        return taken(code, Certainty::Likely, "The lines above the header say so.");
    }
    if let Some(code) = columns.iter().find_map(|column| named(column.name)) {
        return taken(code, Certainty::Likely, "The name of another column says so.");
    }
    if is_british(titles, columns) {
        return taken("GBP", Certainty::Likely, BY_WORDS);
    }
    taken("", Certainty::Guess, UNNAMED)
}

const BY_WORDS: &str = "Nothing names the currency; the words are those of the United Kingdom.";
const UNNAMED: &str = "Nothing in the file names the currency.";

/// Takes pounds back where words alone spoke for them and amounts have decimal commas: English is written elsewhere too.
pub(in crate::check) fn unless_by_words(currency: &mut Taken) {
    if currency.reason == BY_WORDS {
        *currency = Taken { value: String::new(), certainty: Certainty::Guess, reason: UNNAMED.to_owned() };
    }
}

fn named(text: &str) -> Option<&'static str> {
    let words = words(text);
    WORDS.iter().find(|(word, _)| words.iter().any(|known| known == word)).map(|(_, code)| *code)
}

/// Words that only bodies of the United Kingdom use in such files, and words that others use as well.
const BRITISH: [&str; 9] = [
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

/// Whether the words of a file are those of the United Kingdom. Names of companies tell where words are shared: a list in
/// which most end in "Inc" or "LLC" is no British one, whatever else it says.
fn is_british(titles: &[String], columns: &[Candidate]) -> bool {
    let sum = |count: fn(&Candidate) -> u64| columns.iter().map(count).sum::<u64>();
    let companies = sum(|column| column.profile.companies);
    let british = sum(|column| column.profile.british_companies);
    if british * 2 < companies {
        return false;
    }
    let organisations = columns.iter().filter(|column| column.named(Role::Organisation) > 0);
    let labels = organisations.flat_map(|column| column.profile.labels());
    let texts: Vec<&str> = titles
        .iter()
        .map(String::as_str)
        .chain(columns.iter().map(|column| column.name))
        .chain(labels.map(String::as_str))
        .collect();
    let says = |known: &[&str]| texts.iter().any(|text| known.iter().any(|word| holds(&fold(text), word)));
    let among_companies = columns.iter().any(|column| column.profile.share(column.profile.british_companies) >= 3);
    says(&BRITISH)
        || says(&SHARED)
        || among_companies
        || columns.iter().any(|column| meaning(column.name).has(sense::VAT))
}

/// Whether a text holds words as words: "hm" stands in "HM Treasury" and not in "rhmc".
fn holds(text: &str, words: &str) -> bool {
    let ends = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphanumeric());
    text.match_indices(words).any(|(at, _)| {
        let (before, rest) = text.split_at(at);
        ends(before.chars().next_back()) && ends(rest.get(words.len()..).and_then(|after| after.chars().next()))
    })
}

/// What the numbers are multiplied by, where the column's name or a title says so.
pub(super) fn unit(titles: &[String], amount: Option<&String>) -> Taken {
    for (text, certainty, reason) in amount
        .map(|name| (name, Certainty::Certain, "The name of the column says so."))
        .into_iter()
        .chain(titles.iter().map(|title| (title, Certainty::Likely, "A line above the header says so.")))
    {
        if let Some(unit) = said(text) {
            return Taken { value: unit.to_owned(), certainty, reason: reason.to_owned() };
        }
    }
    let reason = "Nothing says that the amounts are in thousands or millions.".to_owned();
    Taken { value: "1".to_owned(), certainty: Certainty::Likely, reason }
}

fn said(text: &str) -> Option<&'static str> {
    let packed: String = text
        .to_lowercase()
        .chars()
        .filter(|letter| !letter.is_whitespace() && !matches!(letter, '\'' | '’' | ','))
        .collect();
    let has = |marks: &[&str]| marks.iter().any(|mark| packed.contains(mark));
    let ends = |marks: &[&str]| {
        marks.iter().any(|mark| {
            packed.match_indices(mark).any(|(at, _)| {
                !packed.get(at + mark.len()..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
            })
        })
    };
    if has(&[
        "£000",
        "€000",
        "$000",
        "000s",
        "inthousand",
        "(thousand",
        "inte€",
        "int€",
        "teur",
        "tsd",
        "k€",
        "€thousand",
        "£thousand",
        "(000)",
    ]) || ends(&["£k"])
    {
        return Some("1000");
    }
    if has(&["inmillion", "(million", "£million", "€million", "$million", "mio€", "inmio", "mio.€"])
        || ends(&["£m", "€m", "$m", "£mn", "£bnm"])
    {
        return Some("1000000");
    }
    None
}
