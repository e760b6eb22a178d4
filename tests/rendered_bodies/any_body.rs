//! Any text at all: every kind of block and running text, nested, with words that a careless writer of HTML would trip over.

use proptest::{collection::vec, option, prelude::*, sample::select};
use regard::content::{
    Align, Block, Body, Button, Cell, Definition, Embed, Figure, Flow, Footnote, Group, Heading, Href, Inline, Label,
    List, Mark, Numbering, Picture, Provider, Quote, Row, Table, Text, Variant,
};

/// Any text of up to three parts.
pub fn any_body() -> impl Strategy<Value = Body> {
    vec(blocks(), 0..=3).prop_map(|parts| Body { parts })
}

fn words() -> impl Strategy<Value = String> {
    let nasty = select(vec![
        "",
        " ",
        "\n",
        "\n\n",
        "\r\nà",
        "\r",
        "\t",
        "\0",
        "<",
        "</p>",
        "<!--",
        "-->",
        "&",
        "&amp;",
        "&lt",
        "&#38;",
        "\"",
        "'",
        "`",
        "]]>",
        "<script>alert(1)</script>",
        "</pre>\n",
        "l’eau",
        "«\u{202F}oui\u{202F}»",
        "🦁",
        "👩🏾‍🌾",
        "العربية",
        "\u{202E}ab",
        "\u{FEFF}",
        "\u{1}",
        "\u{FFFE}",
        "e\u{301}",
        "un mot",
        "1 < 2",
    ]);
    prop_oneof![
        nasty.clone().prop_map(str::to_owned),
        vec(nasty, 0..5).prop_map(|parts| parts.concat()),
        any::<String>(),
    ]
}

fn id() -> impl Strategy<Value = String> {
    // Few, so that they meet.
    select(vec!["", "a", "b", "note-a", "appel-a", "partie-1", "x\"y <z>", "l’eau"]).prop_map(str::to_owned)
}

fn href() -> impl Strategy<Value = Href> {
    prop_oneof![
        words().prop_map(|rest| Href::Inside(format!("/{rest}"))),
        words().prop_map(|rest| Href::Outside(format!("https://example.org/{rest}"))),
        words().prop_map(|rest| Href::Contact(format!("mailto:{rest}"))),
        words().prop_map(Href::Fragment),
    ]
}

fn lang() -> impl Strategy<Value = String> {
    select(vec!["", "ar", "en-GB", "\"><p>"]).prop_map(str::to_owned)
}

fn dir() -> impl Strategy<Value = String> {
    select(vec!["", "ltr", "rtl", "auto"]).prop_map(str::to_owned)
}

fn picture() -> impl Strategy<Value = Picture> {
    let variants = vec((href(), 0_u32..2000).prop_map(|(src, width)| Variant { src, width }), 0..3);
    (href(), 0_u32..2000, 0_u32..2000, words(), variants).prop_map(|(src, width, height, alt, variants)| Picture {
        src,
        width,
        height,
        alt,
        variants,
        tone: None,
        weight: None,
    })
}

fn mark() -> impl Strategy<Value = Mark> {
    select(vec![
        Mark::Strong,
        Mark::Emphasis,
        Mark::Code,
        Mark::Sub,
        Mark::Sup,
        Mark::Highlight,
        Mark::Deleted,
        Mark::Inserted,
        Mark::Small,
        Mark::Quote,
        Mark::Keyboard,
    ])
}

fn inlines() -> impl Strategy<Value = Vec<Inline>> {
    let leaf = prop_oneof![
        4 => words().prop_map(Inline::Text),
        1 => id().prop_map(Inline::Note),
        1 => Just(Inline::Break),
        1 => picture().prop_map(Inline::Picture),
    ];
    let inline = leaf.prop_recursive(4, 12, 3, |inner| {
        let inner = vec(inner, 0..3);
        prop_oneof![
            2 => (mark(), inner.clone()).prop_map(|(mark, inner)| Inline::Marked(mark, inner)),
            1 => (words(), inner.clone()).prop_map(|(title, inner)| Inline::Abbreviation(title, inner)),
            1 => (words(), inner.clone()).prop_map(|(datetime, inner)| Inline::Time(datetime, inner)),
            1 => (lang(), dir(), inner.clone()).prop_map(|(lang, dir, inner)| Inline::Foreign(lang, dir, inner)),
            2 => (href(), inner).prop_map(|(href, inner)| Inline::Link(href, Label::new(inner))),
        ]
    });
    vec(inline, 0..4)
}

fn text() -> impl Strategy<Value = Text> {
    (inlines(), lang(), dir()).prop_map(|(inlines, lang, dir)| Text { inlines, lang, dir })
}

fn figure() -> impl Strategy<Value = Figure> {
    (picture(), option::of(href()), inlines(), words()).prop_map(|(picture, link, caption, credit)| Figure {
        picture,
        link,
        caption,
        credit,
    })
}

fn embed() -> impl Strategy<Value = Embed> {
    let known = select(vec![
        (Provider::Youtube, "https://www.youtube.com/watch?v=abc"),
        (Provider::X, "https://x.com/a/status/12"),
        (Provider::Facebook, "https://www.facebook.com/a/posts/1?b=\"c\""),
        (Provider::Other, "https://carte.example/?a=1&b=2"),
    ]);
    let known = known.prop_map(|(provider, url)| (provider, Href::Outside(url.to_owned())));
    let odd = href().prop_map(|url| (Provider::Other, url));
    (prop_oneof![known, odd], words()).prop_map(|((provider, url), title)| Embed { provider, url, title })
}

fn numbering() -> impl Strategy<Value = Numbering> {
    (option::of(any::<i32>()), any::<bool>(), select(vec!['1', 'a', 'A', 'i', 'I', '"']))
        .prop_map(|(start, reversed, style)| Numbering { start, reversed, style })
}

fn align() -> impl Strategy<Value = Align> {
    select(vec![Align::None, Align::Left, Align::Right, Align::Center, Align::Wide, Align::Full])
}

fn leaf_block() -> impl Strategy<Value = Block> {
    let button = (href(), words()).prop_map(|(href, label)| Button { href, label });
    prop_oneof![
        3 => text().prop_map(Block::Paragraph),
        1 => (any::<u8>(), id(), text()).prop_map(|(level, id, text)| Block::Heading(Heading { level, id, text })),
        1 => words().prop_map(Block::Code),
        1 => inlines().prop_map(Block::Preformatted),
        1 => inlines().prop_map(Block::Verse),
        1 => (align(), figure()).prop_map(|(align, figure)| Block::Figure(align, figure)),
        1 => (any::<u8>(), vec(figure(), 0..3), inlines()).prop_map(|(n, all, caption)| Block::Gallery(n, all, caption)),
        1 => (href(), inlines()).prop_map(|(href, caption)| Block::Audio(href, caption)),
        1 => (href(), option::of(picture()), inlines()).prop_map(|(href, poster, caption)| Block::Video(href, poster, caption)),
        1 => (href(), words()).prop_map(|(href, name)| Block::File(href, name)),
        1 => Just(Block::Separator),
        1 => vec(button, 0..3).prop_map(Block::Buttons),
        1 => embed().prop_map(Block::Embed),
        1 => Just(Block::LostForm),
    ]
}

fn blocks() -> impl Strategy<Value = Vec<Block>> {
    let block = leaf_block().prop_recursive(4, 24, 4, |inner| {
        let inner = vec(inner, 0..3);
        let flow = || (inlines(), inner.clone()).prop_map(|(text, blocks)| Flow { text, blocks });
        let quote = || {
            (inner.clone(), inlines(), lang(), dir()).prop_map(|(blocks, citation, lang, dir)| Quote {
                blocks,
                citation,
                lang,
                dir,
            })
        };
        let definition = (inlines(), vec(flow(), 0..3)).prop_map(|(term, details)| Definition { term, details });
        let note = (id(), flow()).prop_map(|(id, content)| Footnote { id, content });
        let group = (inner.clone(), lang(), dir()).prop_map(|(blocks, lang, dir)| Group { blocks, lang, dir });
        prop_oneof![
            (option::of(numbering()), vec(flow(), 0..3))
                .prop_map(|(numbering, items)| Block::List(List { numbering, items })),
            vec(definition, 0..3).prop_map(Block::Definitions),
            quote().prop_map(Block::Quote),
            quote().prop_map(Block::PullQuote),
            table(flow().boxed()).prop_map(Block::Table),
            vec(inner.clone(), 0..3).prop_map(Block::Columns),
            group.prop_map(Block::Group),
            (inlines(), inner.clone()).prop_map(|(summary, blocks)| Block::Details(summary, blocks)),
            vec(note, 0..3).prop_map(Block::Footnotes),
        ]
    });
    vec(block, 0..4)
}

fn table(flow: BoxedStrategy<Flow>) -> impl Strategy<Value = Table> {
    let cell = (any::<bool>(), 0_u16..4, 0_u16..4, flow);
    let cell =
        cell.prop_map(|(header, columns, rows, Flow { text, blocks })| Cell { header, columns, rows, text, blocks });
    let row = vec(cell, 0..3).boxed();
    let rows = || -> BoxedStrategy<Vec<Row>> { vec(row.clone(), 0..3).boxed() };
    (inlines(), rows(), rows(), rows()).prop_map(|(caption, head, body, foot)| Table { caption, head, body, foot })
}
