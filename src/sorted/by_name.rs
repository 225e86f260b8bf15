//! What has a name, in the order of the names.

/// Values by their names, each name once, in the order of their bytes. For each type of value, the standard library's map costs
/// 4 kB of wasm; here all search by the same code.
///
/// ```
/// use total_place::sorted::ByName;
/// let mut people = ByName::from([("2009-10".to_owned(), 266_500)]);
/// people.insert("2008-09".to_owned(), 264_500);
/// assert_eq!(people.get("2009-10"), Some(&266_500));
/// assert!(people.names().eq(["2008-09", "2009-10"]));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ByName<T> {
    names: Vec<String>,
    /// The value of each name.
    values: Vec<T>,
}

impl<T> Default for ByName<T> {
    fn default() -> Self {
        Self { names: Vec::new(), values: Vec::new() }
    }
}

impl<T> ByName<T> {
    /// Without any.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Keeps a value; one that had the name before gives way.
    pub fn insert(&mut self, name: String, value: T) {
        match find(&self.names, &name) {
            Ok(at) => {
                if let Some(old) = self.values.get_mut(at) {
                    *old = value;
                }
            }
            Err(at) => {
                self.names.insert(at, name);
                self.values.insert(at, value);
            }
        }
    }

    /// Takes a value out.
    pub fn remove(&mut self, name: &str) -> Option<T> {
        let at = find(&self.names, name).ok()?;
        self.names.remove(at);
        Some(self.values.remove(at))
    }

    /// The value of a name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&T> {
        self.values.get(find(&self.names, name).ok()?)
    }

    /// Whether a name has a value.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        find(&self.names, name).is_ok()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// The names, in order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }

    /// The values, in the order of their names.
    pub fn values(&self) -> impl Iterator<Item = &T> {
        self.values.iter()
    }

    /// Names and values, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.names().zip(self.values())
    }
}

/// Where a name stands, or would stand.
#[inline(never)]
fn find(names: &[String], name: &str) -> Result<usize, usize> {
    names.binary_search_by(|known| known.as_str().cmp(name))
}

impl<T> FromIterator<(String, T)> for ByName<T> {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(named: I) -> Self {
        let mut all = Self::new();
        named.into_iter().for_each(|(name, value)| all.insert(name, value));
        all
    }
}

impl<T, const COUNT: usize> From<[(String, T); COUNT]> for ByName<T> {
    fn from(named: [(String, T); COUNT]) -> Self {
        named.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    proptest! {
        #[test]
        fn it_is_as_the_map_of_the_standard_library(steps in prop::collection::vec(("[a-dä]{0,2}", prop::option::of(0..9)), 0..60)) {
            let (mut ours, mut theirs) = (ByName::new(), BTreeMap::new());
            for (name, value) in steps {
                if let Some(value) = value {
                    ours.insert(name.clone(), value);
                    theirs.insert(name.clone(), value);
                } else {
                    prop_assert_eq!(ours.remove(&name), theirs.remove(&name));
                }
                prop_assert_eq!(ours.get(&name), theirs.get(&name));
                prop_assert_eq!(ours.has(&name), theirs.contains_key(&name));
                prop_assert_eq!(ours.is_empty(), theirs.is_empty());
                prop_assert!(ours.iter().eq(theirs.iter().map(|(name, value)| (name.as_str(), value))));
            }
        }
    }
}
