//! The forms of address of an old WordPress, and where each of them leads: one table for `serve` and for every host.

use std::fmt::Write;

/// A form of address and what it becomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Form {
    /// Its segments.
    pub from: &'static [Step],
    /// What the new address begins with.
    pub before: &'static str,
    /// What follows the kept part, if there is one.
    pub after: &'static str,
    /// Where the form applies.
    pub scope: Scope,
}

/// Where a form applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Every edition.
    Every,
    /// Editions whose content stands at our own addresses: those that keep their permalinks have pages there.
    Own,
    /// The same, and only where it can be looked up whether the new address exists: anything else fits the form too.
    Guess,
    /// Every edition, with the same condition.
    EveryGuess,
}

/// A segment of an address, or several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// This one.
    Is(&'static str),
    /// One that does not matter.
    Skip(Part),
    /// One that the new address takes over; at most one in a form.
    Keep(Part),
    /// Whatever follows, also nothing; the last one.
    Rest,
}

/// What a segment looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// `2019`
    Year,
    /// `08`
    TwoDigits,
    /// `18412`
    Number,
    /// Anything.
    Name,
    /// Anything but a number.
    Title,
    /// One segment or more.
    Folders,
}

use Part::{Folders, Name, Number, Title, TwoDigits, Year};
use Step::{Is, Keep, Rest, Skip};

/// Folders below which programs ask for files, never people for pages: nothing there is an old address.
pub const FILE_FOLDERS: [&str; 3] = ["assets", "data", "media"];

const fn form(from: &'static [Step], before: &'static str, after: &'static str, scope: Scope) -> Form {
    Form { from, before, after, scope }
}

/// The forms, those that say most first.
pub const FORMS: &[Form] = &[
    form(&[Skip(Year), Skip(TwoDigits), Skip(TwoDigits), Keep(Name), Rest], "/article/", "/", Scope::Own),
    form(&[Skip(Year), Skip(TwoDigits), Keep(Title), Rest], "/article/", "/", Scope::Own),
    form(&[Is("category"), Keep(Folders), Is("page"), Skip(Number)], "/rubrique/", "/", Scope::Own),
    form(&[Is("category"), Keep(Folders), Is("feed"), Rest], "/rubrique/", "/feed.xml", Scope::Own),
    form(&[Is("category"), Keep(Folders)], "/rubrique/", "/", Scope::Own),
    form(&[Is("tag"), Keep(Name), Rest], "/etiquette/", "/", Scope::Own),
    form(&[Is("author"), Keep(Name), Rest], "/auteur/", "/", Scope::Own),
    form(&[Is("archives"), Keep(Number)], "/?p=", "", Scope::Every),
    form(&[Is("feed"), Rest], "/feed.xml", "", Scope::Every),
    form(&[Is("comments"), Is("feed"), Rest], "/feed.xml", "", Scope::Every),
    form(&[Is("wp-sitemap.xml")], "/sitemap.xml", "", Scope::Every),
    form(&[Is("sitemap_index.xml")], "/sitemap.xml", "", Scope::Every),
    form(&[Is("page"), Skip(Number)], "/", "", Scope::Every),
    form(&[Keep(Folders), Is("feed"), Rest], "/", "/feed.xml", Scope::Every),
    form(&[Keep(Folders), Is("feed"), Rest], "/", "/", Scope::EveryGuess),
    form(&[Keep(Folders), Is("page"), Skip(Number)], "/", "/", Scope::Every),
    form(&[Keep(Title)], "/article/", "/", Scope::Guess),
    form(&[Skip(Folders), Keep(Title)], "/article/", "/", Scope::Guess),
];

impl Form {
    /// Whether it holds for an edition with our `own` addresses or with those that it keeps.
    pub fn applies(&self, own: bool) -> bool {
        match self.scope {
            Scope::Every | Scope::EveryGuess => true,
            Scope::Own | Scope::Guess => own,
        }
    }

    /// Whether it may be followed without looking whether something is there.
    pub fn is_sure(&self) -> bool {
        match self.scope {
            Scope::Every | Scope::Own => true,
            Scope::EveryGuess | Scope::Guess => false,
        }
    }

    /// The new address below the base for what was kept of an old one, or for what stands for it.
    pub fn to(&self, kept: &str) -> String {
        let keeps = self.from.iter().any(|step| matches!(step, Keep(_)));
        format!("{}{}{}", self.before, if keeps { kept } else { "" }, self.after)
    }

    /// A regular expression for decoded addresses that begin with `base` (`/`, `/journal/`), in the syntax that PCRE and the
    /// crate `regex` share. Its only group is what the new address takes over; `open` opens it: `(`, or with a name.
    pub fn regex(&self, base: &str, open: &str) -> String {
        let mut regex = format!("^{}", escaped(base));
        let mut end = "/?$";
        for (index, step) in self.from.iter().enumerate() {
            let slash = if index == 0 { "" } else { "/" };
            let _ = match step {
                Is(name) => write!(regex, "{slash}{}", escaped(name)),
                Skip(part) => write!(regex, "{slash}{}", part.regex()),
                Keep(part) => write!(regex, "{slash}{open}{})", part.regex()),
                Rest => {
                    end = "(?:/.*)?$";
                    Ok(())
                }
            };
        }
        regex + end
    }
}

impl Part {
    fn regex(self) -> &'static str {
        match self {
            Year => "[0-9]{4}",
            TwoDigits => "[0-9]{2}",
            Number => "[0-9]+",
            Name => "[^/]+",
            Title => "[^/]*[^/0-9][^/]*",
            Folders => ".+?",
        }
    }
}

/// A text as a regular expression that matches it.
pub fn escaped(text: &str) -> String {
    text.chars().fold(String::new(), |mut out, c| {
        if c.is_ascii_punctuation() && !matches!(c, '/' | '-' | '_') {
            out.push('\\');
        }
        out.push(c);
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_keeps_at_most_one_part_and_ends_in_the_rest() {
        for form in FORMS {
            let kept = form.from.iter().filter(|step| matches!(step, Keep(_))).count();
            assert!(kept <= 1, "{form:?}");
            assert_eq!(kept == 0, form.after.is_empty() && !form.before.ends_with('='), "{form:?}");
            let rest = form.from.iter().position(|step| *step == Rest);
            assert!(rest.is_none_or(|at| at + 1 == form.from.len()), "{form:?}");
        }
    }

    #[test]
    fn a_regular_expression_begins_at_the_base() {
        let form = FORMS.iter().find(|form| form.from == [Is("wp-sitemap.xml")]).unwrap();
        assert_eq!(form.regex("/a.b/", "("), r"^/a\.b/wp-sitemap\.xml/?$");
        assert_eq!(FORMS[5].regex("/", "("), "^/tag/([^/]+)(?:/.*)?$");
    }
}
