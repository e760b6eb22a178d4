//! Articles as feeds hold them, kept for a while: the newest stand in several feeds.

use super::item::item;
use super::place;
use crate::components::Place;
use crate::config::Site;
use crate::content::Path;
use crate::publish::PublishError;
use crate::publish::magazine::{Entry, Magazine};
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

/// What is kept at most, in bytes.
const ROOM: usize = 24_000_000;

/// Items of feeds, each made once as long as there is room; the first made go first.
pub struct Shelf {
    place: Place,
    /// The numbers that an old WordPress gave.
    numbers: BTreeMap<Path, u64>,
    items: BTreeMap<Path, Rc<str>>,
    order: VecDeque<Path>,
    size: usize,
}

impl Shelf {
    /// An empty shelf for the feeds of a magazine.
    pub fn new(magazine: &Magazine, site: &Site) -> Self {
        let mut numbers = BTreeMap::new();
        for (number, path) in &magazine.ids {
            numbers.entry(path.clone()).or_insert(*number);
        }
        Self { place: place(site), numbers, items: BTreeMap::new(), order: VecDeque::new(), size: 0 }
    }

    /// What an old WordPress called the article at this path.
    pub fn number(&self, path: &Path) -> Option<u64> {
        self.numbers.get(path).copied()
    }

    /// An article as an item.
    pub fn item(&mut self, magazine: &Magazine, entry: &Entry) -> Result<Rc<str>, PublishError> {
        let path = &entry.summary.path;
        if let Some(item) = self.items.get(path) {
            return Ok(item.clone());
        }
        let text = magazine.text(entry)?;
        let made: Rc<str> = item(&text.article, self.number(path), &self.place).into();
        self.size += made.len();
        self.items.insert(path.clone(), made.clone());
        self.order.push_back(path.clone());
        while self.size > ROOM
            && let Some(first) = self.order.pop_front()
            && let Some(gone) = self.items.remove(&first)
        {
            self.size -= gone.len();
        }
        Ok(made)
    }
}
