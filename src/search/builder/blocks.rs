//! Files of cards, of excerpts, and of what filters need.

use super::files::{Files, SMALL};
use super::{Added, Named};
use crate::search::card::{Card, cards, excerpts};
use crate::search::codebook::Codebook;
use crate::search::codec::Codec;
use crate::search::facet::{Group, days, groups};
use crate::search::file::Kind;
use crate::search::manifest::SegmentInfo;

/// Cards of a file, and excerpts: more are fewer files, fewer are fewer bytes for ten results.
const BLOCK: u32 = 16;

/// Files of cards and of excerpts.
pub fn cut_into_blocks(
    info: &mut SegmentInfo,
    names: &[&Named],
    articles: &[&Added],
    book: &Codebook,
    files: &mut Files,
) {
    let packer = book.packer();
    let name_card = |named: &&Named| Card {
        kind: named.kind,
        title: named.label.name.clone(),
        path: named.label.path.clone(),
        ..Card::default()
    };
    let all: Vec<Card> = names.iter().map(name_card).chain(articles.iter().map(|added| added.card.clone())).collect();
    let small = info.articles <= SMALL;
    info.card_block = if small { SMALL } else { BLOCK };
    info.excerpt_block = if small { BLOCK * 2 } else { BLOCK };
    for block in all.chunks(info.card_block as usize) {
        let mut codec = Codec::writer();
        let written = cards(&mut codec, book, &packer, &mut block.to_vec());
        debug_assert!(written.is_some(), "cards hold no zero bytes");
        files.add(Kind::Cards, codec.coder.finish());
    }
    for block in articles.chunks(info.excerpt_block as usize) {
        let mut codec = Codec::writer();
        let mut texts = block.iter().map(|added| added.excerpt.clone()).collect();
        let written = excerpts(&mut codec, book, &packer, &mut texts);
        debug_assert!(written.is_some(), "excerpts are short");
        files.add(Kind::Excerpts, codec.coder.finish());
    }
}

/// The days of all articles, their categories and authors.
pub fn write_facets(info: &SegmentInfo, names: &[Named], articles: &[&Added], files: &mut Files) {
    let mut by_category: Vec<Group> = Vec::new();
    let mut by_author: Vec<(u32, Group)> = Vec::new();
    for (number, added) in (info.names..).zip(articles) {
        for category in &added.categories {
            let at = by_category.partition_point(|group| group.number < *category);
            if by_category.get(at).is_none_or(|group| group.number != *category) {
                by_category.insert(at, Group { number: *category, ..Group::default() });
            }
            if let Some(group) = by_category.get_mut(at).filter(|group| group.articles.last() != Some(&(number << 3))) {
                group.articles.push(number << 3);
            }
        }
        let Some(author) = added.author else { continue };
        let at = by_author.partition_point(|(other, _)| *other < author);
        if by_author.get(at).is_none_or(|(other, _)| *other != author) {
            let label = names.get(author as usize).map(|named| named.label.clone()).unwrap_or_default();
            by_author.insert(at, (author, Group { name: label.name, path: label.path, ..Group::default() }));
        }
        if let Some((_, group)) = by_author.get_mut(at) {
            group.articles.push(number << 3);
        }
    }
    let mut latest = 0;
    let rising = articles.iter().map(|added| {
        latest = latest.max(added.day());
        latest
    });
    let mut codec = Codec::writer();
    days(&mut codec, &mut rising.collect());
    files.add(Kind::Dates, codec.coder.finish());
    let mut codec = Codec::writer();
    groups(&mut codec, info.universe(), false, &mut by_category);
    files.add(Kind::Categories, codec.coder.finish());
    let mut codec = Codec::writer();
    groups(&mut codec, info.universe(), true, &mut by_author.into_iter().map(|(_, group)| group).collect());
    files.add(Kind::Authors, codec.coder.finish());
}
