#![allow(clippy::unwrap_used, clippy::print_stdout)]
use total_place::scenario::*;
#[test]
fn smoke() {
    let text = std::fs::read_to_string("tests/fixtures/scenario/documents/five_kinds.json").unwrap();
    let scenario = Scenario::read(&text).unwrap();
    let t = std::time::Instant::now();
    let a = appraise(&scenario);
    println!("appraise {:?}", t.elapsed());
    let t = std::time::Instant::now();
    let u = uncertainty(&scenario, Drawing::default()).unwrap();
    println!("uncertainty {:?}", t.elapsed());
    println!("{}", serde_json::to_string(&a).unwrap());
    println!("{}", serde_json::to_string_pretty(&u).unwrap().lines().take(60).collect::<Vec<_>>().join("\n"));
}
