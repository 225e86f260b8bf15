//! How much each of the first rows looks like names over a table.

use super::Rows;
use crate::check::names::{meaning, role_of_name};
use crate::check::profile::{Shape, shape};

/// What a header must come to: more than words alone, which rows of text have too.
pub(super) const ENOUGH: i64 = 34;
/// Rows below that a header is held against.
const BELOW: usize = 30;
/// One cell in so many makes a row one of numbers.
const DATA: usize = 6;
/// A name longer than this is a sentence.
const LONGEST_NAME: usize = 120;

/// The first rows of a file, each cell looked at once.
pub(super) struct Looks<'a> {
    lines: Vec<Line<'a>>,
    /// Filled cells of most rows.
    pub width: usize,
}

struct Line<'a> {
    /// Cells without white space around them.
    cells: Vec<(&'a str, Shape)>,
    filled: usize,
    /// Cells up to the last that is filled.
    reach: usize,
    /// Rows above that hold numbers as the table does.
    data_above: i64,
}

impl<'a> Line<'a> {
    fn of(cells: &'a [String]) -> Self {
        let cells: Vec<(&str, Shape)> = cells.iter().map(|cell| (cell.trim(), shape(cell))).collect();
        let filled = cells.iter().filter(|(cell, _)| !cell.is_empty()).count();
        let reach = cells.iter().rposition(|(cell, _)| !cell.is_empty()).map_or(0, |index| index + 1);
        Self { cells, filled, reach, data_above: 0 }
    }

    fn is_data(&self, width: usize) -> bool {
        let numbers = self.cells.iter().filter(|(_, shape)| is_number(*shape) && !is_year(*shape)).count();
        self.filled * 2 > width && self.filled > 1 && numbers * DATA >= self.filled
    }
}

impl<'a> Looks<'a> {
    pub fn of(rows: &'a Rows) -> Self {
        let mut lines: Vec<Line> = rows.iter().map(|(_, cells)| Line::of(cells)).collect();
        let width = usual_width(&lines);
        let mut data_above = 0;
        for line in &mut lines {
            line.data_above = data_above;
            data_above += i64::from(line.is_data(width));
        }
        Self { lines, width }
    }

    /// Rows above that hold numbers as the table does.
    pub fn data_above(&self, at: usize) -> i64 {
        self.lines.get(at).map_or(0, |line| line.data_above)
    }

    /// How much a row looks like names over a table, per hundred of the columns that it should name.
    pub fn score(&self, at: usize) -> i64 {
        let Some(line) = self.lines.get(at) else { return 0 };
        // A row of one word is a title, unless the table has one column.
        if line.filled == 0 || line.filled * 2 < self.width || (line.filled == 1 && self.width > 1) {
            return 0;
        }
        let below = self.below(at);
        let data = line.cells.iter().enumerate().filter(|(index, (_, shape))| is_datum(*shape, *index, &below)).count();
        if data > 0 && data * DATA >= line.filled {
            return 0;
        }
        // Names over columns that no row fills say nothing, whether for a header or against one.
        let is_used =
            |index: usize| below.iter().any(|line| line.cells.get(index).is_some_and(|cell| !cell.0.is_empty()));
        let (mut score, mut used, mut of_used) = (0, 0, 0);
        for (index, cell) in line.cells.iter().enumerate().filter(|(_, (cell, _))| !cell.is_empty()) {
            let own = cell_score(*cell, index, &below);
            score += own;
            if is_used(index) {
                used += 1;
                of_used += own;
            }
        }
        let per_column =
            |score: i64, names: usize| score * 10 / i64::try_from(names.max(self.width).max(1)).unwrap_or(i64::MAX);
        let score = per_column(score, line.filled).max(per_column(of_used, used));
        // No header stands below rows of numbers.
        score - 20 * line.data_above
    }

    /// The rows under a row that are as wide as the table.
    fn below(&self, at: usize) -> Vec<&Line<'a>> {
        let reach = |line: &&Line| line.reach * 2 >= self.width.max(1);
        self.lines.iter().skip(at + 1).filter(reach).take(BELOW).collect()
    }

    /// Whether a row holds a number that is no name: an amount, a day, a code; or, in a row without a hole, a lone year.
    pub fn holds_data(&self, at: usize) -> bool {
        let Some(line) = self.lines.get(at) else { return false };
        let below = self.below(at);
        let years = line.cells.iter().filter(|(_, shape)| is_year(*shape)).count();
        let full = line.cells.len() >= self.width && line.filled == line.cells.len();
        let mut numbers = line.cells.iter().enumerate().filter(|(_, (_, shape))| is_number(*shape));
        numbers.any(|(index, cell)| cell_score(*cell, index, &below) < 0 || (years == 1 && full && is_year(cell.1)))
    }

    /// A line of words above a header that gives it a first half: at least two names, no sentence, no number.
    pub fn half_a_header(&self, at: usize) -> bool {
        let Some(line) = self.lines.get(at) else { return false };
        let mut filled = line.cells.iter().filter(|(cell, _)| !cell.is_empty());
        line.filled >= 2
            && line.filled * 3 >= self.width
            && filled.all(|(_, shape)| matches!(shape, Shape::Words | Shape::Code | Shape::Integer { year: true, .. }))
    }
}

/// Whether a cell is an amount or a day, and so are most cells below it. A day over amounts is a name.
fn is_datum(own: Shape, index: usize, below: &[&Line]) -> bool {
    if !is_number(own) || is_year(own) {
        return false;
    }
    let others = || below.iter().filter_map(|line| line.cells.get(index)).map(|(_, shape)| *shape);
    let is_day = own == Shape::Date;
    let alike = others().filter(|shape| is_number(*shape) && (*shape == Shape::Date) == is_day).count();
    alike * 2 > others().filter(|shape| *shape != Shape::Empty).count()
}

/// Whether a cell is a number, a day, or what is left of one.
pub(in crate::check) fn holds_number(cell: &str) -> bool {
    let shape = shape(cell);
    is_number(shape) && !is_year(shape)
}

fn cell_score((cell, shape): (&str, Shape), index: usize, below: &[&Line]) -> i64 {
    if cell.is_empty() {
        return 0;
    }
    let (mut numbers, mut dates, mut texts, mut same) = (0, 0, 0, 0);
    for (other, shape) in below.iter().filter_map(|line| line.cells.get(index)) {
        if *shape != Shape::Empty {
            numbers += usize::from(is_number(*shape));
            dates += usize::from(*shape == Shape::Date);
            texts += usize::from(!is_number(*shape));
            same += usize::from(*other == cell);
        }
    }
    // Only words are asked: of all that is done here, it takes longest.
    let is_known = || cell.len() <= LONGEST_NAME && !role_of_name(cell).is_empty();
    let score = match shape {
        // A year or a month stands over numbers, as a name.
        Shape::Integer { year: true, .. } | Shape::YearPair if numbers > texts => 6,
        Shape::Date if numbers - dates > texts + dates => 6,
        Shape::Integer { .. } | Shape::Number { .. } | Shape::Percent | Shape::Lost | Shape::Link => -14,
        Shape::Date | Shape::YearPair => -8,
        Shape::Empty => 0,
        Shape::Words | Shape::Code if cell.len() > LONGEST_NAME => -4,
        Shape::Words | Shape::Code => {
            let known = is_known();
            let some_known = known || meaning(cell).known > 0;
            2 + 7 * i64::from(known) + i64::from(some_known) + 5 * i64::from(numbers > texts)
        }
    };
    // What stands below again is what the column holds, not what it is called.
    if same > 0 && score > 0 && same * 4 >= below.len().min(4) && !is_known() { -6 } else { score }
}

fn is_number(shape: Shape) -> bool {
    matches!(
        shape,
        Shape::Integer { .. } | Shape::Number { .. } | Shape::Date | Shape::Percent | Shape::Lost | Shape::YearPair
    )
}

fn is_year(shape: Shape) -> bool {
    matches!(shape, Shape::Integer { year: true, .. } | Shape::YearPair)
}

fn usual_width(lines: &[Line]) -> usize {
    let mut counts: Vec<usize> = Vec::new();
    for line in lines {
        if counts.len() <= line.filled {
            counts.resize(line.filled + 1, 0);
        }
        counts.get_mut(line.filled).into_iter().for_each(|count| *count += 1);
    }
    let most = counts.iter().enumerate().skip(1).max_by_key(|(width, count)| (**count * (*width).min(4), *width));
    most.map_or(0, |(width, _)| width)
}
