//! Places of many rows, in a module that is made for speed: their files come in pieces.

use wasm_bindgen::prelude::*;

use super::place::Place;
use super::{thrown, value};
use crate::package::{self, Files};
use crate::table;

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

    /// Bytes of that file that were taken in: the next to push.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "no file has so many bytes")]
    pub fn taken(&self) -> f64 {
        self.opening.taken() as f64
    }

    /// What to tell an `OpeningAhead` that reads later pieces of that file. Nothing before its header has come.
    #[must_use]
    pub fn tell_ahead(&self) -> Option<Vec<u8>> {
        self.opening.tell_ahead()
    }

    /// Takes in rows that an `OpeningAhead` handed over, in order. False: they do not follow, so go on by pushing the bytes from
    /// `taken` on.
    ///
    /// # Errors
    /// Throws an `Error` value where the file cannot be read at all.
    pub fn join(&mut self, rows: &[u8]) -> Result<bool, JsValue> {
        self.opening.join(rows).map_err(|error| thrown(&error))
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

/// Later pieces of a file of a place, which are read while another worker reads what stands before them. It owns its memory: call
/// `free()`.
#[wasm_bindgen]
pub struct OpeningAhead {
    ahead: table::Ahead,
}

#[wasm_bindgen]
impl OpeningAhead {
    /// Begins to read by what `Opening.tell_ahead` told. Nothing where that is something else.
    #[must_use]
    pub fn told(told: &[u8]) -> Option<OpeningAhead> {
        table::Ahead::told(told).map(|ahead| Self { ahead })
    }

    /// Reads a piece that stands at a byte of the file, behind those that were read here before: what to hand over to
    /// `Opening.join`, once all up to its first line end was pushed. Nothing where nothing of it can be read by itself.
    #[must_use]
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a number of bytes")]
    pub fn read(&mut self, at: f64, piece: &[u8]) -> Option<Vec<u8>> {
        self.ahead.read(at as u64, piece)
    }
}

/// The bytes of files, by path. The same as `open` does in its own place: a function that both call makes the module of the first view larger.
pub(super) fn files_of(files: &js_sys::Object) -> Files {
    let mut bytes = Files::new();
    for entry in js_sys::Object::entries(files).iter() {
        let pair = js_sys::Array::from(&entry);
        if let Some(path) = pair.get(0).as_string() {
            bytes.insert(path, js_sys::Uint8Array::new(&pair.get(1)).to_vec());
        }
    }
    bytes
}
