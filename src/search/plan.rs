//! What of an index stays when articles come, change and go: segments are written once, and only the newest ones anew.

use super::file::digest;
use super::manifest::{Label, Manifest, SegmentInfo};

/// Articles of the newest segment. More: more files with every article; fewer: older segments are written anew more often.
const NEWEST: usize = 64;
/// Segments, at most. More: more files for every query; fewer: old ones are written anew more often.
const MOST: usize = 3;
/// One part in so many of a segment may be gone before it is written anew.
const GONE: usize = 4;
/// A segment is written anew when what comes behind it is larger than one part in so many of it.
const SHARE: usize = 4;

/// What an index was made from: of every segment its articles in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ledger {
    segments: Vec<Entries>,
}

/// The articles of a segment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Entries {
    hash: u64,
    articles: Vec<State>,
}

/// Digests of an article's path, of what is shown of it, and of its version.
type State = [u64; 3];

/// An article as it is now.
#[derive(Clone, Copy, Debug)]
pub struct Current<'a> {
    /// The address.
    pub path: &'a str,
    /// Equal as long as everything is equal that can be read in the files: title, excerpt, names.
    pub shown: &'a str,
    /// Equal as long as everything is equal that the index takes up.
    pub version: &'a str,
}

/// A segment that may stay.
struct Kept {
    info: SegmentInfo,
    entries: Entries,
    /// The articles that are as they were, by their places.
    alive: Vec<usize>,
    /// Whether something can be read in it that is gone or reads otherwise now.
    withdrawn: bool,
}

/// What is to be done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Segments that stay, with what is gone from them.
    pub kept: Vec<SegmentInfo>,
    /// Articles for a new segment behind them, by their places; none: nothing is written.
    pub fresh: Vec<usize>,
    ledger: Ledger,
}

impl Ledger {
    /// Plans the next index. `old` is the manifest that this ledger was made with; without one, or with another, all is new.
    pub fn plan(&self, old: Option<&Manifest>, articles: &[Current<'_>], full: bool) -> Plan {
        let mut now: Vec<(State, usize)> =
            articles.iter().enumerate().map(|(at, article)| (state_of(article), at)).collect();
        now.sort_unstable();
        let mut taken = vec![false; articles.len()];
        let mut kept: Vec<Kept> = Vec::new();
        // The newest segment that holds an article has its last state.
        for entries in self.segments.iter().rev().filter(|_| !full) {
            let info = old.and_then(|old| old.segments.iter().find(|info| info.hash == entries.hash)).cloned();
            let Some(mut info) = info.filter(|info| info.articles as usize == entries.articles.len()) else { continue };
            info.removed.clear();
            let mut segment = Kept { info, entries: entries.clone(), alive: Vec::new(), withdrawn: false };
            for (number, [path, shown, version]) in (segment.info.names..).zip(&entries.articles) {
                let from = now.partition_point(|([other, ..], _)| other < path);
                let found = now.get(from).filter(|([other, ..], _)| other == path);
                segment.withdrawn |= found.is_none_or(|([_, other, _], _)| other != shown);
                let same = found.filter(|([.., other], _)| other == version);
                match same.and_then(|(_, at)| taken.get_mut(*at).filter(|taken| !**taken).map(|taken| (taken, *at))) {
                    Some((taken, at)) => {
                        *taken = true;
                        segment.alive.push(at);
                    }
                    None => segment.info.removed.push(number),
                }
            }
            kept.push(segment);
        }
        kept.reverse();
        let mut fresh: Vec<usize> = (0..articles.len()).filter(|at| taken.get(*at) == Some(&false)).collect();
        absorb(&mut kept, &mut fresh);
        fresh.sort_unstable();
        let mut plan = Plan { fresh, ..Plan::default() };
        for Kept { info, entries, .. } in kept {
            plan.kept.push(info);
            plan.ledger.segments.push(entries);
        }
        plan
    }

    /// As bytes, to be kept beside the edition.
    pub fn write(&self) -> Vec<u8> {
        let mut out = Vec::new();
        for entries in &self.segments {
            out.extend(entries.hash.to_le_bytes());
            out.extend((entries.articles.len() as u64).to_le_bytes());
            out.extend(entries.articles.as_flattened().iter().flat_map(|number| number.to_le_bytes()));
        }
        out
    }

    /// Reads the bytes; empty where they are not ours: all is made anew.
    pub fn read(bytes: &[u8]) -> Self {
        let (numbers, rest) = bytes.as_chunks::<8>();
        let mut numbers = numbers.iter().map(|number| u64::from_le_bytes(*number));
        let mut ledger = Self::default();
        while let Some((hash, count)) = numbers.next().zip(numbers.next()) {
            let states = std::iter::from_fn(|| Some([numbers.next()?, numbers.next()?, numbers.next()?]));
            let articles: Vec<State> = states.take(usize::try_from(count).unwrap_or(usize::MAX)).collect();
            if articles.len() as u64 != count {
                return Self::default();
            }
            ledger.segments.push(Entries { hash, articles });
        }
        if rest.is_empty() { ledger } else { Self::default() }
    }
}

impl Plan {
    /// The ledger of the next index. `built` is the new segment and the order of its articles, as places among the fresh ones.
    pub fn ledger(self, articles: &[Current<'_>], built: Option<(&SegmentInfo, &[u32])>) -> Ledger {
        let mut ledger = self.ledger;
        if let Some((info, order)) = built {
            let fresh = order.iter().filter_map(|at| articles.get(*self.fresh.get(*at as usize)?));
            let articles = fresh.map(state_of).collect();
            ledger.segments.push(Entries { hash: info.hash, articles });
        }
        ledger
    }
}

/// Takes segments back into the new one: those that show what is gone or lost too much, the small newest, and older ones when
/// there are too many.
fn absorb(kept: &mut Vec<Kept>, fresh: &mut Vec<usize>) {
    let worn = |info: &SegmentInfo| info.removed.len() * GONE > info.articles as usize;
    // What is worn is written anew, and all that is newer with it.
    if let Some(at) = kept.iter().position(|segment| segment.withdrawn || worn(&segment.info)) {
        kept.drain(at..).for_each(|segment| fresh.extend(segment.alive));
    }
    if fresh.is_empty() {
        return;
    }
    if let Some(Kept { alive, .. }) = kept.pop_if(|segment| segment.alive.len() + fresh.len() <= NEWEST) {
        fresh.extend(alive);
    }
    let outgrown = |alive: &[usize], fresh: &[usize]| fresh.len() * SHARE > alive.len();
    while let Some(Kept { alive, .. }) = kept.pop_if(|segment| outgrown(&segment.alive, fresh) && fresh.len() > NEWEST)
    {
        fresh.extend(alive);
    }
    if kept.len() >= MOST {
        kept.drain(1..).for_each(|segment| fresh.extend(segment.alive));
        if let Some(Kept { alive, .. }) = kept.pop_if(|segment| outgrown(&segment.alive, fresh)) {
            fresh.extend(alive);
        }
    }
}

fn state_of(article: &Current<'_>) -> State {
    [article.path, article.shown, article.version].map(|text| digest(1, text.as_bytes()))
}

/// The categories of the next manifest: those of the last one keep their numbers, new ones come behind.
pub fn numbered(old: &[Label], now: &[Label]) -> Vec<Label> {
    let mut labels = old.to_vec();
    for label in now {
        match labels.iter_mut().find(|other| other.path == label.path) {
            Some(other) => label.name.clone_into(&mut other.name),
            None => labels.push(label.clone()),
        }
    }
    labels
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An index of nothing but numbers.
    #[derive(Default)]
    struct World {
        manifest: Manifest,
        ledger: Ledger,
        made: u64,
    }

    impl World {
        /// Publishes articles with these versions; how many were indexed.
        fn publish(&mut self, articles: &[(String, String)], full: bool) -> usize {
            let now: Vec<Current<'_>> =
                articles.iter().map(|(path, version)| Current { path, shown: shown(version), version }).collect();
            let plan = self.ledger.plan(Some(&self.manifest), &now, full);
            let fresh = plan.fresh.len();
            self.made += 1;
            let info = SegmentInfo { hash: self.made, articles: fresh as u32, names: 3, ..SegmentInfo::default() };
            let order: Vec<u32> = (0..fresh as u32).collect();
            self.manifest.segments = plan.kept.clone();
            let built = (fresh > 0).then_some((&info, order.as_slice()));
            self.manifest.segments.extend(built.map(|(info, _)| info.clone()));
            self.ledger = plan.ledger(&now, built);
            let alive: usize =
                self.manifest.segments.iter().map(|info| info.articles as usize - info.removed.len()).sum();
            assert_eq!(alive, articles.len(), "every article is in one segment");
            assert!(self.manifest.segments.len() <= MOST);
            fresh
        }
    }

    /// What is shown of a version `TITLE.TEXT`.
    fn shown(version: &str) -> &str {
        version.split('.').next().unwrap_or_default()
    }

    fn articles(count: usize) -> Vec<(String, String)> {
        (0..count).map(|at| (format!("/{at}/"), "1.1".to_owned())).collect()
    }

    #[test]
    fn one_more_article_is_one_small_segment() {
        let mut world = World::default();
        assert_eq!(world.publish(&articles(5000), false), 5000);
        assert_eq!(world.publish(&articles(5000), false), 0);
        assert_eq!(world.publish(&articles(5001), false), 1);
        assert_eq!(world.publish(&articles(5002), false), 2);
        let large = (5003..5500).filter(|count| world.publish(&articles(*count), false) > NEWEST).count();
        assert!(large <= 9, "{large}");
        assert_eq!(world.publish(&articles(5500), true), 5500);
        assert_eq!(world.manifest.segments.len(), 1);
    }

    #[test]
    fn changed_articles_count_no_more_where_they_were() {
        let mut world = World::default();
        let mut all = articles(1000);
        world.publish(&all, false);
        all[10].1 = "1.2".to_owned();
        all[20].1 = "1.2".to_owned();
        assert_eq!(world.publish(&all, false), 2);
        assert_eq!(world.manifest.segments[0].removed, [13, 23]);
        all[10].1 = "1.3".to_owned();
        assert_eq!(world.publish(&all, false), 2);
        all[200..600].iter_mut().for_each(|article| article.1 = "1.2".to_owned());
        assert_eq!(world.publish(&all, false), 1000);
        assert_eq!(world.manifest.segments.len(), 1);
    }

    #[test]
    fn a_segment_that_shows_what_is_gone_is_written_anew() {
        let mut world = World::default();
        let mut all = articles(1000);
        world.publish(&all, false);
        all.extend(articles(1010).into_iter().skip(1000));
        assert_eq!(world.publish(&all, false), 10);
        all.pop();
        assert_eq!(world.publish(&all, false), 9, "of the new segment");
        all[1005].1 = "2.1".to_owned();
        assert_eq!(world.publish(&all, false), 9, "another title");
        assert_eq!(world.manifest.segments.len(), 2);
        // Its text had changed before, so that two segments showed it.
        all[10].1 = "1.2".to_owned();
        assert_eq!(world.publish(&all, false), 10);
        all.remove(10);
        assert_eq!(world.publish(&all, false), 1008, "of both");
        assert_eq!(world.manifest.segments.len(), 1);
        assert_eq!(world.publish(&[], false), 0);
        assert!(world.manifest.segments.is_empty());
    }

    #[test]
    fn a_ledger_comes_back_and_a_damaged_one_is_empty() {
        let mut world = World::default();
        world.publish(&articles(30), false);
        let bytes = world.ledger.write();
        assert_eq!(Ledger::read(&bytes), world.ledger);
        assert_eq!(Ledger::read(&bytes[..bytes.len() - 8]), Ledger::default());
        assert_eq!(Ledger::read(&bytes[..bytes.len() - 3]), Ledger::default());
        world.ledger = Ledger::default();
        assert_eq!(world.publish(&articles(30), false), 30);
    }

    #[test]
    fn a_category_keeps_its_number() {
        let label = |path: &str, name: &str| Label { path: path.into(), name: name.into() };
        let old = [label("/a/", "A"), label("/b/", "B")];
        let now = [label("/c/", "C"), label("/b/", "Bé")];
        assert_eq!(numbered(&old, &now), [label("/a/", "A"), label("/b/", "Bé"), label("/c/", "C")]);
    }
}
