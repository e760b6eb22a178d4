//! A menu as HTML has it: lists in lists of links, whichever theme or block wrote them.

use scraper::ElementRef;

/// Entries of one menu that are read at the most.
const MOST: usize = 300;

/// Parts of an entry that do not belong to its name: descriptions, names of buttons, arrows.
const BESIDE: [&str; 5] = [
    "menu-item-description",
    "wp-block-navigation-item__description",
    "screen-reader-text",
    "sub-menu-toggle",
    "dropdown-toggle",
];

/// An entry of a menu.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it says.
    pub label: String,
    /// Where it leads, as written; empty for a heading that only opens what stands below it.
    pub address: String,
    /// The entries below it.
    pub children: Vec<Entry>,
}

/// The entries of the lists in `root`. Links to profiles on networks are none.
pub fn entries(root: ElementRef<'_>) -> Vec<Entry> {
    let mut left = MOST;
    below(root, &mut left)
}

fn below(element: ElementRef<'_>, left: &mut usize) -> Vec<Entry> {
    let mut found = Vec::new();
    for child in element.child_elements() {
        if child.value().name() != "li" {
            found.extend(below(child, left));
        } else if *left > 0 && !has_class(child, "wp-social-link") {
            *left -= 1;
            found.extend(entry(child, left));
        }
    }
    found
}

/// `None` for an item that says nothing, and has nothing below it.
fn entry(item: ElementRef<'_>, left: &mut usize) -> Option<Entry> {
    let children = below(item, left);
    let own = own(item);
    let link = own.iter().find(|element| element.value().name() == "a");
    // Where a heading only opens its list it is a button, or bare text.
    let named = link.or_else(|| own.iter().find(|element| element.value().name() == "button"));
    let mut label = String::new();
    match named {
        Some(named) => write_label(*named, &mut label),
        None => write_label(item, &mut label),
    }
    let label = label.split_whitespace().collect::<Vec<_>>().join(" ");
    let address = link.and_then(|link| link.attr("href")).unwrap_or_default().trim().to_owned();
    (!label.is_empty() || !children.is_empty()).then_some(Entry { label, address, children })
}

/// The elements of an item outside its lists, in their order.
fn own(element: ElementRef<'_>) -> Vec<ElementRef<'_>> {
    let outside = element.child_elements().filter(|child| !is_list(*child));
    outside.flat_map(|child| std::iter::once(child).chain(own(child))).collect()
}

fn write_label(element: ElementRef<'_>, out: &mut String) {
    for node in element.children() {
        if let Some(text) = node.value().as_text() {
            out.push_str(text);
        } else if let Some(child) = ElementRef::wrap(node)
            && !is_list(child)
            && child.value().name() != "svg"
            && !BESIDE.iter().any(|class| has_class(child, class))
        {
            write_label(child, out);
        }
    }
}

fn is_list(element: ElementRef<'_>) -> bool {
    matches!(element.value().name(), "ul" | "ol")
}

fn has_class(element: ElementRef<'_>, class: &str) -> bool {
    element.value().classes().any(|other| other == class)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::native::html::page;

    fn shown(entries: &[Entry]) -> String {
        let entry = |entry: &Entry| match entry.children.as_slice() {
            [] => format!("{}={}", entry.label, entry.address),
            children => format!("{}={}[{}]", entry.label, entry.address, shown(children)),
        };
        entries.iter().map(entry).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn menus_of_blocks_and_of_themes_are_read_alike() {
        for (html, expected) in [
            (
                r#"<li class="wp-block-navigation-item"><a href="/a/"><span class="wp-block-navigation-item__label">L&rsquo;eau &amp; co</span>
                   <span class="wp-block-navigation-item__description">tout</span></a>
                   <ul><li><a href="/a/b/">B</a><ul><li><a href="/a/b/c/">C</a></li></ul></li></ul></li><li><a href="/d/">D</a></li>"#,
                "L’eau & co=/a/[B=/a/b/[C=/a/b/c/]] D=/d/",
            ),
            (
                r#"<nav><div><ul class="menu"><li class="menu-item"><a href="/a/"><span>A</span></a><button><span class="screen-reader-text">Ouvrir</span></button>
                   <div><ul class="sub-menu"><li><a href="/b/">B</a></li></ul></div></li></ul></div></nav>"#,
                "A=/a/[B=/b/]",
            ),
            (r#"<ul><li><button>Plus</button><ul><li><a href=" /b/ ">B</a></li></ul></li></ul>"#, "Plus=[B=/b/]"),
            (
                r##"<li><a href="#">Plus</a></li><li>texte</li><li></li><li><a href="/x/"><img></a></li>"##,
                "Plus=# texte=",
            ),
            (
                r#"<ul class="wp-block-social-links"><li class="wp-social-link"><a href="https://x.com/a">X</a></li></ul>"#,
                "",
            ),
            (
                r#"<ul class="wp-block-page-list"><li class="wp-block-pages-list__item"><a href="/a/">A</a></li></ul>"#,
                "A=/a/",
            ),
            ("", ""),
        ] {
            assert_eq!(shown(&entries(page(html).root_element())), expected, "{html}");
        }
        assert_eq!(entries(page(&"<li><a href=/>x</a>".repeat(5_000)).root_element()).len(), MOST);
    }
}
