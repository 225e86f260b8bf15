//! What a pack may not say, each by itself, with every checksum right.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at what it did not expect")]

use total_place::issue::Issue;
use total_place::pack::{self, Origin};
use total_place::package::AccountInfo;
use total_place::table::{Account, Codes, Dimension};
use xxhash_rust::xxh64::xxh64;

#[path = "pack/laws.rs"]
mod laws;

/// Name and content of each section.
type Sections = Vec<([u8; 8], Vec<u8>)>;

fn sections_of(bytes: &[u8]) -> Sections {
    let (mut sections, mut at) = (Sections::new(), laws::SECTIONS);
    while at < bytes.len() {
        let length = usize::try_from(u64::from_le_bytes(bytes[at + 8..at + 16].try_into().unwrap())).unwrap();
        let content = at + laws::HEAD;
        sections.push((bytes[at..at + 8].try_into().unwrap(), bytes[content..content + length].to_vec()));
        at = content + length;
    }
    sections
}

fn bytes_of(sections: &Sections) -> Vec<u8> {
    let mut bytes = b"tp-pack\n\x01\0\0\0\0\0\0\0".to_vec();
    for (name, content) in sections {
        bytes.extend(name);
        bytes.extend((content.len() as u64).to_le_bytes());
        bytes.extend(xxh64(content, 0).to_le_bytes());
        bytes.extend(content);
    }
    bytes
}

/// Two rows, two dimensions of two labels, a grade each, and an issue.
fn sections() -> Sections {
    let dimension = |field: &str| Dimension {
        field: field.to_owned(),
        title: String::new(),
        labels: vec!["A".to_owned(), "£".to_owned()],
        codes: Codes::Narrow(vec![0, 1]),
    };
    let account = Account {
        info: AccountInfo::default(),
        dimensions: vec![dimension("aa"), dimension("ab")],
        amounts: [5, 6].into_iter().collect(),
        confidence: vec![1, 6],
        lines: [2, 3].into_iter().collect(),
        set_aside: 0,
    };
    let issue = Issue::new("bad-year", "", "No year.").at(4, 1).seen("x").expected("y");
    sections_of(&pack::write(&account, &[issue], &Origin::default()).unwrap())
}

const ACCOUNT: usize = 0;
const LABELS: usize = 1;
const CODES: usize = 2;
const SECOND_LABELS: usize = 3;
const AMOUNTS: usize = 5;
const LINES: usize = 6;
const GRADES: usize = 7;
const ISSUES: usize = 8;

#[test]
fn the_pack_that_the_others_are_made_from_is_read() {
    assert!(pack::read("some.pack", &bytes_of(&sections())).is_ok());
}

/// What is wrong, in which section, and how its content is changed.
type Wrong = (&'static str, usize, fn(&mut Vec<u8>));

const WRONG: [Wrong; 27] = [
    ("more rows than there are", ACCOUNT, |content| content[0] = 3),
    ("more rows than memory holds", ACCOUNT, |content| content[..8].fill(0xff)),
    ("a dimension too many", ACCOUNT, |content| content[56] = 3),
    ("a dimension too few", ACCOUNT, |content| content[56] = 1),
    ("no grades where there are some", ACCOUNT, |content| content[60] = 0),
    ("grades of a kind that is not known", ACCOUNT, |content| content[60] = 2),
    ("a label that stands twice", LABELS, |content| {
        let mut twice = content[..content.len() - 2].to_vec();
        twice[14] = 1;
        twice.push(b'A');
        *content = twice;
    }),
    ("a label that ends inside a character", LABELS, |content| (content[10], content[14]) = (2, 1)),
    ("labels shorter than their text", LABELS, |content| content[14] = 0),
    ("labels longer than their text", LABELS, |content| content[14] = 3),
    ("labels that are no UTF-8", LABELS, |content| *content.last_mut().unwrap() = 0xff),
    ("more labels than there are bytes", LABELS, |content| content[6..10].fill(0xff)),
    ("a field longer than its section", LABELS, |content| content[0..4].fill(0xff)),
    ("a field that two dimensions have", SECOND_LABELS, |content| content[5] = b'a'),
    ("a code one past the labels", CODES, |content| content[1] = 2),
    ("a code too few", CODES, |content| content.truncate(content.len() - 1)),
    ("an amount past 64 bits", AMOUNTS, |content| content[..8].copy_from_slice(&i64::MAX.to_le_bytes())),
    ("amounts of nine bytes", AMOUNTS, |content| content.resize(8 + 18, 0)),
    ("amounts of no byte", AMOUNTS, |content| content.truncate(8)),
    ("a line past 32 bits", LINES, |content| content[..4].fill(0xff)),
    ("a line before the first", LINES, |content| content[..4].fill(0)),
    ("a run without a row", LINES, |content| {
        let run = [9, 0, 0, 0, 0, 0, 0, 0];
        content.splice(0..0, run);
    }),
    ("a run with more rows than there are", LINES, |content| content[4] = 3),
    ("a grade past the last", GRADES, |content| content[0] = 7),
    ("an issue with parts that are not known", ISSUES, |content| content[4] |= 16),
    ("an issue with a code that is not known", ISSUES, |content| content[9] = b'c'),
    ("more issues than there are", ISSUES, |content| content[..4].fill(0xff)),
];

#[test]
fn each_thing_that_cannot_be_is_refused() {
    for (what, section, change) in WRONG {
        let mut sections = sections();
        change(&mut sections[section].1);
        let read = pack::read("some.pack", &bytes_of(&sections));
        laws::refused(&read.map(|_| what).unwrap_err());
    }
}

#[test]
fn a_section_with_a_byte_too_many_or_too_few_is_refused() {
    for section in 0..=ISSUES {
        for change in
            [|content: &mut Vec<u8>| content.push(0), |content: &mut Vec<u8>| content.truncate(content.len() - 1)]
        {
            let mut sections = sections();
            change(&mut sections[section].1);
            laws::refused(&pack::read("some.pack", &bytes_of(&sections)).map(|_| section).unwrap_err());
        }
    }
}

#[test]
fn sections_in_another_order_or_number_are_refused() {
    for section in 0..=ISSUES {
        let mut without = sections();
        let one = without.remove(section);
        laws::refused(&pack::read("some.pack", &bytes_of(&without)).map(|_| section).unwrap_err());
        let mut twice = sections();
        twice.insert(section, one);
        laws::refused(&pack::read("some.pack", &bytes_of(&twice)).map(|_| section).unwrap_err());
    }
}

#[test]
fn a_checksum_that_is_wrong_is_refused() {
    let bytes = bytes_of(&sections());
    let last = bytes.len() - sections()[ISSUES].1.len() - 1;
    for at in [laws::SECTIONS + 16, last, bytes.len() - 1] {
        let mut wrong = bytes.clone();
        wrong[at] ^= 1;
        let error = pack::read("some.pack", &wrong).map(|_| at).unwrap_err();
        assert!(error.message.contains("checksum"), "{error:?}");
    }
}

#[test]
fn a_beginning_that_is_another_is_refused() {
    let bytes = bytes_of(&sections());
    for (at, code) in [(0, "bad-pack"), (7, "bad-pack"), (8, "pack-version"), (11, "pack-version"), (12, "bad-pack")] {
        let mut wrong = bytes.clone();
        wrong[at] ^= 1;
        assert_eq!(pack::read("some.pack", &wrong).map(|_| at).unwrap_err().code, code);
    }
}
