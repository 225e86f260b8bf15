//! What a file is before anybody reads it as text: a workbook, a picture, a page.

use crate::error::Error;

/// Refuses what is no text, by its first bytes (at least 4096 of them, or the whole file).
///
/// # Errors
/// `empty-file`, `workbook`, `open-document`, `document`, `zip`, `gzip`, `pdf`, `picture`, `html-page`, `json`, `xml`, `binary`: what
/// it is and how to save it as CSV.
///
/// ```
/// use total_place::source::refuse_what_is_no_text;
/// assert!(refuse_what_is_no_text("may.csv", b"supplier,amount\nSmith,12.50\n").is_ok());
/// let error = refuse_what_is_no_text("may.csv", b"%PDF-1.7 ...").unwrap_err();
/// assert_eq!(error.code, "pdf");
/// ```
pub fn refuse_what_is_no_text(file: &str, first: &[u8]) -> Result<(), Error> {
    match by_first_bytes(first).or_else(|| by_markup(first)).or_else(|| by_control_bytes(first)) {
        None => Ok(()),
        Some((code, message)) => {
            Err(Error::new(code, message).file(file).at(1, 1).expected("a text file with a line for each payment: CSV"))
        }
    }
}

type Refused = (&'static str, &'static str);

const WORKBOOK: Refused = (
    "workbook",
    "The file is an Excel workbook, not CSV. Open it in Excel, choose the sheet with the payments, then File, Save as, “CSV UTF-8”.",
);
const PICTURE: Refused =
    ("picture", "The file is a picture. Ask its publisher for the table that it shows, as CSV or as a workbook.");
const PAGE: Refused = (
    "html-page",
    "The file is a web page, not CSV: often an error page that was saved under the name of the file. Open its address in a \
     browser and download the file again.",
);

fn by_first_bytes(first: &[u8]) -> Option<Refused> {
    if first.is_empty() {
        return Some(("empty-file", "The file is empty. Download or save it again."));
    }
    if first.starts_with(b"PK\x03\x04") || first.starts_with(b"PK\x05\x06") {
        return Some(by_zip(first));
    }
    // Of formats whose first bytes could be text, more is asked for.
    let riff = first.starts_with(b"RIFF") && first.get(8..12) == Some(b"WEBP");
    let bitmap = first.starts_with(b"BM") && first.get(6..10) == Some(&[0; 4]);
    let table: [(&[u8], Refused); 12] = [
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", WORKBOOK),
        (
            b"%PDF-",
            (
                "pdf",
                "The file is a PDF. Ask its publisher for the table as CSV or as a workbook; a PDF loses its cells.",
            ),
        ),
        (
            b"\x1F\x8B",
            ("gzip", "The file is compressed with gzip. Unpack it first, then choose the file that was in it."),
        ),
        (b"7z\xBC\xAF\x27\x1C", ("zip", "The file is a 7z archive. Unpack it first, then choose the CSV file in it.")),
        (b"Rar!\x1A\x07", ("zip", "The file is a RAR archive. Unpack it first, then choose the CSV file in it.")),
        (b"\x89PNG\r\n", PICTURE),
        (b"\xFF\xD8\xFF", PICTURE),
        (b"GIF87a", PICTURE),
        (b"GIF89a", PICTURE),
        (b"II*\0", PICTURE),
        (b"MM\0*", PICTURE),
        (
            b"{\\rtf",
            (
                "document",
                "The file is a formatted document (RTF). Copy its table into Excel, then save it as “CSV UTF-8”.",
            ),
        ),
    ];
    let known = table.into_iter().find(|(magic, _)| first.starts_with(magic)).map(|(_, refused)| refused);
    known.or((riff || bitmap).then_some(PICTURE))
}

/// What a zip file is, by the names of the files in it.
fn by_zip(first: &[u8]) -> Refused {
    let holds = |name: &[u8]| first.windows(name.len()).any(|window| window == name);
    if holds(b"application/vnd.oasis.opendocument") {
        const MESSAGE: &str = "The file is an OpenDocument spreadsheet or text, not CSV. Open it in LibreOffice, choose the sheet \
            with the payments, then File, Save as, “Text CSV”.";
        ("open-document", MESSAGE)
    } else if holds(b"word/") {
        ("document", "The file is a Word document, not CSV. Copy its table into Excel, then save it as “CSV UTF-8”.")
    } else if holds(b"xl/") || holds(b"[Content_Types].xml") || holds(b"docProps/") {
        WORKBOOK
    } else {
        ("zip", "The file is a zip archive. Unpack it first, then choose the CSV files in it.")
    }
}

fn by_markup(first: &[u8]) -> Option<Refused> {
    let text = first.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(first).trim_ascii_start();
    let begins = |word: &[u8]| text.get(..word.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(word));
    let holds = |word: &[u8]| text.windows(word.len()).any(|window| window.eq_ignore_ascii_case(word));
    if [b"<!doctype html".as_slice(), b"<html", b"<head", b"<body", b"<script", b"<table", b"<title", b"<meta"]
        .iter()
        .any(|tag| begins(tag))
    {
        return Some(PAGE);
    }
    if begins(b"<?xml") || begins(b"<!--") || begins(b"<!doctype") {
        return Some(if holds(b"urn:schemas-microsoft-com:office:spreadsheet") {
            (
                "workbook",
                "The file is an Excel 2003 XML workbook, not CSV. Open it in Excel, then File, Save as, “CSV UTF-8”.",
            )
        } else if holds(b"<html") {
            PAGE
        } else {
            (
                "xml",
                "The file is XML, not CSV. Ask its publisher for CSV, or open it in Excel and save it as “CSV UTF-8”.",
            )
        });
    }
    is_json(text).then_some((
        "json",
        "The file is JSON, not CSV. Ask its publisher for CSV, or open it with Excel (Data, Get data, From JSON) and save it as CSV.",
    ))
}

/// Whether a text begins as JSON does and as no header would: a brace and a name in quotes, or a list of values.
fn is_json(text: &[u8]) -> bool {
    let behind = |rest: &[u8]| rest.get(1..).unwrap_or_default().trim_ascii_start().to_vec();
    match text.first() {
        Some(b'{') => {
            let inside = behind(text);
            let name = inside.strip_prefix(b"\"").and_then(|name| name.split(|byte| *byte == b'"').nth(1));
            inside.starts_with(b"}") || name.is_some_and(|rest| rest.trim_ascii_start().starts_with(b":"))
        }
        Some(b'[') => matches!(behind(text).first(), Some(b'{' | b'[')),
        _ => false,
    }
}

/// Bytes that no text holds. A few are a slip that the decoder drops; UTF-16 holds a NUL in nearly every character.
fn by_control_bytes(first: &[u8]) -> Option<Refused> {
    if first.starts_with(b"\xFF\xFE") || first.starts_with(b"\xFE\xFF") {
        return None;
    }
    let nuls_at = |odd: usize| first.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (nuls_at(0), nuls_at(1));
    let (many, few) = (even.max(odd), even.min(odd));
    let utf16 = many * 8 >= first.len() && many > 16 * few;
    let control = first.iter().filter(|byte| matches!(byte, 1..=8 | 14..=25 | 27..=31)).count();
    let strange = if utf16 { control } else { control + even + odd };
    (strange * 50 > first.len()).then_some((
        "binary",
        "The file is no text: it holds bytes that no text has. Save the table as “CSV UTF-8” and choose that file.",
    ))
}
