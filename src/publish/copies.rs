//! Copies of the pictures and files of a WordPress: pages show renditions of their own, and the addresses of the uploads keep
//! answering.

mod upload;
mod wants;

use super::PublishError;
use super::digest::digest;
use super::jobs::at_a_time;
use super::magazine::{Magazine, Media, Text, Texts};
use super::messages::pictures as say;
use super::pictures::{Fetch, Made, Order, Original, Role, Workshop};
use super::progress::Progress;
use super::revise::{Revise, revise_article, revise_page};
use crate::content::{Article, Href, Path, Picture};
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use upload::Uploads;
use wants::{Remembered, Wants, widest};

/// Where copies come from and where they are kept.
pub struct Copying<'a> {
    /// The home address of the WordPress.
    pub home: &'a str,
    /// The folder of the publisher's memory.
    pub room: &'a std::path::Path,
    /// Gets the bytes at an address.
    pub files: &'a Fetch<'a>,
    /// Files that are asked for at the same time.
    pub jobs: usize,
    /// Whether everything is fetched and made anew.
    pub full: bool,
    /// Told what is being done.
    pub progress: &'a dyn Progress,
}

/// The cache of pictures, in the publisher's memory.
pub const PICTURES: &str = "pictures";

/// Copies everything that the pages of a magazine show or link to and that stands on the WordPress. What cannot be had or
/// read is told and stays a link to where it is. It ends when all is copied, which is done on
/// threads of its own: getting a file may wait.
pub fn with_copies(mut magazine: Magazine, copying: &Copying<'_>) -> Result<Magazine, PublishError> {
    let Copying { home, room, files, jobs, full, progress } = *copying;
    let workshop = Workshop::open(&room.join(PICTURES), files)?;
    if full {
        workshop.retain(&|_| false)?;
    }
    let uploads = Uploads { home };
    let wants = wants::of(&magazine, &uploads, room)?;
    let (mut orders, linked) = ordered(&magazine, &wants, &uploads);
    let avatars = avatars(&magazine);
    orders.extend(avatars.iter().map(|address| Order {
        address: address.clone(),
        stamp: String::new(),
        role: Role::Avatar,
    }));
    let made = make(&workshop, &orders, jobs, progress);
    let found = fetch(&workshop, &linked, jobs, progress);
    let kept: BTreeSet<&str> =
        orders.iter().map(|order| order.address.as_str()).chain(linked.iter().map(String::as_str)).collect();
    workshop.retain(&|address| kept.contains(address))?;

    let mut copies = Copies { home: home.to_owned(), made, files: HashMap::new() };
    for (address, original) in &found {
        if let Some((name, path)) = old_place(address, &uploads) {
            copies.files.insert(address.clone(), path);
            magazine.media.push(Media { name, key: original.sha256.clone(), file: original.file.clone() });
        }
    }
    for (address, made) in &copies.made {
        magazine.media.extend(made.media().cloned());
        if let Some((name, _)) = old_place(address, &uploads).filter(|_| !avatars.contains(address)) {
            magazine.media.push(Media { name, key: made.original.sha256.clone(), file: made.original.file.clone() });
        }
    }
    magazine.media.sort_by(|one, other| one.name.cmp(&other.name));
    magazine.media.dedup_by(|one, other| one.name == other.name);
    for entry in &mut magazine.articles {
        entry.summary.picture.iter_mut().for_each(|shown| Showing(&copies).picture(shown));
        if let Some(wants) = wants.get(entry.summary.path.as_str()) {
            entry.version = copies.version(&entry.version, wants);
        }
    }
    magazine.pages.iter_mut().for_each(|page| revise_page(page, &mut Showing(&copies)));
    for profile in magazine.profiles.values_mut() {
        // Where there is none the page shows initials: nobody else is asked for a picture.
        let made = profile.picture.as_ref().and_then(|shown| copies.made.get(&shown.src.as_string()));
        profile.picture = made.map(|made| made.picture(""));
    }
    Ok(Magazine { texts: Box::new(Copied { texts: magazine.texts, copies }), ..magazine })
}

/// The name of an upload below the folder of the edition, and its address there.
fn old_place(address: &str, uploads: &Uploads<'_>) -> Option<(String, String)> {
    let name = uploads.old_name(address)?;
    let path = Path::parse(&name)?.encoded();
    Some((name, path.trim_end_matches('/').to_owned()))
}

/// The pictures that are wanted, each once, and the files that links lead to.
fn ordered(magazine: &Magazine, wants: &Remembered, uploads: &Uploads<'_>) -> (Vec<Order>, BTreeSet<String>) {
    let (mut roles, mut linked) = (BTreeMap::new(), BTreeSet::new());
    let mut add = |wants: &Wants| {
        for address in &wants.pictures {
            roles.entry(address.clone()).or_insert(Role::Picture);
        }
        for address in wants.lead.iter().chain(&wants.preview) {
            roles.insert(address.clone(), Role::Lead);
        }
        linked.extend(wants.files.iter().cloned());
    };
    wants.values().for_each(&mut add);
    let mut pages = magazine.pages.clone();
    pages.iter_mut().for_each(|page| add(&wants::of_page(page, uploads)));
    let order = |(address, role): (String, Role)| Order { address, stamp: String::new(), role };
    (roles.into_iter().map(order).collect(), linked)
}

/// The addresses of the pictures of authors, wherever they stand.
fn avatars(magazine: &Magazine) -> BTreeSet<String> {
    let shown = magazine.profiles.values().filter_map(|profile| profile.picture.as_ref());
    shown.map(|picture| picture.src.as_string()).collect()
}

/// Makes the pictures, and tells which could not be made.
fn make(workshop: &Workshop<'_>, orders: &[Order], jobs: usize, progress: &dyn Progress) -> HashMap<String, Made> {
    progress.begin(say::MAKING, u64::try_from(orders.len()).ok());
    let answers = workshop.make_all(orders, jobs, &|| progress.advance(1));
    progress.end();
    let mut made = HashMap::new();
    for (order, answer) in orders.iter().zip(answers) {
        match answer {
            Ok(found) => {
                if let Some(note) = found.note {
                    progress.line(&say::note(note, &order.address));
                }
                made.insert(order.address.clone(), found);
            }
            // Few authors have one, and initials stand in for it.
            Err(_) if order.role == Role::Avatar => {}
            Err(fault) => progress.line(&say::left_out(&order.address, &fault.to_string())),
        }
    }
    made
}

/// Gets the files that links lead to.
fn fetch(
    workshop: &Workshop<'_>,
    addresses: &BTreeSet<String>,
    jobs: usize,
    progress: &dyn Progress,
) -> Vec<(String, Original)> {
    progress.begin(say::FILES, u64::try_from(addresses.len()).ok());
    let get = |address: &String| {
        let answer = workshop.original(address, "");
        progress.advance(1);
        (address.clone(), answer)
    };
    let list: Vec<&String> = addresses.iter().collect();
    let answers: Vec<_> = at_a_time(jobs, || list.into_par_iter().map(get).collect());
    progress.end();
    let told = answers.into_iter().filter_map(|(address, answer)| match answer {
        Ok(original) => Some((address, original)),
        Err(fault) => {
            progress.line(&say::file_left_out(&address, &fault.to_string()));
            None
        }
    });
    told.collect()
}

/// What was copied, by the addresses where it stood.
struct Copies {
    /// The home address of the WordPress.
    home: String,
    made: HashMap<String, Made>,
    /// Addresses of files on the WordPress and in the edition.
    files: HashMap<String, String>,
}

impl Copies {
    fn uploads(&self) -> Uploads<'_> {
        Uploads { home: &self.home }
    }

    /// What was made of a picture.
    fn of(&self, picture: &Picture) -> Option<&Made> {
        self.made.get(&widest(picture, &self.uploads())?)
    }

    /// Equal as long as the text and everything that was copied for it are equal.
    fn version(&self, version: &str, wants: &Wants) -> String {
        let copied = |address: &String| match (self.made.get(address), self.files.get(address)) {
            (Some(made), _) => made.media().map(|media| media.name.clone()).collect::<Vec<_>>().join(" "),
            (None, Some(file)) => file.clone(),
            (None, None) => String::new(),
        };
        let wanted = wants.pictures.iter().chain(&wants.lead).chain(&wants.preview).chain(&wants.files);
        let copied: Vec<String> = wanted.map(copied).collect();
        digest(std::iter::once(version).chain(copied.iter().map(String::as_str)))
    }
}

/// Puts copies in the place of what they are copies of.
struct Showing<'a>(&'a Copies);

impl Showing<'_> {
    fn article(&mut self, article: &mut Article) {
        let chosen = article.preview.take().and_then(|href| self.0.uploads().picture(&href));
        let chosen = chosen.and_then(|address| self.0.made.get(&address)).and_then(Made::preview);
        article.preview = chosen.or_else(|| self.0.of(article.summary.picture.as_ref()?)?.preview());
        revise_article(article, self);
    }
}

impl Revise for Showing<'_> {
    fn picture(&mut self, picture: &mut Picture) {
        if let Some(made) = self.0.of(picture) {
            *picture = made.picture(&picture.alt);
        }
    }

    fn address(&mut self, address: &mut Href) {
        let file = self.0.uploads().file(address).and_then(|file| self.0.files.get(&file));
        if let Some(file) = file {
            *address = Href::Inside(file.clone());
        }
    }
}

/// The texts of a magazine with copies in them.
struct Copied {
    texts: Box<dyn Texts>,
    copies: Copies,
}

impl Texts for Copied {
    fn text(&self, path: &Path) -> Result<Text, PublishError> {
        let mut text = self.texts.text(path)?;
        Showing(&self.copies).article(&mut text.article);
        Ok(text)
    }
}
