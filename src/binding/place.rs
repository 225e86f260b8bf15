//! Places and queries, in the modules of every page that shows one.

use wasm_bindgen::prelude::*;

use super::{query, thrown, value};
use crate::error::Error;
use crate::issue::Issue;
use crate::package::Files;
use crate::query::{Kept, Query};
use crate::table::{Opened, open};
use crate::view;

/// An opened place. It owns its memory: call `free()` (or `using`) when done.
#[wasm_bindgen]
pub struct Place {
    pub(super) opened: Opened,
    pub(super) kept: Kept,
}

impl Place {
    pub(super) fn of(mut opened: Opened) -> Self {
        view::say_headlines(&mut opened);
        let kept = Kept::of(&opened);
        Self { opened, kept }
    }
}

#[wasm_bindgen]
impl Place {
    /// Opens a place from the bytes of its `datapackage.json` and of the files that it names, by path.
    ///
    /// # Errors
    /// Throws an `Error` value where the package cannot be read.
    pub fn open(
        descriptor: &[u8],
        #[wasm_bindgen(unchecked_param_type = "Record<string, Uint8Array>")] files: &js_sys::Object,
    ) -> Result<Place, JsValue> {
        let mut bytes = Files::new();
        for entry in js_sys::Object::entries(files).iter() {
            let pair = js_sys::Array::from(&entry);
            if let Some(path) = pair.get(0).as_string() {
                bytes.insert(path, js_sys::Uint8Array::new(&pair.get(1)).to_vec());
            }
        }
        let opened = open(descriptor, &bytes).map_err(|error| thrown(&error))?;
        Ok(Self::of(opened))
    }

    /// What is in the place.
    ///
    /// # Errors
    /// None in practice; a value that cannot cross is thrown.
    #[wasm_bindgen(unchecked_return_type = "Summary")]
    pub fn summary(&self) -> Result<JsValue, JsValue> {
        value(&view::summary(&self.opened))
    }

    /// What was set aside when the files were read.
    ///
    /// # Errors
    /// None in practice; a value that cannot cross is thrown.
    #[wasm_bindgen(unchecked_return_type = "Issue[]")]
    pub fn issues(&self) -> Result<JsValue, JsValue> {
        let issues: &Vec<Issue> = &self.opened.issues;
        value(issues)
    }

    /// Answers a query.
    ///
    /// # Errors
    /// Throws an `Error` value where the query cannot be read or asks for what the place has not.
    #[wasm_bindgen(unchecked_return_type = "View")]
    pub fn view(&self, query: &str) -> Result<JsValue, JsValue> {
        value(&view::view_by(&self.opened, &parse(query)?, self.kept.way()).map_err(|error| thrown(&error))?)
    }

    /// The lines behind a query, fifty a page, from page 0.
    ///
    /// # Errors
    /// As `view`.
    #[wasm_bindgen(unchecked_return_type = "Lines")]
    pub fn lines(&self, query: &str, page: usize) -> Result<JsValue, JsValue> {
        value(&view::lines(&self.opened, &parse(query)?, page).map_err(|error| thrown(&error))?)
    }

    /// The rows of a view as CSV.
    ///
    /// # Errors
    /// As `view`.
    pub fn export_csv(&self, query: &str) -> Result<Vec<u8>, JsValue> {
        view::csv_by(&self.opened, &parse(query)?, self.kept.way()).map_err(|error| thrown(&error))
    }
}

/// A query's text in parts.
///
/// # Errors
/// Throws an `Error` value where the text cannot be read.
#[wasm_bindgen(unchecked_return_type = "Query")]
pub fn parse_query(text: &str) -> Result<JsValue, JsValue> {
    value(&parse(text)?)
}

/// A query's canonical text.
///
/// # Errors
/// Throws where the value is no query.
#[wasm_bindgen]
pub fn print_query(#[wasm_bindgen(unchecked_param_type = "Query")] query: &JsValue) -> Result<String, JsValue> {
    let query = query::read(query).map_err(|error| thrown(&error))?;
    Ok(query.to_string())
}

pub(super) fn parse(text: &str) -> Result<Query, JsValue> {
    text.parse().map_err(|error: Error| thrown(&error))
}
