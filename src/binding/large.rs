//! Places of many rows, in a module that is made for speed: their files come in pieces.

use wasm_bindgen::prelude::*;

use super::pack::files_of;
use super::place::Place;
use super::{thrown, value};
use crate::{package, table};

/// The paths of the accounts that a descriptor names: files that [`Opening`] takes in pieces.
///
/// # Errors
/// Throws an `Error` value where the descriptor says what cannot be.
#[wasm_bindgen(unchecked_return_type = "string[]")]
pub fn account_paths(descriptor: &[u8]) -> Result<JsValue, JsValue> {
    let spending = package::spending(descriptor).map_err(|error| thrown(&error))?;
    value(&spending.into_iter().map(|one| one.path).collect::<Vec<_>>())
}

/// A place that is being opened. It owns its memory: call `free()`, or `finish` it.
#[wasm_bindgen]
pub struct Opening {
    opening: table::Opening,
}

#[wasm_bindgen]
impl Opening {
    /// From the bytes of a `datapackage.json` and of the files that it names, by path; those of accounts may be empty.
    ///
    /// # Errors
    /// Throws an `Error` value where the package cannot be read.
    #[wasm_bindgen(constructor)]
    pub fn new(
        descriptor: &[u8],
        #[wasm_bindgen(unchecked_param_type = "Record<string, Uint8Array>")] files: &js_sys::Object,
    ) -> Result<Opening, JsValue> {
        let opening = table::Opening::new(descriptor, &files_of(files)).map_err(|error| thrown(&error))?;
        Ok(Self { opening })
    }

    /// The path of the file that is wanted next; none when all have come.
    #[must_use]
    pub fn wanted(&self) -> Option<String> {
        self.opening.wanted().map(str::to_owned)
    }

    /// Begins that file. `bytes` is about how long it is, 0 where that is not known.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a file has fewer bytes than 2^53")]
    pub fn begin(&mut self, bytes: f64) {
        self.opening.begin(bytes as u64);
    }

    /// Takes in the next piece of that file, of any size; `last` with the last.
    ///
    /// # Errors
    /// Throws an `Error` value where the file cannot be read at all.
    pub fn push(&mut self, piece: &[u8], last: bool) -> Result<(), JsValue> {
        self.opening.push(piece, last).map_err(|error| thrown(&error))
    }

    /// Rows of that file that were kept so far.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.opening.rows()
    }

    /// The place, once every file has come.
    ///
    /// # Errors
    /// Throws an `Error` value where one has not.
    pub fn finish(self) -> Result<Place, JsValue> {
        let opened = self.opening.finish().map_err(|error| thrown(&error))?;
        Ok(Place::of(opened))
    }
}
