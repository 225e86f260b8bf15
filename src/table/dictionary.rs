//! Each label once, and its code.

use std::hash::BuildHasher;

use hashbrown::HashTable;
use rustc_hash::FxBuildHasher;

/// Labels in the order of their first appearance; a label's code is its index.
#[derive(Default)]
pub(super) struct Dictionary {
    labels: Vec<String>,
    codes: HashTable<u32>,
}

impl Dictionary {
    /// Without labels, and with room for so many.
    #[cfg(any(feature = "large", not(target_arch = "wasm32")))]
    pub fn with_room(labels: usize) -> Self {
        Self { labels: Vec::with_capacity(labels), codes: HashTable::with_capacity(labels) }
    }

    /// The code of a label, a new one where it is new.
    pub fn code(&mut self, label: &str) -> u32 {
        let labels = &self.labels;
        let label_of = |code: u32| labels.get(code as usize).map_or("", String::as_str);
        let hash = |label: &str| FxBuildHasher.hash_one(label);
        let found = self.codes.find(hash(label), |code| label_of(*code) == label);
        if let Some(code) = found {
            return *code;
        }
        // Lines are counted in 32 bits, and no row brings more than one new label.
        let code = u32::try_from(labels.len()).unwrap_or(u32::MAX);
        self.codes.insert_unique(hash(label), code, |code| hash(label_of(*code)));
        self.labels.push(label.to_owned());
        code
    }

    pub fn len(&self) -> usize {
        self.labels.len()
    }

    pub fn labels(&self) -> &[String] {
        &self.labels
    }

    pub fn into_labels(self) -> Vec<String> {
        self.labels
    }
}
