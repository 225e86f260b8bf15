//! Places of a few random rows, some of them odd, for the tests of packs.
#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use proptest::prelude::*;
use total_place::money::decimal;
use total_place::package::Files;
use total_place::table::{Opened, open};

pub const CSV: [u8; 32] = [7; 32];

pub const DESCRIPTOR: &str = r#"{ "name": "x", "resources": [ { "name": "paid", "path": "paid.csv", "schema": { "fields": [
    { "name": "when", "columnType": "date:fiscal-year" },
    { "name": "who", "columnType": "administrator:generic:name" },
    { "name": "nature", "columnType": "place:nature" },
    { "name": "grade", "columnType": "place:confidence" },
    { "name": "amount", "columnType": "value" } ] } } ] }"#;

pub fn place_of(rows: &[String]) -> (Files, Opened) {
    let csv = format!("when,who,nature,grade,amount\n{}", rows.concat());
    let files = Files::from([("paid.csv".to_owned(), csv.into_bytes())]);
    let opened = open(DESCRIPTOR.as_bytes(), &files).unwrap();
    (files, opened)
}

pub fn rows() -> impl Strategy<Value = Vec<String>> {
    let amount = prop_oneof![
        4 => (-100_000_i64..100_000).prop_map(|pence| decimal(pence.into())),
        2 => any::<i64>().prop_map(|pence| decimal(pence.into())),
        1 => "[0-9.x-]{0,6}",
    ];
    let year = prop_oneof![5 => Just("2008-09".to_owned()), 2 => Just("2009".to_owned()), 1 => "[a-z0-9-]{0,7}"];
    let nature = prop_oneof![Just("reactive"), Just("reactiv"), Just("")];
    let grade = prop_oneof![Just(""), Just("3"), Just("x")];
    let who = prop_oneof![4 => "[A-E]?", 1 => "\"[a£😀\n]{0,4}\""];
    let end = prop_oneof![6 => Just("\n"), 1 => Just(",more\n"), 1 => Just("\n\n")];
    let row = (year, who, nature, grade, amount, end)
        .prop_map(|(year, who, nature, grade, amount, end)| format!("{year},{who},{nature},{grade},{amount}{end}"));
    prop::collection::vec(row, 0..40)
}
