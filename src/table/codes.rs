//! Codes into a dictionary, as narrow as they can be.

/// Codes into a dictionary, as narrow as its size allows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Codes {
    /// Up to 256 labels.
    Narrow(Vec<u8>),
    /// Up to 65,536 labels.
    Middle(Vec<u16>),
    /// More.
    Wide(Vec<u32>),
}

impl Codes {
    /// Packs codes into a dictionary of `labels` labels. Codes past the dictionary make it as wide as they need.
    ///
    /// ```
    /// use total_place::table::Codes;
    /// assert_eq!(Codes::from_codes(vec![0, 1, 1], 2), Codes::Narrow(vec![0, 1, 1]));
    /// ```
    #[must_use]
    pub fn from_codes(codes: Vec<u32>, labels: usize) -> Self {
        if labels <= 1 << 8
            && let Some(narrow) = narrowed(&codes)
        {
            return Self::Narrow(narrow);
        }
        if labels <= 1 << 16
            && let Some(middle) = narrowed(&codes)
        {
            return Self::Middle(middle);
        }
        Self::Wide(codes)
    }

    /// The code of a row; none past the end.
    #[must_use]
    pub fn get(&self, row: usize) -> Option<u32> {
        match self {
            Self::Narrow(codes) => codes.get(row).copied().map(u32::from),
            Self::Middle(codes) => codes.get(row).copied().map(u32::from),
            Self::Wide(codes) => codes.get(row).copied(),
        }
    }

    /// Does something with each of a list, given the code of its row.
    ///
    /// ```
    /// use total_place::table::Codes;
    /// let mut sums = [10, 20];
    /// Codes::from_codes(vec![1, 2], 3).beside(&mut sums, |sum, code| *sum += code);
    /// assert_eq!(sums, [11, 22]);
    /// ```
    pub fn beside<T>(&self, list: &mut [T], mut work: impl FnMut(&mut T, u32)) {
        match self {
            Self::Narrow(codes) => list.iter_mut().zip(codes).for_each(|(of, code)| work(of, u32::from(*code))),
            Self::Middle(codes) => list.iter_mut().zip(codes).for_each(|(of, code)| work(of, u32::from(*code))),
            Self::Wide(codes) => list.iter_mut().zip(codes).for_each(|(of, code)| work(of, *code)),
        }
    }

    /// Number of rows.
    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Self::Narrow(codes) => codes.len(),
            Self::Middle(codes) => codes.len(),
            Self::Wide(codes) => codes.len(),
        }
    }

    /// Whether there are no rows.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

fn narrowed<T: TryFrom<u32>>(codes: &[u32]) -> Option<Vec<T>> {
    codes.iter().map(|code| T::try_from(*code).ok()).collect()
}
