//! The lede of an article, made from the excerpt of a post.

use crate::content::Body;
use crate::markup::HtmlParser;

/// Classes that themes give the link to the rest of the text.
const MORE_CLASSES: [&str; 4] = ["more-link", "read-more", "readmore", "moretag"];

/// How themes invite to read on where they make no link of it.
const MORE_WORDS: [&str; 5] = ["Continuer la lecture", "Lire la suite", "Lire plus", "Continue reading", "Read more"];

/// Letters by which a lede is known to be the beginning of a text.
const BEGINNING: usize = 60;

/// The excerpt as plain text, without the invitation to read on. A text that WordPress cut ends in an ellipsis.
pub fn lede(parser: HtmlParser, excerpt: &str) -> String {
    let text = (parser.text)(without_link(excerpt));
    let mut lede = text.as_str();
    for words in MORE_WORDS {
        // The same words inside a sentence are the author's.
        if let Some((before, _)) = lede.rsplit_once(words)
            && is_cut(before.trim_end())
        {
            lede = before;
        }
    }
    let lede = lede.trim_end();
    match lede.strip_suffix("[…]").or_else(|| lede.strip_suffix("[...]")) {
        Some(before) => format!("{}…", before.trim_end_matches([' ', '\u{a0}', '…', '.', ','])),
        None => lede.to_owned(),
    }
}

/// Whether the lede is nothing but the beginning of the text, as where no editor wrote one: above the text it would be read
/// twice.
pub fn begins(lede: &str, body: &Body) -> bool {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).take(BEGINNING).collect::<String>();
    let lede = letters(lede);
    !lede.is_empty() && letters(&body.plain_text()).starts_with(&lede)
}

fn is_cut(text: &str) -> bool {
    text.is_empty() || ["…", "...", "[…]", "[...]"].iter().any(|end| text.ends_with(end))
}

/// What stands before the link to the rest of the text.
fn without_link(excerpt: &str) -> &str {
    let class = MORE_CLASSES.iter().filter_map(|class| excerpt.find(class)).min();
    let link = class.and_then(|class| excerpt.get(..class)?.rfind("<a "));
    link.and_then(|link| excerpt.get(..link)).unwrap_or(excerpt)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_excerpt_loses_the_invitation_to_read_on() {
        let parser =
            HtmlParser { body: |_, _| Default::default(), text: |html| html.replace("<p>", "").replace("</p>", "") };
        for (excerpt, expected) in [
            ("<p>Une phrase.</p>", "Une phrase."),
            ("<p>Le fleuve coule vers […]</p>", "Le fleuve coule vers…"),
            ("<p>Le fleuve coule, [...]</p>", "Le fleuve coule…"),
            ("Le fleuve… <a class=\"more-link\" href=\"/x/\">Continuer la lecture de Le fleuve</a>", "Le fleuve…"),
            ("Le fleuve […] Lire la suite…", "Le fleuve…"),
            ("Le fleuve… Continue reading Le fleuve", "Le fleuve…"),
            ("Il faut lire. Lire plus rend heureux.", "Il faut lire. Lire plus rend heureux."),
            ("", ""),
        ] {
            assert_eq!(lede(parser, excerpt), expected, "{excerpt}");
        }
    }
}
