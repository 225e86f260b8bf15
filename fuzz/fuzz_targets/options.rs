//! Whatever a person says of whatever bytes, the laws hold; and so they do of two files that are made one place.
#![no_main]

use libfuzzer_sys::fuzz_target;
use total_place::check::{Check, Options, open};

#[path = "../../tests/check/laws.rs"]
mod laws;

/// The last bytes of an input say what a person says of the others. So every file is an input.
const SAID: usize = 16;

const ENCODINGS: [&str; 11] = [
    "utf-8",
    "utf-16le",
    "utf-16be",
    "windows-1250",
    "windows-1251",
    "windows-1252",
    "windows-1253",
    "windows-1254",
    "windows-1257",
    "iso-8859-2",
    "macintosh",
];
const SUBJECTS: [&str; 6] = ["spending", "budget", "grants", "contracts", "staff", "other"];
const DELIMITERS: [&str; 4] = [",", ";", "\\t", "|"];
const MARKS: [&str; 3] = ["point", "comma", "each-cell"];
const ORDERS: [&str; 2] = ["day-first", "month-first"];
const UNITS: [&str; 8] = ["1", "1000", "10000", "100000", "1000000", "10000000", "100000000", "1000000000"];
const CURRENCIES: [&str; 3] = ["GBP", "EUR", "JPY"];
const ROWS: [&str; 2] = ["keep", "set-aside"];
const ROLES: [&str; 19] = [
    "amount",
    "gross",
    "vat",
    "debit",
    "credit",
    "date",
    "year",
    "organisation",
    "directorate",
    "service",
    "supplier",
    "supplier-number",
    "purpose",
    "economic",
    "capital",
    "area",
    "transaction",
    "currency",
    "other",
];

fuzz_target!(|bytes: &[u8]| {
    // What is no option is refused, never more.
    let _ = Options::read(&String::from_utf8_lossy(bytes));
    let (file, said) = bytes.split_at(bytes.len() - SAID.min(bytes.len()));
    let options = Options::read(&json(said)).expect("an option that is known");
    match laws::read_in(file, &[], &options) {
        Ok(check) => {
            laws::hold(check);
            let first = laws::read_in(file, &[], &options).expect("it was read once");
            if let Ok(second) = laws::read_in(file, &[], &Options::default()) {
                two_files_are_one_place(first, second);
            }
        }
        Err(error) => laws::refused_in_words(&error),
    }
});

fn two_files_are_one_place(first: Check, second: Check) {
    let total = |check: &Check| laws::Exact::read(&check.report().expect("it was read").balance.total).pence();
    let sum = total(&first) + total(&second);
    if let Ok(opened) = open("A place", vec![first, second]) {
        assert_eq!(opened.accounts[0].control_total(), sum);
        laws::groups_sum_to_the_control_total(&opened);
        laws::the_saved_package_says_the_same(&opened);
    }
}

/// Options as a person gives them. Zeros say nothing.
fn json(said: &[u8]) -> String {
    let mut bytes = said.iter().copied();
    let mut next = || usize::from(bytes.next().unwrap_or_default());
    let mut options = Vec::new();
    let named: [(&str, &[&str]); 7] = [
        ("encoding", &ENCODINGS),
        ("delimiter", &DELIMITERS),
        ("decimal_mark", &MARKS),
        ("date_order", &ORDERS),
        ("unit", &UNITS),
        ("currency", &CURRENCIES),
        ("subject", &SUBJECTS),
    ];
    for (key, known) in named {
        let pick = next() % (known.len() + 1);
        options.extend(pick.checked_sub(1).map(|pick| format!("\"{key}\":\"{}\"", known[pick])));
    }
    options.extend((next() % 16).checked_sub(1).map(|line| format!("\"header_line\":{line}")));
    for (key, known, most) in [("columns", &ROLES[..], 12), ("rows", &ROWS[..], 24)] {
        let members: Vec<String> =
            (0..next() % 4).map(|_| format!("\"{}\":\"{}\"", next() % most, known[next() % known.len()])).collect();
        options.push(format!("\"{key}\":{{{}}}", members.join(",")));
    }
    format!("{{{}}}", options.join(","))
}
