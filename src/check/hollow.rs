//! Tables of nothing: thousands of names over rows of one cell take time and memory that the size of the file does not tell.

use crate::error::Error;

/// Cells that the table of any file may have.
const FREE: u64 = if cfg!(fuzzing) { 1 << 20 } else { 1 << 23 };
/// Cells that it may have for each byte of its rows, beyond those.
const PER_BYTE: u64 = 8;

/// How much of a table is there: its cells, whether the rows reach them or not, and the bytes of the rows.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Hollow {
    cells: u64,
    bytes: u64,
}

impl Hollow {
    /// Takes in a row of the file.
    #[inline]
    pub fn read(&mut self, row: &[u8]) {
        self.bytes += row.len() as u64 + 1;
    }

    /// Takes in a row of the table.
    #[inline]
    pub fn keep(&mut self, columns: usize) {
        self.cells += columns as u64;
    }

    /// Takes in rows of the file and of the table at once.
    pub fn join(&mut self, bytes: u64, cells: u64) {
        self.bytes += bytes;
        self.cells += cells;
    }

    /// The bytes of the rows so far, which are then counted elsewhere.
    pub fn take_bytes(&mut self) -> u64 {
        std::mem::take(self).bytes
    }

    /// Whether hardly any cell of the table is there.
    #[inline]
    pub fn is_hollow(self) -> bool {
        self.cells > FREE + PER_BYTE * self.bytes
    }

    /// # Errors
    /// `hollow-table` where hardly any cell is there.
    pub fn refuse(self, file: &str, columns: usize) -> Result<(), Error> {
        if !self.is_hollow() {
            return Ok(());
        }
        let message = [
            "The table has ",
            &columns.to_string(),
            " columns, and nearly all of its rows end before most of them. Take away the columns that hold nothing, and save \
             it again as CSV.",
        ];
        Err(Error::new("hollow-table", message.concat())
            .file(file)
            .expected("rows that are about as long as the header"))
    }
}
