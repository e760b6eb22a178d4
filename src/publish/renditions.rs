//! Puts renditions in the place of the pictures that stand beside a magazine's texts.

use super::PublishError;
use super::digest::digest_of;
use super::magazine::{Magazine, Media, Text, Texts};
use super::messages::pictures as say;
use super::pictures::{Made, Order, PictureFault, Role, Workshop};
use super::problem::Findings;
use super::progress::Progress;
use super::revise::{Revise, revise_article, revise_page};
use crate::content::{Article, Href, Path, Picture};
use std::collections::{BTreeMap, BTreeSet};

/// What was made of the pictures of a magazine, by their addresses (`/media/...`).
struct Renditions(BTreeMap<String, Made>);

/// Makes the pictures of a magazine's own media and shows them instead: in the texts, in lists, in the kiosk. An article whose
/// picture allows it gets a preview. Pictures that cannot be published are errors, each with its file.
/// `cache` is a folder that lasts.
pub fn with_renditions(
    magazine: Magazine,
    cache: &std::path::Path,
    progress: &dyn Progress,
) -> Result<Magazine, PublishError> {
    let read = |file: &str| std::fs::read(file).map_err(Box::from);
    let workshop = Workshop::open(cache, &read)?;
    let jobs = std::thread::available_parallelism().map_or(1, usize::from);
    let (leads, avatars) = (leads(&magazine), avatars(&magazine));
    let role = |media: &Media| match avatars.contains(&format!("/{}", media.name)) {
        true => role(media, &leads).map(|_| Role::Avatar),
        false => role(media, &leads),
    };
    let wanted = magazine.media.iter().filter_map(|media| Some((media, role(media)?)));
    let (media, orders): (Vec<&Media>, Vec<Order>) = wanted.map(|(media, role)| (media, order(media, role))).unzip();
    progress.begin(say::MAKING, u64::try_from(orders.len()).ok());
    let answers = workshop.make_all(&orders, jobs, &|| progress.advance(1));
    progress.end();
    let mut findings = Findings::default();
    let mut made = BTreeMap::new();
    for ((media, order), answer) in media.into_iter().zip(&orders).zip(answers) {
        match answer {
            Ok(found) => {
                if let Some(note) = found.note {
                    progress.line(&say::note(note, &order.address));
                }
                made.insert(format!("/{}", media.name), found);
            }
            Err(PictureFault::Disk(file, error)) => return Err(PublishError::Disk(file, error)),
            Err(fault) => findings.error(&order.address, None, say::not_published(&fault.to_string())),
        }
    }
    if !findings.errors.is_empty() {
        return Err(PublishError::Findings(findings));
    }
    let kept: BTreeSet<&str> = orders.iter().map(|order| order.address.as_str()).collect();
    workshop.retain(&|address| kept.contains(address))?;
    show(magazine, Renditions(made))
}

/// The addresses of the pictures of articles.
fn leads(magazine: &Magazine) -> BTreeSet<String> {
    let shown = magazine.articles.iter().filter_map(|entry| entry.summary.picture.as_ref());
    shown.map(|picture| picture.src.as_string()).collect()
}

/// The addresses of the pictures of authors that nothing else shows.
fn avatars(magazine: &Magazine) -> BTreeSet<String> {
    let shown = magazine.profiles.values().filter_map(|profile| profile.picture.as_ref());
    shown.map(|picture| picture.src.as_string()).collect()
}

/// What is to be made of a file: nothing of what is no picture, and of a drawing only a preview.
fn role(media: &Media, leads: &BTreeSet<String>) -> Option<Role> {
    let is_lead = leads.contains(&format!("/{}", media.name));
    match media.name.rsplit_once('.')?.1 {
        "png" | "jpg" | "jpeg" | "webp" | "gif" => Some(if is_lead { Role::Lead } else { Role::Picture }),
        "svg" => is_lead.then_some(Role::Lead),
        _ => None,
    }
}

fn order(media: &Media, role: Role) -> Order {
    Order { address: media.file.display().to_string(), stamp: media.key.clone(), role }
}

/// Shows what was made, and leaves out the originals that no link leads to: they are heavy, and tell where they were taken.
fn show(mut magazine: Magazine, renditions: Renditions) -> Result<Magazine, PublishError> {
    let mut swap = Swap { renditions: &renditions, linked: BTreeSet::new() };
    for entry in &mut magazine.articles {
        let mut text = magazine.texts.text(&entry.summary.path)?;
        swap.article(&mut text.article);
        entry.summary.picture.clone_from(&text.article.summary.picture);
        entry.version = digest_of(&text.article);
    }
    magazine.pages.iter_mut().for_each(|page| revise_page(page, &mut swap));
    magazine.profiles.values_mut().flat_map(|profile| &mut profile.picture).for_each(|shown| swap.picture(shown));
    for cover in magazine.kiosk.iter_mut().flat_map(|kiosk| &mut kiosk.covers) {
        swap.picture(&mut cover.picture);
        cover.link.iter_mut().for_each(|link| swap.address(link));
    }
    magazine.advertisements.iter_mut().for_each(|(one, _)| swap.picture(&mut one.picture));
    let linked = swap.linked;
    magazine.media.retain(|media| {
        let address = format!("/{}", media.name);
        renditions.of_pixels(&address).is_none() || linked.contains(&address)
    });
    for made in renditions.0.values() {
        let renditions = made.renditions.iter().filter(|_| !made.is_drawing()).map(|rendition| &rendition.media);
        magazine.media.extend(renditions.chain(&made.preview).cloned());
    }
    magazine.media.sort_by(|one, other| one.name.cmp(&other.name));
    magazine.media.dedup_by(|one, other| one.name == other.name);
    Ok(Magazine { texts: Box::new(Revised { texts: magazine.texts, renditions }), ..magazine })
}

impl Renditions {
    /// What was made of a picture of pixels. A drawing is shown as it is.
    fn of_pixels(&self, address: &str) -> Option<&Made> {
        self.0.get(address).filter(|made| !made.is_drawing())
    }
}

/// The texts of a magazine with renditions in them.
struct Revised {
    texts: Box<dyn Texts>,
    renditions: Renditions,
}

impl Texts for Revised {
    fn text(&self, path: &Path) -> Result<Text, PublishError> {
        let mut text = self.texts.text(path)?;
        Swap { renditions: &self.renditions, linked: BTreeSet::new() }.article(&mut text.article);
        Ok(text)
    }
}

/// Puts renditions in the place of pictures, and notes which files links lead to.
struct Swap<'a> {
    renditions: &'a Renditions,
    linked: BTreeSet<String>,
}

impl Swap<'_> {
    fn article(&mut self, article: &mut Article) {
        let shown = article.summary.picture.as_ref();
        let made = shown.and_then(|shown| self.renditions.0.get(&shown.src.as_string()));
        if let Some(preview) = made.and_then(Made::preview) {
            article.preview = Some(preview);
        }
        revise_article(article, self);
    }
}

impl Revise for Swap<'_> {
    fn picture(&mut self, picture: &mut Picture) {
        if let Some(made) = self.renditions.of_pixels(&picture.src.as_string()) {
            *picture = made.picture(&picture.alt);
        }
    }

    fn address(&mut self, address: &mut Href) {
        self.linked.insert(address.as_string());
    }
}
