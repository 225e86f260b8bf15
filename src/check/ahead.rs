//! Later pieces of a file, read while another worker reads what stands before them.
//!
//! They are read by what the other has found out of the first bytes. What comes out is handed over in order, and taken in by
//! [`Check::join`](super::Check::join) once all before it was read: rows like any others as columns, and rows that are to be judged
//! by what came before them as text. Where this reader meets what it cannot be sure of, it leaves the rest of the piece to the other.

use super::Check;
use super::handed::write_marks;
use super::options::Options;
use super::plan::Plan;
use super::reading::{Reading, Tally};
use super::rows::is_suspicious;
use super::store::{Kept, Times};
use crate::source::{Encoding, EncodingEvidence, Row, Rows};
use crate::table::part::Part;
use each_row::handed::{Reader, Writer};
use each_row::labels::Texts;

/// A reader of later pieces of a file.
pub struct Ahead {
    reading: Reading,
    /// Bytes beyond which columns that nothing asks for are left out.
    large: u64,
    part: Part,
    gathered: Gathered,
    /// Whether rows were gathered that cannot be handed over: nothing more is.
    is_broken: bool,
}

/// What is to be handed over next, beside the columns.
#[derive(Default)]
struct Gathered {
    left_out: bool,
    letters: EncodingEvidence,
    /// Labels of each column that were handed over.
    labels: Vec<usize>,
    /// Whether the next row may stand directly below a total, by which it is then judged.
    below_total: bool,
}

impl Check {
    /// What to tell who reads later pieces of the file. None as long as nothing is known of it, and where it is such that no piece
    /// can be read by itself.
    #[must_use]
    pub fn tell_ahead(&self) -> Option<Vec<u8>> {
        let Reading { plan, tally, .. } = self.reading.as_ref()?;
        let possible = plan.encoding == Encoding::Utf8 && tally.block.is_possible() && self.options.rows.is_empty();
        if !possible || self.readings > 0 {
            return None;
        }
        let mut out = Writer::default();
        out.number(self.measures.large);
        plan.tell(&mut out)?;
        Some(out.bytes)
    }
}

impl Ahead {
    /// A reader of pieces by what [`Check::tell_ahead`] told; none where that is something else.
    #[must_use]
    pub fn told(told: &[u8]) -> Option<Self> {
        let mut told = Reader::new(told);
        let large = told.number()?;
        let plan = Plan::told(&mut told)?;
        let gathered = Gathered { labels: vec![0; plan.names.len()], ..Gathered::default() };
        let mut reading = Reading::new("", plan, &Options::default());
        reading.tally.handed_over = Some(0);
        Some(Self { reading, large, part: Part::default(), gathered, is_broken: false })
    }

    /// Reads a piece that stands at a byte of the file, behind those that were read here before: what is to be handed over of
    /// it, from behind its first line end on. None where nothing of it can be read by itself.
    pub fn read(&mut self, at: u64, piece: &[u8]) -> Option<Vec<u8>> {
        let rest = self.part.begin(at, piece).filter(|_| !self.is_broken)?;
        self.reading.begin_within();
        let begin = at + (piece.len() - rest.len()) as u64;
        let small = usize::try_from(self.large.saturating_sub(begin)).unwrap_or(usize::MAX);
        let (small, large) = rest.split_at_checked(small).unwrap_or((rest, &[]));
        self.read_some(small);
        if !large.is_empty() && !self.part.is_over {
            self.reading.tally.leave_out_others();
            self.gathered.left_out = true;
            self.read_some(large);
        }
        self.is_broken = self.part.rows() > 0;
        Some(self.part.hand_over())
    }

    fn read_some(&mut self, bytes: &[u8]) {
        if bytes.is_empty() {
            return;
        }
        let Reading { decoder, stream, decoded, plan, tally } = &mut self.reading;
        let text = decoder.push(bytes, false, decoded);
        let (part, gathered) = (&mut self.part, &mut self.gathered);
        if decoder.undecodable() + decoder.nuls() > 0 {
            // From here on a byte of the text is not one of the file.
            part.is_over = true;
            return;
        }
        let pushed = stream.push_together(text, false, &mut |rows: &Rows| gathered.take(plan, tally, part, rows));
        part.is_over |= pushed.is_err();
        if !part.is_over {
            gathered.close(tally, part, stream.position().1, stream.has_returned());
        }
    }
}

impl Gathered {
    /// Takes in rows of the piece.
    fn take(&mut self, plan: &Plan, tally: &mut Tally, part: &mut Part, rows: &Rows) {
        let mut at = 0;
        while at < rows.len() && !part.is_over {
            if std::mem::take(&mut self.below_total) {
                self.take_odd(tally, part, rows, at);
                at += 1;
                continue;
            }
            let (tried, taken) = tally.take_like_any(plan, rows, at);
            if taken > 0 {
                part.add(rows.offset(at), taken);
                self.letters.add(rows.raw(at, taken));
                self.letters.add(b"\n");
                at += taken;
            }
            if taken < tried {
                self.take_odd(tally, part, rows, at);
                at += 1;
            }
        }
    }

    /// Takes in a row that is to be judged by what came before it.
    fn take_odd(&mut self, tally: &mut Tally, part: &mut Part, rows: &Rows, at: usize) {
        if rows.row(at).is_none_or(|row| row.unclosed) {
            part.is_over = true;
            return;
        }
        if part.rows() > 0 {
            self.close(tally, part, rows.offset(at), false);
        }
        self.below_total = rows.row(at).is_some_and(|row| may_state(&row));
        part.add_odd(rows, at);
    }

    /// Writes down what was gathered, up to an offset of the text.
    fn close(&mut self, tally: &mut Tally, part: &mut Part, offset: u64, returned: bool) {
        let rows = part.rows();
        if !part.write(offset, returned) {
            return;
        }
        let out = &mut part.out;
        out.number(self.left_out.into());
        let letters = std::mem::take(&mut self.letters);
        let letters = letters.counts();
        let letters = if letters.iter().all(|count| *count == 0) { &[][..] } else { &letters };
        out.number(letters.len() as u64);
        out.numbers(letters);
        tally.hand_over(out, &mut self.labels, rows);
    }
}

/// Whether a row may state a total.
fn may_state(row: &Row) -> bool {
    row.cell(0).is_none_or(<[u8]>::is_empty) || row.cells().any(is_suspicious)
}

impl Tally {
    /// Writes down the columns of rows, and takes them away. `labels` are those of each column that were handed over before.
    #[inline(never)]
    fn hand_over(&mut self, out: &mut Writer, labels: &mut [usize], rows: usize) {
        self.handed_over = Some(self.handed_over.unwrap_or(0) + rows);
        write_marks(std::mem::take(&mut self.marks), out);
        out.number(std::mem::take(&mut self.decimals).into());
        out.numbers(&[self.hollow.take_bytes(), self.last_filled]);
        self.amounts.hand_over(out);
        for (column, known) in self.columns.iter_mut().zip(labels) {
            out.number(std::mem::take(&mut column.filled));
            out.texts(column.examples.iter().map(String::as_bytes));
            match &mut column.kept {
                Kept::Nothing => out.number(0),
                Kept::Labels(labels, codes) | Kept::Times(Times { cells: labels, codes, .. }) => {
                    out.number(1);
                    out.texts((*known..labels.len()).map(|label| labels.texts.get(label)));
                    *known = labels.len();
                    codes.hand_over(out);
                }
                Kept::Plain(texts) => {
                    out.number(2);
                    out.texts((0..texts.len()).map(|row| texts.get(row)));
                    *texts = Texts::default();
                }
            }
        }
    }
}
