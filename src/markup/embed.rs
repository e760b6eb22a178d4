//! Films, posts and maps from elsewhere, as frames and as the quotations that a script would turn into them.

use super::builder::Builder;
use super::element::Element;
use super::writer::{Place, Writer};
use super::{fold_text, is_blank};
use crate::content::{Block, Embed, Href, Inline, Label, Text, plain_text};

impl Builder<'_> {
    /// An `iframe`: a card that leads to what it would show. One that shows nothing of the web, or nothing at all, vanishes.
    pub(super) fn frame(&mut self, element: &Element, writer: &mut Writer) {
        let is_hidden = ["width", "height"].iter().any(|name| element.number(name).is_some_and(|pixels| pixels <= 1));
        if is_hidden || element.attribute("srcdoc").is_some() {
            return;
        }
        let addresses = ["data-src", "data-lazy-src", "src"];
        let mut addresses = addresses.iter().filter_map(|name| element.first_attribute(&[name]));
        let is_article = element.has_class(&["wp-embedded-content"]);
        let page = |address| if is_article { page_of(address) } else { address };
        let href = addresses.find_map(|address| self.addresses.link(page(address)));
        // An article of our own: the quotation before the frame is its link already.
        let Some(href) = href.filter(|href| !(is_article && matches!(href, Href::Inside(_)))) else { return };
        let title = fold_text(element.attribute("title").unwrap_or_default());
        self.emit_embed(href, title, writer);
    }

    /// A quotation or box that a network's script would draw; without an address it is what it is.
    pub(super) fn post(&mut self, element: &Element, place: &Place, writer: &mut Writer) {
        let named = element.first_attribute(&["data-instgrm-permalink", "cite", "data-href"]);
        let linked = || last_link(element).and_then(|link| link.attribute("href"));
        match named.or_else(linked).and_then(|address| self.addresses.link(address)) {
            Some(href @ (Href::Outside(_) | Href::Inside(_))) => {
                let title = plain_text(&self.inlines(element, &Place::page()));
                self.emit_embed(href, title, writer);
            }
            Some(Href::Contact(_) | Href::Fragment(_)) | None if element.name == "blockquote" => {
                self.quote(element, place, writer);
            }
            Some(Href::Contact(_) | Href::Fragment(_)) | None => self.division(element, place, writer),
        }
    }

    /// In the figure of an embed that WordPress could not reach stands only its address.
    pub(super) fn embed_address(&self, blocks: &mut Vec<Block>) {
        if let [Block::Paragraph(text)] = blocks.as_slice() {
            let address = plain_text(&text.inlines);
            let is_address = address.starts_with("http") && !address.contains(' ');
            let embed = Href::parse(&address).filter(|_| is_address).and_then(|href| Embed::of(&href));
            if let Some(embed) = embed {
                *blocks = vec![Block::Embed(embed)];
            }
        }
    }

    /// An embed, or a link where the address is one of ours: nothing of the site is framed in the site.
    fn emit_embed(&mut self, href: Href, title: String, writer: &mut Writer) {
        if let Some(embed) = Embed::of(&href) {
            self.emit(writer, Block::Embed(Embed { title, ..embed }));
        } else if !is_blank(&title) {
            let link = Inline::Link(href, Label::new(vec![Inline::Text(title)]));
            self.emit(writer, Block::Paragraph(Text { inlines: vec![link], ..Text::default() }));
        }
    }
}

/// WordPress frames its articles at the address of a bare version of the page.
fn page_of(address: &str) -> &str {
    let page = address.split('#').next().unwrap_or_default();
    page.strip_suffix("embed/").or_else(|| page.strip_suffix("embed")).unwrap_or(page)
}

fn last_link(element: &Element) -> Option<&Element> {
    let inner = element.elements().collect::<Vec<_>>();
    inner.into_iter().rev().find_map(|inner| {
        if inner.name == "a" && inner.attribute("href").is_some() { Some(inner) } else { last_link(inner) }
    })
}
