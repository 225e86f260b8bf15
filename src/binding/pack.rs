//! Packs of columns, in the module for places of many rows.

use wasm_bindgen::prelude::*;

use super::large::files_of;
use super::place::Place;
use super::thrown;
use crate::error::Error;
use crate::issue::Issue;
use crate::pack;

#[wasm_bindgen]
impl Place {
    /// Opens a place as `open` does, from packs too, by the paths that the descriptor gives them. `files` need not hold the CSV of
    /// an account whose pack is there.
    ///
    /// # Errors
    /// As `open`. Where a pack cannot be used and its CSV is not there, an `Error` value whose `file` is the path of the pack.
    pub fn open_packed(
        descriptor: &[u8],
        #[wasm_bindgen(unchecked_param_type = "Record<string, Uint8Array>")] files: &js_sys::Object,
        #[wasm_bindgen(unchecked_param_type = "Record<string, Uint8Array>")] packs: &js_sys::Object,
    ) -> Result<Place, JsValue> {
        let opened = pack::open(descriptor, files_of(files), &files_of(packs)).map_err(|error| thrown(&error))?;
        Ok(Self::of(opened))
    }

    /// The pack of an account. `descriptor` is that which the place was opened with, `csv_sha256` the 32 bytes of the hash of the
    /// account's file.
    ///
    /// # Errors
    /// Throws an `Error` value where the account cannot be packed.
    pub fn pack(&self, descriptor: &[u8], account: &str, csv_sha256: &[u8]) -> Result<Vec<u8>, JsValue> {
        let csv = csv_sha256.try_into().map_err(|_| {
            let message = "The hash must have 32 bytes. Give the SHA-256 of the file.";
            thrown(&Error::new("bad-hash", message).expected("32 bytes"))
        })?;
        pack::pack(&self.opened, descriptor, account, csv).map_err(|error| thrown(&error))
    }

    /// Says with the other issues that a pack was not used: `file` and `message` of what `open_packed` threw.
    pub fn say_unpacked(&mut self, file: &str, message: &str) {
        let issue: Issue = pack::unread(file, message);
        self.opened.issues.push(issue);
    }
}
