//! The front page, and what stands beside every page.

use super::{Cover, Href, Moment, Picture, Summary, TermLink};
use crate::json::{names, record};
use serde::{Deserialize, Serialize};

/// The front page. No article stands there twice, and of each only what is shown of it is told.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct HomeDocument {
    /// What cannot wait.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alert: Option<Summary>,
    /// The story of the day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lead: Option<Summary>,
    /// The stories beside it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub secondary: Vec<Summary>,
    /// The newest of all others.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub latest: Vec<Summary>,
    /// What people think: opinions, analyses, interviews.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub opinions: Vec<Summary>,
    /// A block per top category of the menu.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<HomeSection>,
    /// The newest covers of Le Kiosque.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub covers: Vec<Cover>,
    /// The advertisement among the blocks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub advertisement: Option<Advertisement>,
}

/// A category's block on the front page.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct HomeSection {
    /// The category.
    pub category: TermLink,
    /// How it is laid out.
    pub layout: Layout,
    /// Its newest articles, the pictured one first where the layout has one.
    pub articles: Vec<Summary>,
}

/// How a block of the front page is laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Layout {
    /// A large one and titles beside it.
    #[default]
    Leading,
    /// Three of one weight.
    Trio,
    /// A list of titles, the first with its picture.
    Brief,
}

/// What stands beside every page: one small file that all pages share, so that no page changes with it.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Recent {
    /// The newest articles.
    pub latest: Vec<Summary>,
    /// The most commented of late.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub discussed: Vec<Summary>,
    /// The most read of late, where the source counts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub read: Vec<Summary>,
    /// The advertisements of the column, those that begin later too.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub advertisements: Vec<Advertisement>,
}

/// An advertisement of the house: a picture and where it leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Advertisement {
    /// The picture, with what it says in words.
    pub picture: Picture,
    /// Where it leads.
    pub link: Href,
    /// Its first moment; `None`: it has begun.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Moment>,
    /// The moment after its last; `None`: it does not end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<Moment>,
}

/// Where an advertisement may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Place {
    /// Among the blocks of the front page.
    Home,
    /// In the side column.
    Side,
}

impl HomeDocument {
    /// Every article that stands there, from the top down.
    pub fn articles(&self) -> impl Iterator<Item = &Summary> {
        let top = self.alert.iter().chain(&self.lead).chain(&self.secondary).chain(&self.latest);
        let blocks = self.sections.iter().flat_map(|section| &section.articles);
        top.chain(&self.opinions).chain(blocks)
    }
}

impl Advertisement {
    /// Whether it is shown at this moment, in seconds since the epoch.
    pub fn is_on(&self, now: i64) -> bool {
        self.from.is_none_or(|from| from.utc <= now) && self.to.is_none_or(|to| now < to.utc)
    }
}

record!(HomeDocument { ; alert, lead, secondary, latest, opinions, sections, covers, advertisement });
record!(HomeSection { category, articles; layout });
record!(Recent { latest; discussed, read, advertisements });
record!(Advertisement { picture, link; from, to });
names!(Layout { "leading" => Leading, "trio" => Trio, "brief" => Brief });

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_advertisement_is_shown_from_its_first_moment_to_its_last() {
        let advertisement = |from: &str, to: &str| Advertisement {
            picture: Picture {
                src: Href::Inside("/media/a.png".to_owned()),
                width: 300,
                height: 250,
                alt: "Abonnez-vous".to_owned(),
                variants: Vec::new(),
                tone: None,
                weight: None,
            },
            link: Href::Inside("/a-propos/".to_owned()),
            from: Moment::parse(from, 0),
            to: Moment::parse(to, 0),
        };
        let now = Moment::parse("2026-11-22T12:00:00Z", 0).unwrap().utc;
        for (from, to, shown) in [
            ("", "", true),
            ("2026-11-22T12:00:00Z", "", true),
            ("2026-11-22T12:00:01Z", "", false),
            ("", "2026-11-22T12:00:00Z", false),
            ("2026-11-01", "2026-12-01", true),
        ] {
            assert_eq!(advertisement(from, to).is_on(now), shown, "{from} {to}");
        }
    }
}
