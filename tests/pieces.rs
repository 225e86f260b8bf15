//! The law of places that arrive in pieces: the same account as from whole files, wherever the pieces are cut.
#![allow(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use total_place::error::Error;
use total_place::package::{Files, spending};
use total_place::table::{Opened, Opening, open};

const FIELDS: &str = r#"{ "name": "year", "columnType": "date:fiscal-year" },
    { "name": "who", "columnType": "administrator:generic:name" },
    { "name": "left out" },
    { "name": "nature", "columnType": "place:nature" },
    { "name": "grade", "columnType": "place:confidence" },
    { "name": "amount", "columnType": "value" }"#;

/// Opens a place with its accounts in pieces of so many bytes each.
fn open_in_pieces(descriptor: &[u8], files: &Files, sizes: &[usize], told: bool) -> Result<Opened, Error> {
    let mut known = files.clone();
    for one in spending(descriptor)? {
        known.entry(one.path).and_modify(Vec::clear);
    }
    let mut opening = Opening::new(descriptor, &known)?;
    let mut sizes = sizes.iter().cycle();
    while let Some(path) = opening.wanted() {
        let Some(bytes) = files.get(path) else { break };
        opening.begin(if told { bytes.len() as u64 } else { 0 });
        let mut left = bytes.as_slice();
        loop {
            let (piece, rest) = left.split_at_checked(*sizes.next().unwrap()).unwrap_or((left, &[]));
            opening.push(piece, rest.is_empty())?;
            left = rest;
            if left.is_empty() {
                break;
            }
        }
    }
    opening.finish()
}

fn assert_same(descriptor: &[u8], files: &Files, sizes: &[usize], told: bool, name: &str) {
    let whole = open(descriptor, files);
    let pieces = open_in_pieces(descriptor, files, sizes, told);
    match (whole, pieces) {
        // A byte that is no letter is refused by both; the place of it is counted by rows where it comes in pieces.
        (Err(whole), Err(pieces)) if whole.code == "not-utf-8" => {
            assert_eq!((whole.code, whole.file, whole.seen), (pieces.code, pieces.file, pieces.seen), "{name}");
        }
        (whole, pieces) => assert_eq!(whole, pieces, "{name}"),
    }
}

/// Every folder with a package under one.
fn packages(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let all = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    all.filter(|path| path.join("datapackage.json").exists()).collect()
}

#[test]
fn every_place_and_every_odd_package_is_the_same_in_pieces() {
    let (places, odd) = (packages("www/places"), packages("tests/fixtures/packages"));
    assert!(places.len() > 20 && odd.len() > 20);
    for folder in places.iter().chain(&odd) {
        let mut files = Files::new();
        for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file()) {
            files.insert(entry.file_name().unwrap().to_str().unwrap().to_owned(), fs::read(entry).unwrap());
        }
        let descriptor = files.remove("datapackage.json").unwrap();
        let bytes: usize = files.values().map(Vec::len).sum();
        let small = if bytes > 20_000 { 997 } else { 1 };
        for sizes in [&[usize::MAX][..], &[small], &[7, 4096, 3]] {
            assert_same(&descriptor, &files, sizes, true, &folder.display().to_string());
        }
    }
}

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => "[A-C]{0,2}",
        2 => prop_oneof![Just("2008-09"), Just("2008/09"), Just("2009"), Just("soon"), Just("n/a"), Just("preventive")]
            .prop_map(str::to_owned),
        2 => "[ \u{a0}]?[£é€a\0]{0,40}[ \u{a0}]?",
        1 => "\"[a,\r\n]{0,4}(\"\")?\"?[x]?",
    ]
}

fn year() -> impl Strategy<Value = String> {
    prop_oneof![8 => "20(0[89]|1[0-9])-[01][0-9]", 2 => "20[01][0-9]", 1 => cell()]
}

fn amount() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => any::<i32>().prop_map(|pence| total_place::money::decimal(pence.into())),
        2 => any::<i64>().prop_map(|pence| total_place::money::decimal(pence.into())),
        2 => "-?[0-9]{0,10}(\\.[0-9]{0,3})?",
        1 => cell(),
    ]
}

/// A table of which most rows are like any others, in stretches.
fn table() -> impl Strategy<Value = String> {
    let row = (year(), cell(), cell(), cell(), prop_oneof![8 => "[1-6]?", 1 => cell()], amount());
    let row = row
        .prop_map(|(year, who, out, nature, grade, amount)| [year, who, out, nature, grade, amount].join(","))
        .boxed();
    let stretch = (row.clone(), 1..90_usize).prop_map(|(row, times)| vec![row; times]);
    let line =
        prop_oneof![6 => row.prop_map(|row| vec![row]), 2 => stretch, 1 => "[a,\"\0]{0,8}".prop_map(|line| vec![line])];
    let end = prop_oneof![Just("\n"), Just("\r\n"), Just("\r"), Just("\n\n")];
    (prop::collection::vec(line, 0..40), end, any::<bool>()).prop_map(|(lines, end, ends)| {
        let lines = lines.concat().join(end);
        format!("year,who,left out,nature,grade,amount{end}{lines}{}", if ends { end } else { "" })
    })
}

proptest! {
    #[test]
    fn any_table_is_the_same_in_pieces(
        table in table(),
        mark in any::<bool>(),
        comma in any::<bool>(),
        sizes in prop::collection::vec(prop_oneof![1..30_usize, 100..4000_usize], 1..8),
        told in any::<bool>(),
    ) {
        let dialect = if comma { r#""dialect": { "delimiter": ";" }, "# } else { "" };
        let table = if comma { table.replace(',', ";") } else { table };
        let descriptor = format!(r#"{{ "name": "x", "resources": [ {{ "name": "spending", "path": "spending.csv", {dialect}
            "schema": {{ "missingValues": ["", "n/a"], "fields": [ {FIELDS} ] }} }} ] }}"#);
        let bytes = if mark { [b"\xEF\xBB\xBF", table.as_bytes()].concat() } else { table.into_bytes() };
        assert_same(descriptor.as_bytes(), &Files::from([("spending.csv".to_owned(), bytes)]), &sizes, told, "a table");
    }

    #[test]
    fn what_is_no_text_is_refused_in_pieces_too(
        table in table(),
        at in any::<prop::sample::Index>(),
        odd in prop::sample::select(vec![&b"\xFF"[..], b"\xC2", b"\xE2\x82", b"\xF0\x9F\x92"]),
        sizes in prop::collection::vec(1..300_usize, 1..4),
    ) {
        let descriptor = format!(r#"{{ "name": "x", "resources": [ {{ "name": "spending", "path": "spending.csv",
            "schema": {{ "fields": [ {FIELDS} ] }} }} ] }}"#);
        let mut bytes = table.into_bytes();
        let at = 40 + at.index(bytes.len());
        bytes.splice(at.min(bytes.len())..at.min(bytes.len()), odd.iter().copied());
        let files = Files::from([("spending.csv".to_owned(), bytes)]);
        let whole = open(descriptor.as_bytes(), &files).unwrap_err();
        let pieces = open_in_pieces(descriptor.as_bytes(), &files, &sizes, false).unwrap_err();
        prop_assert_eq!(whole.code, "not-utf-8");
        prop_assert_eq!(pieces.code, "not-utf-8");
    }
}

#[test]
fn a_place_of_which_a_file_is_missing_or_breaks_off_is_refused() {
    let descriptor = format!(
        r#"{{ "name": "x", "resources": [ {{ "name": "spending", "path": "spending.csv", "schema": {{ "fields": [ {FIELDS} ] }} }} ] }}"#
    );
    assert_same(descriptor.as_bytes(), &Files::new(), &[1], false, "no file");
    let empty = Files::from([("spending.csv".to_owned(), Vec::new())]);
    assert_same(descriptor.as_bytes(), &empty, &[1], false, "an empty file");
    let mut opening = Opening::new(descriptor.as_bytes(), &empty).unwrap();
    opening.push(b"year,who,left out,nature,grade,amount\n2008-09,A,,,,1.00", false).unwrap();
    assert_eq!(opening.finish().unwrap_err().code, "missing-file");
}

#[test]
fn many_rows_of_many_labels_are_the_same_in_pieces() {
    let rows: Vec<String> = (0..70_000_u32)
        .map(|row| {
            format!(
                "20{:02}-{:02},Body {},x,,{},{}.{:02}",
                row % 10,
                row % 10 + 1,
                row * 7 % 66_000,
                row % 7,
                row % 9999,
                row % 100
            )
        })
        .collect();
    let table = format!("year,who,left out,nature,grade,amount\n{}\n", rows.join("\n"));
    let descriptor = format!(
        r#"{{ "name": "x", "resources": [ {{ "name": "spending", "path": "spending.csv", "schema": {{ "fields": [ {FIELDS} ] }} }} ] }}"#
    );
    let files = Files::from([("spending.csv".to_owned(), table.into_bytes())]);
    assert_same(descriptor.as_bytes(), &files, &[100_000, 33], true, "many rows");
}
