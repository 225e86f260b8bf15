//! Holds `www/core/types.ts` to the Rust types. `UPDATE_TYPES=1 cargo test types` writes it anew.

use ts_rs::{Config, TS};

use crate::check;
use crate::error::Error;
use crate::issue::Issue;
use crate::package::Source;
use crate::query::{Cut, Measure, Query};
use crate::scenario;
use crate::view::{
    AccountSummary, CellField, Cells, Field, Figure, Line, Lines, OtherCell, Published, Reconciliation, Row, RowKind,
    Summary, Theme, UnitCost, View, Warning,
};

const HEAD: &str = "// The values that the core hands to JavaScript, written from the Rust types by a test in src/binding/types.rs.\n\
// Amounts are decimal strings in pounds; no float ever holds one.\n";

fn declaration<T: TS + 'static>() -> String {
    let config = Config::default();
    let docs = T::docs().unwrap_or_default();
    tidy(&format!("{docs}export {}", T::decl(&config)))
}

/// One line a comment, one line a field.
fn tidy(declaration: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut inside = false;
    for line in declaration.replace("*/", "\n*/\n").replace(", };", ",\n};").lines().map(str::trim) {
        let comment = lines.last_mut().filter(|last| last.starts_with("/**") || last.starts_with("\t/**"));
        match (line, comment) {
            ("" | "*", _) => {}
            ("*/", Some(open)) => open.push_str(" */"),
            (text, Some(open)) if text.starts_with("* ") && !open.ends_with("*/") => open.push_str(&text[1..]),
            (text, _) => {
                inside = inside && text != "};";
                let text = text
                    .strip_suffix(',')
                    .filter(|_| inside)
                    .map_or_else(|| text.to_owned(), |field| format!("{field};"));
                lines.push(if inside { format!("\t{text}") } else { text.clone() });
                inside = inside || text.ends_with("= {");
            }
        }
    }
    format!("\n{}\n", lines.join("\n"))
}

fn all() -> String {
    let declarations = [
        declaration::<Measure>(),
        declaration::<Cut>(),
        declaration::<Query>(),
        declaration::<Field>(),
        declaration::<Source>(),
        declaration::<Warning>(),
        declaration::<RowKind>(),
        declaration::<Row>(),
        declaration::<Published>(),
        declaration::<Reconciliation>(),
        declaration::<AccountSummary>(),
        declaration::<View>(),
        declaration::<Figure>(),
        declaration::<Theme>(),
        declaration::<UnitCost>(),
        declaration::<Summary>(),
        declaration::<Line>(),
        declaration::<Lines>(),
        declaration::<CellField>(),
        declaration::<OtherCell>(),
        declaration::<Cells>(),
        declaration::<Issue>(),
        declaration::<check::Certainty>(),
        declaration::<check::Role>(),
        declaration::<check::Column>(),
        declaration::<check::Taken>(),
        declaration::<check::Excerpt>(),
        declaration::<check::SetAside>(),
        declaration::<check::Stated>(),
        declaration::<check::Balance>(),
        declaration::<check::Choice>(),
        declaration::<check::Question>(),
        declaration::<check::IssueGroup>(),
        declaration::<check::Subject>(),
        declaration::<check::Report>(),
        declaration::<scenario::Warning>(),
        declaration::<scenario::ByAgency>(),
        declaration::<scenario::PresentValue>(),
        declaration::<scenario::Payback>(),
        declaration::<scenario::Paybacks>(),
        declaration::<scenario::Unit>(),
        declaration::<scenario::Holds>(),
        declaration::<scenario::Switch>(),
        declaration::<scenario::Switching>(),
        declaration::<scenario::Bar>(),
        declaration::<scenario::Tornado>(),
        declaration::<scenario::Spread>(),
        declaration::<scenario::Fan>(),
        declaration::<scenario::Draws>(),
        declaration::<scenario::Uncertainty>(),
        declaration::<scenario::Appraisal>(),
        declaration::<scenario::AgencyTotal>(),
        declaration::<scenario::Side>(),
        declaration::<scenario::Value>(),
        declaration::<scenario::Money>(),
        declaration::<scenario::ScenarioLine>(),
        declaration::<scenario::ScenarioInput>(),
        declaration::<Error>().replace("type Error ", "type CoreError "),
    ];
    format!("{HEAD}{}", declarations.concat())
}

#[test]
fn the_typescript_types_are_those_of_the_core() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/www/core/types.ts");
    if std::env::var_os("UPDATE_TYPES").is_some() {
        std::fs::write(path, all()).unwrap();
    }
    let written = std::fs::read_to_string(path).unwrap();
    assert_eq!(written, all(), "www/core/types.ts is out of date: run UPDATE_TYPES=1 cargo test types");
}
