//! What stands where on the front page: the rules, whatever source the articles come from.

use crate::content::{Advertisement, Cover, HomeDocument, HomeSection, Kind, Layout, Path, Picture, Summary, TermLink};
use crate::format::cut;

/// What cannot wait is no news any more after so many seconds.
pub const URGENT: i64 = 48 * 3_600;
/// A name that editors gave for the top of the page counts for so many seconds, back from the newest article: who forgets to
/// take it away has no front page of last year.
pub const CHOSEN: i64 = 7 * 86_400;
/// Stories beside the lead.
const SECONDARY: usize = 3;
/// Titles in the list of the newest.
const LATEST: usize = 5;
/// Among so many of the newest one with a picture leads, where the editors chose none.
const LEADING: usize = 6;
/// Articles above the blocks.
pub const TOP: u32 = (1 + SECONDARY + LATEST) as u32;
/// Opinions side by side; fewer than two are no strip.
const OPINIONS: usize = 3;
/// Blocks at the most.
pub const SECTIONS: usize = 8;
/// Covers side by side.
pub const COVERS: usize = 4;
/// Articles that a source offers of one list, so that enough are left when others have taken theirs.
pub const OFFERED: usize = 60;
/// Characters of the lede of a block's large article.
const SHORT_LEDE: usize = 160;
/// Pixels: a picture beside a title is never shown wider on any screen.
const BESIDE: u32 = 800;

/// What a source offers for a front page, each list in its own order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Offer {
    /// What cannot wait.
    pub alert: Option<Summary>,
    /// What the editors want on top, the first first.
    pub chosen: Vec<Summary>,
    /// Newest first.
    pub newest: Vec<Summary>,
    /// What people think, newest first.
    pub opinions: Vec<Summary>,
    /// The categories of the front page and their articles, newest first.
    pub sections: Vec<(TermLink, Vec<Summary>)>,
    /// Newest first.
    pub covers: Vec<Cover>,
    /// The advertisement among the blocks.
    pub advertisement: Option<Advertisement>,
}

impl Offer {
    /// The front page: what the editors chose goes first, then what is newest. What stands further up is not repeated.
    pub fn page(self) -> HomeDocument {
        let Self { alert, chosen, newest, opinions, sections, mut covers, advertisement } = self;
        let mut shown = Shown(Vec::new());
        let alert = alert.and_then(|alert| shown.take(alert));
        let mut chosen = chosen.into_iter();
        let lead = chosen.by_ref().find_map(|article| shown.take(article)).or_else(|| shown.lead(&newest));
        let mut secondary = shown.some(chosen, SECONDARY);
        let own = newest.iter().filter(|article| is_own(article.kind)).cloned();
        secondary.extend(shown.some(own, SECONDARY.saturating_sub(secondary.len())));
        let latest = shown.some(newest, LATEST);
        let opinions = shown.strip(opinions);
        let mut blocks = Vec::new();
        for (category, articles) in sections {
            let layout = layout(blocks.len());
            if let Some(block) = shown.block(category, layout, articles).filter(|_| blocks.len() < SECTIONS) {
                blocks.push(block);
            }
        }
        covers.truncate(COVERS);
        HomeDocument {
            alert: alert.map(title),
            lead: lead.map(|article| Summary { updated: None, sticky: false, ..spoken(article) }),
            secondary: secondary.into_iter().map(beside).collect(),
            latest: latest.into_iter().map(title).collect(),
            opinions: opinions
                .into_iter()
                .map(|article| Summary { author: article.author.clone(), ..title(article) })
                .collect(),
            sections: blocks,
            covers,
            advertisement,
        }
    }
}

/// The articles that stand on the page already.
struct Shown(Vec<Path>);

impl Shown {
    /// The article, unless it stands there.
    fn take(&mut self, article: Summary) -> Option<Summary> {
        if self.0.contains(&article.path) {
            return None;
        }
        self.0.push(article.path.clone());
        Some(article)
    }

    fn some(&mut self, articles: impl IntoIterator<Item = Summary>, count: usize) -> Vec<Summary> {
        articles.into_iter().filter_map(|article| self.take(article)).take(count).collect()
    }

    /// The lead of a day for which the editors chose none: the newest with a picture, unless it is far down.
    fn lead(&mut self, newest: &[Summary]) -> Option<Summary> {
        let free = |article: &&Summary| is_own(article.kind) && !self.0.contains(&article.path);
        let pictured = newest.iter().filter(free).take(LEADING).find(|article| article.picture.is_some());
        let lead = pictured.or_else(|| newest.iter().find(free)).or(newest.first())?;
        self.take(lead.clone())
    }

    fn strip(&mut self, opinions: Vec<Summary>) -> Vec<Summary> {
        let free = opinions.iter().filter(|article| !self.0.contains(&article.path)).count();
        if free < 2 { Vec::new() } else { self.some(opinions, OPINIONS) }
    }

    fn block(&mut self, category: TermLink, layout: Layout, articles: Vec<Summary>) -> Option<HomeSection> {
        let mut articles = articles;
        articles.retain(|article| !self.0.contains(&article.path));
        let layout = match layout {
            // Three of one weight need three.
            Layout::Trio if articles.len() < 3 => Layout::Brief,
            other => other,
        };
        let mut articles = self.some(articles, length(layout));
        if layout != Layout::Trio
            && let Some(pictured) =
                articles.iter().position(|article| article.picture.is_some() && is_own(article.kind))
            && let Some(first) = articles.get_mut(..=pictured)
        {
            first.rotate_right(1);
        }
        let shown = articles.into_iter().enumerate().map(|(index, article)| {
            let article = match (layout, index) {
                (Layout::Leading, 0) => Summary { lede: cut(&article.lede, SHORT_LEDE), ..beside(article) },
                (Layout::Trio, _) | (Layout::Brief, 0) => beside(article),
                (Layout::Leading | Layout::Brief, _) => title(article),
            };
            // The heading of the block says it already.
            let own = article.category.clone().filter(|own| own.path != category.path);
            Summary { category: own, ..article }
        });
        let articles: Vec<Summary> = shown.collect();
        (!articles.is_empty()).then_some(HomeSection { category, layout, articles })
    }
}

/// Whether the magazine itself wrote it: what others sent or paid for leads nothing by its date alone.
fn is_own(kind: Kind) -> bool {
    match kind {
        Kind::News | Kind::Opinion | Kind::Analysis | Kind::Interview => true,
        Kind::Communique | Kind::Sponsored | Kind::RightOfReply => false,
    }
}

/// The layout of a block by its place among them.
fn layout(index: usize) -> Layout {
    match index % 3 {
        0 => Layout::Leading,
        1 => Layout::Trio,
        _ => Layout::Brief,
    }
}

fn length(layout: Layout) -> usize {
    match layout {
        Layout::Leading => 5,
        Layout::Trio => 3,
        Layout::Brief => 6,
    }
}

/// An article of which title, time and number of comments are shown.
pub fn title(article: Summary) -> Summary {
    let (lede, category) = (String::new(), None);
    Summary {
        lede,
        category,
        picture: None,
        author: None,
        ..spoken(Summary { updated: None, sticky: false, ..article })
    }
}

/// An article that is shown with its picture beside it. The title says what it is about: the picture is silent.
fn beside(article: Summary) -> Summary {
    let picture = article.picture.clone().map(small);
    Summary {
        lede: String::new(),
        author: None,
        picture,
        ..spoken(Summary { updated: None, sticky: false, ..article })
    }
}

/// Nobody has to know that there are no comments.
fn spoken(article: Summary) -> Summary {
    Summary { comments: article.comments.filter(|count| *count > 0), ..article }
}

/// A picture in the widths in which it is shown beside a title.
fn small(picture: Picture) -> Picture {
    let Picture { src, width, height, mut variants, tone, weight, .. } = picture;
    let alt = String::new();
    variants.retain(|variant| variant.width <= BESIDE);
    match variants.pop_if(|widest| width > BESIDE && widest.width > 0) {
        Some(widest) => {
            let height = (u64::from(height) * u64::from(widest.width) / u64::from(width)) as u32;
            Picture { src: widest.src, width: widest.width, height, alt, variants, tone, weight }
        }
        None => Picture { src, width, height, alt, variants, tone, weight },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::{Href, Moment, Variant};
    use std::collections::BTreeSet;

    fn picture() -> Picture {
        let src = |width: u32| Href::Inside(format!("/media/a-{width}.webp"));
        let variants = [288, 720, 1280].map(|width| Variant { src: src(width), width }).to_vec();
        Picture {
            src: src(1280),
            width: 1280,
            height: 853,
            alt: "Un fleuve".to_owned(),
            variants,
            tone: Some(3),
            weight: None,
        }
    }

    fn article(number: usize) -> Summary {
        Summary {
            path: Path::of(["article", &number.to_string()]).unwrap(),
            title: format!("Titre {number}"),
            lede: "Un chapô.".repeat(40),
            kind: Kind::News,
            published: Moment { utc: 1_700_000_000 - number as i64 * 60, offset: 60 },
            updated: None,
            author: Some(term("awa")),
            category: Some(term("boxe")),
            picture: (!number.is_multiple_of(4)).then(picture),
            comments: Some(number as u32 % 3),
            sticky: false,
        }
    }

    fn term(slug: &str) -> TermLink {
        TermLink { name: slug.to_owned(), path: Path::of(["rubrique", slug]).unwrap() }
    }

    /// A magazine of so many articles, newest first, in nine categories.
    fn offer(count: usize) -> Offer {
        let newest: Vec<Summary> = (0..count).map(article).collect();
        let of = |place: usize| newest.iter().skip(place).step_by(3).take(OFFERED).cloned().collect();
        let sections = (0..9).map(|place| (term(&format!("rubrique-{place}")), of(place))).collect();
        let opinions = newest.iter().filter(|article| article.path.slug().ends_with('7')).take(OFFERED).cloned();
        Offer { opinions: opinions.collect(), sections, newest, ..Offer::default() }
    }

    fn numbers(articles: &[Summary]) -> Vec<&str> {
        articles.iter().map(|article| article.path.slug()).collect()
    }

    #[test]
    fn nothing_stands_there_twice_and_nothing_is_missing_whatever_the_number() {
        for count in [0, 1, 2, 5, 12, 40, 5_000] {
            let page = offer(count).page();
            let all: Vec<&Path> = page.articles().map(|article| &article.path).collect();
            assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len(), "{count}");
            assert_eq!(page.lead.is_some(), count > 0);
            assert!(count > 10 || all.len() == count, "{count}: {}", all.len());
            assert!(page.sections.len() <= SECTIONS && page.sections.iter().all(|block| !block.articles.is_empty()));
            assert!(page.opinions.is_empty() || page.opinions.len() > 1);
        }
        let page = offer(5_000).page();
        let layouts: Vec<(Layout, usize)> =
            page.sections.iter().map(|block| (block.layout, block.articles.len())).take(4).collect();
        let (leading, trio, brief) = ((Layout::Leading, 5), (Layout::Trio, 3), (Layout::Brief, 6));
        assert_eq!(layouts, [leading, trio, brief, leading]);
        assert_eq!((page.secondary.len(), page.latest.len(), page.opinions.len()), (SECONDARY, LATEST, OPINIONS));
    }

    #[test]
    fn what_the_editors_chose_leads_and_then_the_newest_with_a_picture() {
        let page = offer(30).page();
        // Article 0 has no picture.
        assert_eq!(page.lead.unwrap().path.slug(), "1");
        assert_eq!(numbers(&page.secondary), ["0", "2", "3"]);
        assert_eq!(numbers(&page.latest), ["4", "5", "6", "7", "8"]);
        let chosen = vec![article(24), article(7), article(24)];
        let page = Offer { chosen, alert: Some(article(1)), ..offer(30) }.page();
        assert_eq!((page.alert.unwrap().path.slug(), page.lead.unwrap().path.slug()), ("1", "24"));
        assert_eq!(numbers(&page.secondary), ["7", "0", "2"]);
        let paid = |number| Summary { kind: Kind::Sponsored, ..article(number) };
        let page = Offer { newest: vec![paid(1), article(2), article(3)], ..Offer::default() }.page();
        assert_eq!((page.lead.unwrap().path.slug(), numbers(&page.latest)), ("2", vec!["1"]));
        // An edition of advertisements has a lead all the same.
        assert!(Offer { newest: vec![paid(1)], ..Offer::default() }.page().lead.is_some());
    }

    #[test]
    fn of_each_article_only_what_is_shown_is_told() {
        let page = offer(200).page();
        let lead = page.lead.unwrap();
        assert!(lead.lede.len() > 300 && lead.author.is_some());
        let picture = lead.picture.unwrap();
        assert_eq!((picture.variants.len(), picture.alt.as_str()), (3, "Un fleuve"));
        let beside = page.secondary[1].clone();
        let picture = beside.picture.unwrap();
        assert_eq!((beside.lede.as_str(), beside.author, picture.alt.as_str()), ("", None, ""));
        assert_eq!((picture.src.as_string(), picture.width, picture.height), ("/media/a-720.webp".into(), 720, 479));
        assert_eq!(picture.variants.len(), 1);
        assert!(page.latest.iter().all(|article| article.picture.is_none() && article.comments != Some(0)));
        assert!(page.opinions.iter().all(|article| article.author.is_some() && article.lede.is_empty()));
        let large = &page.sections[0].articles[0];
        assert!(large.picture.is_some() && (100..=SHORT_LEDE).contains(&large.lede.chars().count()));
    }

    #[test]
    fn a_block_that_names_a_category_does_not_repeat_it_and_too_few_are_no_trio() {
        let sections = vec![
            (term("boxe"), vec![article(4), article(5)]),
            (term("sport"), vec![article(6), article(7)]),
            (term("vide"), vec![article(4)]),
        ];
        let page = Offer { sections, ..Offer::default() }.page();
        let layouts: Vec<Layout> = page.sections.iter().map(|block| block.layout).collect();
        assert_eq!(layouts, [Layout::Leading, Layout::Brief]);
        // The one with a picture comes first.
        assert_eq!(numbers(&page.sections[0].articles), ["5", "4"]);
        assert!(page.sections[0].articles.iter().all(|article| article.category.is_none()));
        assert_eq!(page.sections[1].articles[0].category, Some(term("boxe")));
    }
}
