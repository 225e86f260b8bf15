//! A place from its packs is the place from its CSV, to the last issue, or the pack is refused.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at what it did not expect")]

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use total_place::error::Error;
use total_place::pack;
use total_place::package::{AccountInfo, Files};
use total_place::query::{Query, Years};
use total_place::table::{Opened, open};
use total_place::view;

#[path = "pack/made.rs"]
mod made;
use made::{CSV, DESCRIPTOR, place_of, rows};

/// The descriptor with a pack for every resource that has the path of one of these accounts. Nothing else of it changes.
fn with_packs(descriptor: &[u8], accounts: &[AccountInfo]) -> Vec<u8> {
    let mut text = String::from_utf8(descriptor.to_vec()).unwrap();
    let starts: Vec<usize> = text.match_indices("\"path\"").map(|(at, _)| at).collect();
    for start in starts.into_iter().rev() {
        let value = text[start + 6..].trim_start_matches([' ', '\n', '\t', '\r', ':', '[']);
        let named = accounts.iter().find(|info| value.starts_with(&format!("\"{}\"", info.path)));
        if let Some(AccountInfo { name, .. }) = named {
            let csv = "07".repeat(32);
            let pack =
                format!("\"pack\": {{ \"path\": \"{name}.pack\", \"version\": 1, \"csv\": \"sha256:{csv}\" }}, ");
            text.insert_str(start, &pack);
        }
    }
    text.into_bytes()
}

/// Packs every account, takes its CSV away, and opens the place from what is left.
fn through_packs(descriptor: &[u8], files: &Files, opened: &Opened) -> Result<Opened, Error> {
    let mut packs = Files::new();
    let mut left = files.clone();
    for account in &opened.accounts {
        let name = &account.info.name;
        packs.insert(format!("{name}.pack"), pack::pack(opened, descriptor, name, CSV)?);
        left.remove(&account.info.path);
    }
    let infos: Vec<AccountInfo> = opened.accounts.iter().map(|account| account.info.clone()).collect();
    pack::open(&with_packs(descriptor, &infos), left, &packs)
}

/// Issues of the descriptor stand on other lines once it names packs.
fn same(packed: &Opened, opened: &Opened) {
    let rows = |opened: &Opened| {
        opened.issues.iter().filter(|issue| issue.file != "datapackage.json").cloned().collect::<Vec<_>>()
    };
    assert_eq!(rows(packed), rows(opened));
    assert_eq!(packed.issues.len(), opened.issues.len());
    assert_eq!(packed.accounts, opened.accounts);
    assert_eq!(packed.package, opened.package);
    for account in opened.accounts.iter().filter(|account| account.rows() > 0) {
        let query = Query {
            account: Some(account.info.name.clone()),
            by: account.dimensions.iter().take(2).map(|dimension| dimension.field.clone()).collect(),
            year: Some(Years::All),
            ..Query::default()
        };
        assert_eq!(view::csv(packed, &query), view::csv(opened, &query));
    }
}

fn files_of(folder: &Path) -> (Vec<u8>, Files) {
    let mut files = Files::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        files.insert(path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read(path).unwrap());
    }
    (files.remove("datapackage.json").unwrap(), files)
}

#[test]
fn each_place_and_each_fixture_is_the_same_from_its_packs() {
    let mut tried = 0;
    for folder in ["tests/fixtures/packages", "www/places"] {
        for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)).unwrap() {
            let folder = entry.unwrap().path();
            if !folder.is_dir() {
                continue;
            }
            let (descriptor, files) = files_of(&folder);
            let Ok(opened) = open(&descriptor, &files) else { continue };
            match through_packs(&descriptor, &files, &opened) {
                Ok(packed) => same(&packed, &opened),
                Err(error) => assert_eq!(error.code, "no-pack", "{error:?}"),
            }
            tried += 1;
        }
    }
    assert!(tried > 40);
}

proptest! {
    #[test]
    fn from_csv_to_pack_to_account_nothing_changes(rows in rows()) {
        let (files, opened) = place_of(&rows);
        same(&through_packs(DESCRIPTOR.as_bytes(), &files, &opened).unwrap(), &opened);
    }
}

fn refused_as(error: &Error, code: &str) {
    assert_eq!((error.code, error.file.as_deref()), (code, Some("paid.pack")));
    assert!(error.message.contains("total-place build"), "{}", error.message);
}

#[test]
fn a_pack_that_cannot_be_used_gives_way_to_its_csv_and_it_is_said() {
    let (files, opened) = place_of(&["2008-09,A,,,1\n".to_owned()]);
    let good = pack::pack(&opened, DESCRIPTOR.as_bytes(), "paid", CSV).unwrap();
    let descriptor = String::from_utf8(with_packs(DESCRIPTOR.as_bytes(), &[opened.accounts[0].info.clone()])).unwrap();
    let changed = |from: &str, to: &str| {
        assert!(descriptor.contains(from), "{descriptor}");
        descriptor.replacen(from, to, 1)
    };
    let mut damaged = good.clone();
    damaged[100] ^= 1;
    let cases = [
        ("bad-pack", descriptor.clone(), damaged),
        ("bad-pack", descriptor.clone(), b"when,who".to_vec()),
        ("pack-version", changed("\"version\": 1", "\"version\": 2"), good.clone()),
        ("stale-pack", changed("sha256:07", "sha256:08"), good.clone()),
        ("stale-pack", changed("administrator:generic:name", "recipient"), good.clone()),
    ];
    for (code, descriptor, bytes) in cases {
        let packs = Files::from([("paid.pack".to_owned(), bytes)]);
        let error = pack::open(descriptor.as_bytes(), Files::new(), &packs).unwrap_err();
        refused_as(&error, code);
        let instead = pack::open(descriptor.as_bytes(), files.clone(), &packs).unwrap();
        let plain = open(descriptor.as_bytes(), &files).unwrap();
        assert_eq!(instead.accounts, plain.accounts);
        assert_eq!(instead.issues[0], pack::unread("paid.pack", &error.message).expected(error.expected.unwrap()));
        assert_eq!(instead.issues[1..], plain.issues);
    }
    let other = Files::from([("paid.pack".to_owned(), {
        let mut other = good;
        other[8] = 2;
        other
    })]);
    refused_as(&pack::open(descriptor.as_bytes(), Files::new(), &other).unwrap_err(), "pack-version");
}

/// What the rows come to depends on each of these; on a title nothing does.
#[test]
fn whatever_the_descriptor_reads_otherwise_makes_a_pack_stale() {
    let descriptor = r#"{ "name": "x", "resources": [
        { "name": "paid", "path": "paid.csv", "title": "Paid", "dialect": { "delimiter": ";", "quoteChar": "'" }, "schema": {
            "missingValues": ["-"], "extraFields": [ { "name": "area", "columnType": "geo-source", "constant": "Kent" } ], "fields": [
            { "name": "who", "title": "Who", "columnType": "administrator:generic:name" },
            { "name": "what", "columnType": "place:source" },
            { "name": "why", "columnType": "procurer" },
            { "name": "sure", "columnType": "place:confidence" },
            { "name": "gross", "columnType": "value", "decimalChar": ",", "groupChar": "." } ] } },
        { "name": "sources", "path": "sources.csv" } ] }"#;
    let sources = b"id\na\n".to_vec();
    let csv = b"who;what;why;sure;gross\nA;a;x;1;1,50\n".to_vec();
    let files = Files::from([("paid.csv".to_owned(), csv), ("sources.csv".to_owned(), sources)]);
    let opened = open(descriptor.as_bytes(), &files).unwrap();
    let bytes = pack::pack(&opened, descriptor.as_bytes(), "paid", CSV).unwrap();
    let packs = Files::from([("paid.pack".to_owned(), bytes)]);
    let with = |descriptor: &str, sources: &str| {
        let descriptor = with_packs(descriptor.as_bytes(), &[opened.accounts[0].info.clone()]);
        let files = Files::from([("sources.csv".to_owned(), sources.as_bytes().to_vec())]);
        pack::open(&descriptor, files, &packs).map(|opened| opened.accounts)
    };
    let changes = [
        ("\";\"", "\",\""),
        ("\"'\"", "\"~\""),
        ("[\"-\"]", "[\"-\", \"n/a\"]"),
        ("\"Kent\"", "\"Essex\""),
        ("geo-source", "phase"),
        ("administrator:generic:name", "recipient"),
        ("\"who\"", "\"whom\""),
        ("\"why\"", "\"wherefore\""),
        ("place:confidence", "activity"),
        ("\"gross\"", "\"net\""),
        ("\"decimalChar\": \",\"", "\"decimalChar\": \"|\""),
        ("\"groupChar\": \".\"", "\"groupChar\": \" \""),
    ];
    for (from, to) in changes {
        assert!(descriptor.contains(from), "{from}");
        let error = with(&descriptor.replace(from, to), "id\na\n").unwrap_err();
        assert_eq!(error.code, "stale-pack", "{from}: {error:?}");
    }
    assert_eq!(with(descriptor, "id\nb\n").unwrap_err().code, "stale-pack");
    assert_eq!(with(descriptor, "id\na\n").unwrap(), opened.accounts);
    let retitled = descriptor.replace("\"Who\"", "\"Whoever\"").replace("\"Paid\"", "\"Payments\"");
    let account = &with(&retitled, "id\na\n").unwrap()[0];
    assert_eq!((account.info.title.as_str(), account.dimensions[0].title.as_str()), ("Payments", "Whoever"));
}

#[test]
fn a_factor_is_part_of_how_a_pack_was_read() {
    let descriptor = r#"{ "name": "x", "model": { "measures": { "amount": { "source": "amount", "factor": 1000 } }, "dimensions": {} },
        "resources": [ { "name": "paid", "path": "paid.csv" } ] }"#;
    let files = Files::from([("paid.csv".to_owned(), b"amount\n1\n".to_vec())]);
    let opened = open(descriptor.as_bytes(), &files).unwrap();
    let packs =
        Files::from([("paid.pack".to_owned(), pack::pack(&opened, descriptor.as_bytes(), "paid", CSV).unwrap())]);
    let with = |descriptor: &str| {
        pack::open(&with_packs(descriptor.as_bytes(), &[opened.accounts[0].info.clone()]), Files::new(), &packs)
    };
    assert_eq!(with(descriptor).unwrap().accounts, opened.accounts);
    for factor in ["100", "1000000", "0.001"] {
        refused_as(&with(&descriptor.replace("1000", factor)).unwrap_err(), "stale-pack");
    }
}

#[test]
fn what_a_descriptor_says_wrongly_of_a_pack_costs_nothing_but_the_pack() {
    let (files, opened) = place_of(&["2008-09,A,,,1\n".to_owned()]);
    let good = pack::pack(&opened, DESCRIPTOR.as_bytes(), "paid", CSV).unwrap();
    let packs = Files::from([("paid.pack".to_owned(), good)]);
    for pack in ["5", r#"{ "path": "paid.pack" }"#, r#"{ "path": "paid.pack", "version": 1, "csv": "md5:00" }"#] {
        let descriptor =
            DESCRIPTOR.replace("\"path\": \"paid.csv\"", &format!("\"path\": \"paid.csv\", \"pack\": {pack}"));
        let instead = pack::open(descriptor.as_bytes(), files.clone(), &packs).unwrap();
        assert_eq!(instead.accounts, opened.accounts);
        assert_eq!((instead.issues[0].code, instead.issues[0].line), ("pack-unread", Some(1)));
        assert_eq!(open(descriptor.as_bytes(), &files).unwrap().issues, opened.issues);
    }
}

#[test]
fn a_place_without_its_pack_is_read_from_its_csv() {
    let (files, opened) = place_of(&["2008-09,A,,,1\n".to_owned()]);
    let descriptor = with_packs(DESCRIPTOR.as_bytes(), &[opened.accounts[0].info.clone()]);
    let instead = pack::open(&descriptor, files, &Files::new()).unwrap();
    assert_eq!((instead.accounts, instead.issues), (opened.accounts, opened.issues));
    assert_eq!(pack::open(&descriptor, Files::new(), &Files::new()).unwrap_err().code, "missing-file");
}

#[test]
fn a_csv_that_two_resources_read_has_no_pack() {
    let second = r#"{ "name": "again", "path": "paid.csv", "schema": { "fields": [ { "name": "amount", "columnType": "value" } ] } }, { "name": "paid""#;
    let descriptor = DESCRIPTOR.replace("{ \"name\": \"paid\"", second);
    let (files, opened) = place_of(&["2008-09,A,,,1\n".to_owned()]);
    let both = open(descriptor.as_bytes(), &files).unwrap();
    assert_eq!(pack::pack(&both, descriptor.as_bytes(), "paid", CSV).unwrap_err().code, "no-pack");
    assert_eq!(pack::pack(&both, descriptor.as_bytes(), "piad", CSV).unwrap_err().code, "unknown-account");
    // Nor may one that was made before there were two stand for it.
    let bytes = pack::pack(&opened, DESCRIPTOR.as_bytes(), "paid", CSV).unwrap();
    let packs = Files::from([("paid.pack".to_owned(), bytes)]);
    let with_pack = with_packs(descriptor.as_bytes(), &[opened.accounts[0].info.clone()]);
    assert_eq!(pack::open(&with_pack, Files::new(), &packs).unwrap_err().code, "missing-file");
    let instead = pack::open(&with_pack, files, &packs).unwrap();
    assert_eq!(instead.accounts, both.accounts);
    assert!(instead.issues.iter().all(|issue| issue.code == "pack-unread"));
}
