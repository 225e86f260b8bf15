pub(super) fn personal(cell: &str) -> Option<&'static str> {
    cell.contains('@').then_some("an e-mail address")
}
