//! What a result shows, in blocks of a few, so that ten results are ten small files at most.

use super::codebook::{Codebook, Packer};
use super::codec::Codec;
use super::fold::{Folded, fold, is_apostrophe};
use super::range::Coder;

/// What a card leads to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CardKind {
    /// An article.
    #[default]
    Article,
    /// A category.
    Category,
    /// An author.
    Author,
    /// A tag.
    Tag,
}

/// What a result shows of an article; of a category, an author or a tag the name and the path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// What it leads to.
    pub kind: CardKind,
    /// Plain text.
    pub title: String,
    /// The address, decoded: `/article/un-fleuve/`.
    pub path: String,
    /// Seconds since 1970, UTC.
    pub date: i64,
    /// Minutes east of UTC.
    pub offset: i16,
    /// The number of the primary category in the manifest.
    pub category: Option<u32>,
    /// A small picture.
    pub picture: Option<Thumbnail>,
}

/// A small picture of a card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Thumbnail {
    /// Its address.
    pub address: String,
    /// The colour of its place until it is there.
    pub tone: Option<u8>,
}

// Kinds of numbers in a block.
const KIND: usize = 0;
const TITLE: usize = 1;
const FOLDER: usize = 2;
const SLUG: usize = 3;
const SHARED: usize = 4;
const MINUTES: usize = 5;
const SECONDS: usize = 6;
const OFFSET: usize = 7;
const CATEGORY: usize = 8;
const TONE: usize = 9;
const FLAGS: usize = 10;
const COUNT: usize = 11;

/// The cards of a block. Writing, they are as they were afterwards.
pub fn cards<C: Coder>(codec: &mut Codec<C>, book: &Codebook, packer: &Packer, cards: &mut Vec<Card>) -> Option<()> {
    let mut before = Card::default();
    for at in 0..codec.length(COUNT, cards.len())? {
        let mut card = cards.get(at).cloned().unwrap_or_default();
        write_or_read(codec, book, packer, &before, &mut card)?;
        if !C::WRITES {
            cards.push(card.clone());
        }
        before = card;
    }
    Some(())
}

fn write_or_read<C: Coder>(
    codec: &mut Codec<C>,
    book: &Codebook,
    packer: &Packer,
    before: &Card,
    card: &mut Card,
) -> Option<()> {
    card.kind = match codec.small(KIND, 2, card.kind as u32) {
        0 => CardKind::Article,
        1 => CardKind::Category,
        2 => CardKind::Author,
        _ => CardKind::Tag,
    };
    book.text(codec, TITLE, packer, &mut card.title)?;
    path(codec, book, packer, &before.path, &slug(&card.title), &mut card.path)?;
    if card.kind != CardKind::Article {
        return Some(());
    }
    let minutes = number(codec, MINUTES, card.date.div_euclid(60), before.date.div_euclid(60));
    let seconds = codec.number(SECONDS, card.date.rem_euclid(60) as u32).min(59);
    card.date = minutes * 60 + i64::from(seconds);
    let offset = number(codec, OFFSET, card.offset.into(), before.offset.into());
    card.offset = i16::try_from(offset).ok()?;
    card.category = option(codec, CATEGORY, card.category);
    if !codec.flag(FLAGS, 0, card.picture.is_some()) {
        card.picture = None;
        return Some(());
    }
    let mut picture = card.picture.take().unwrap_or_default();
    codec.text(&mut picture.address)?;
    picture.tone = option(codec, TONE, picture.tone.map(u32::from)).map(|tone| tone as u8);
    card.picture = Some(picture);
    Some(())
}

/// A number near the one before.
fn number<C: Coder>(codec: &mut Codec<C>, kind: usize, value: i64, before: i64) -> i64 {
    let step = value - before;
    let step = u32::try_from(if step < 0 { -2 * step - 1 } else { 2 * step }).unwrap_or(u32::MAX);
    let step = i64::from(codec.number(kind, step));
    before + if step % 2 == 1 { -(step + 1) / 2 } else { step / 2 }
}

fn option<C: Coder>(codec: &mut Codec<C>, kind: usize, value: Option<u32>) -> Option<u32> {
    codec.number(kind, value.map_or(0, |value| value + 1)).checked_sub(1)
}

/// A path: mostly the folder of the one before and the words of the title.
fn path<C: Coder>(
    codec: &mut Codec<C>,
    book: &Codebook,
    packer: &Packer,
    before: &str,
    slug: &str,
    path: &mut String,
) -> Option<()> {
    let (folder, name) = parted(path);
    let (mut folder, mut name) = (folder.to_owned(), name.to_owned());
    let last = parted(before).0;
    if codec.flag(FLAGS, 1, folder == last) {
        last.clone_into(&mut folder);
    } else {
        book.text(codec, FOLDER, packer, &mut folder)?;
    }
    if codec.flag(FLAGS, 2, name == slug) {
        slug.clone_into(&mut name);
    } else {
        let shared = slug.char_indices().zip(name.chars()).find(|((_, a), b)| a != b).map(|((at, _), _)| at);
        let shared = shared.unwrap_or(slug.len().min(name.len()));
        let shared = codec.number(SHARED, shared as u32) as usize;
        let mut rest = name.get(shared..).unwrap_or_default().to_owned();
        book.text(codec, SLUG, packer, &mut rest)?;
        name = [slug.get(..shared)?, &rest].into_iter().collect();
    }
    let closed = codec.flag(FLAGS, 3, path.ends_with('/'));
    *path = [folder.as_str(), &name, if closed { "/" } else { "" }].into_iter().collect();
    Some(())
}

/// A path without its last slash, parted behind the one before.
fn parted(path: &str) -> (&str, &str) {
    let open = path.strip_suffix('/').unwrap_or(path);
    open.split_at_checked(open.bytes().rposition(|byte| byte == b'/').map_or(0, |at| at + 1)).unwrap_or(("", open))
}

/// The address that a title is most often given.
fn slug(title: &str) -> String {
    let mut out = String::with_capacity(title.len());
    for c in title.chars() {
        match fold(c) {
            Folded::Char(c) | Folded::Alone(c) => out.push(c),
            Folded::Text(letters) => out.push_str(letters),
            Folded::Break if !is_apostrophe(c) && !out.is_empty() && !out.ends_with('-') => out.push('-'),
            Folded::Break | Folded::Ignored => {}
        }
    }
    if out.ends_with('-') {
        out.pop();
    }
    out
}

/// The excerpts of a block.
pub fn excerpts<C: Coder>(
    codec: &mut Codec<C>,
    book: &Codebook,
    packer: &Packer,
    excerpts: &mut Vec<String>,
) -> Option<()> {
    for at in 0..codec.length(COUNT, excerpts.len())? {
        let mut text = excerpts.get(at).cloned().unwrap_or_default();
        book.text(codec, TITLE, packer, &mut text)?;
        if !C::WRITES {
            excerpts.push(text);
        }
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn a_path() -> impl Strategy<Value = String> {
        prop_oneof!["(/[a-zé-]{0,9}){0,4}/?", Just("/article/un-fleuve/".to_owned()), ".{0,20}"]
    }

    fn a_card() -> impl Strategy<Value = Card> {
        let kind = prop_oneof![Just(CardKind::Article), Just(CardKind::Tag), Just(CardKind::Author)];
        let picture = prop::option::of(("[a-z/.0-9-]{0,30}", prop::option::of(0u8..16)));
        (kind, ".{0,60}", a_path(), 0i64..4_000_000_000, -720i16..840, prop::option::of(0u32..50), picture).prop_map(
            |(kind, title, path, date, offset, category, picture)| {
                let picture = picture.map(|(address, tone)| Thumbnail { address, tone });
                let card = Card { kind, title, path, date, offset, category, picture };
                match kind {
                    CardKind::Article => card,
                    _ => Card { kind, title: card.title, path: card.path, ..Card::default() },
                }
            },
        )
    }

    proptest! {
        #[test]
        fn cards_and_excerpts_come_back(list in prop::collection::vec(a_card(), 0..20)) {
            let book = Codebook::default();
            let packer = book.packer();
            let mut writer = Codec::writer();
            let mut texts: Vec<String> = list.iter().map(|card| card.title.clone()).collect();
            prop_assert!(cards(&mut writer, &book, &packer, &mut list.clone()).is_some());
            prop_assert!(excerpts(&mut writer, &book, &packer, &mut texts).is_some());
            let bytes = writer.coder.finish();
            let mut reader = Codec::reader(&bytes);
            let (mut read, mut read_texts) = (Vec::new(), Vec::new());
            prop_assert!(cards(&mut reader, &book, &Packer::default(), &mut read).is_some());
            prop_assert!(excerpts(&mut reader, &book, &Packer::default(), &mut read_texts).is_some());
            prop_assert_eq!(read, list);
            prop_assert_eq!(read_texts, texts);
        }
    }

    #[test]
    fn an_address_made_from_the_title_costs_nothing() {
        let titles = ["L’Afrique de l’Est : 3 cartes", "Œuvres à Dakar", "Un fleuve, deux rives"];
        let made = |folder: &str, slug: &dyn Fn(&str) -> String| {
            let card = |title: &&str| Card {
                title: (*title).to_owned(),
                path: [folder, &slug(title), "/"].concat(),
                ..Card::default()
            };
            let mut writer = Codec::writer();
            let book = Codebook::default();
            cards(&mut writer, &book, &book.packer(), &mut titles.iter().map(card).collect()).unwrap();
            writer.coder.finish().len()
        };
        let own = made("/article/", &|title| slug(title));
        assert!(own < made("", &|_| String::new()) + 24, "{own}");
        assert!(own + 20 < made("/article/", &|title| slug(title).replace('e', "x")));
    }
}
