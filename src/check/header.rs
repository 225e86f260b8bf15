//! Stand-in until the header's own reader comes.
use super::Certainty;
use super::names::role_of_name;
use super::profile::{Shape, shape};
pub(super) struct Header {
    pub line: Option<u64>,
    pub last_line: u64,
    pub names: Vec<String>,
    pub titles: Vec<String>,
    pub certainty: Certainty,
    pub reason: String,
}
pub(super) fn find_header(rows: &[(u64, Vec<String>)]) -> Header {
    let score = |cells: &Vec<String>| -> usize {
        if cells.iter().any(|c| matches!(shape(c), Shape::Date | Shape::Number { .. }))
            || cells.iter().any(|c| c.len() > 120)
        {
            return 0;
        }
        let mut roles: Vec<_> = cells.iter().filter_map(|c| role_of_name(c).first().map(|r| r.0)).collect();
        roles.sort();
        roles.dedup();
        roles.len() * 10 + cells.iter().filter(|c| !c.is_empty()).count().min(9)
    };
    let best = rows
        .iter()
        .take(60)
        .map(|r| (score(&r.1), r))
        .filter(|(s, _)| *s >= 22)
        .max_by_key(|(s, r)| (*s, u64::MAX - r.0));
    match best {
        Some((_, r)) => header_at(rows, r.0),
        None => header_at(rows, 0),
    }
}
pub(super) fn header_at(rows: &[(u64, Vec<String>)], line: u64) -> Header {
    let names = rows.iter().find(|r| r.0 == line).map(|r| r.1.clone()).unwrap_or_default();
    let titles =
        rows.iter().filter(|r| r.0 < line && r.1.iter().any(|c| !c.is_empty())).map(|r| r.1.join(" ")).collect();
    Header {
        line: (line > 0).then_some(line),
        last_line: line,
        names,
        titles,
        certainty: Certainty::Likely,
        reason: String::new(),
    }
}
pub(super) fn same_header(names: &[String], cells: &[&str]) -> bool {
    names.len() == cells.len() && names.iter().zip(cells).all(|(a, b)| a.eq_ignore_ascii_case(b))
}
