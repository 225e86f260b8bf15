//! Holds the table of `DESIGN.md`: code uses code only in the direction in which data flows.
//!
//! The sources are read as text: paths that begin with `crate::` or `super::`, imports of TypeScript, and names of the
//! crates that know JavaScript. Comments are taken away first, so that documentation may speak of anything.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may stop at once")]

use std::fs;
use std::path::{Path, PathBuf};

const EACH_ROW: &str = "each_row";

/// Each room of the core and the rooms that it may use besides itself.
const ROOMS: [(&str, &[&str]); 15] = [
    // A crate of its own, so that nothing of it can use the others.
    (EACH_ROW, &[]),
    ("sorted", &[]),
    ("numbers", &[]),
    ("money", &[EACH_ROW, "numbers", "sorted"]),
    ("error", &[]),
    ("issue", &[]),
    ("source", &[EACH_ROW, "error", "issue", "numbers"]),
    ("package", &["source", "error", "issue", "money", "sorted"]),
    ("table", &[EACH_ROW, "source", "package", "money", "error", "issue", "sorted"]),
    ("pack", &["package", "table", "error", "issue"]),
    ("check", &[EACH_ROW, "source", "package", "table", "money", "error", "issue", "sorted"]),
    ("scenario", &["source", "money", "error", "sorted"]),
    ("query", &[EACH_ROW, "table", "money", "error", "sorted"]),
    ("view", &["query", "table", "package", "money", "error", "issue", "sorted"]),
    (
        "binding",
        &[
            "view", "query", "scenario", "check", "pack", "table", "package", "source", "money", "error", "issue",
            "numbers", "sorted", EACH_ROW,
        ],
    ),
];

/// Crates that know JavaScript, as code names them.
const JAVASCRIPT: [&str; 4] = ["wasm_bindgen", "js_sys", "web_sys", "tsify"];

#[test]
fn every_room_of_the_core_uses_only_what_it_may() {
    let found: Vec<String> =
        sources("src", &["rs"]).iter().flat_map(|(path, text)| core_violations(path, text)).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_design_and_this_test_list_the_same_table() {
    let design = fs::read_to_string(root().join("DESIGN.md")).unwrap();
    for (room, may) in ROOMS {
        let row = design.lines().filter_map(table_row).find(|cells| cells[0].split(", ").any(|name| name == room));
        let cells = row.unwrap_or_else(|| panic!("DESIGN.md has no row for {room}"));
        let mut expected = may.to_vec();
        let mut listed: Vec<&str> = match cells[1] {
            "std" => Vec::new(),
            "all of the above" => ROOMS.iter().map(|(name, _)| *name).filter(|name| *name != room).collect(),
            names => names.split(", ").collect(),
        };
        expected.sort_unstable();
        listed.sort_unstable();
        assert_eq!(listed, expected, "DESIGN.md and tests/layers.rs disagree about {room}");
    }
}

#[test]
fn javascript_is_a_dependency_of_the_wasm_target_alone() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let found = manifest_violations(&manifest);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_folder_of_the_site_imports_only_what_it_may() {
    let sources = sources("www", &["ts", "js", "mjs"]);
    let found: Vec<String> = sources.iter().flat_map(|(path, text)| site_violations(path, text)).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_planted_violation_in_the_core_is_found() {
    let in_file = |path, text| core_violations(Path::new(path), text).len();
    assert_eq!(in_file("src/source/mod.rs", "use crate::money::Pence;"), 1);
    assert_eq!(in_file("src/query/run.rs", "use crate::{\n    error::Error,\n    view::{View, say},\n};"), 1);
    assert_eq!(in_file("src/table/mod.rs", "fn f() { crate::query::run(); }"), 1);
    assert_eq!(in_file("src/money/mod.rs", "use super::view;"), 1);
    assert_eq!(in_file("src/table/read/mod.rs", "use super::super::query::Plan;"), 1);
    assert_eq!(in_file("src/view/mod.rs", "use wasm_bindgen::JsValue;"), 1);
    assert_eq!(in_file("src/view/mod.rs", "use each_row::Stream;"), 1);
    assert_eq!(in_file("src/parlour/mod.rs", "use std::fmt;"), 1);
}

#[test]
fn what_a_room_may_use_is_not_found() {
    let in_file = |path, text| core_violations(Path::new(path), text).len();
    assert_eq!(in_file("src/source/mod.rs", "//! See [`crate::view`].\nuse crate::error::Error; // crate::query"), 0);
    assert_eq!(in_file("src/table/read.rs", "use super::Table;\nuse crate::{error::Error, table::Column};"), 0);
    assert_eq!(in_file("src/source/mod.rs", "pub use each_row::{Row, Stream};"), 0);
    assert_eq!(in_file("src/table/mod.rs", "mod tests { use super::*; use super::build; }"), 0);
    assert_eq!(in_file("src/binding/mod.rs", "use wasm_bindgen::prelude::*; use crate::view::View;"), 0);
}

#[test]
fn a_planted_violation_in_the_manifest_is_found() {
    assert_eq!(manifest_violations("[dependencies]\njs-sys = \"0.3\"").len(), 1);
    assert_eq!(manifest_violations("[dependencies.tsify]\nversion = \"0.5\"").len(), 1);
    assert_eq!(manifest_violations("[target.'cfg(target_arch = \"wasm32\")'.dependencies]\njs-sys = \"0.3\"").len(), 0);
}

#[test]
fn a_planted_violation_in_the_site_is_found() {
    let in_file = |path, text| site_violations(Path::new(path), text).len();
    assert_eq!(in_file("www/core/place.ts", "import \"../widgets/treemap/treemap\";"), 1);
    assert_eq!(in_file("www/core/place.ts", "const page = await import('../pages/explore');"), 1);
    assert_eq!(in_file("www/widgets/treemap/treemap.ts", "import { Bars } from \"../bars/bars\";"), 1);
    assert_eq!(in_file("www/widgets/treemap/treemap.ts", "export * from \"../../pages/explore\";"), 1);
    assert_eq!(in_file("www/widgets/shared/draw.ts", "import x from \"../bars/bars\";"), 1);
    assert_eq!(in_file("www/widgets/bars/bars.ts", "import init from \"../../../pkg/total_place.js\";"), 1);
    assert_eq!(
        in_file("www/widgets/bars/bars.ts", "import { ink } from \"../shared/ink\"; import \"../../core/types\";"),
        0
    );
    assert_eq!(in_file("www/pages/explore.ts", "import \"../widgets/bars/bars\"; import \"lit\";"), 0);
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every source under a folder, by its path from the root.
fn sources(folder: &str, extensions: &[&str]) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && !path.ends_with("node_modules") {
                folders.push(path);
            } else if path.extension().is_some_and(|is| extensions.iter().any(|extension| is == *extension)) {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path.strip_prefix(root()).unwrap().to_path_buf(), text));
            }
        }
    }
    assert!(!found.is_empty(), "{folder} holds no sources: the test looks in the wrong place");
    found
}

fn table_row(line: &str) -> Option<Vec<&str>> {
    line.starts_with('|').then(|| line.trim_matches('|').split('|').map(str::trim).collect())
}

fn core_violations(path: &Path, text: &str) -> Vec<String> {
    let parts: Vec<String> = path.with_extension("").iter().skip(1).map(|part| part.to_string_lossy().into()).collect();
    let room = parts[0].as_str();
    if room == "lib" {
        return Vec::new();
    }
    let Some((_, may)) = ROOMS.iter().find(|(name, _)| *name == room) else {
        return vec![format!("{}: the room {room} is not in the table of DESIGN.md", path.display())];
    };
    let code = without_comments(text);
    let mut found: Vec<String> = rooms_used(&code, depth(&parts))
        .into_iter()
        .filter(|used| used != room && !may.contains(&used.as_str()))
        .filter(|used| ROOMS.iter().any(|(name, _)| name == used))
        .map(|used| format!("{}: {room} must not use {used}", path.display()))
        .collect();
    if room != "binding" {
        let names = JAVASCRIPT.iter().filter(|name| words(&code).any(|word| word == **name));
        found.extend(names.map(|name| format!("{}: only binding may use {name}", path.display())));
    }
    found
}

/// How many modules stand between a file and the crate: `src/table/mod.rs` and `src/error.rs` one, `src/table/read.rs` two.
fn depth(parts: &[String]) -> usize {
    parts.iter().filter(|part| *part != "mod").count()
}

/// First names after the crate's root in every path of the code, written `crate::…`, or `super::…` far enough up. An inner
/// module makes one `super` less than it looks, which errs on the side of finding too much; `super::*` names no room.
fn rooms_used(code: &str, depth: usize) -> Vec<String> {
    let from_root = "super::".repeat(depth);
    let mut found: Vec<String> = words(code).find(|word| *word == EACH_ROW).map(str::to_owned).into_iter().collect();
    for start in [String::from("crate::"), from_root] {
        let mut rest = code;
        while let Some(at) = rest.find(&start) {
            let before = rest[..at].chars().next_back();
            rest = &rest[at + start.len()..];
            if !before.is_some_and(|c| c == ':' || is_word(c)) {
                found.extend(first_names(rest));
            }
        }
    }
    found
}

/// The name at the start of `rest`, or each first name of the braces that stand there.
fn first_names(rest: &str) -> Vec<String> {
    let name = |text: &str| text.trim_start().chars().take_while(|c| is_word(*c)).collect::<String>();
    let Some(inside) = rest.strip_prefix('{') else {
        return vec![name(rest)];
    };
    let mut names = vec![name(inside)];
    let mut open = 1;
    for (at, c) in inside.char_indices() {
        match c {
            '{' => open += 1,
            '}' => open -= 1,
            ',' if open == 1 => names.push(name(&inside[at + 1..])),
            _ => {}
        }
        if open == 0 {
            break;
        }
    }
    names
}

fn manifest_violations(manifest: &str) -> Vec<String> {
    let mut section = "";
    let mut found = Vec::new();
    for line in manifest.lines().map(str::trim) {
        if line.starts_with('[') {
            section = line;
        }
        let name = match section.strip_prefix("[dependencies.") {
            Some(name) if line.starts_with('[') => name.trim_end_matches(']'),
            _ => line.split(['=', '.']).next().unwrap_or("").trim(),
        };
        let wasm_alone = section.starts_with("[target.") && section.contains("target_arch = \"wasm32\"");
        if JAVASCRIPT.contains(&name.replace('-', "_").as_str()) && !wasm_alone {
            found.push(format!("Cargo.toml: {name} must stand in the section of wasm32, not in {section}"));
        }
    }
    found
}

fn site_violations(path: &Path, text: &str) -> Vec<String> {
    let code = without_comments(text);
    let own = place_in_site(path);
    imports(&code)
        .into_iter()
        .filter(|import| import.starts_with('.'))
        .filter(|import| !may_import(&own, &place_in_site(&resolve(path, import))))
        .map(|import| format!("{}: must not import {import}", path.display()))
        .collect()
}

/// `www/core`, `www/widgets/bars`, `www/pages`, `pkg`: the folder that the rules speak of.
fn place_in_site(path: &Path) -> String {
    let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
    let long = parts.starts_with(&["www".into(), "widgets".into()]) && parts.len() > 3;
    parts.iter().take(if long { 3 } else { 2 }).map(AsRef::as_ref).collect::<Vec<&str>>().join("/")
}

fn may_import(own: &str, used: &str) -> bool {
    let widget = own.starts_with("www/widgets/");
    match used {
        _ if used == own => true,
        _ if used.starts_with("pkg") => own == "www/core",
        "www/core" | "www/widgets/shared" if widget => true,
        _ if widget || own == "www/core" => {
            !(used.starts_with("www/widgets") || used.starts_with("www/pages") || widget)
        }
        _ => true,
    }
}

/// What stands in quotes after `from`, `import` or `import(`.
fn imports(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, quote) in code.match_indices(['"', '\'']) {
        let before = code[..at].trim_end().trim_end_matches('(').trim_end();
        let after = &code[at + 1..];
        if ["from", "import"].iter().any(|word| words(before).next_back() == Some(*word) && before.ends_with(word)) {
            found.extend(after.find(quote).map(|end| after[..end].to_string()));
        }
    }
    found
}

fn resolve(file: &Path, import: &str) -> PathBuf {
    let mut path = file.parent().unwrap_or(Path::new("")).to_path_buf();
    for part in import.split('/') {
        match part {
            "." => {}
            ".." => drop(path.pop()),
            name => path.push(name),
        }
    }
    path
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn words(code: &str) -> impl DoubleEndedIterator<Item = &str> {
    code.split(|c| !is_word(c)).filter(|word| !word.is_empty())
}

/// Cuts `// …` to the end of its line and `/* … */`. A `//` after a colon is part of an address in a string.
fn without_comments(text: &str) -> String {
    let mut code = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("/*").into_iter().chain(line_comment(rest)).min() {
        let end = if rest[at..].starts_with("/*") { "*/" } else { "\n" };
        code.push_str(&rest[..at]);
        rest = rest[at..].split_once(end).map_or("", |(_, after)| after);
        code.push('\n');
    }
    code + rest
}

fn line_comment(text: &str) -> Option<usize> {
    text.match_indices("//").map(|(at, _)| at).find(|at| !text[..*at].ends_with(':'))
}
