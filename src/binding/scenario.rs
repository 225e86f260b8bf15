//! What if, in the module that only the page of scenarios and the command load.

use wasm_bindgen::prelude::*;

use super::{thrown, value};
use crate::error::Error;
use crate::scenario::{self, Drawing};

/// A scenario that has been read. It owns its memory: call `free()` (or `using`) when done.
#[wasm_bindgen]
pub struct Scenario {
    text: String,
    read: scenario::Scenario,
}

#[wasm_bindgen]
impl Scenario {
    /// Reads a document, which is JSON.
    ///
    /// # Errors
    /// Throws an `Error` value with the path of what cannot be read.
    #[wasm_bindgen(constructor)]
    pub fn new(document: &str) -> Result<Scenario, JsValue> {
        let read = scenario::Scenario::read(document).map_err(|error| thrown(&error))?;
        Ok(Self { text: document.to_owned(), read })
    }

    /// The results, without `uncertainty`.
    ///
    /// # Errors
    /// None in practice; a value that cannot cross is thrown.
    #[wasm_bindgen(unchecked_return_type = "Appraisal")]
    pub fn appraise(&self) -> Result<JsValue, JsValue> {
        value(&scenario::appraise(&self.read))
    }

    /// How sure the results are: switching values, tornado and draws.
    ///
    /// # Errors
    /// Throws an `Error` value where that would take too long.
    #[wasm_bindgen(unchecked_return_type = "Uncertainty")]
    pub fn uncertainty(&self, draws: Option<u32>, seed: Option<u32>) -> Result<JsValue, JsValue> {
        value(&scenario::uncertainty(&self.read, drawing(draws, seed)).map_err(|error| thrown(&error))?)
    }

    /// The draws alone.
    ///
    /// # Errors
    /// As `uncertainty`.
    #[wasm_bindgen(unchecked_return_type = "Draws")]
    pub fn draws(&self, draws: Option<u32>, seed: Option<u32>) -> Result<JsValue, JsValue> {
        value(&scenario::draw(&self.read, drawing(draws, seed)).map_err(|error| thrown(&error))?)
    }

    /// The lines that every result is a sum of, each with its working.
    ///
    /// # Errors
    /// None in practice; a value that cannot cross is thrown.
    #[wasm_bindgen(unchecked_return_type = "ScenarioLine[]")]
    pub fn lines(&self) -> Result<JsValue, JsValue> {
        value(&scenario::lines(&self.read))
    }

    /// Who pays and who saves over all years, each agency by name, and all of them together at the end under an empty name.
    ///
    /// # Errors
    /// None in practice; a value that cannot cross is thrown.
    #[wasm_bindgen(unchecked_return_type = "AgencyTotal[]")]
    pub fn totals(&self) -> Result<JsValue, JsValue> {
        value(&scenario::totals(&self.read))
    }

    /// The numbers of the document, with the paths that `set` takes.
    ///
    /// # Errors
    /// None in practice; a value that cannot cross is thrown.
    #[wasm_bindgen(unchecked_return_type = "ScenarioInput[]")]
    pub fn inputs(&self) -> Result<JsValue, JsValue> {
        value(&scenario::inputs(&self.read))
    }

    /// Sets one value. Where a range stands, its `mid` is set, and an end that would be passed moves along.
    ///
    /// # Errors
    /// Throws an `Error` value where it cannot be that; the scenario is then as it was.
    pub fn set(&mut self, path: &str, value: &str) -> Result<(), JsValue> {
        let text = scenario::set(&self.text, path, value).map_err(|error| thrown(&error))?;
        *self = Self::new(&text)?;
        Ok(())
    }

    /// The document, printed in one way.
    ///
    /// # Errors
    /// None in practice.
    pub fn document(&self) -> Result<String, JsValue> {
        scenario::print(&self.text).map_err(|error| thrown(&error))
    }
}

/// One document with the actions of several.
///
/// # Errors
/// Throws an `Error` value where they cannot be added.
#[wasm_bindgen]
#[allow(clippy::needless_pass_by_value, reason = "what JavaScript hands over is owned")]
pub fn combine_scenarios(title: &str, documents: Vec<String>) -> Result<String, JsValue> {
    let documents: Vec<&str> = documents.iter().map(String::as_str).collect();
    scenario::combine(title, &documents).map_err(|error| thrown(&error))
}

/// The document with cohorts, cases and amounts times `factor`, a plain decimal, about `place` where one is given.
///
/// # Errors
/// Throws an `Error` value where it cannot be scaled so.
#[wasm_bindgen]
#[allow(clippy::needless_pass_by_value, reason = "what JavaScript hands over is owned")]
pub fn scale_scenario(document: &str, factor: &str, place: Option<String>) -> Result<String, JsValue> {
    scenario::scale(document, factor, place.as_deref()).map_err(|error: Error| thrown(&error))
}

fn drawing(draws: Option<u32>, seed: Option<u32>) -> Drawing {
    let usual = Drawing::default();
    Drawing { draws: draws.unwrap_or(usual.draws), seed: seed.map_or(usual.seed, u64::from) }
}
