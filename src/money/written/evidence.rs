//! What a whole column says of its mark.

use super::digits::{Body, Grouping};
use super::dress::{self, Dressed};
use super::plain::{self, Note};
use super::{Mark, Written};

/// So many cells with exactly three digits behind their only mark, and none with another number, are no chance: the mark
/// parts thousands.
const MANY: u64 = 20;
/// So many are enough where something else says the same.
const FEW: u64 = 3;

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
    /// Those of `either` that hold a comma and end in zero: `1,500`.
    pub round_comma: u64,
    /// Cells of `point` with three decimals or more: `0.125`.
    pub long_point: u64,
    /// Cells of `comma` with three decimals or more: `0,125`.
    pub long_comma: u64,
    /// Cells of `point` with decimals whose thousands commas part: `1,234.56`.
    pub parted_point: u64,
    /// Cells of `comma` likewise, by points: `1.234,56`.
    pub parted_comma: u64,
    /// Cells of `point` without decimals: several commas part their thousands.
    pub commas: u64,
    /// Cells of `comma` without decimals: several points part their thousands.
    pub points: u64,
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
            Note::Point { long, parted } => {
                self.point += cells;
                self.long_point += u64::from(long) * cells;
                self.parted_point += u64::from(parted) * cells;
            }
            Note::Comma { long, parted } => {
                self.comma += cells;
                self.long_comma += u64::from(long) * cells;
                self.parted_comma += u64::from(parted) * cells;
            }
            Note::Commas => {
                self.point += cells;
                self.commas += cells;
            }
            Note::Points => {
                self.comma += cells;
                self.points += cells;
            }
            Note::EitherPoint => {
                self.either += cells;
                self.either_point += cells;
            }
            Note::EitherComma { round } => {
                self.either += cells;
                self.round_comma += u64::from(round) * cells;
            }
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
        let (point, comma) = (body.read(Mark::Point), body.read(Mark::Comma));
        let odd = |grouping| u64::from(grouping == Grouping::Odd);
        let (long, parted) = (|written: Written| written.decimals > 2, body.is_parted());
        let note = match (point, comma) {
            (Err(_), Err(_)) => {
                self.bad += 1;
                return;
            }
            (Ok(_), Ok(_)) if body.dash.is_some() => of_dash(&body),
            (Ok((point, _)), Ok((comma, _))) if point == comma || (point.digits, comma.digits) == (0, 0) => {
                Note::Same { ungrouped: false }
            }
            (Ok((point, _)), Ok((comma, _))) if point.decimals > comma.decimals => Note::EitherPoint,
            (Ok(_), Ok(_)) => Note::EitherComma { round: body.bytes().last() == Some(&b'0') },
            (Ok(_), Err(_)) if !body.bytes().contains(&b'.') => Note::Commas,
            (Err(_), Ok(_)) if !body.bytes().contains(&b',') => Note::Points,
            (Ok((written, grouping)), Err(_)) => {
                self.misgrouped += odd(grouping);
                Note::Point { long: long(written), parted }
            }
            (Err(_), Ok((written, grouping))) => {
                self.misgrouped += odd(grouping);
                Note::Comma { long: long(written), parted }
            }
        };
        self.note(note);
    }

    /// Takes in what was gathered elsewhere of the same column.
    pub fn merge(&mut self, other: &Self) {
        self.point += other.point;
        self.comma += other.comma;
        self.either += other.either;
        self.either_point += other.either_point;
        self.round_comma += other.round_comma;
        self.long_point += other.long_point;
        self.long_comma += other.long_comma;
        self.parted_point += other.parted_point;
        self.parted_comma += other.parted_comma;
        self.commas += other.commas;
        self.points += other.points;
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
    /// - Decimals behind marks of one kind only decide, unless more cells than those have exactly three.
    /// - Decimals behind both: each cell by itself, undecided.
    /// - Decimals behind one that in other cells stands twice and so parts thousands: each cell by itself. It is decided where the
    ///   other mark parts the thousands of all that have decimals (`158.87` alone may have lost a zero), and no cell is open by it.
    /// - No decimals, and three digits behind every mark: see [`MarkEvidence::without_decimals`].
    #[must_use]
    pub fn decide(&self) -> (Mark, bool) {
        let (point, comma) = (self.point - self.commas, self.comma - self.points);
        match (point > 0, comma > 0) {
            (true, true) => (Mark::EachCell, false),
            (true, false) if self.points > 0 => (Mark::EachCell, point == self.parted_point && self.either_point == 0),
            (false, true) if self.commas > 0 => {
                (Mark::EachCell, comma == self.parted_comma && self.either_comma() == 0)
            }
            (true, false) => (Mark::Point, self.doubtful(Mark::Point) <= self.point),
            (false, true) => (Mark::Comma, self.doubtful(Mark::Comma) <= self.comma),
            (false, false) => self.without_decimals(),
        }
    }

    /// A mark parts thousands
    ///
    /// - where it stands twice in a cell;
    /// - where it stands in twenty cells or more, unless others reach a thousand without it;
    /// - where it and the other stand in three cells each, unless others do: two people wrote, and no one writes thousandths;
    /// - where it is a comma and others reach a thousand without it, yet several of its cells end in zero: of decimals that zero is
    ///   only written where all cells have as many.
    fn without_decimals(&self) -> (Mark, bool) {
        let (points, commas) = (self.either_point, self.either_comma());
        let many = |cells: u64| cells >= MANY && self.ungrouped == 0;
        match (points + self.points > 0, commas + self.commas > 0) {
            (false, false) => (Mark::Point, true),
            (true, false) => (Mark::Comma, self.points > 0 || many(points)),
            (false, true) => {
                let round = self.round_comma >= FEW && self.ungrouped >= FEW;
                (Mark::Point, self.commas > 0 || many(commas) || round)
            }
            (true, true) => {
                let proven = |twice: u64, once: u64| twice > 0 || once == 0;
                let by_both = points.min(commas) >= FEW && self.ungrouped == 0;
                let proven = proven(self.points, points) && proven(self.commas, commas);
                (Mark::EachCell, proven || by_both)
            }
        }
    }
}

/// What a cell says whose cents are a dash. What parts its thousands stands before no decimals; else the comma before the dash does.
fn of_dash(body: &Body) -> Note {
    let (long, parted) = (false, false);
    match (body.bytes().iter().find(|byte| matches!(byte, b'.' | b',')), body.dash) {
        (Some(b'.'), _) | (None, Some(',')) => Note::Comma { long, parted },
        (Some(_), _) => Note::Point { long, parted },
        _ => Note::Same { ungrouped: false },
    }
}
