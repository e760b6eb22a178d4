//! Forms of address as rules of `_redirects`, which knows placeholders but no digits, and cannot look for files.

use super::form::{Form, Part, Step};
use regex::Regex;
use std::ops::RangeInclusive;

/// How a host reads `_redirects`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// A slash at the end makes no difference; `*` stands at the end only.
    Netlify,
    /// A slash at the end does; one `*` may stand anywhere.
    Cloudflare,
}

/// Old and new addresses.
type Rules = Vec<(String, String)>;

/// How deep categories may be nested to be found by Netlify's placeholders.
const DEPTH: usize = 4;

/// The rules that say what a form says: old and new address below the base, the one for what is more particular first.
/// None for a form that asks whether the new address exists.
pub fn rules(form: &Form, dialect: Dialect, years: &RangeInclusive<i32>) -> Rules {
    if !form.is_sure() {
        return Vec::new();
    }
    // Old addresses and what is kept of each.
    let mut found: Rules = vec![Default::default()];
    let mut rest = false;
    for (index, step) in form.from.iter().enumerate() {
        let each = |ending: &dyn Fn(&str, &str) -> Rules| {
            found.iter().flat_map(|(from, kept)| ending(from, kept)).collect::<Rules>()
        };
        found = match step {
            Step::Is(name) => each(&|from, kept| vec![(format!("{from}/{name}"), kept.to_owned())]),
            Step::Skip(Part::Year) => {
                each(&|from, kept| years.clone().map(|year| (format!("{from}/{year}"), kept.to_owned())).collect())
            }
            Step::Skip(_) => each(&|from, kept| vec![(format!("{from}/:part{index}"), kept.to_owned())]),
            Step::Keep(Part::Folders) => each(&|from, _| folders(from, dialect)),
            Step::Keep(_) => each(&|from, _| vec![(format!("{from}/:kept"), ":kept".to_owned())]),
            Step::Rest => {
                rest = true;
                found
            }
        };
    }
    found.iter().flat_map(|(from, kept)| endings(from, kept, form, dialect, rest)).collect()
}

/// Rules as their host compares them.
pub struct Told(Vec<(Regex, String)>);

impl Told {
    /// Of these rules, the first that fits holds.
    pub fn by<'a>(rules: impl IntoIterator<Item = &'a (String, String)>) -> Self {
        Self(rules.into_iter().filter_map(|(from, to)| Some((pattern(from)?, to.clone()))).collect())
    }

    /// Where they lead from an encoded address.
    pub fn lead(&self, from: &str) -> Option<String> {
        self.0.iter().find_map(|(regex, to)| {
            let found = regex.captures(from)?;
            let named = regex.capture_names().flatten();
            Some(named.fold(to.clone(), |to, name| {
                to.replace(&format!(":{name}"), found.name(name).map_or("", |group| group.as_str()))
            }))
        })
    }
}

/// An old address of a rule as a regular expression.
pub fn pattern(from: &str) -> Option<Regex> {
    let segments = from.split('/').map(|segment| match (segment, segment.strip_prefix(':')) {
        ("*", _) => "(?<splat>.*)".to_owned(),
        (_, Some(name)) => format!("(?<{name}>[^/]+)"),
        (name, None) => regex::escape(name),
    });
    Regex::new(&format!("^{}$", segments.collect::<Vec<_>>().join("/"))).ok()
}

fn folders(from: &str, dialect: Dialect) -> Rules {
    match dialect {
        Dialect::Cloudflare => vec![(format!("{from}/*"), ":splat".to_owned())],
        Dialect::Netlify => (1..=DEPTH)
            .map(|depth| {
                let names: Vec<String> = (1..=depth).map(|number| format!(":level{number}")).collect();
                (format!("{from}/{}", names.join("/")), names.join("/"))
            })
            .collect(),
    }
}

fn endings(from: &str, kept: &str, form: &Form, dialect: Dialect, rest: bool) -> Rules {
    let to = form.to(kept);
    match dialect {
        Dialect::Netlify if rest => vec![(from.to_owned(), to.clone()), (format!("{from}/*"), to)],
        Dialect::Netlify => vec![(from.to_owned(), to)],
        // What `*` stands for has the slash in it, where there is one.
        Dialect::Cloudflare if from.ends_with('*') => vec![(from.to_owned(), format!("{}:splat", form.before))],
        Dialect::Cloudflare if from.contains('.') => vec![(from.to_owned(), to)],
        Dialect::Cloudflare => vec![(format!("{from}/"), to.clone()), (from.to_owned(), to)],
    }
}
