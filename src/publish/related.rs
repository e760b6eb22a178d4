//! À lire aussi: which articles are closest to one.
//!
//! Two articles are close by the categories, tags and words of their titles that they share, each counted the more the fewer
//! articles have it, and by the days between them.

use super::catalogue::Catalogue;
use super::digest::digest_of;
use super::magazine::Magazine;
use super::memory::Related;
use crate::format::fold;
use std::collections::{BTreeMap, HashMap};

/// How many are shown.
const COUNT: usize = 4;

/// How many articles on either side of one are looked at in each of its lists, so that a large archive does not take the
/// square of its length.
const NEIGHBOURS: usize = 40;

/// What a tag in common counts when nobody else has it; an editor chose it for this very thing.
const TAG: f64 = 3.0;
/// A category: broader than a tag.
const CATEGORY: f64 = 2.0;
/// A word of the title.
const WORD: f64 = 2.0;
/// The same day; half of it a season apart.
const NEAR: f64 = 1.5;
/// A season, in seconds.
const SEASON: f64 = 90.0 * 86_400.0;

/// To be changed with everything above, so that relatives are chosen anew.
const MEASURE: u32 = 2;

/// Words of titles that say nothing of what they are about, of four letters and more, without accents.
const EMPTY_WORDS: &str = "avec avant apres aussi autre autres cela celle celui cent cette chez comme comment contre dans \
     depuis deux dont elle elles encore entre etre face faire fait font grand grande ils jour jours leur leurs mais meme \
     mieux mille moins monde mots nous nouveau nouvelle nouvelles on ou pour pourquoi premier premiere quand quatre que quel \
     quelle quelles quels qui sans sera sont sous sur tous tout toute toutes trois une vers vos votre vous annee annees";

/// The relatives of every article, in the order of the magazine, and the same to be remembered. Those of the edition before
/// stay, so that a new article does not change the pages of old ones: they are chosen anew where the article was filed
/// elsewhere or has another title, and where one of them is gone.
pub fn relatives(
    magazine: &Magazine,
    catalogue: &Catalogue,
    known: &BTreeMap<String, Related>,
) -> (Vec<Vec<usize>>, BTreeMap<String, Related>) {
    let places: HashMap<&str, usize> =
        magazine.articles.iter().enumerate().map(|(index, entry)| (entry.summary.path.as_str(), index)).collect();
    let wanted = COUNT.min(magazine.articles.len().saturating_sub(1));
    let titles = Titles::of(magazine);
    let (mut all, mut remembered) = (Vec::with_capacity(magazine.articles.len()), BTreeMap::new());
    for (index, entry) in magazine.articles.iter().enumerate() {
        let summary = &entry.summary;
        let key = digest_of(&(MEASURE, &entry.categories, &entry.tags, summary.published, &summary.title));
        let earlier = known.get(summary.path.as_str()).filter(|known| known.key == key);
        let still: Option<Vec<usize>> =
            earlier.and_then(|known| known.paths.iter().map(|path| places.get(path.as_str()).copied()).collect());
        let found = match still.filter(|still| still.len() == wanted) {
            Some(still) => still,
            None => related(magazine, catalogue, &titles, index),
        };
        let paths = found.iter().filter_map(|other| magazine.articles.get(*other));
        let paths = paths.map(|other| other.summary.path.as_str().to_owned()).collect();
        remembered.insert(summary.path.as_str().to_owned(), Related { key, paths });
        all.push(found);
    }
    (all, remembered)
}

/// The related articles of the one at `index`, closest first; those of the same days where nothing else is in common.
fn related(magazine: &Magazine, catalogue: &Catalogue, titles: &Titles, index: usize) -> Vec<usize> {
    let Some(article) = magazine.articles.get(index) else { return Vec::new() };
    let categories = catalogue.all_categories(article);
    let categories = categories.iter().filter_map(|path| catalogue.categories.get(path)).map(|list| (CATEGORY, list));
    let tags = article.tags.iter().filter_map(|tag| catalogue.tags.get(&tag.path));
    let tags = tags.map(|shelf| (TAG, &shelf.articles));
    let words = titles.of_article(index).map(|list| (WORD, list));
    let total = magazine.articles.len();
    let mut shared: Vec<(usize, f64)> = around(index, total).map(|other| (other, 0.0)).collect();
    for (weight, list) in categories.chain(tags).chain(words) {
        let counts = weight * rarity(list.len(), total);
        let at = list.partition_point(|other| *other < index);
        shared.extend(around(at, list.len()).filter_map(|place| Some((*list.get(place)?, counts))));
    }
    shared.sort_by_key(|(other, _)| *other);
    let time = |other: usize| magazine.articles.get(other).map_or(0, |article| article.summary.published.utc);
    let mut found: Vec<(usize, f64)> = Vec::new();
    for (other, counts) in shared.into_iter().filter(|(other, _)| *other != index) {
        match found.last_mut().filter(|(last, _)| *last == other) {
            Some((_, score)) => *score += counts,
            None => found.push((other, counts + nearness(time(other).abs_diff(time(index))))),
        }
    }
    found.sort_by(|(one, score), (other, less)| less.total_cmp(score).then(one.cmp(other)));
    found.into_iter().take(COUNT).map(|(other, _)| other).collect()
}

/// How much it says to be in a list of so many of `total` articles: 1 with one other, 0 with all.
fn rarity(length: usize, total: usize) -> f64 {
    let (length, total) = (length.max(2) as f64, total.max(3) as f64);
    ((total / length).ln() / (total / 2.0).ln()).clamp(0.0, 1.0)
}

/// What `seconds` between two articles count.
fn nearness(seconds: u64) -> f64 {
    NEAR / (1.0 + seconds as f64 / SEASON)
}

/// The places next to `at` in a list.
fn around(at: usize, length: usize) -> std::ops::Range<usize> {
    at.saturating_sub(NEIGHBOURS)..(at + NEIGHBOURS + 1).min(length)
}

/// The words of all titles and the articles that have them.
struct Titles {
    /// By the place of the word.
    lists: Vec<Vec<usize>>,
    /// The places of the words of each article.
    words: Vec<Vec<usize>>,
}

impl Titles {
    fn of(magazine: &Magazine) -> Self {
        let mut places: HashMap<String, usize> = HashMap::new();
        let (mut lists, mut words) = (Vec::new(), Vec::with_capacity(magazine.articles.len()));
        for (index, entry) in magazine.articles.iter().enumerate() {
            let mut own = Vec::new();
            for word in words_of(&entry.summary.title) {
                let place = *places.entry(word).or_insert_with(|| {
                    lists.push(Vec::new());
                    lists.len() - 1
                });
                if let Some(list) = lists.get_mut(place).filter(|list| list.last() != Some(&index)) {
                    list.push(index);
                    own.push(place);
                }
            }
            words.push(own);
        }
        Self { lists, words }
    }

    /// The lists of the words of an article.
    fn of_article(&self, index: usize) -> impl Iterator<Item = &Vec<usize>> {
        self.words.get(index).into_iter().flatten().filter_map(|place| self.lists.get(*place))
    }
}

/// The words of a title that tell what it is about, without accents and the plural.
fn words_of(title: &str) -> Vec<String> {
    let folded = fold(title);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() >= 4);
    let telling = words.filter(|word| !EMPTY_WORDS.split_whitespace().any(|empty| empty == *word));
    telling.map(|word| word.trim_end_matches(['s', 'x']).to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Article;
    use crate::publish::sample_magazine::{article, magazine, term};

    /// An article of this title, published so many days into the year, with these tags.
    fn about(slug: &str, title: &str, days: i64, tags: &[&str]) -> Article {
        let mut article = article(slug, days * 24 * 60);
        article.summary.title = title.to_owned();
        article.tags = tags.iter().map(|tag| term("etiquette", tag)).collect();
        article
    }

    /// The slugs of the relatives of the article of this slug, closest first.
    fn close(articles: Vec<Article>, slug: &str) -> Vec<String> {
        let magazine = magazine(articles);
        let catalogue = Catalogue::of(&magazine);
        let (all, _) = relatives(&magazine, &catalogue, &BTreeMap::new());
        let slug_of = |index: usize| magazine.articles[index].summary.path.segments().last().unwrap().to_owned();
        let index = (0..all.len()).find(|index| slug_of(*index) == slug).unwrap();
        all[index].iter().map(|other| slug_of(*other)).collect()
    }

    /// Forty articles about nothing in particular, a day apart, and these.
    fn among_others(articles: Vec<Article>) -> Vec<Article> {
        let others = (0..40).map(|day| about(&format!("autre-{day}"), &format!("Numéro{day}"), day, &["commun"]));
        others.chain(articles).collect()
    }

    #[test]
    fn a_rare_tag_and_a_word_of_the_title_go_before_the_days() {
        let articles = among_others(vec![
            about("sujet", "Le lac Tchad se retire", 5, &["commun", "tchad"]),
            about("etiquette", "Autre chose", 35, &["commun", "tchad"]),
            about("titre", "Des lacs : le Tchad, encore", 39, &["commun"]),
        ]);
        let found = close(articles, "sujet");
        assert_eq!(found[..2], ["etiquette", "titre"], "{found:?}");
        // Nothing else in common: those of the nearest days.
        assert!(found[2..].iter().all(|slug| ["autre-4", "autre-5", "autre-6"].contains(&slug.as_str())), "{found:?}");
    }

    #[test]
    fn what_everybody_has_says_nothing() {
        assert!(rarity(2, 1_000) > 0.99 && rarity(1_000, 1_000) == 0.0);
        assert!(rarity(10, 1_000) > rarity(100, 1_000));
        assert!(nearness(0) > nearness(86_400) && nearness(u64::MAX) < 0.01);
    }

    #[test]
    fn small_magazines_have_the_relatives_there_are() {
        assert_eq!(close(vec![about("seul", "Seul", 0, &[])], "seul"), [""; 0]);
        assert_eq!(close(vec![about("a", "A", 0, &[]), about("b", "B", 1, &[])], "a"), ["b"]);
    }

    #[test]
    fn titles_are_told_by_their_words() {
        assert_eq!(words_of("Pourquoi les Fleuves d’Afrique… et l’été ?"), ["fleuve", "afrique"]);
    }
}
