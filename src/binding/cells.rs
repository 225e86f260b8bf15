//! Answers of many cells, in the module for places of many rows.

use wasm_bindgen::prelude::*;

use super::place::{Place, parse};
use super::thrown;
use crate::query::Kept;
use crate::view;

#[wasm_bindgen]
impl Place {
    /// Whether sums are kept between questions, which makes the next answers quicker and takes memory. They are, unless told
    /// otherwise; what was kept until now is let go.
    pub fn keep_sums(&mut self, keep: bool) {
        self.kept = if keep { Kept::of(&self.opened) } else { Kept::none() };
    }

    /// How many cells an answer has, before those past `top` are merged.
    ///
    /// # Errors
    /// As `view`.
    pub fn count_cells(&self, query: &str) -> Result<usize, JsValue> {
        view::count_cells(&self.opened, &parse(query)?, self.kept.way()).map_err(|error| thrown(&error))
    }
}
