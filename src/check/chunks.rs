//! A long list in pieces: it grows without a second copy of what is there.

const CHUNK: usize = 1 << 16;

/// A list that grows by pieces of 65,536.
#[derive(Debug, Clone)]
pub(super) struct Chunks<T> {
    full: Vec<Vec<T>>,
    last: Vec<T>,
}

impl<T> Default for Chunks<T> {
    fn default() -> Self {
        Self { full: Vec::new(), last: Vec::new() }
    }
}

impl<T: Copy> Chunks<T> {
    #[inline]
    pub fn push(&mut self, value: T) {
        if self.last.len() == CHUNK {
            self.begin_piece();
        }
        self.last.push(value);
    }

    #[cold]
    fn begin_piece(&mut self) {
        let full = std::mem::replace(&mut self.last, Vec::with_capacity(CHUNK));
        self.full.push(full);
    }

    /// Pushes each of a few values.
    #[inline]
    pub fn extend(&mut self, values: impl ExactSizeIterator<Item = T>) {
        if self.last.len() == CHUNK {
            self.begin_piece();
        }
        if self.last.len() + values.len() <= CHUNK {
            self.last.extend(values);
        } else {
            for value in values {
                self.push(value);
            }
        }
    }

    /// Takes every value away. The memory of the last piece is used again.
    pub fn clear(&mut self) {
        self.full.clear();
        self.last.clear();
    }

    pub fn len(&self) -> usize {
        self.full.len() * CHUNK + self.last.len()
    }

    /// The value that came last.
    pub fn last(&self) -> Option<T> {
        self.last.last().copied()
    }

    /// The values in order, piece by piece.
    pub fn pieces(&self) -> impl Iterator<Item = &[T]> {
        self.full.iter().chain(std::iter::once(&self.last)).map(Vec::as_slice)
    }

    /// Takes each value together with another, as far as both go.
    #[inline]
    pub fn with_each<V>(&self, others: &mut [V], take: impl Fn(&mut V, T)) {
        for (piece, others) in self.pieces().zip(others.chunks_mut(CHUNK)) {
            piece.iter().zip(others).for_each(|(value, other)| take(other, *value));
        }
    }

    pub fn iter(&self) -> impl Iterator<Item = T> + '_ {
        self.full.iter().chain(std::iter::once(&self.last)).flatten().copied()
    }

    /// Every value as another type, piece by piece.
    pub fn map<U: Copy>(self, turn: impl Fn(T) -> U) -> Chunks<U> {
        let turned = |chunk: Vec<T>| chunk.into_iter().map(&turn).collect::<Vec<U>>();
        let last = self.last;
        Chunks { full: self.full.into_iter().map(turned).collect(), last: turned_last(last, &turn) }
    }

    /// Gives every value away, each piece freed as soon as it is read.
    pub fn drain_into(self, out: &mut Vec<T>) {
        out.reserve_exact(self.len());
        for chunk in self.full {
            out.extend_from_slice(&chunk);
        }
        out.extend_from_slice(&self.last);
    }
}

fn turned_last<T, U>(chunk: Vec<T>, turn: impl Fn(T) -> U) -> Vec<U> {
    let mut turned = Vec::with_capacity(chunk.capacity().min(CHUNK));
    turned.extend(chunk.into_iter().map(turn));
    turned
}
