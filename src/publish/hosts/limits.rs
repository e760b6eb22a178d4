//! What hosts take: whether an edition fits.

use super::Profile;
use crate::publish::messages::hosting as say;

/// How large an edition is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// Its files.
    pub files: usize,
    /// Their bytes.
    pub bytes: u64,
    /// The largest of them and its bytes.
    pub largest: (String, u64),
}

impl Size {
    /// The size of an edition of these files, each with its bytes. Its marker is one more.
    pub fn of(files: Vec<(String, u64)>) -> Self {
        let (count, bytes) = (files.len() + 1, files.iter().map(|(_, bytes)| bytes).sum());
        let largest = files.into_iter().max_by_key(|(_, bytes)| *bytes).unwrap_or_default();
        Self { files: count, bytes, largest }
    }
}

/// Limits of a host, where it has them.
struct Limits {
    files: Option<usize>,
    bytes: Option<u64>,
    largest: Option<u64>,
}

const MEGABYTE: u64 = 1 << 20;

/// Files on Cloudflare Pages without a paid plan.
const CLOUDFLARE_FILES: usize = 20_000;

/// What regard allows itself on Cloudflare Pages, pictures aside, so that eight thousand articles fit: a page and its data are
/// two files, and half a one is left for lists and old addresses.
const HALF_FILES_PER_ARTICLE: usize = 5;

/// Sentences for what is over the limits of the host, in French; none when the edition fits.
pub fn over(profile: Profile, size: &Size) -> Vec<String> {
    let limits = limits(profile);
    let mut said = Vec::new();
    if let Some(most) = limits.files.filter(|most| size.files > *most) {
        said.push(say::too_many_files(profile, size.files, most));
    }
    if let Some(most) = limits.bytes.filter(|most| size.bytes > *most) {
        said.push(say::too_many_bytes(profile, size.bytes / MEGABYTE, most / MEGABYTE));
    }
    if let Some(most) = limits.largest.filter(|most| size.largest.1 > *most) {
        said.push(say::too_large(profile, &size.largest.0, size.largest.1.div_ceil(MEGABYTE), most / MEGABYTE));
    }
    said
}

/// Cloudflare Pages: developers.cloudflare.com/pages/platform/limits. GitHub Pages: docs.github.com, "GitHub Pages limits"
/// and, for one file, "About large files". Netlify counts transfer alone; its files have no published limit that a magazine
/// reaches.
fn limits(profile: Profile) -> Limits {
    match profile {
        Profile::Cloudflare => Limits { files: Some(CLOUDFLARE_FILES), bytes: None, largest: Some(25 * MEGABYTE) },
        Profile::Github => Limits { files: None, bytes: Some(1024 * MEGABYTE), largest: Some(100 * MEGABYTE) },
        Profile::Apache | Profile::Nginx | Profile::Netlify => Limits { files: None, bytes: None, largest: None },
    }
}

/// How many small pages for old addresses a host has room for, beside an edition of so many files, pictures aside.
pub fn spare(profile: Profile, files: usize, articles: usize) -> usize {
    match profile {
        Profile::Cloudflare => (articles * HALF_FILES_PER_ARTICLE / 2).saturating_sub(files),
        Profile::Apache | Profile::Nginx | Profile::Netlify | Profile::Github => usize::MAX,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_is_said() {
        let size = |files, bytes, largest| Size {
            files,
            bytes: bytes * MEGABYTE,
            largest: ("media/film.webm".into(), largest * MEGABYTE),
        };
        for (profile, size, expected) in [
            (Profile::Cloudflare, size(20_000, 5000, 25), &[][..]),
            (Profile::Cloudflare, size(20_001, 1, 26), &["20 001", "media/film.webm"]),
            (Profile::Github, size(90_000, 1024, 100), &[]),
            (Profile::Github, size(1, 1025, 101), &["1 025 Mo", "101 Mo"]),
            (Profile::Netlify, size(90_000, 9000, 900), &[]),
            (Profile::Nginx, size(90_000, 9000, 900), &[]),
            (Profile::Apache, size(90_000, 9000, 900), &[]),
        ] {
            let said = over(profile, &size);
            assert_eq!(said.len(), expected.len(), "{profile:?} {said:?}");
            for (sentence, part) in said.iter().zip(expected) {
                assert!(sentence.replace(['\u{202f}', '\u{a0}'], " ").contains(part), "{sentence}");
            }
        }
    }

    #[test]
    fn old_addresses_get_what_is_left_of_two_and_a_half_files_an_article() {
        assert_eq!(spare(Profile::Cloudflare, 21_200, 10_000), 3_800);
        assert_eq!(spare(Profile::Cloudflare, 26_000, 10_000), 0);
        assert_eq!(spare(Profile::Github, 26_000, 10_000), usize::MAX);
    }
}
