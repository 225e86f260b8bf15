//! What a whole column says of its mark.

use super::Mark;
use super::digits::Grouping;
use super::dress::{self, Dressed};
use super::plain::{self, Note};

/// So many cells with exactly three digits behind their only mark, and none with another number, are no chance: the mark
/// parts thousands.
const MANY: u64 = 20;

/// What a whole column says of its mark.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MarkEvidence {
    /// Cells that can only be read with a point before the decimals.
    pub point: u64,
    /// Cells that can only be read with a comma before the decimals.
    pub comma: u64,
    /// Cells that can be read either way, and differ: `1,234`, `157.000`.
    pub either: u64,
    /// Those of `either` that hold a point: `157.000`.
    pub either_point: u64,
    /// Cells of `point` with three decimals or more: `0.125`.
    pub long_point: u64,
    /// Cells of `comma` with three decimals or more: `0,125`.
    pub long_comma: u64,
    /// Cells that are the same either way: `1234`.
    pub same: u64,
    /// Those of `same` that are a thousand or more, with nothing to part the thousands.
    pub ungrouped: u64,
    /// Cells whose thousands are parted as no one means to: `9.9999.999,99`. A digit may be missing.
    pub misgrouped: u64,
    /// Cells that hold nothing.
    pub nothing: u64,
    /// Cells that are no amount either way.
    pub bad: u64,
}

impl MarkEvidence {
    /// Takes in one cell.
    #[inline]
    pub fn add(&mut self, cell: &[u8]) {
        match plain::note(cell) {
            Some(note) => self.note(note),
            None => self.add_dressed(cell),
        }
    }

    /// Takes in what a cell says that was read elsewhere.
    #[inline]
    pub fn note(&mut self, note: Note) {
        self.notes(note, 1);
    }

    /// Takes in what so many cells say, each the same, that were read elsewhere.
    #[inline]
    pub fn notes(&mut self, note: Note, cells: u64) {
        match note {
            Note::Point { long } => {
                self.point += cells;
                self.long_point += u64::from(long) * cells;
            }
            Note::Comma { long } => {
                self.comma += cells;
                self.long_comma += u64::from(long) * cells;
            }
            Note::EitherPoint => {
                self.either += cells;
                self.either_point += cells;
            }
            Note::EitherComma => self.either += cells,
            Note::Same { ungrouped } => {
                self.same += cells;
                self.ungrouped += u64::from(ungrouped) * cells;
            }
        }
    }

    #[inline(never)]
    pub(super) fn add_dressed(&mut self, cell: &[u8]) {
        let body = match dress::undress(cell) {
            Dressed::Nothing => {
                self.nothing += 1;
                return;
            }
            Dressed::Bad(_) => {
                self.bad += 1;
                return;
            }
            Dressed::Number { body, .. } => body,
        };
        match (body.read(Mark::Point), body.read(Mark::Comma)) {
            (Ok((point, _)), Ok((comma, _))) => {
                if point == comma || (point.digits == 0 && comma.digits == 0) {
                    self.note(Note::Same { ungrouped: false });
                } else if point.decimals > comma.decimals {
                    self.note(Note::EitherPoint);
                } else {
                    self.note(Note::EitherComma);
                }
            }
            (Ok((written, grouping)), Err(_)) => {
                self.note(Note::Point { long: written.decimals > 2 });
                self.misgrouped += u64::from(grouping == Grouping::Odd);
            }
            (Err(_), Ok((written, grouping))) => {
                self.note(Note::Comma { long: written.decimals > 2 });
                self.misgrouped += u64::from(grouping == Grouping::Odd);
            }
            (Err(_), Err(_)) => self.bad += 1,
        }
    }

    /// Takes in what was gathered elsewhere of the same column.
    pub fn merge(&mut self, other: &Self) {
        self.point += other.point;
        self.comma += other.comma;
        self.either += other.either;
        self.either_point += other.either_point;
        self.long_point += other.long_point;
        self.long_comma += other.long_comma;
        self.same += other.same;
        self.ungrouped += other.ungrouped;
        self.misgrouped += other.misgrouped;
        self.nothing += other.nothing;
        self.bad += other.bad;
    }

    /// Cells that hold a comma and can be read either way: `1,234`.
    #[must_use]
    pub fn either_comma(&self) -> u64 {
        self.either - self.either_point
    }

    /// Cells that the mark reads with exactly three decimals, though no other cell of the column has more than two. Each
    /// may be a thousand times what it is read as.
    #[must_use]
    pub fn doubtful(&self, mark: Mark) -> u64 {
        match mark {
            Mark::Point if self.long_point == 0 => self.either_point,
            Mark::Comma if self.long_comma == 0 => self.either_comma(),
            Mark::EachCell => self.either,
            _ => 0,
        }
    }

    /// The mark, and whether the column decides it. Where it does not, a person is asked.
    ///
    /// - Cells of one kind only decide, unless more cells than those have exactly three decimals.
    /// - Cells of both kinds: each cell by itself, undecided.
    /// - Neither kind, and three digits behind the only mark in each of twenty cells or more: the mark parts thousands,
    ///   unless others reach a thousand without it.
    #[must_use]
    pub fn decide(&self) -> (Mark, bool) {
        let (points, commas) = (self.either_point, self.either_comma());
        match (self.point > 0, self.comma > 0) {
            (true, true) => (Mark::EachCell, false),
            (true, false) => (Mark::Point, self.doubtful(Mark::Point) <= self.point),
            (false, true) => (Mark::Comma, self.doubtful(Mark::Comma) <= self.comma),
            (false, false) => match (points > 0, commas > 0) {
                (false, false) => (Mark::Point, true),
                (true, true) => (Mark::EachCell, false),
                (true, false) => (Mark::Comma, points >= MANY && self.ungrouped == 0),
                (false, true) => (Mark::Point, commas >= MANY && self.ungrouped == 0),
            },
        }
    }
}
