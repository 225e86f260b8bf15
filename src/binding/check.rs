//! Files that no package describes, in the module that is made for speed. A page loads it only when someone brings a file.

use wasm_bindgen::prelude::*;

use super::place::Place;
use super::{thrown, value};
use crate::check::{self, Finish, Options};

/// A file that is being read. It owns its memory: call `free()` when done, or give it to `open_checked`.
#[wasm_bindgen]
pub struct Check {
    check: check::Check,
}

#[wasm_bindgen]
impl Check {
    /// From the beginning of a file. `options` is JSON, `CheckOptions` in `www/core/check.ts`.
    ///
    /// # Errors
    /// Throws an `Error` value where the options cannot be read.
    #[wasm_bindgen(constructor)]
    pub fn new(file: &str, options: &str) -> Result<Check, JsValue> {
        let options = Options::read(options).map_err(|error| thrown(&error))?;
        Ok(Self { check: check::Check::new(file, options) })
    }

    /// Takes in the next bytes of the file. Pieces of any size give the same result.
    ///
    /// # Errors
    /// Throws an `Error` value where the file cannot be read at all.
    pub fn push(&mut self, bytes: &[u8]) -> Result<(), JsValue> {
        self.check.push(bytes).map_err(|error| thrown(&error))
    }

    /// Bytes of the file that were taken in: the next to push.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "no file has so many bytes")]
    pub fn taken(&self) -> f64 {
        self.check.taken() as f64
    }

    /// What to tell an `Ahead` that reads later pieces of the file. Nothing as long as nothing is known of it,
    /// and where it is such that no piece can be read by itself.
    #[must_use]
    pub fn tell_ahead(&self) -> Option<Vec<u8>> {
        self.check.tell_ahead()
    }

    /// Takes in rows that an `Ahead` handed over, in order. False: they do not follow, so go on by pushing the bytes from `taken` on.
    ///
    /// # Errors
    /// Throws an `Error` value where the file cannot be read at all.
    pub fn join(&mut self, rows: &[u8]) -> Result<bool, JsValue> {
        self.check.join(rows).map_err(|error| thrown(&error))
    }

    /// Ends the reading. False: the whole file says otherwise than its beginning, so push it again from its start.
    ///
    /// # Errors
    /// Throws an `Error` value where the file cannot be read at all.
    pub fn finish(&mut self) -> Result<bool, JsValue> {
        let finish = self.check.finish().map_err(|error| thrown(&error))?;
        Ok(matches!(finish, Finish::Read))
    }

    /// What was read, once `finish` has said true; before that, nothing.
    ///
    /// # Errors
    /// None in practice; a value that cannot cross is thrown.
    #[wasm_bindgen(unchecked_return_type = "Report")]
    pub fn report(&self) -> Result<JsValue, JsValue> {
        value(&self.check.report())
    }
}

/// A later part of a file that is being read, while another worker reads what stands before it. It owns its memory: call `free()`.
#[wasm_bindgen]
pub struct Ahead {
    ahead: check::Ahead,
}

#[wasm_bindgen]
impl Ahead {
    /// Begins to read by what `Check.tell_ahead` told. Nothing where that is something else.
    #[must_use]
    pub fn told(told: &[u8]) -> Option<Ahead> {
        check::Ahead::told(told).map(|ahead| Self { ahead })
    }

    /// Reads a piece that stands at a byte of the file, behind those that were read here before: what to hand over to
    /// `Check.join`, once all up to its first line end was pushed. Nothing where nothing of it can be read by itself.
    #[must_use]
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a number of bytes")]
    pub fn read(&mut self, at: f64, piece: &[u8]) -> Option<Vec<u8>> {
        self.ahead.read(at as u64, piece)
    }
}

/// Makes one place of files that were read. Their columns are moved into it, so the checks are used up.
///
/// # Errors
/// Throws an `Error` value where they make no place together.
#[wasm_bindgen]
pub fn open_checked(title: &str, checks: Vec<Check>) -> Result<Place, JsValue> {
    let checks = checks.into_iter().map(|check| check.check).collect();
    let opened = check::open(title, checks).map_err(|error| thrown(&error))?;
    Ok(Place::of(opened))
}

#[wasm_bindgen]
impl Place {
    /// Gives the place another title.
    pub fn retitle(&mut self, title: String) {
        self.opened.package.title = title;
    }

    /// The place's Fiscal Data Package: `datapackage.json`, UTF-8.
    #[must_use]
    pub fn descriptor(&self) -> Vec<u8> {
        check::descriptor(&self.opened).into_bytes()
    }

    /// The file that the descriptor names, in pieces of `rows` rows, the header with the first; empty past the last row.
    #[must_use]
    pub fn csv(&self, from_row: usize, rows: usize) -> Vec<u8> {
        check::csv(&self.opened, from_row, rows)
    }
}
