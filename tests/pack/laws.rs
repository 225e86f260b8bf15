//! What holds of every pack, whatever bytes it has: for the tests, and for the fuzzer in `fuzz/`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a law that does not hold stops at once")]
#![allow(dead_code, reason = "whoever holds packs to laws uses those it needs")]

use total_place::error::Error;
use total_place::pack::{Packed, read, write};
use total_place::package::{AccountInfo, Columns};
use total_place::source::Dialect;
use xxhash_rust::xxh64::xxh64;

/// Where the first section begins: behind the name, the version and four zeros.
pub const SECTIONS: usize = 16;
/// Name, length and checksum of a section.
pub const HEAD: usize = 24;

/// Every section given the checksum that its bytes have, so that what they say is looked at.
pub fn with_checksums(mut bytes: Vec<u8>) -> Vec<u8> {
    let mut at = SECTIONS;
    while let Some(head) = bytes.get(at..at + HEAD) {
        let length = usize::try_from(u64::from_le_bytes(head[8..16].try_into().unwrap())).unwrap_or(usize::MAX);
        let content = at + HEAD;
        let Some(sum) =
            content.checked_add(length).and_then(|end| bytes.get(content..end)).map(|bytes| xxh64(bytes, 0))
        else {
            break;
        };
        bytes[at + 16..content].copy_from_slice(&sum.to_le_bytes());
        at = content + length;
    }
    bytes
}

/// A pack that is read is an account in which every row has everything, and which is the same when it is packed again. One that is
/// not is refused in words.
pub fn hold(bytes: &[u8]) {
    match read("some.pack", bytes) {
        Ok(packed) => {
            let origin = packed.origin;
            let (account, issues) = packed.clone().into_account(&AccountInfo::default(), &no_columns());
            let rows = account.rows();
            assert_eq!((account.lines.len(), account.lines.iter().count()), (rows, rows));
            assert!(account.confidence.is_empty() || account.confidence.len() == rows);
            for dimension in &account.dimensions {
                assert_eq!(dimension.codes.len(), rows);
                let labels = dimension.labels.len();
                assert!((0..rows).all(|row| (dimension.codes.get(row).unwrap() as usize) < labels));
            }
            let _ = account.control_total();
            let again = write(&account, &issues, &origin).unwrap();
            assert_eq!(read("some.pack", &again).unwrap(), packed);
        }
        Err(error) => refused(&error),
    }
}

/// It says which file, what is wrong and what to do.
pub fn refused(error: &Error) {
    assert!(matches!(error.code, "bad-pack" | "pack-version" | "stale-pack"), "{error:?}");
    assert_eq!(error.file.as_deref(), Some("some.pack"));
    assert!(error.message.ends_with("Make it again with “total-place build”."), "{error:?}");
}

pub fn rows_of(packed: &Packed) -> usize {
    packed.clone().into_account(&AccountInfo::default(), &no_columns()).0.rows()
}

pub fn no_columns() -> Columns {
    let amount = total_place::package::Amount {
        name: String::new(),
        decimal: '.',
        group: None,
        factor: total_place::money::Factor::ONE,
    };
    Columns {
        dialect: Dialect::default(),
        named: Vec::new(),
        amount,
        dimensions: Vec::new(),
        confidence: None,
        missing: Vec::new(),
    }
}
