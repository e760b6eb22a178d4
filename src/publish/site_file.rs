//! site.json as its editors wrote it: read, and checked beyond what its shape tells.

use super::folder::tree;
use super::messages::{advertising, configuration as say};
use super::problem::{Findings, closest, line_of};
use crate::config::{AdvertisementPlan, CategoryPlan, Config, MenuPlan};
use crate::content::{Href, Moment, Path, parse_offset};
use crate::policy::Origin;

/// A site.json that can be used.
pub struct SiteFile {
    /// How problems name it.
    pub name: String,
    /// Its text, in which problems find their lines.
    pub text: String,
    /// What it says.
    pub config: Config,
    /// `utc_offset`, in minutes.
    pub offset: i16,
}

impl SiteFile {
    /// Reads a site.json; `None` when it is none. Fields that make no sense are errors too.
    pub fn parse(name: &str, text: String, findings: &mut Findings) -> Option<Self> {
        match serde_json::from_str::<Config>(&text) {
            Ok(config) => {
                let offset = parse_offset(&config.utc_offset);
                let file = Self { name: name.to_owned(), text, config, offset: offset.unwrap_or_default() };
                Check { file: &file, findings }.all(offset.is_some());
                Some(file)
            }
            Err(error) => {
                let line = u32::try_from(error.line()).ok().filter(|line| *line > 0);
                let at = text.lines().nth(error.line().saturating_sub(1)).unwrap_or_default();
                findings.error(name, line, say::bad_json(&error.to_string(), at));
                None
            }
        }
    }

    /// The first line that holds these words as a JSON string.
    pub fn line(&self, value: &str) -> Option<u32> {
        line_of(&self.text, &serde_json::to_string(value).unwrap_or_default())
    }
}

struct Check<'a> {
    file: &'a SiteFile,
    findings: &'a mut Findings,
}

impl Check<'_> {
    fn error(&mut self, value: &str, message: String) {
        self.findings.error(&self.file.name, self.file.line(value), message);
    }

    fn all(&mut self, offset_is_read: bool) {
        let config = &self.file.config;
        if config.name.trim().is_empty() {
            self.error("name", say::empty("name"));
        }
        if !offset_is_read {
            self.error(&config.utc_offset, say::bad_offset(&config.utc_offset));
        }
        if !is_language(&config.language) {
            self.error(&config.language, say::bad_language(&config.language));
        }
        let colours = &config.colours;
        for colour in colours.accent.iter().chain(&colours.band).chain(&colours.sections) {
            if !is_colour(colour) {
                self.error(colour, say::bad_colour(colour));
            }
        }
        for (field, picture) in [("logo", &config.logo), ("icon", &config.icon)] {
            if let Some(picture) = picture.as_ref().filter(|picture| !is_picture(picture)) {
                self.error(picture, say::bad_picture(field, picture));
            }
        }
        self.categories(&config.categories);
        self.menu(&config.menu);
        let paths = config.pages.iter().map(|page| ("pages", &page.path));
        for (field, path) in paths.chain(config.privacy.iter().map(|path| ("privacy", path))) {
            if !path.starts_with('/') || Path::parse(path).is_none() {
                self.error(path, say::bad_path(field, path));
            }
        }
        for social in config.social.iter().filter(|social| !is_outside(&social.url)) {
            self.error(&social.url, say::bad_address("social", &social.url));
        }
        let counted = config.social.iter().filter(|social| !social.date.is_empty());
        for social in counted.filter(|social| Moment::parse(&social.date, 0).is_none()) {
            self.error(&social.date, say::bad_day("social", &social.date));
        }
        config.ads.iter().for_each(|plan| self.advertisement(plan));
        if let Some(newsletter) = config.newsletter.as_ref().filter(|newsletter| !is_outside(&newsletter.action)) {
            self.error(&newsletter.action, say::bad_address("newsletter.action", &newsletter.action));
        }
        let origins = &config.origins;
        for (field, list) in [
            ("origins.connect", &origins.connect),
            ("origins.images", &origins.images),
            ("origins.media", &origins.media),
            ("origins.forms", &origins.forms),
        ] {
            for origin in list.iter().filter(|origin| Origin::parse(origin).is_none()) {
                self.error(origin, say::bad_origin(field, origin, Origin::of(origin).as_ref()));
            }
        }
        for cover in config.kiosk.iter().flat_map(|kiosk| &kiosk.covers) {
            if Moment::parse(&cover.date, 0).is_none() {
                self.error(&cover.date, say::bad_day("kiosk", &cover.date));
            }
            if let Some(link) = cover.link.as_ref().filter(|link| Href::parse(link).is_none()) {
                self.error(link, say::bad_address("kiosk", link));
            }
        }
    }

    fn advertisement(&mut self, plan: &AdvertisementPlan) {
        let day = |text: &str| Moment::parse(text, 0);
        for text in [&plan.from, &plan.to].into_iter().filter(|text| !text.is_empty() && day(text).is_none()) {
            self.error(text, say::bad_day("ads", text));
        }
        if let (Some(from), Some(to)) = (day(&plan.from), day(&plan.to))
            && to < from
        {
            self.error(&plan.to, advertising::backwards(&plan.from, &plan.to));
        }
        if Href::parse(&plan.link).is_none() {
            self.error(&plan.link, say::bad_address("ads", &plan.link));
        }
        if plan.alt.trim().is_empty() {
            self.error(&plan.picture, advertising::without_alt(&plan.picture));
        }
    }

    fn categories(&mut self, plans: &[CategoryPlan]) {
        for (index, plan) in plans.iter().enumerate() {
            let slug = &plan.slug;
            if !is_slug(slug) || slug == "page" {
                self.error(slug, say::bad_slug(slug));
            }
            if plans.iter().take(index).any(|other| other.slug == *slug) {
                self.error(slug, say::repeated_slug(slug));
            }
            if plan.name.trim().is_empty() {
                self.error(slug, say::category_without_name(slug));
            }
            self.categories(&plan.children);
        }
    }

    fn menu(&mut self, entries: &[MenuPlan]) {
        let categories = &self.file.config.categories;
        for entry in entries {
            let (category, path) = (&entry.category, &entry.path);
            if category.is_empty() {
                if entry.label.is_empty() {
                    self.error(path, say::menu_without_label(path));
                } else if !path.starts_with('/') || Path::parse(path).is_none() {
                    self.error(&entry.label, say::bad_path("menu", path));
                }
            } else if !categories.is_empty() && tree::link(categories, category).is_none() {
                let known = tree::slug_paths(categories);
                let meant = closest(category, known.iter().map(String::as_str));
                self.error(category, say::menu_names_no_category(category, meant));
            }
            self.menu(&entry.children);
        }
    }
}

/// Whether this can be a segment of an address everywhere: `a-z`, digits and hyphens.
pub fn is_slug(slug: &str) -> bool {
    !slug.is_empty()
        && slug.len() <= 200
        && slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

/// Whether this is a language tag as site.json takes it.
pub fn is_language(tag: &str) -> bool {
    let part = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
    tag.split('-').all(part)
}

fn is_colour(colour: &str) -> bool {
    colour.strip_prefix('#').is_some_and(|digits| digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// A file below the folder of site.json, or a whole address.
fn is_picture(name: &str) -> bool {
    let is_file =
        !name.starts_with('/') && !name.contains(['\\', ':']) && name.split('/').all(|part| !matches!(part, "" | ".."));
    is_outside(name) || (is_file && !name.contains(char::is_whitespace))
}

fn is_outside(address: &str) -> bool {
    matches!(Href::parse(address), Some(Href::Outside(_)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn errors(text: &str) -> Vec<String> {
        let mut findings = Findings::default();
        SiteFile::parse("site.json", text.to_owned(), &mut findings);
        findings.errors.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_good_site_file_has_no_errors() {
        assert_eq!(errors(r#"{ "name": "Regard" }"#), [""; 0]);
    }

    #[test]
    fn every_mistake_names_its_line_its_field_and_its_remedy() {
        for (text, expected) in [
            ("{\n  \"nmae\": \"x\"\n}", "site.json:2: champ inconnu « nmae » : vouliez-vous dire « name » ?"),
            ("{\n  \"tagline\": \"x\"\n}", "site.json:3: il manque le champ « name »"),
            ("{\n  \"name\": 3\n}", "site.json:2: « name »"),
            ("{\n  \"name\": \"x\",\n}", "site.json:3: JSON mal formé"),
            ("{\n  \"name\": \"x\",\n  \"name\": \"y\"\n}", "site.json:3: le champ « name » est donné deux fois"),
            ("{ \"name\": \" \" }", "site.json:1: le champ « name » est vide"),
            ("{ \"name\": \"x\",\n \"utc_offset\": \"1h\" }", "site.json:2: « 1h » n’est pas un décalage"),
            ("{ \"name\": \"x\",\n \"language\": \"français\" }", "site.json:2: « français » n’est pas une langue"),
            ("{ \"name\": \"x\",\n \"colours\": {\"accent\": \"red\"} }", "site.json:2: « red » n’est pas une couleur"),
            (
                "{ \"name\": \"x\",\n \"categories\": [{\"slug\": \"Été\", \"name\": \"É\"}] }",
                "site.json:2: « Été » ne peut pas être une adresse",
            ),
            (
                "{ \"name\": \"x\", \"categories\": [{\"slug\": \"sport\", \"name\": \"S\"}],\n \"menu\": [{\"category\": \"sprot\"}] }",
                "site.json:2: menu : rubrique inconnue « sprot » : vouliez-vous dire « sport » ?",
            ),
            (
                "{ \"name\": \"x\",\n \"origins\": {\"images\": [\"https://cdn.example/img/\"]} }",
                "site.json:2: origins.images : « https://cdn.example/img/ » n’est pas une origine : écrivez « https://cdn.example »",
            ),
            (
                "{ \"name\": \"x\",\n \"social\": [{\"network\": \"x\", \"label\": \"X\", \"url\": \"https://x.com/a\", \"count\": 3, \"date\": \"hier\"}] }",
                "site.json:2: social : « hier » n’est pas un jour",
            ),
            (
                "{ \"name\": \"x\",\n \"ads\": [{\"picture\": \"a.png\", \"link\": \"/a/\", \"alt\": \"A\", \"from\": \"2026-10-02\", \"to\": \"2026-10-01\"}] }",
                "site.json:2: ads : le dernier jour",
            ),
            (
                "{ \"name\": \"x\",\n \"ads\": [{\"picture\": \"a.png\", \"link\": \"javascript:a\", \"alt\": \"A\"}] }",
                "site.json:2: ads : « javascript:a » n’est pas une adresse",
            ),
            ("{ \"name\": \"x\",\n \"front\": {\"tête\": []} }", "site.json:2: champ inconnu « tête »"),
            (
                "{ \"name\": \"x\",\n \"pages\": [{\"label\": \"A\", \"path\": \"a-propos\"}] }",
                "site.json:2: pages : « a-propos »",
            ),
        ] {
            let errors = errors(text);
            assert!(matches!(errors.as_slice(), [error] if error.starts_with(expected)), "{errors:?}\n{expected}");
        }
    }
}
