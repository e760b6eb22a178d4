//! A result as it is shown, with the words that match marked.

use crate::content::{Moment, Path};
use crate::element::{Element, Node, element};
use crate::search::{Card, CardKind, Hit, Label, Thumbnail};
use crate::{format, text};

/// An article on the page of results: section, title, excerpt, date, picture.
pub fn article(hit: &Hit, categories: &[Label]) -> Element {
    let card = &hit.card;
    let title = Element::new("a").with("href", href(&card.path)).children(marked(&card.title, &hit.title_marks));
    let excerpt = hit.excerpt.as_deref().filter(|excerpt| !excerpt.is_empty());
    let excerpt = excerpt
        .map(|excerpt| element("p", "card__lede").with("dir", "auto").children(marked(excerpt, &hit.excerpt_marks)));
    let section = category(card, categories).map(|label| {
        let link = element("a", "card__category").with("href", href(&label.path)).child(label.name.as_str());
        element("p", "card__label").child(link)
    });
    let words = element("div", "card__text")
        .maybe(section)
        .child(element("h2", "card__title").with("dir", "auto").child(title))
        .maybe(excerpt)
        .child(element("p", "card__meta").child(time(card)));
    let picture = card.picture.as_ref().map(|picture| element("div", "card__picture").child(thumbnail(picture)));
    element("article", "card card--standard").child(words).maybe(picture)
}

/// The inside of a suggestion: title, section and date, a small picture.
pub fn suggestion(hit: &Hit, categories: &[Label]) -> Vec<Node> {
    let card = &hit.card;
    let section = category(card, categories).map(|label| [label.name.as_str(), " · "].concat()).unwrap_or_default();
    let words = element("span", "suggestion__text")
        .child(element("span", "suggestion__title").with("dir", "auto").children(marked(&card.title, &hit.title_marks)))
        .child(element("span", "suggestion__meta").child(section).child(time(card)));
    let picture = card.picture.as_ref().map(thumbnail);
    std::iter::once(words).chain(picture).map(Node::Element).collect()
}

/// What kind of name a card is.
pub fn kind(card: &Card) -> &'static str {
    match card.kind {
        CardKind::Article => text::FOUND_ARTICLE,
        CardKind::Category => text::FOUND_CATEGORY,
        CardKind::Author => text::FOUND_AUTHOR,
        CardKind::Tag => text::FOUND_TAG,
    }
}

/// A decoded path of the index as a link below the base. Nothing but a path can stand in it.
pub fn href(path: &str) -> String {
    Path::of(path.split('/').filter(|part| !part.is_empty())).unwrap_or_default().encoded()
}

fn category<'a>(card: &Card, categories: &'a [Label]) -> Option<&'a Label> {
    categories.get(usize::try_from(card.category?).ok()?)
}

fn time(card: &Card) -> Element {
    let moment = Moment { utc: card.date, offset: card.offset };
    Element::new("time").with("datetime", format::day(moment)).child(format::date(moment))
}

/// Decorative: the title stands beside it.
fn thumbnail(picture: &Thumbnail) -> Element {
    let tone = picture.tone.map(|tone| ["tone-", &format::digits(tone.into())].concat()).unwrap_or_default();
    Element::new("img")
        .with_any("class", &tone)
        .with("src", picture.address.clone())
        .with("alt", "")
        .with("width", "120")
        .with("height", "80")
        .with("loading", "lazy")
        .with("decoding", "async")
}

/// A text with these parts of it marked; ranges that do not fit are left out.
fn marked(text: &str, marks: &[(usize, usize)]) -> Vec<Node> {
    let mut nodes = Vec::new();
    let mut at = 0;
    for (start, end) in marks {
        let (Some(before), Some(word)) = (text.get(at..*start), text.get(*start..*end)) else { continue };
        nodes.push(Node::from(before));
        nodes.push(Element::new("mark").child(word).into());
        at = *end;
    }
    nodes.push(Node::from(text.get(at..).unwrap_or_default()));
    nodes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(nodes: Vec<Node>) -> String {
        let mut out = String::new();
        Element::new("p").children(nodes).print(&mut out);
        out
    }

    #[test]
    fn marks_are_elements_and_odd_ones_are_left_out() {
        for (text, marks, expected) in [
            ("L’élection <b>", &[(4, 13)][..], "<p>L’<mark>élection</mark> &lt;b&gt;</p>"),
            ("été", &[(1, 2), (0, 2), (9, 12)], "<p><mark>é</mark>té</p>"),
            ("été", &[], "<p>été</p>"),
        ] {
            assert_eq!(html(marked(text, marks)), expected);
        }
    }

    #[test]
    fn a_link_is_a_path_whatever_the_index_says() {
        for (path, expected) in [
            ("/article/étude/", "/article/%C3%A9tude/"),
            ("javascript:alert(1)", "/javascript:alert(1)/"),
            ("//example.org/", "/example.org/"),
            ("/a/../b/", "/"),
            ("", "/"),
        ] {
            assert_eq!(href(path), expected);
        }
    }
}
