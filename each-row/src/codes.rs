//! Codes into a dictionary, as narrow as they can be.

use crate::grow;

/// Codes that are mapped in one step.
const MANY: usize = 1024;

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
    /// use each_row::Codes;
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
    /// use each_row::Codes;
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

    /// Puts the codes of further rows behind the others, made wider where one needs it.
    ///
    /// ```
    /// use each_row::Codes;
    /// let mut codes = Codes::Narrow(vec![7]);
    /// codes.extend(&[255, 256]);
    /// assert_eq!(codes, Codes::Middle(vec![7, 255, 256]));
    /// ```
    #[allow(clippy::cast_possible_truncation, reason = "each width is left before a code passes it")]
    pub fn extend(&mut self, codes: &[u32]) {
        self.make_room(codes, codes.len());
        match self {
            Self::Narrow(kept) => kept.extend(codes.iter().map(|code| *code as u8)),
            Self::Middle(kept) => kept.extend(codes.iter().map(|code| *code as u16)),
            Self::Wide(kept) => kept.extend_from_slice(codes),
        }
    }

    /// Makes room for some codes in so many rows.
    #[inline]
    pub fn make_room(&mut self, codes: &[u32], rows: usize) {
        let all = codes.iter().fold(0, |all, code| all | code);
        if all > 0xFFFF || (all > 0xFF && matches!(self, Self::Narrow(_))) {
            self.widen(all);
        }
        self.reserve(rows);
    }

    /// Makes room for the codes of so many rows more.
    pub fn reserve(&mut self, rows: usize) {
        match self {
            Self::Narrow(codes) => grow(codes, rows),
            Self::Middle(codes) => grow(codes, rows),
            Self::Wide(codes) => grow(codes, rows),
        }
    }

    /// What a map makes of each code, as narrow as that can be.
    #[must_use]
    pub fn mapped(&self, map: &[u32]) -> Self {
        let mut mapped = Self::Narrow(Vec::new());
        let mut some = Vec::with_capacity(MANY);
        for row in 0..self.len() {
            some.extend(self.get(row).and_then(|code| map.get(code as usize)));
            if some.len() == MANY {
                mapped.extend(&some);
                some.clear();
            }
        }
        mapped.extend(&some);
        mapped
    }

    #[cold]
    fn widen(&mut self, code: u32) {
        *self = match core::mem::replace(self, Self::Narrow(Vec::new())) {
            Self::Narrow(codes) if code <= 0xFFFF => Self::Middle(wider(&codes)),
            Self::Narrow(codes) => Self::Wide(wider(&codes)),
            Self::Middle(codes) => Self::Wide(wider(&codes)),
            Self::Wide(codes) => Self::Wide(codes),
        };
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

/// As much room as there was.
fn wider<T: Copy, U: From<T>>(codes: &Vec<T>) -> Vec<U> {
    let mut wider = Vec::with_capacity(codes.capacity());
    wider.extend(codes.iter().copied().map(U::from));
    wider
}

fn narrowed<T: TryFrom<u32>>(codes: &[u32]) -> Option<Vec<T>> {
    codes.iter().map(|code| T::try_from(*code).ok()).collect()
}
