//! Sound, films, files and the links that look like buttons.

use super::builder::Builder;
use super::element::Element;
use super::role::{InlineRole, Role};
use super::writer::{Place, Writer};
use crate::content::{Block, Button, Href, Picture, plain_text};

impl Builder<'_> {
    pub(super) fn audio(&mut self, element: &Element, place: &Place, writer: &mut Writer) {
        match self.recording(element) {
            Some(file) => self.emit(writer, Block::Audio(file, Vec::new())),
            None => self.division(element, place, writer),
        }
    }

    pub(super) fn video(&mut self, element: &Element, place: &Place, writer: &mut Writer) {
        let poster: Option<Picture> =
            element.first_attribute(&["poster"]).and_then(|address| self.addresses.picture(address));
        match self.recording(element) {
            Some(file) => self.emit(writer, Block::Video(file, poster, Vec::new())),
            None => self.division(element, place, writer),
        }
    }

    /// A file with its name: the first link; the others, "Télécharger" and a preview, lead to the same.
    pub(super) fn file(&mut self, element: &Element, place: &Place, writer: &mut Writer) {
        let link = element.find(&|inner| inner.first_attribute(&["href"]).is_some());
        let file = link.and_then(|link| self.addresses.file(link.attribute("href")?));
        let (Some(link), Some(file)) = (link, file) else { return self.division(element, place, writer) };
        let mut name = plain_text(&self.inlines(link, place));
        if name.is_empty() {
            let address = file.as_string();
            name = address.rsplit('/').find(|part| !part.is_empty()).unwrap_or(&address).to_owned();
        }
        self.emit(writer, Block::File(file, name));
    }

    pub(super) fn buttons(&mut self, element: &Element, place: &Place, writer: &mut Writer) {
        for item in &element.items {
            let link = item.element().filter(|inner| Role::of(inner) == Role::Inline(InlineRole::Link));
            let box_of_links = item.element().filter(|inner| inner.find(&|link| link.name == "a").is_some());
            if let Some(button) = link.and_then(|link| self.button(link, place)) {
                self.emit(writer, Block::Buttons(vec![button]));
            } else if let Some(inner) = box_of_links {
                self.buttons(inner, place, writer);
            } else {
                self.walk(std::slice::from_ref(item), place, writer);
            }
            self.finish(writer);
        }
    }

    fn button(&mut self, link: &Element, place: &Place) -> Option<Button> {
        let href = self.addresses.link(link.attribute("href")?)?;
        let label = plain_text(&self.inlines(link, place));
        let leads_somewhere = match &href {
            Href::Fragment(_) => false,
            Href::Inside(_) | Href::Outside(_) | Href::Contact(_) => !label.is_empty(),
        };
        leads_somewhere.then_some(Button { href, label })
    }

    fn recording(&self, element: &Element) -> Option<Href> {
        let source = |element: &Element| {
            element.first_attribute(&["src", "data-src"]).and_then(|address| self.addresses.file(address))
        };
        source(element).or_else(|| element.elements().filter(|inner| inner.name == "source").find_map(source))
    }
}
