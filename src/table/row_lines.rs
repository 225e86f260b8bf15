//! The line on which each row stands.

use crate::source::Rows;

/// The line of each row, from 1. Nearly every row stands on the line behind the one before, so only where one does not is
/// anything kept.
///
/// ```
/// use total_place::table::RowLines;
/// let lines: RowLines = [2, 3, 4, 9, 10].into_iter().collect();
/// assert_eq!((lines.get(2), lines.get(3), lines.get(5)), (Some(4), Some(9), None));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RowLines {
    /// The first row of each run of lines one behind the other, and its line.
    runs: Vec<(u32, u32)>,
    rows: u32,
}

impl RowLines {
    /// Puts the line of the next row behind the others.
    #[inline]
    pub fn push(&mut self, line: u32) {
        if self.next() != Some(line) {
            self.runs.push((self.rows, line));
        }
        // A file of so many rows does not fit in the memory of a page.
        self.rows = self.rows.saturating_add(1);
    }

    /// Puts the lines of rows one behind the other that many behind the others, the first of them on a line.
    #[inline]
    pub fn push_run(&mut self, line: u32, rows: u32) {
        if rows > 0 {
            self.push(line);
            self.rows = self.rows.saturating_add(rows - 1);
        }
    }

    /// Puts the lines of some of the rows that stand together behind the others.
    pub(crate) fn push_rows(&mut self, rows: &Rows, from: usize, count: usize) {
        let line = |at: usize| u32::try_from(rows.line(at)).unwrap_or(u32::MAX);
        let (first, last) = (line(from), line((from + count).saturating_sub(1)));
        match u32::try_from(count) {
            // Lines ascend: nearly always none is left out, and none is blank.
            Ok(count) if last.checked_sub(first).is_some_and(|more| more.checked_add(1) == Some(count)) => {
                self.push_run(first, count);
            }
            _ => (from..from + count).for_each(|at| self.push(line(at))),
        }
    }

    /// The line of a row; none past the end.
    #[must_use]
    pub fn get(&self, row: usize) -> Option<u32> {
        let row = u32::try_from(row).ok().filter(|row| *row < self.rows)?;
        let run = self.runs.partition_point(|(first, _)| *first <= row).checked_sub(1)?;
        self.runs.get(run).map(|(first, line)| line.saturating_add(row - first))
    }

    /// The line of the last row.
    #[must_use]
    pub fn last(&self) -> Option<u32> {
        self.get(self.len().checked_sub(1)?)
    }

    /// Every line, in the order of the rows.
    pub fn iter(&self) -> impl Iterator<Item = u32> + '_ {
        let ends = self.runs.iter().skip(1).map(|(first, _)| *first).chain([self.rows]);
        self.runs.iter().zip(ends).flat_map(|((first, line), end)| (0..end - first).map(move |row| line + row))
    }

    /// Number of rows.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows as usize
    }

    /// Whether there are no rows.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows == 0
    }

    /// The line behind that of the last row.
    #[inline]
    fn next(&self) -> Option<u32> {
        self.runs.last().and_then(|(first, line)| line.checked_add(self.rows - first))
    }
}

impl FromIterator<u32> for RowLines {
    fn from_iter<T: IntoIterator<Item = u32>>(lines: T) -> Self {
        let mut all = Self::default();
        all.extend(lines);
        all
    }
}

impl Extend<u32> for RowLines {
    fn extend<T: IntoIterator<Item = u32>>(&mut self, lines: T) {
        lines.into_iter().for_each(|line| self.push(line));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_come_out_as_they_went_in() {
        for lines in [vec![], vec![7], vec![2, 3, 5, 6, 7, 1, 2, 2, 9], vec![u32::MAX, u32::MAX]] {
            let kept: RowLines = lines.iter().copied().collect();
            assert_eq!(kept.iter().collect::<Vec<_>>(), lines);
            assert_eq!((0..lines.len()).filter_map(|row| kept.get(row)).collect::<Vec<_>>(), lines);
            assert_eq!((kept.len(), kept.last(), kept.get(lines.len())), (lines.len(), lines.last().copied(), None));
        }
    }

    #[test]
    fn a_run_is_the_same_as_its_lines_one_by_one() {
        let mut lines: RowLines = [4].into_iter().collect();
        lines.push_run(5, 3);
        lines.push_run(20, 0);
        lines.push_run(30, 2);
        assert_eq!(lines, [4, 5, 6, 7, 30, 31].into_iter().collect());
    }
}
