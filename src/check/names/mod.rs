//! What the name of a column says of its role.

mod currency;
mod lexicon;
mod phrases;
mod pieces;
pub(super) mod sense;
mod stage;
mod text;
mod unit;
mod words;

pub(super) use currency::{currency_in, is_well_known, iso, without_currency};
pub(super) use phrases::are_german;
pub(super) use stage::is_at_another_stage;
pub(super) use text::{clean, fold, words};
pub(super) use unit::{Unit, is_unit_alone, unit_in};

use super::Role;
use sense::{
    ACTUAL, AMOUNT, APPROVAL, AREA, AREA_OR_SERVICE, CAPITAL, CENTRE, CLASS, COMPANY, CONTACT, CONTRACT, COUNT, CREDIT,
    CURRENCY, DATE, DEBIT, DESCRIPTION, DIRECTORATE, DURATION, ECONOMIC, EFFECTIVE, END, EXCLUDING, FAMILY, FINAL,
    FLAG, GRANTED, GROSS, IDENT, INCLUDING, INCOME, INVOICE, KNOWN, MONTH, NAME, NET, ORGANISATION, PAID, PART, PERIOD,
    PLANNED, POST, POSTING, PRIVATE, PROJECT, PUBLIC, PURPOSE, RATE, REGISTERED, REVENUE, SALARY, SERVICE, SIGN, SPEND,
    START, SUPPLIER, Senses, TENDER, TOTAL, TRANSACTION, UNION, UPDATED, VAT, WAGE, YEAR,
};

/// What the words of a name mean together, how many there are, and how many of them are known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Meaning {
    pub senses: Senses,
    pub words: usize,
    pub known: usize,
}

impl Meaning {
    pub(super) fn has(self, senses: Senses) -> bool {
        self.senses & senses != 0
    }
}

/// What a word means that nobody knows.
const OTHER: Senses = 1 << 127;

/// Reads a name.
pub(super) fn meaning(name: &str) -> Meaning {
    let mut meaning = Meaning::default();
    let words = words(&without_shares(name));
    // What stands behind the last word that says `without`: of it, it says that it is not in the money.
    let mut without: Option<Senses> = None;
    for word in words.iter().take(40) {
        if word.chars().all(|letter| letter.is_ascii_digit()) {
            continue;
        }
        meaning.words += 1;
        let found = lexicon::meaning(word);
        meaning.known += usize::from(found.is_some());
        let senses = found.unwrap_or_default();
        match &mut without {
            _ if senses & EXCLUDING != 0 => without = Some(0),
            // A word that nobody knows is something too.
            Some(left) if senses & (SIGN | KNOWN) == 0 => *left |= if senses == 0 { OTHER } else { senses },
            _ => {}
        }
        let others = if without.is_some() { sense::GRANT | INCOME | PART | PLANNED | PRIVATE } else { 0 };
        meaning.senses |= senses & !others;
    }
    if let Some(left) = without.filter(|left| *left != 0 && !meaning.has(VAT)) {
        // Not net: without something else, and without a fund it is the money of others.
        let funds = UNION | sense::FUND;
        let others = if left & funds != 0 && left & PRIVATE == 0 { PRIVATE } else { 0 };
        meaning.senses = meaning.senses & !(EXCLUDING | left & funds) | others;
    }
    // What came of a year is money, whatever it is called: `2017/18 Audited outcome`.
    if meaning.has(ACTUAL) && meaning.has(DESCRIPTION) && !years_in(name).is_empty() {
        meaning.senses = meaning.senses & !DESCRIPTION | AMOUNT;
    }
    meaning.senses = phrases::read(&words, meaning.senses);
    meaning.senses &= !KNOWN;
    meaning
}

/// A name without shares in brackets, which say how much of it is paid and not what it is: `Grant (max 50%)`.
fn without_shares(name: &str) -> String {
    let mut kept = String::with_capacity(name.len());
    let mut rest = name;
    while let Some((before, (inside, after))) =
        rest.split_once('(').and_then(|(before, after)| Some((before, after.split_once(')')?)))
    {
        kept.push_str(before);
        if !(inside.contains('%') && inside.bytes().any(|byte| byte.is_ascii_digit())) {
            kept.extend(["(", inside, ")"]);
        }
        rest = after;
    }
    kept + rest
}

/// The two sides of a ledger by their names, where a file has both: `Soll` is a plan, and beside `Haben` it is money out.
pub(super) fn sides(names: &[String]) -> Option<(usize, usize)> {
    const SIDES: [(&str, &str); 8] = [
        ("soll", "haben"),
        ("dare", "avere"),
        ("debe", "haber"),
        ("debit", "credit"),
        ("ma dati", "dal"),
        ("wn", "ma"),
        ("tartozik", "kovetel"),
        ("debet", "kredit"),
    ];
    let at = |side: &str| names.iter().position(|name| words(name).join(" ") == side);
    SIDES.iter().find_map(|(out, back)| Some((at(out)?, at(back)?)))
}

/// The years that a name gives: `Plan 2017`, `2014-15`. The first of a pair counts.
pub(super) fn years_in(name: &str) -> Vec<u16> {
    let mut years = Vec::new();
    for word in name.split(|letter: char| !letter.is_ascii_digit()) {
        let year: Option<u16> =
            word.get(..4).filter(|_| matches!(word.len(), 4 | 6 | 8)).and_then(|first| first.parse().ok());
        years.extend(year.filter(|year| (1980..=2079).contains(year)));
    }
    years
}

/// The roles that a name speaks for, and how strongly, up to 100. What the cells say of it is not known here.
pub(super) fn role_of_name(name: &str) -> Vec<(Role, u8)> {
    let mut meaning = meaning(name);
    // `Importe (miles de euros)` counts no miles.
    if meaning.has(COUNT) && matches!(unit_in(name, false), Some(Unit::Power(_))) {
        meaning.senses &= !COUNT;
    }
    let mut roles = Vec::new();
    let mut say = |role, weight: i32| {
        if weight > 0 {
            roles.push((role, u8::try_from(weight.min(100)).unwrap_or(100)));
        }
    };
    if let Some((role, weight)) = money(meaning) {
        say(role, weight);
    }
    time(meaning, &mut say);
    who(meaning, &mut say);
    what(meaning, &mut say);
    roles.sort_by_key(|(_, weight)| u8::MAX - weight);
    roles
}

fn money(name: Meaning) -> Option<(Role, i32)> {
    // A code, a date or a name of an amount is none. Nor is a share, a count or a length of time.
    if name.has(RATE | COUNT | DATE | NAME | DURATION | REGISTERED | CURRENCY) {
        return None;
    }
    // `on_street_costs` are of a street and no address.
    if name.has(CONTACT) && !name.has(AMOUNT | SPEND | TOTAL) {
        return None;
    }
    let amount = name.has(AMOUNT | NET | GROSS | SIGN | DEBIT | CREDIT) || (name.has(TOTAL) && name.words <= 4);
    if name.has(IDENT | MONTH | FLAG | POST) || (!amount && !name.has(VAT | SPEND | TOTAL | UNION | WAGE)) {
        return None;
    }
    // `Expense type`, `Purpose of spend`, `Directorate where expenditure incurred` speak of money and hold none.
    let about =
        CLASS | DESCRIPTION | PURPOSE | DIRECTORATE | SERVICE | ECONOMIC | CENTRE | AREA | SUPPLIER | START | END;
    // A fund is a service by itself, and with a word for money it is whose money that is.
    let about = if name.has(sense::FUND) && name.has(SPEND) { about & !SERVICE } else { about };
    let about = about | AREA_OR_SERVICE | ORGANISATION | TRANSACTION | CAPITAL | REVENUE | POSTING | UPDATED;
    let about = if name.has(AMOUNT | NET | GROSS | SIGN) { CLASS | DESCRIPTION } else { about };
    if name.has(about) && !(name.has(AMOUNT) && name.has(NET | GROSS | VAT | SIGN)) {
        return (name.has(VAT) && !name.has(about & !(CLASS | DESCRIPTION))).then_some((Role::Vat, 40));
    }
    if name.has(DEBIT) && !name.has(SUPPLIER) {
        return Some((Role::Debit, 85));
    }
    if name.has(CREDIT) && !name.has(AMOUNT | SPEND)
        || name.senses & (CREDIT | AMOUNT) == CREDIT | AMOUNT && !name.has(PLANNED)
    {
        return Some((Role::Credit, 80));
    }
    if name.has(VAT) && name.has(INCLUDING) && !name.has(EXCLUDING) || (name.has(GROSS) && !name.has(NET)) {
        return Some((Role::Gross, if name.has(GROSS) { 90 } else { 80 }));
    }
    if name.has(VAT) && !name.has(EXCLUDING | NET) {
        return Some((Role::Vat, 90));
    }
    Some((Role::Amount, amount_weight(name)))
}

/// What a word for a year takes from the weight of an amount.
const OF_A_YEAR: i32 = 24;

/// Among amounts: net before others, what was awarded of public money before what the project costs with the money of others. The
/// sign of a currency says nothing of which money it is.
fn amount_weight(name: Meaning) -> i32 {
    let mut weight = if name.has(AMOUNT | WAGE) && !name.has(ACTUAL) { 78 } else { 66 };
    for (senses, worth) in [
        (NET | EXCLUDING, 16),
        (PUBLIC, 9),
        (UNION, 7),
        (GRANTED, 6),
        (PAID, 4),
        (sense::GRANT | sense::FUND, 3),
        (INVOICE, 2),
        (ACTUAL, 2),
        (TOTAL, -2),
        (PLANNED, -9),
        (sense::REQUESTED, -9),
        (CONTRACT, -6),
        (PROJECT, -5),
        (PRIVATE, -12),
        (PART, -14),
        (FINAL, -14),
        (TENDER, -8),
        (INCOME, -40),
        (UPDATED, -10),
    ] {
        if name.has(senses) {
            weight += worth;
        }
    }
    // What a project costs is paid by others too.
    weight -= if name.has(PROJECT) && !name.has(sense::GRANT | sense::FUND | UNION | PUBLIC | GRANTED) { 6 } else { 0 };
    // Of staff, pay comes before what is paid beside it.
    weight -= if name.has(SALARY) && !name.has(WAGE | sense::STAGE) { 12 } else { 0 };
    // `Spend in year` and `Year of spend`: the cells say which.
    weight -= if name.has(YEAR) { OF_A_YEAR } else { 0 };
    weight - if name.known * 2 < name.words { 12 } else { 0 }
}

fn time(name: Meaning, say: &mut impl FnMut(Role, i32)) {
    if name.has(AMOUNT | RATE | COUNT | IDENT | CONTACT) && !name.has(DATE) || name.has(DURATION | RATE) {
        return;
    }
    if name.has(YEAR) && !name.has(DATE) {
        let worth = |senses, weight| if name.has(senses) { weight } else { 0 };
        return say(Role::Year, 70 + worth(PERIOD, 6) + worth(APPROVAL, 4) + worth(START, 4) - worth(FINAL | END, 30));
    }
    if name.has(MONTH) && !name.has(DATE | START | END) {
        return say(Role::Year, 50);
    }
    let dated = name.has(DATE);
    if !dated && (!name.has(START | END | UPDATED) || name.words > 2) {
        return;
    }
    let mut weight = if dated { 68 } else { 42 };
    for (senses, worth) in [
        (PAID, 26),
        (TRANSACTION, 20),
        (START, 10),
        (INVOICE, 12),
        (POSTING, 14),
        (APPROVAL, 4),
        (EFFECTIVE, 2),
        // `Updated` alone stands over the day of payment where nothing else does: hardly less than a column without a name.
        (UPDATED, if dated { -16 } else { -2 }),
        (FINAL | END, -40),
    ] {
        if name.has(senses) {
            weight += worth;
        }
    }
    // `Date` alone.
    say(
        Role::Date,
        weight + if dated && name.words == 1 { 24 } else { 0 } - if name.has(CONTRACT | TENDER) { 10 } else { 0 },
    );
}

fn who(name: Meaning, say: &mut impl FnMut(Role, i32)) {
    let told = name.has(SUPPLIER) && name.has(NAME);
    if name.has(DATE | RATE | COUNT) || (name.has(CONTACT) && !told) || (name.has(AMOUNT) && !name.has(NAME)) {
        return;
    }
    let ident = name.has(IDENT);
    if name.has(SUPPLIER) {
        if name.has(AREA | FLAG) && !name.has(NAME) || name.has(REGISTERED) || name.has(COMPANY) && ident {
            return;
        }
        if name.has(CLASS) && !name.has(NAME) {
            return say(Role::Economic, 52);
        }
        if ident {
            say(Role::SupplierNumber, 82);
            // `Supplier ID (T)`: the text of a number. The cells tell.
            return say(Role::Supplier, 45);
        }
        let worth = 82 + if name.has(NAME) { 10 } else { 0 } - if name.has(PROJECT) { 6 } else { 0 };
        return say(Role::Supplier, worth - if name.has(DESCRIPTION) { 6 } else { 0 });
    }
    if ident || name.has(REGISTERED | FLAG) {
        return;
    }
    if name.has(COMPANY) {
        say(Role::Supplier, 66);
    } else if name.senses == NAME {
        say(Role::Supplier, 35);
    }
    let label = if name.has(NAME) { 8 } else { 0 };
    if name.has(DIRECTORATE) && (!name.has(SPEND) || name.has(SERVICE)) {
        if name.has(FAMILY) {
            return say(Role::Organisation, 55);
        }
        let worth = match () {
            () if name.has(SERVICE) && !name.has(SPEND) => 48,
            // `Strategic group`, and perhaps a kind of department.
            () if name.has(CLASS) && !name.has(SERVICE) => 46,
            () => 74,
        };
        say(Role::Directorate, worth + label - if name.has(ECONOMIC) { 30 } else { 0 });
    }
    if name.has(ORGANISATION) && !name.has(SERVICE | CLASS | ECONOMIC | DIRECTORATE) {
        say(Role::Organisation, 74 + label);
    }
}

fn what(name: Meaning, say: &mut impl FnMut(Role, i32)) {
    if name.has(DATE | RATE | COUNT | CONTACT | SUPPLIER | SIGN | DURATION)
        || (name.has(AMOUNT | VAT) && !name.has(CLASS))
    {
        return;
    }
    let described = name.has(NAME | DESCRIPTION);
    let code = if name.has(IDENT) && !described { -38 } else { 0 };
    if name.has(CURRENCY) {
        say(Role::Currency, 85 + code);
    }
    if name.has(CAPITAL) && name.has(REVENUE) || name.senses == REVENUE {
        return say(Role::Capital, 88);
    }
    if name.has(TRANSACTION | INVOICE) && (name.has(IDENT) || name.words == 1) && !name.has(CONTRACT | DESCRIPTION) {
        say(Role::Transaction, if name.has(TRANSACTION) { 86 } else { 72 });
    } else if name.senses & !POSTING == IDENT || name.senses == IDENT | PAID | SPEND {
        say(Role::Transaction, if name.has(PAID) { 66 } else { 40 });
    }
    // `Cost centre`: part of who pays, whatever it spends.
    let spends = name.has(SPEND) && !name.has(CENTRE);
    if name.has(AREA_OR_SERVICE) && spends {
        say(Role::Service, 74 + code);
    } else if name.has(AREA) || (name.senses & !NAME == AREA_OR_SERVICE) {
        if !name.has(IDENT) || name.has(NAME) {
            say(Role::Area, 62);
        }
        return;
    }
    if name.has(SERVICE | CENTRE) && !name.has(ECONOMIC) {
        let worth = if name.has(SERVICE) { 76 } else { 48 };
        let worth = worth - if name.has(DIRECTORATE) { 8 } else { 0 } - if spends { 14 } else { 0 };
        say(Role::Service, worth + code + if described { 4 } else { 0 });
    }
    if name.has(ECONOMIC)
        || (spends && name.has(CLASS | DESCRIPTION | IDENT))
        || name.senses & !(NAME | DESCRIPTION) == CLASS
    {
        let worth = if spends && name.has(CLASS) {
            80
        } else if name.has(CLASS) && !name.has(ECONOMIC) {
            42
        } else {
            60
        };
        say(Role::Economic, worth + code + if described { 10 } else { 0 });
    }
    if name.has(PURPOSE) {
        say(Role::Purpose, 78 + code - if name.has(CONTRACT) { 10 } else { 0 });
    } else if name.has(DESCRIPTION)
        || (name.has(PROJECT | CONTRACT) && (name.has(NAME) || name.words == 1))
        || name.senses == PROJECT
    {
        say(Role::Purpose, if name.has(DIRECTORATE | SERVICE | ORGANISATION | ECONOMIC) { 25 } else { 52 } + code);
    }
}

#[cfg(test)]
mod tests;
