//! A pack says what its CSV says, to the last issue, or is refused.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at what it did not expect")]

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use total_place::error::Error;
use total_place::money::decimal;
use total_place::pack::{self, Origin};
use total_place::package::{self, AccountInfo, Files};
use total_place::query::{Query, Years};
use total_place::table::{Account, Codes, Dimension, Opened, open};
use total_place::view;

#[path = "pack/laws.rs"]
mod laws;

const CSV: [u8; 32] = [7; 32];

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

const DESCRIPTOR: &str = r#"{ "name": "x", "resources": [ { "name": "paid", "path": "paid.csv", "schema": { "fields": [
    { "name": "when", "columnType": "date:fiscal-year" },
    { "name": "who", "columnType": "administrator:generic:name" },
    { "name": "nature", "columnType": "place:nature" },
    { "name": "grade", "columnType": "place:confidence" },
    { "name": "amount", "columnType": "value" } ] } } ] }"#;

fn place_of(rows: &[String]) -> (Files, Opened) {
    let csv = format!("when,who,nature,grade,amount\n{}", rows.concat());
    let files = Files::from([("paid.csv".to_owned(), csv.into_bytes())]);
    let opened = open(DESCRIPTOR.as_bytes(), &files).unwrap();
    (files, opened)
}

fn rows() -> impl Strategy<Value = Vec<String>> {
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

proptest! {
    #[test]
    fn from_csv_to_pack_to_account_nothing_changes(rows in rows()) {
        let (files, opened) = place_of(&rows);
        same(&through_packs(DESCRIPTOR.as_bytes(), &files, &opened).unwrap(), &opened);
    }

    #[test]
    fn any_byte_that_is_changed_is_an_error_or_changes_nothing(rows in rows(), at in any::<prop::sample::Index>(), change in 1..=255_u8) {
        let (_, opened) = place_of(&rows);
        let mut bytes = pack::pack(&opened, DESCRIPTOR.as_bytes(), "paid", CSV).unwrap();
        let before = pack::read("some.pack", &bytes).unwrap();
        let at = at.index(bytes.len());
        bytes[at] ^= change;
        match pack::read("some.pack", &bytes) {
            Ok(after) => prop_assert_eq!(after, before),
            Err(error) => laws::refused(&error),
        }
    }

    #[test]
    fn what_a_wrong_pack_says_is_refused_or_is_an_account(rows in rows(), changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4)) {
        let (_, opened) = place_of(&rows);
        let mut bytes = pack::pack(&opened, DESCRIPTOR.as_bytes(), "paid", CSV).unwrap();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        laws::hold(&laws::with_checksums(bytes));
    }

    #[test]
    fn bytes_of_any_kind_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        laws::hold(&bytes);
    }

    #[test]
    fn amounts_of_any_width_come_back(amounts in prop_oneof![
        prop::collection::vec(any::<i64>(), 0..20),
        (any::<i64>(), 0..63_u32).prop_flat_map(|(from, bits)| prop::collection::vec((0..1_i64 << bits).prop_map(move |more| from.saturating_add(more)), 0..20)),
    ]) {
        let account = Account {
            info: AccountInfo::default(),
            dimensions: Vec::new(),
            lines: (2..).take(amounts.len()).collect(),
            amounts,
            confidence: Vec::new(),
            set_aside: 3,
        };
        let bytes = pack::write(&account, &[], &Origin::default()).unwrap();
        laws::hold(&bytes);
        let (amounts, again) = (account.amounts.clone(), pack::read("some.pack", &bytes).unwrap());
        prop_assert_eq!(laws::rows_of(&again), amounts.len());
        let info = AccountInfo::default();
        prop_assert_eq!(again.into_account(&info, &laws::no_columns()).0, account);
    }
}

fn account_of(labels: usize) -> Account {
    let codes: Vec<u32> = (0..u32::try_from(labels).unwrap()).rev().collect();
    let dimension = Dimension {
        field: "who".to_owned(),
        title: String::new(),
        labels: (0..labels).map(|label| label.to_string()).collect(),
        codes: Codes::from_codes(codes, labels),
    };
    Account {
        info: AccountInfo::default(),
        dimensions: vec![dimension],
        amounts: vec![5; labels],
        confidence: Vec::new(),
        lines: (2..).take(labels).collect(),
        set_aside: 0,
    }
}

#[test]
fn codes_of_every_width_come_back() {
    for labels in [0, 1, 256, 257, 65_536, 65_537, 70_000] {
        let account = account_of(labels);
        let bytes = pack::write(&account, &[], &Origin::default()).unwrap();
        let (again, _) = pack::read("", &bytes).unwrap().into_account(&AccountInfo::default(), &laws::no_columns());
        assert_eq!(again, account, "{labels}");
    }
}

#[test]
fn a_pack_that_is_cut_off_anywhere_is_refused() {
    let (_, opened) = place_of(&["2008-09,A,reactiv,3,1.50\n".to_owned(), "soon,B,,,2\n".to_owned()]);
    let bytes = pack::pack(&opened, DESCRIPTOR.as_bytes(), "paid", CSV).unwrap();
    for end in 0..bytes.len() {
        laws::refused(&pack::read("some.pack", &bytes[..end]).unwrap_err());
    }
    assert_eq!(pack::read("some.pack", &[&bytes[..], &[0]].concat()).unwrap_err().code, "bad-pack");
}

#[test]
fn lengths_that_no_memory_holds_are_refused_before_any_is_asked_for() {
    let (_, opened) = place_of(&["2008-09,A,,,1\n".to_owned()]);
    let bytes = pack::pack(&opened, DESCRIPTOR.as_bytes(), "paid", CSV).unwrap();
    let head = laws::SECTIONS + laws::HEAD;
    // The length of the first section, the rows, the columns: each as large as it can be said.
    for (at, length) in [(laws::SECTIONS + 8, 8), (head, 8), (head + 8 + 8 + 32 + 8, 4)] {
        let mut wrong = bytes.clone();
        wrong[at..at + length].fill(0xff);
        let error = pack::read("some.pack", &laws::with_checksums(wrong)).unwrap_err();
        assert_eq!(error.code, "bad-pack");
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

#[test]
fn an_account_whose_columns_are_uneven_is_not_packed() {
    let refused = |change: fn(&mut Account)| {
        let mut account = account_of(3);
        change(&mut account);
        pack::write(&account, &[], &Origin::default()).unwrap_err().code
    };
    assert_eq!(refused(|account| account.amounts.push(1)), "no-pack");
    assert_eq!(refused(|account| account.confidence.push(1)), "no-pack");
    assert_eq!(refused(|account| account.confidence = vec![1, 2, 7]), "no-pack");
    assert_eq!(refused(|account| drop(account.dimensions[0].labels.pop())), "no-pack");
}

/// The example of `docs/pack.md`: a descriptor, a CSV, and the bytes of the pack with what they mean.
#[test]
fn the_example_of_the_documentation_is_the_pack_of_its_csv() {
    let document = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/pack.md")).unwrap();
    let block = |kind: &str| {
        let start = document.split(&format!("```{kind}\n")).nth(1).unwrap();
        start.split("```").next().unwrap().to_owned()
    };
    let (descriptor, csv) = (block("json datapackage.json"), block("csv paid.csv"));
    let opened = open(descriptor.as_bytes(), &Files::from([("paid.csv".to_owned(), csv.into_bytes())])).unwrap();
    let said = package::spending(descriptor.as_bytes()).unwrap()[0].pack.clone().unwrap().unwrap();
    let bytes = pack::pack(&opened, descriptor.as_bytes(), "paid", said.csv).unwrap();
    let shown: Vec<u8> = block("hex")
        .lines()
        .flat_map(|line| line.split('|').nth(1).unwrap_or_default().split_whitespace())
        .map(|byte| u8::from_str_radix(byte, 16).unwrap())
        .collect();
    assert_eq!(hex(&shown), hex(&bytes), "docs/pack.md shows another pack");
}

fn hex(bytes: &[u8]) -> String {
    bytes.chunks(16).map(|line| line.iter().map(|byte| format!("{byte:02x} ")).collect::<String>() + "\n").collect()
}
