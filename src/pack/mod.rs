//! The column pack: the rows of an account as columns of bytes, so that a page of a million rows need not read its CSV.
//!
//! `docs/pack.md` describes it byte by byte. A pack says all that its CSV says, or is refused: the CSV is what counts.
//!
//! ```
//! use total_place::{pack, package::Files, table::open};
//! let descriptor = br#"{ "name": "x", "resources": [ { "name": "paid", "path": "paid.csv",
//!     "schema": { "fields": [ { "name": "amount", "columnType": "value" } ] } } ] }"#;
//! let files = Files::from([("paid.csv".to_owned(), b"amount\n1.50\n2\n".to_vec())]);
//! let opened = open(descriptor, &files).unwrap();
//! let bytes = pack::pack(&opened, descriptor, "paid", [0; 32]).unwrap();
//! assert_eq!(pack::read("paid.pack", &bytes).unwrap().origin.csv, [0; 32]);
//! ```

mod fingerprint;
mod issues;
mod open;
mod planes;
mod read;
mod sections;
mod write;

pub use open::{open, pack, unread};
pub use read::read;
pub use write::write;

use crate::error::Error;
use crate::issue::Issue;
use crate::package::{AccountInfo, Columns};
use crate::table::Account;

/// The version that is written, and the only one that is read: a site and its packs are made together.
pub const VERSION: u32 = 1;

/// What a pack begins with. The line end shows a transfer that took it for text.
pub(crate) const MAGIC: [u8; 8] = *b"tp-pack\n";

/// What a pack was made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Origin {
    /// SHA-256 of the CSV.
    pub csv: [u8; 32],
    /// Fingerprint of how the descriptor has the CSV read.
    pub reading: u64,
}

/// A pack that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    /// What it was made of.
    pub origin: Origin,
    account: Account,
    issues: Vec<Issue>,
}

impl Packed {
    /// The account and the issues of its CSV, as reading the CSV would have given them.
    #[must_use]
    pub fn into_account(self, info: &AccountInfo, columns: &Columns) -> (Account, Vec<Issue>) {
        let Self { mut account, mut issues, .. } = self;
        for dimension in &mut account.dimensions {
            let described = columns.dimensions.iter().find(|column| column.field == dimension.field);
            dimension.title = described.map(|column| column.title.clone()).unwrap_or_default();
        }
        for issue in &mut issues {
            issue.file.clone_from(&info.path);
        }
        account.info = info.clone();
        (account, issues)
    }
}

/// A pack that cannot be used: the CSV beside it can.
fn refused(code: &'static str, file: &str, reason: &[&str]) -> Error {
    let message = [&reason.concat(), ". Make it again with “total-place build”."].concat();
    Error::new(code, message).file(file).expected("the pack that the build made of this CSV")
}
