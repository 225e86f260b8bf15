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
