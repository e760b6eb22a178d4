//! Which articles hold the words of a query, and how much they are about them.

use super::filter::Filter;
use super::list::Posting;
use super::query::Order;
use super::resolve::Group;
use super::segment::{Needs, Segment};
use super::tally::rise;
use super::weights::{freshness, rarity, value};

/// Room that every query uses anew.
#[derive(Clone, Debug, Default)]
pub struct Scratch {
    scores: Vec<u32>,
    masks: Vec<u16>,
    /// The best of the words of one group.
    best: Vec<u32>,
    met: Vec<u32>,
}

/// What is asked of all that match.
#[derive(Clone, Copy)]
pub struct Wish<'a> {
    /// What may be a result.
    pub filter: &'a Filter,
    /// The order.
    pub order: Order,
    /// How many of the first are wanted.
    pub most: usize,
    /// Whether the files of tails count.
    pub deep: bool,
}

/// The first results.
#[derive(Clone, Debug, Default)]
pub struct Ranked {
    /// Scores with the numbers of articles in their lower half, best first.
    pub first: Vec<u64>,
    /// The same of categories, authors and tags.
    pub names: Vec<u64>,
    /// How many articles match.
    pub total: u32,
    /// A bit for each word that is wanted.
    pub required: u16,
    /// How many of these every result holds.
    pub held: u32,
    /// Whether articles beyond the best ones of a word were left out.
    pub shallow: bool,
}

/// Names that are shown with results, at most.
pub const NAMES: usize = 4;

impl Scratch {
    /// Ranks all articles that hold all required groups; if there is none, those that hold the most.
    pub fn rank(&mut self, segments: &[Segment], groups: &[Group<'_>], wish: Wish<'_>, needs: &mut Needs) -> Ranked {
        let universe = segments.last().map_or(0, |last| last.base + last.info.universe()) as usize;
        self.scores.clear();
        self.scores.resize(universe, 0);
        self.masks.clear();
        self.masks.resize(universe, 0);
        self.best.resize(universe, 0);
        let total = segments.iter().map(|segment| segment.info.articles).sum();
        let mut ranked = Ranked::default();
        for (at, group) in groups.iter().enumerate() {
            ranked.shallow |= self.add(segments, group, 1 << at, total, wish.deep, needs);
        }
        let required =
            (0..).zip(groups).filter(|(_, group)| group.required).fold(0, |mask, (at, _)| mask | 1_u16 << at);
        ranked.required = if required == 0 { u16::MAX } else { required };
        ranked.held = if groups.is_empty() { 0 } else { self.most_held(segments, &ranked, wish.filter).max(1) };
        self.collect(segments, wish, &mut ranked);
        ranked
    }

    /// Whether an article was among the results of the last ranking.
    pub fn matches(&self, id: u32, ranked: &Ranked, filter: &Filter) -> bool {
        self.held(id, ranked) == ranked.held && filter.lets(id)
    }

    /// The groups that an article holds words of.
    pub fn mask(&self, id: u32) -> u16 {
        self.masks.get(id as usize).copied().unwrap_or_default()
    }

    /// How many of the wanted words an article holds.
    fn held(&self, id: u32, ranked: &Ranked) -> u32 {
        (self.mask(id) & ranked.required).count_ones()
    }

    /// Adds the articles of a group; whether some were left out.
    fn add(
        &mut self,
        segments: &[Segment],
        group: &Group<'_>,
        bit: u16,
        total: u32,
        deep: bool,
        needs: &mut Needs,
    ) -> bool {
        let mut shallow = false;
        for found in &group.found {
            let Some(segment) = segments.get(found.segment) else { continue };
            let rarity = rarity(found.count, total) * found.eighths;
            self.meet(found.head, segment.base, rarity);
            let Some((file, at)) = found.tail else { continue };
            match deep.then(|| segment.tails(file, needs)).flatten() {
                Some(tails) => self.meet(tails.get(at), segment.base, rarity),
                None => shallow = true,
            }
        }
        for id in self.met.drain(..) {
            let at = id as usize;
            if let (Some(best), Some(score), Some(mask)) =
                (self.best.get_mut(at), self.scores.get_mut(at), self.masks.get_mut(at))
            {
                *score += *best / 8;
                *mask |= bit;
                *best = 0;
            }
        }
        shallow
    }

    fn meet(&mut self, postings: &[Posting], base: u32, rarity: u32) {
        for posting in postings {
            let worth = rarity * value(posting & 7);
            let id = base + (posting >> 3);
            if let Some(best) = self.best.get_mut(id as usize) {
                if *best == 0 {
                    self.met.push(id);
                }
                *best = (*best).max(worth);
            }
        }
    }

    /// How many of the wanted words the articles with the most of them hold.
    fn most_held(&self, segments: &[Segment], ranked: &Ranked, filter: &Filter) -> u32 {
        let all = ranked.required.count_ones();
        let mut most = 0;
        for segment in segments {
            for id in segment.base + segment.info.names..segment.base + segment.info.universe() {
                let held = self.held(id, ranked);
                if held > most && filter.lets(id) {
                    most = held;
                    if most == all {
                        return most;
                    }
                }
            }
        }
        most
    }

    fn collect(&self, segments: &[Segment], wish: Wish<'_>, ranked: &mut Ranked) {
        let newest = segments.iter().filter_map(|segment| segment.info.days.last()).max().copied().unwrap_or_default();
        for segment in segments {
            let names = segment.info.names;
            // Days are known exactly where dates of several segments have to be compared.
            let days = segment.days(&mut Needs::default()).unwrap_or_default();
            for number in 0..segment.info.universe() {
                let id = segment.base + number;
                if !self.matches(id, ranked, wish.filter) {
                    continue;
                }
                let score = self.scores.get(id as usize).copied().unwrap_or_default();
                let Some(article) = number.checked_sub(names) else {
                    if ranked.held > 0 {
                        keep(&mut ranked.names, u64::from(score) << 32 | u64::from(u32::MAX - id), NAMES);
                    }
                    continue;
                };
                ranked.total += 1;
                let about = || segment.info.about_day(article);
                let key = match wish.order {
                    Order::Date => days.get(article as usize).copied().unwrap_or_else(about),
                    Order::Relevance => score + freshness(newest.saturating_sub(about())),
                };
                keep(&mut ranked.first, u64::from(key) << 32 | u64::from(id), wish.most);
            }
        }
    }
}

/// Keeps the largest ones, largest first.
pub fn keep(best: &mut Vec<u64>, key: u64, most: usize) {
    if best.len() >= most && best.last().is_none_or(|last| *last >= key) {
        return;
    }
    best.truncate(most.saturating_sub(1));
    best.push(key);
    rise(best, |one, other| one > other);
}
