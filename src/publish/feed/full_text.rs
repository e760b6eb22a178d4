//! The whole of an article as plain HTML for feed readers: no classes, no scripts, nothing that asks another site for anything.

use super::block::{block, figure};
use super::inline::Notes;
use crate::components::{Element, Place};
use crate::content::Article;
use crate::{format, text};

/// The longest text, in bytes of HTML; what is longer ends with a link to the rest.
const LENGTH: usize = 100_000;

/// The HTML. `address` is the whole one of the article's page.
pub fn full_text(article: &Article, place: &Place, address: &str) -> String {
    let footnotes = article.body.footnotes();
    let notes = Notes { place, page: address, ids: &footnotes };
    let mut html = String::new();
    before(article, &notes).iter().for_each(|element| element.print(&mut html));
    if article.locked {
        Element::new("p").child(text::LOCKED).print(&mut html);
        rest(address).print(&mut html);
        return html;
    }
    let end = html.len() + LENGTH;
    for (number, part) in article.body.parts.iter().enumerate() {
        if number > 0 {
            Element::new("hr").print(&mut html);
        }
        for element in part.iter().flat_map(|next| block(next, &notes)) {
            let start = html.len();
            element.print(&mut html);
            if html.len() > end {
                html.truncate(start);
                rest(address).print(&mut html);
                return html;
            }
        }
    }
    if !article.source.is_empty() {
        Element::new("p").child(text::SOURCE).child(article.source.as_str()).print(&mut html);
    }
    html
}

/// What a reader must know before the text: what kind of text it is, what was corrected; and the lead picture.
fn before(article: &Article, notes: &Notes<'_>) -> Vec<Element> {
    let kind = text::kind(article.summary.kind);
    let kind = (!kind.is_empty()).then(|| Element::new("p").child(Element::new("strong").child(kind)));
    let corrections = article.corrections.iter().map(|correction| {
        let when = text::corrected_on(&format::date(correction.date));
        Element::new("p").child(Element::new("strong").child(when)).child(correction.text.as_str())
    });
    let lead = article.lead.as_ref().map(|lead| figure(lead, notes));
    kind.into_iter().chain(corrections).chain(lead).collect()
}

fn rest(address: &str) -> Element {
    Element::new("p").child(Element::new("a").with("href", address.to_owned()).child(text::READ_ON))
}
