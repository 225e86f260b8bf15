use super::Certainty;
pub(super) struct Header {
    pub line: Option<u64>,
    pub last_line: u64,
    pub names: Vec<String>,
    pub titles: Vec<String>,
    pub certainty: Certainty,
    pub reason: String,
}
pub(super) fn find_header(rows: &[(u64, Vec<String>)]) -> Header {
    header_at(rows, rows.first().map_or(0, |r| r.0))
}
pub(super) fn header_at(rows: &[(u64, Vec<String>)], line: u64) -> Header {
    let names = rows.iter().find(|r| r.0 == line).map(|r| r.1.clone()).unwrap_or_default();
    Header {
        line: (line > 0).then_some(line),
        last_line: line,
        names,
        titles: vec![],
        certainty: Certainty::Likely,
        reason: String::new(),
    }
}
pub(super) fn same_header(names: &[String], cells: &[&str]) -> bool {
    names.len() == cells.len() && names.iter().zip(cells).all(|(a, b)| a.eq_ignore_ascii_case(b))
}
