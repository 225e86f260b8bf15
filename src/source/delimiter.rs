//! Which character parts the cells of a file.

use super::{Dialect, Stream};
use crate::numbers::grouped;

/// In the order in which they win where two are as good.
const CANDIDATES: [(u8, &str); 4] = [(b',', "commas"), (b';', "semicolons"), (b'\t', "tabs"), (b'|', "vertical bars")];

/// Bytes and rows that are enough to tell.
const SAMPLE: usize = 256 << 10;

/// The delimiter that parts a file best, by its first rows: `,`, `;`, tab or `|`; whether no other would do nearly as well; and
/// what that goes by, a sentence. The text is UTF-8.
///
/// ```
/// use total_place::source::find_delimiter;
/// let (delimiter, sure, _) = find_delimiter(b"supplier;amount;date\nSmith;1,50;2020-04-01\nJones;2,75;2020-04-02\n");
/// assert_eq!((delimiter, sure), (b';', true));
/// ```
#[must_use]
pub fn find_delimiter(first: &[u8]) -> (u8, bool, String) {
    let sample = match first.get(..SAMPLE) {
        // Whole rows, as far as there are any.
        Some(sample) => {
            sample.iter().rposition(|byte| is_line_end(*byte)).and_then(|end| sample.get(..end)).unwrap_or(sample)
        }
        None => first,
    };
    let mut found: Vec<Parted> =
        CANDIDATES.iter().filter_map(|(delimiter, name)| part(sample, *delimiter, name)).collect();
    found.sort_by(|one, other| other.score.total_cmp(&one.score));
    // What the first line does not hold, though another character parts it and the rows into as many names and cells, pads the cells.
    if found.first().is_some_and(|best| best.first == 1)
        && let Some(other) = found.iter().position(Parted::parts_names_and_rows)
    {
        let other = found.remove(other);
        found.insert(0, other);
    }
    let Some(best) = found.first() else {
        return (b',', true, "No character parts the lines into cells: the file has one column.".to_owned());
    };
    let second = found.get(1);
    let sure = second.is_none_or(|second| second.score < 0.8 * best.score);
    let mut reason = [
        grouped(best.rows.into()).as_str(),
        " of the first ",
        &grouped(best.of.into()),
        " rows have ",
        &best.cells.to_string(),
        " cells parted by ",
        best.name,
    ]
    .concat();
    if let Some(second) = second.filter(|_| !sure) {
        reason +=
            &["; ", &grouped(second.rows.into()), " have ", &second.cells.to_string(), " parted by ", second.name]
                .concat();
    }
    (best.delimiter, sure, reason + ".")
}

/// What a delimiter makes of a file.
struct Parted {
    delimiter: u8,
    name: &'static str,
    /// The number of cells that speaks for it most.
    cells: usize,
    /// Rows that have as many.
    rows: u32,
    /// Rows that are not blank.
    of: u32,
    score: f64,
    /// Cells of the first row; none of them begins with a blank, as what follows a comma in a sentence does.
    first: usize,
}

/// Cells of a first row that are more than a comma or two in a title.
const NAMES: usize = 4;

impl Parted {
    /// Whether the first row has as many cells as nearly every other.
    fn parts_names_and_rows(&self) -> bool {
        self.first >= NAMES && self.first == self.cells && self.rows * 10 >= self.of * 9
    }
}

fn part(sample: &[u8], delimiter: u8, name: &'static str) -> Option<Parted> {
    if !sample.contains(&delimiter) {
        return None;
    }
    let mut rows_by_cells: Vec<(usize, u32)> = Vec::new();
    let (mut of, mut first) = (0, 0);
    let mut stream = Stream::new(Dialect { delimiter, quote: b'"' });
    // A row too long or too wide ends the sample: what was read before it still counts.
    let _ = stream.push(sample, true, &mut |row| {
        if row.is_empty() || row.unclosed {
            return;
        }
        of += 1;
        if of == 1 {
            first = if row.text().windows(2).any(|pair| pair == [delimiter, b' ']) { 0 } else { row.len() };
        }
        match rows_by_cells.iter_mut().find(|(cells, _)| *cells == row.len()) {
            Some((_, rows)) => *rows += 1,
            None => rows_by_cells.push((row.len(), 1)),
        }
    });
    // Rows that agree, and more so the more cells they agree on: titles above the table, and the decimal commas or the prose
    // within one of its columns, agree on few.
    let score = |cells: usize, rows: u32| {
        #[allow(clippy::cast_precision_loss, reason = "a score of at most a million cells")]
        let cells = cells as f64;
        f64::from(rows) * cells.ln()
    };
    let (cells, rows) = rows_by_cells
        .into_iter()
        .filter(|(cells, _)| *cells > 1)
        .max_by(|one, other| score(one.0, one.1).total_cmp(&score(other.0, other.1)))?;
    Some(Parted { delimiter, name, cells, rows, of, score: score(cells, rows), first })
}

fn is_line_end(byte: u8) -> bool {
    matches!(byte, b'\r' | b'\n')
}
