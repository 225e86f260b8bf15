#[derive(Default)]
pub(super) struct Profile {
    pub n: u64,
}
impl Profile {
    pub(super) fn add(&mut self, cell: &str) {
        let _ = cell;
        self.n += 1;
    }
}
