//! The controls that narrow and order results, with how many there are of each.

use super::asked::Asked;
use crate::element::{Element, element};
use crate::search::{Label, Tally};
use crate::{format, text};

/// Choices of a control, at most: the largest first, what is chosen always.
const CHOICES: usize = 40;

/// A choice: its value in the address, its name, how many results it has.
type Choice = (String, String, Option<u32>);

/// A form that asks again with other filters, behind a line that says how many are set: results come first. `tally` counts the results with those that are set.
pub fn filters(asked: &Asked, tally: &Tally, categories: &[Label]) -> Element {
    let named = |(number, count): &(u32, u32)| {
        let label = categories.get(usize::try_from(*number).ok()?)?;
        Some((slug(&label.path).to_owned(), label.name.clone(), Some(*count)))
    };
    let sections: Vec<Choice> = tally.categories.iter().filter_map(named).collect();
    let authors = tally.authors.iter().map(|(label, count)| (label.name.clone(), label.name.clone(), Some(*count)));
    let years = tally.years.iter().map(|(year, count)| (year_name(*year), year_name(*year), Some(*count)));
    let orders = vec![("date".to_owned(), text::BY_DATE.to_owned(), None)];
    let order = if asked.by_date { "date" } else { "" };
    let form = element("form", "filters__form")
        .with("action", "/recherche/")
        .with("method", "get")
        .with("data-filters", "")
        .child(hidden("q", &asked.words))
        .child(select("rubrique", text::FILTER_SECTION, text::ALL_SECTIONS, &asked.category, sections))
        .child(select("auteur", text::FILTER_AUTHOR, text::ALL_AUTHORS, &asked.author, authors.collect()))
        .child(select("annee", text::FILTER_YEAR, text::ALL_YEARS, &asked.year, years.collect()))
        .child(select("tri", text::ORDER, text::BY_RELEVANCE, order, orders))
        .child(element("button", "button").with("type", "submit").child(text::APPLY));
    let set =
        [asked.category.as_str(), &asked.author, &asked.year, order].into_iter().filter(|value| !value.is_empty());
    element("details", "filters").child(element("summary", "").child(text::filters(set.count()))).child(form)
}

/// A control with its name above it; nothing chosen is the first choice.
fn select(
    name: &'static str,
    label: &'static str,
    none: &'static str,
    chosen: &str,
    mut choices: Vec<Choice>,
) -> Element {
    let at = choices.iter().position(|(value, ..)| value == chosen);
    match at {
        // No result has it any more, or it came by an address.
        None if !chosen.is_empty() => choices.insert(0, (chosen.to_owned(), chosen.to_owned(), None)),
        Some(at) if at >= CHOICES => choices.swap(0, at),
        Some(_) | None => {}
    }
    choices.truncate(CHOICES);
    let control = element("select", "").with("name", name).child(element("option", "").with("value", "").child(none));
    let control = control.each(choices, |(value, words, count)| {
        let option = element("option", "").with("value", value.clone());
        let option = if value == chosen { option.with("selected", "") } else { option };
        let count = count.map(|count| [" (", &format::integer(count.into()), ")"].concat());
        option.child(words).child(count.unwrap_or_default())
    });
    element("label", "filters__field").child(element("span", "").child(label)).child(control)
}

fn year_name(year: u32) -> String {
    format::digits(year.into())
}

fn hidden(name: &'static str, value: &str) -> Element {
    element("input", "").with("type", "hidden").with("name", name).with("value", value.to_owned())
}

/// The last part of a path.
fn slug(path: &str) -> &str {
    path.trim_end_matches('/').rsplit('/').next().unwrap_or_default()
}
