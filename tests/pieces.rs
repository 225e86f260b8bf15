//! The law of places that arrive in pieces: the same account as from whole files, wherever the pieces are cut.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at what it did not expect")]

use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use total_place::error::Error;
use total_place::package::{Files, spending};
use total_place::table::{Ahead, Opened, Opening, open};

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
        if known.has(&one.path) {
            known.insert(one.path, Vec::new());
        }
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

/// Opens a place of one account whose file comes in pieces of a length, those from a byte on read ahead, but for every `own`th of
/// them; and how many bytes were taken in so.
fn open_ahead(
    descriptor: &[u8],
    files: &Files,
    from: usize,
    length: usize,
    own: usize,
) -> Result<(Opened, usize), Error> {
    let (path, bytes) = files.iter().next().unwrap();
    let mut opening = Opening::new(descriptor, &Files::from([(path.to_owned(), Vec::new())]))?;
    opening.begin(bytes.len() as u64);
    let (first, later) = bytes.split_at(from.min(bytes.len()));
    first.chunks(length).try_for_each(|piece| opening.push(piece, false))?;
    let (mut ahead, mut joined) = (None, 0);
    for (number, piece) in later.chunks(length).enumerate() {
        let at = opening.taken();
        let taken = |opening: &Opening| usize::try_from(opening.taken() - at).unwrap();
        if number % own != 0 || own == 1 {
            ahead = ahead.or_else(|| Ahead::told(&opening.tell_ahead()?));
            if let Some(rows) = ahead.as_mut().and_then(|ahead| ahead.read(at, piece)) {
                let head = piece.iter().position(|byte| *byte == b'\n').unwrap() + 1;
                opening.push(&piece[..head], false)?;
                let goes_on = opening.join(&rows)?;
                // Where rows do not follow, the other knows labels that were never told here.
                ahead = ahead.filter(|_| goes_on);
                let is_whole = goes_on && !piece[taken(&opening)..].contains(&b'\n');
                joined += if is_whole { piece.len() } else { taken(&opening) - head };
            }
        }
        opening.push(&piece[taken(&opening)..], false)?;
    }
    opening.push(&[], true)?;
    Ok((opening.finish()?, joined))
}

fn assert_same(descriptor: &[u8], files: &Files, sizes: &[usize], told: bool, name: &str) {
    let whole = open(descriptor, files);
    let pieces = open_in_pieces(descriptor, files, sizes, told);
    assert_both(whole, pieces, name);
}

fn assert_both(whole: Result<Opened, Error>, pieces: Result<Opened, Error>, name: &str) {
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

/// A package of one account without a dialect.
fn descriptor() -> Vec<u8> {
    format!(
        r#"{{ "name": "x", "resources": [ {{ "name": "spending", "path": "spending.csv", "schema": {{
            "missingValues": ["", "n/a"], "fields": [ {FIELDS} ] }} }} ] }}"#
    )
    .into_bytes()
}

fn spending_of(table: impl Into<Vec<u8>>) -> Files {
    Files::from([("spending.csv".to_owned(), table.into())])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_table_is_the_same_read_ahead(
        table in table(),
        odd in prop::option::weighted(0.1, any::<prop::sample::Index>()),
        mark in any::<bool>(),
        from in any::<prop::sample::Index>(),
        length in prop_oneof![1..30_usize, 100..4000_usize],
        own in 1..4_usize,
    ) {
        let mut bytes = if mark { [b"\xEF\xBB\xBF", table.as_bytes()].concat() } else { table.into_bytes() };
        if let Some(at) = odd {
            bytes.insert(at.index(bytes.len()), 0xFF);
        }
        let from = from.index(bytes.len());
        let (descriptor, files) = (descriptor(), spending_of(bytes));
        let ahead = open_ahead(&descriptor, &files, from, length, own).map(|(opened, _)| opened);
        assert_both(open(&descriptor, &files), ahead, "read ahead");
    }
}

/// Payments, with odd lines behind some of them.
fn payments(rows: usize, odd: &[(usize, &str)], end: &str) -> String {
    let mut file = ["year,who,left out,nature,grade,amount", end].concat();
    for row in 0..rows {
        let (year, who, pounds) = (row % 10, row * 7 % 311, row * 7 % 911);
        let (next, grade, cents) = (year + 1, row % 7, row % 100);
        file.extend([
            format!("20{year:02}-{next:02},Body {who},x,reactive,{grade},{pounds}.{cents:02}"),
            end.to_owned(),
        ]);
        odd.iter().filter(|(at, _)| *at == row).for_each(|(_, line)| file.extend([line, end]));
    }
    file
}

/// Holds a file that is read ahead from a byte on to the same file in one go: how much of the rest was not taken in so.
fn left(file: &str, from: usize, length: usize) -> usize {
    let (descriptor, files) = (descriptor(), spending_of(file));
    let (opened, joined) = open_ahead(&descriptor, &files, from, length, 1).unwrap();
    assert_eq!(open(&descriptor, &files).unwrap(), opened);
    file.len() - from - joined
}

#[test]
fn all_that_is_read_ahead_is_taken_in() {
    let odd = [
        (330, ""),
        (340, "2008-09,\"New \"\"odd\"\"\nbody\",,reactive,1,5.00"),
        (341, "soon,A,,reactive,1,5.00"),
        (342, "2008,Other,,universl,9,5.00"),
        // Rows like any others, whose labels are spoken of.
        (345, "2008-09,A,,preventive,1,5.00"),
        (346, "2008-09,A,,reactve,1,5.00"),
        (350, "2008-09,A,,reactive,1,five"),
        (360, "a line"),
    ];
    for end in ["\n", "\r\n"] {
        let file = payments(600, &odd, end);
        for length in [997, 1024, 4000, 1 << 20] {
            assert!(left(&file, 10_000, length) < 100, "{length} {end:?}");
        }
        // Some of these cut between a carriage return and its line feed.
        for length in 1000..1050 {
            assert!(left(&file, 10_000, length) < 100, "{length} {end:?}");
        }
    }
}

#[test]
fn columns_of_many_labels_are_as_wide_as_they_are_in_one_go() {
    let row = |row: usize| format!("2008-09,Body {},x,Nature {},1,1.00\n", row % 66_000, row % 300);
    let rows: String = (0..80_000).map(row).collect();
    let file = ["year,who,left out,nature,grade,amount\n", &rows].concat();
    // Behind all labels, and before those that make a column wider.
    for from in [file.len() / 10 * 9, 5000] {
        assert!(left(&file, from, 100_000) < 100);
    }
}

#[test]
fn a_piece_that_begins_within_a_cell_is_not_taken_in() {
    let lines = "2008-09,\"a\nbody\nof\nmany\nlines\",,reactive,1,5.00";
    let file = payments(600, &[(300, lines)], "\n");
    let from = file.find("of\n").unwrap();
    assert_eq!(left(&file, from, 500), 500);
}

#[test]
fn a_piece_ends_where_it_cannot_be_sure_and_what_came_before_is_taken_in() {
    let from = 10_000;
    let unclosed = payments(600, &[(500, "2008-09,\"never,,reactive,1,5.00")], "\n");
    let behind = unclosed.len() - unclosed.find("never").unwrap();
    let rest = left(&unclosed, from, 300);
    assert!((behind..behind + 400).contains(&rest), "{rest}, {behind}");
    // More rows for the other to judge than rows like any others.
    let many: Vec<(usize, &str)> = (500..4000).map(|row| (row, "2008-09,A,,reactive,seven,5.00")).collect();
    let file = payments(4000, &many, "\n");
    let rest = left(&file, from, 1 << 20);
    assert!((file.len() / 8..file.len() / 2).contains(&rest), "{rest} of {}", file.len());
}

#[test]
fn a_file_of_which_no_piece_can_be_read_by_itself_is_told_to_nobody() {
    let descriptor = descriptor();
    let mut opening = Opening::new(&descriptor, &spending_of("")).unwrap();
    assert_eq!(opening.tell_ahead(), None);
    opening.push(b"year,who,left out,nature,grade,amount", false).unwrap();
    assert_eq!(opening.tell_ahead(), None);
    opening.push(b"\n2008-09,A,,,,1.00\n", false).unwrap();
    let told = opening.tell_ahead().unwrap();
    assert!(Ahead::told(&told).is_some());
    assert!((0..told.len()).all(|length| Ahead::told(&told[..length]).is_none()));
    assert_eq!(opening.join(b"something else"), Ok(false));
    // Rows that others stand before.
    let mut ahead = Ahead::told(&told).unwrap();
    let rows = ahead.read(56, b"2009-10,B,,,,1.00\n2009-10,B,,,,1.00\n").unwrap();
    assert_eq!((ahead.read(92, b"2009-10"), ahead.read(92, b"\n").map(|rows| rows.len())), (None, Some(0)));
    assert_eq!((opening.join(&rows), opening.taken()), (Ok(false), 56));
    opening.push(b"2009-10,B,,,,1.00\n", false).unwrap();
    assert_eq!((opening.join(&rows), opening.taken()), (Ok(true), 92));
    assert_eq!((opening.join(&rows), opening.rows()), (Ok(false), 3));
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
