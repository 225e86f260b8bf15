//! The bytes of a pack: what was written comes back, and whatever else they are is refused or is an account.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at what it did not expect")]

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use total_place::pack::{self, Origin};
use total_place::package::{self, AccountInfo, Files};
use total_place::table::{Account, Codes, Dimension, open};

#[path = "pack/laws.rs"]
mod laws;
#[path = "pack/made.rs"]
mod made;
use made::{CSV, DESCRIPTOR, place_of, rows};

proptest! {
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
            amounts: amounts.into_iter().collect(),
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
        amounts: (0..labels).map(|_| 5).collect(),
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

/// Eight bytes a line, so that a difference can be found.
fn hex(bytes: &[u8]) -> String {
    bytes.chunks(8).map(|line| format!("{line:02x?}\n")).collect::<Vec<_>>().concat()
}
