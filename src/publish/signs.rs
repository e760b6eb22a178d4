//! The signs of the magazine: the logo and the icon that site.json names, and the picture of links to pages without one.

use super::copies::PICTURES;
use super::monogram::monogram;
use super::output::Output;
use super::pictures::{Fetch, Order, Role, Workshop};
use super::progress::Progress;
use super::{PublishError, carried, digest, svg};
use crate::config::{Config, Site};
use crate::content::{Href, Picture};
use crate::publish::messages::pictures as say;
use std::path::{Path, PathBuf};

/// What a magazine shows of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signs {
    /// The picture of its name.
    pub logo: Option<Picture>,
    /// Its mark.
    pub icon: Option<Picture>,
    /// What tabs and home screens show: its mark, else its first letter; where it has a logo alone, what the program carries.
    pub tab: Option<Picture>,
    /// The picture of links to pages without one of their own.
    pub preview: Option<Href>,
}

/// Where the signs come from.
pub struct Signing<'a> {
    /// The site.json that names them.
    pub config: &'a Config,
    /// Its folder.
    pub beside: &'a Path,
    /// Gets the bytes at an address; `None` when they stay where they are.
    pub files: Option<&'a Fetch<'a>>,
    /// The folder of the publisher's memory.
    pub room: &'a Path,
    /// Told what cannot be shown.
    pub progress: &'a dyn Progress,
}

/// The sign of link previews where site.json names none, and the accent of style/tokens.css.
const ICON: &str = "icon.svg";
const ACCENT: &str = "#a1260d";
/// Pixels that the header and a home screen need of a sign; no more of them are sent.
const LOGO_HEIGHT: u32 = 112;
const ICON_HEIGHT: u32 = 180;

/// Where a name in site.json leads.
enum Found {
    Carried(&'static str, &'static [u8]),
    File(PathBuf),
    Address(String),
}

/// A sign, and its bytes where they are known.
type Seen = (Picture, Option<Vec<u8>>);

impl Signing<'_> {
    /// Puts the signs into the edition. One that cannot be had is told and left out.
    pub fn make(&self, output: &Output) -> Result<Signs, PublishError> {
        let read = |name: &str| match self.files {
            Some(files) if is_address(name) => files(name),
            Some(_) | None => std::fs::read(name).map_err(Box::from),
        };
        let workshop = Workshop::open(&self.room.join(PICTURES), &read)?;
        let logo = self.show(self.config.logo.as_deref(), LOGO_HEIGHT, &workshop, output)?;
        let icon = self.show(self.config.icon.as_deref(), ICON_HEIGHT, &workshop, output)?;
        let letter = match (&self.config.logo, &self.config.icon) {
            (None, None) => Some(self.letter(output)?),
            (Some(_), _) | (_, Some(_)) => None,
        };
        let own = logo.as_ref().or(icon.as_ref()).or(letter.as_ref());
        let preview = match own {
            None => carried_file(ICON).map(|(_, bytes)| bytes.to_vec()),
            Some((_, bytes)) => bytes.clone(),
        };
        let accent = self.config.colours.accent.as_deref().unwrap_or(ACCENT);
        let preview = match preview.map(|bytes| workshop.sign(&bytes, accent)) {
            None => None,
            Some(Ok(media)) => {
                output.copy(&media.name, &media.key, &media.file)?;
                Some(media.href())
            }
            Some(Err(fault)) => {
                self.progress.line(&say::of_the_magazine(&fault.to_string()));
                None
            }
        };
        let shown = |seen: Option<Seen>| seen.map(|(shown, _)| shown);
        let (logo, icon, letter) = (shown(logo), shown(icon), shown(letter));
        Ok(Signs { logo, tab: icon.clone().or(letter), icon, preview })
    }

    /// The first letter of the name, as a picture of the edition.
    fn letter(&self, output: &Output) -> Result<Seen, PublishError> {
        let drawn = monogram(&self.config.name, self.config.colours.band.as_deref()).into_bytes();
        let name = format!("media/monogram-{}.svg", digest::sha256(&drawn).get(..10).unwrap_or_default());
        output.write(&name, &drawn)?;
        Ok((of_carried(&name, &drawn), Some(drawn)))
    }

    fn show(
        &self,
        name: Option<&str>,
        height: u32,
        workshop: &Workshop<'_>,
        output: &Output,
    ) -> Result<Option<Seen>, PublishError> {
        let Some(found) = name.and_then(|name| find(name, self.beside)) else { return Ok(None) };
        let (address, stamp) = match found {
            Found::Carried(name, bytes) => return Ok(Some((of_carried(name, bytes), Some(bytes.to_vec())))),
            Found::Address(address) if self.files.is_none() => {
                let elsewhere = Href::parse(&address).map(|src| {
                    let (alt, variants) = (String::new(), Vec::new());
                    (Picture { src, width: 0, height: 0, alt, variants, tone: None, weight: None }, None)
                });
                return Ok(elsewhere);
            }
            Found::Address(address) => (address, String::new()),
            Found::File(file) => {
                let bytes = std::fs::read(&file).map_err(|error| PublishError::disk(&file, error))?;
                (file.display().to_string(), digest::sha256(&bytes))
            }
        };
        let order = Order { address, stamp, role: Role::Picture };
        // On a thread of its own: getting a file may wait.
        let made = workshop.make_all(std::slice::from_ref(&order), 1, &|| ()).into_iter().next();
        match made {
            None => Ok(None),
            Some(Err(fault)) => {
                self.progress.line(&say::left_out(&order.address, &fault.to_string()));
                Ok(None)
            }
            Some(Ok(made)) => {
                let shown = small(made.picture(""), height);
                for media in made.media().filter(|media| media.href() == shown.src) {
                    output.copy(&media.name, &media.key, &media.file)?;
                }
                let file = &made.original.file;
                let bytes = std::fs::read(file).map_err(|error| PublishError::disk(file, error))?;
                Ok(Some((shown, Some(bytes))))
            }
        }
    }
}

impl Signs {
    /// Shows them in the head of every page.
    pub fn put(&self, site: &mut Site) {
        site.logo.clone_from(&self.logo);
        site.icon.clone_from(&self.icon);
    }
}

/// Whether a name in site.json is that of a file that this program carries.
pub fn is_carried(name: &str) -> bool {
    carried_file(name).is_some()
}

/// Whether a name in site.json is a whole address.
pub fn is_address(name: &str) -> bool {
    matches!(Href::parse(name), Some(Href::Outside(_)))
}

fn find(name: &str, beside: &Path) -> Option<Found> {
    if is_address(name) {
        return Some(Found::Address(name.to_owned()));
    }
    let file = beside.join(name);
    if file.is_file() {
        return Some(Found::File(file));
    }
    carried_file(name).map(|(name, bytes)| Found::Carried(name, bytes))
}

fn carried_file(name: &str) -> Option<(&'static str, &'static [u8])> {
    carried::PUBLIC.iter().find(|(carried, _)| *carried == name).copied()
}

/// A file that is written as it is, by its name below the folder.
fn of_carried(name: &str, bytes: &[u8]) -> Picture {
    let drawn = std::str::from_utf8(bytes).ok().and_then(|text| svg::inspect(text).ok());
    let pixels = || imagesize::blob_size(bytes).map(|size| (size.width as u32, size.height as u32)).ok();
    let (width, height) = drawn.or_else(pixels).unwrap_or_default();
    let (alt, variants) = (String::new(), Vec::new());
    Picture { src: Href::Inside(format!("/{name}")), width, height, alt, variants, tone: None, weight: None }
}

/// The narrowest of the widths of a picture that is high enough.
fn small(picture: Picture, height: u32) -> Picture {
    let high =
        |width: u32| u64::from(width) * u64::from(picture.height) >= u64::from(height) * u64::from(picture.width);
    let narrow = picture.variants.iter().filter(|variant| high(variant.width)).min_by_key(|variant| variant.width);
    let narrow = narrow.filter(|variant| variant.width < picture.width).cloned();
    match narrow {
        Some(variant) => {
            let scaled = u64::from(variant.width) * u64::from(picture.height) / u64::from(picture.width.max(1));
            let height = u32::try_from(scaled).unwrap_or_default();
            Picture { src: variant.src, width: variant.width, height, variants: Vec::new(), tone: None, ..picture }
        }
        None => Picture { variants: Vec::new(), tone: None, ..picture },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Variant;

    #[test]
    fn a_sign_is_sent_no_larger_than_it_is_shown() {
        let at = |width: u32| Href::Inside(format!("/media/{width}.png"));
        let variants = [120, 320, 640].map(|width| Variant { src: at(width), width }).to_vec();
        let logo = |variants| Picture {
            src: at(1200),
            width: 1200,
            height: 300,
            alt: String::new(),
            variants,
            tone: None,
            weight: None,
        };
        for (variants, height, expected) in [
            (variants.clone(), 112, (640, 160)),
            (variants.clone(), 80, (320, 80)),
            (variants, 280, (1200, 300)),
            (Vec::new(), 112, (1200, 300)),
        ] {
            let shown = small(logo(variants), height);
            assert_eq!((shown.width, shown.height, shown.src), (expected.0, expected.1, at(expected.0)));
        }
    }

    #[test]
    fn a_name_is_a_file_beside_site_json_or_one_that_is_carried_or_an_address() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("enseigne.svg"), "<svg/>").unwrap();
        assert!(matches!(find("enseigne.svg", folder.path()), Some(Found::File(_))));
        assert!(matches!(find("icon.svg", folder.path()), Some(Found::Carried("icon.svg", _))));
        assert!(matches!(find("https://a.example/l.png", folder.path()), Some(Found::Address(_))));
        assert!(find("absent.svg", folder.path()).is_none());
        let mark = of_carried("icon.svg", carried_file("icon.svg").unwrap().1);
        assert_eq!((mark.width, mark.height), (64, 64));
    }
}
