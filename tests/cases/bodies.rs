//! Markup as it is found, and the body that it becomes: one table for the native parser and for the browser's.
//!
//! Each case is a name, HTML of the page `https://source.example/un/` of the site `https://source.example/`, and the JSON of
//! its body.

macro_rules! ten {
    ($($once:tt)*) => {
        concat!(
            $($once)*, $($once)*, $($once)*, $($once)*, $($once)*,
            $($once)*, $($once)*, $($once)*, $($once)*, $($once)*
        )
    };
}

#[rustfmt::skip]
pub const CASES: &[(&str, &str, &str)] = &[
    // ---- Paragraphs and white space ----
    (
        "nothing",
        "",
        "[]",
    ),
    (
        "white space only",
        " \n\t <p> &nbsp; </p>\n<p></p><div>\u{200b}</div>",
        "[]",
    ),
    (
        "a paragraph",
        "<p>Un fleuve.</p>",
        r#"[[{"paragraph":{"inlines":[{"text":"Un fleuve."}]}}]]"#,
    ),
    (
        "white space is folded as when it is shown",
        "<p>\n  Un \t fleuve\n<em> et </em> son  lit\n</p>",
        r#"[[{"paragraph":{"inlines":[{"text":"Un fleuve "},{"marked":["emphasis",[{"text":"et "}]]},{"text":"son lit"}]}}]]"#,
    ),
    (
        "no-break spaces stay",
        "<p>Quoi&nbsp;?\u{202f}Oui.&nbsp;</p>",
        "[[{\"paragraph\":{\"inlines\":[{\"text\":\"Quoi\u{a0}?\u{202f}Oui.\u{a0}\"}]}}]]",
    ),
    (
        "text without paragraphs",
        "Un fleuve\net son lit.\n\nUne <em>rive</em>.\n \n\tL’autre.",
        r#"[[{"paragraph":{"inlines":[{"text":"Un fleuve et son lit."}]}},{"paragraph":{"inlines":[{"text":"Une "},{"marked":["emphasis",[{"text":"rive"}]]},{"text":"."}]}},{"paragraph":{"inlines":[{"text":"L’autre."}]}}]]"#,
    ),
    (
        "two line breaks divide, one does not",
        "<p>Un<br>deux<br />\n<br>trois<br></p>",
        r#"[[{"paragraph":{"inlines":[{"text":"Un"},"break",{"text":"deux"}]}},{"paragraph":{"inlines":[{"text":"trois"}]}}]]"#,
    ),
    (
        "line breaks at the edges vanish",
        "<p><br>Un<br> <br></p>",
        r#"[[{"paragraph":{"inlines":[{"text":"Un"}]}}]]"#,
    ),
    (
        "a line of a no-break space divides",
        "Un<br>&nbsp;<br>deux",
        r#"[[{"paragraph":{"inlines":[{"text":"Un"}]}},{"paragraph":{"inlines":[{"text":"deux"}]}}]]"#,
    ),
    (
        "a blank line divides inside a mark",
        "<em>Un\n\ndeux</em>",
        r#"[[{"paragraph":{"inlines":[{"marked":["emphasis",[{"text":"Un"}]]}]}},{"paragraph":{"inlines":[{"marked":["emphasis",[{"text":"deux"}]]}]}}]]"#,
    ),
    (
        "blank lines in a paragraph are only spaces",
        "<p>Un\n\ndeux</p>",
        r#"[[{"paragraph":{"inlines":[{"text":"Un deux"}]}}]]"#,
    ),
    (
        "divisions are taken apart",
        "<div><div>Un</div>deux<section><p>trois</p></section></div>",
        r#"[[{"paragraph":{"inlines":[{"text":"Un"}]}},{"paragraph":{"inlines":[{"text":"deux"}]}},{"paragraph":{"inlines":[{"text":"trois"}]}}]]"#,
    ),
    (
        "unknown elements keep their text",
        "<p><blink>Un</blink> <x-y>deux</x-y> <u>trois</u></p><marquee>quatre</marquee>",
        r#"[[{"paragraph":{"inlines":[{"text":"Un deux trois"}]}},{"paragraph":{"inlines":[{"text":"quatre"}]}}]]"#,
    ),
    (
        "shortcodes are text",
        r#"[gallery ids="1,2"]"#,
        r#"[[{"paragraph":{"inlines":[{"text":"[gallery ids=\"1,2\"]"}]}}]]"#,
    ),
    (
        "language and direction of a paragraph",
        "<p lang='ar' dir='RTL'>سلام</p>",
        r#"[[{"paragraph":{"inlines":[{"text":"سلام"}],"lang":"ar","dir":"rtl"}}]]"#,
    ),
    (
        "a language that is none is dropped",
        r#"<p lang='a"b' dir='up'>Un</p><p lang='x'>deux</p>"#,
        r#"[[{"paragraph":{"inlines":[{"text":"Un"}]}},{"paragraph":{"inlines":[{"text":"deux"}]}}]]"#,
    ),
    (
        "an address",
        "<address>Rue 12<br>Bamako</address>",
        r#"[[{"paragraph":{"inlines":[{"text":"Rue 12"},"break",{"text":"Bamako"}]}}]]"#,
    ),
    (
        "a carriage return by entity is white space",
        "<p>Un&#13;&#10;deux</p>",
        r#"[[{"paragraph":{"inlines":[{"text":"Un deux"}]}}]]"#,
    ),
    // ---- Inlines ----
    (
        "marks",
        "<p><b>a</b> <strong>b</strong> <i>c</i> <em>d</em> <code>e</code> <sub>f</sub> <sup>g</sup> <mark>h</mark> <del>i</del> <s>j</s> <ins>k</ins> <small>l</small> <q>m</q> <kbd>n</kbd> <cite>o</cite></p>",
        r#"[[{"paragraph":{"inlines":[{"marked":["strong",[{"text":"a"}]]},{"text":" "},{"marked":["strong",[{"text":"b"}]]},{"text":" "},{"marked":["emphasis",[{"text":"c"}]]},{"text":" "},{"marked":["emphasis",[{"text":"d"}]]},{"text":" "},{"marked":["code",[{"text":"e"}]]},{"text":" "},{"marked":["sub",[{"text":"f"}]]},{"text":" "},{"marked":["sup",[{"text":"g"}]]},{"text":" "},{"marked":["highlight",[{"text":"h"}]]},{"text":" "},{"marked":["deleted",[{"text":"i"}]]},{"text":" "},{"marked":["deleted",[{"text":"j"}]]},{"text":" "},{"marked":["inserted",[{"text":"k"}]]},{"text":" "},{"marked":["small",[{"text":"l"}]]},{"text":" "},{"marked":["quote",[{"text":"m"}]]},{"text":" "},{"marked":["keyboard",[{"text":"n"}]]},{"text":" "},{"marked":["emphasis",[{"text":"o"}]]}]}}]]"#,
    ),
    (
        "marks in marks",
        "<p><strong>a <em>b <sub>c</sub></em></strong></p>",
        r#"[[{"paragraph":{"inlines":[{"marked":["strong",[{"text":"a "},{"marked":["emphasis",[{"text":"b "},{"marked":["sub",[{"text":"c"}]]}]]}]]}]}}]]"#,
    ),
    (
        "a mark in itself says nothing new",
        "<p><b>a <strong>b</strong></b> <sup>c<sup>d</sup></sup></p>",
        r#"[[{"paragraph":{"inlines":[{"marked":["strong",[{"text":"a b"}]]},{"text":" "},{"marked":["sup",[{"text":"c"},{"marked":["sup",[{"text":"d"}]]}]]}]}}]]"#,
    ),
    (
        "a mark on nothing vanishes",
        "<p>a<b> </b>b<i></i><a href='/x/'> </a>c</p>",
        r#"[[{"paragraph":{"inlines":[{"text":"a b c"}]}}]]"#,
    ),
    (
        "misnested marks",
        "<p><b>a<i>b</b>c</i></p>",
        r#"[[{"paragraph":{"inlines":[{"marked":["strong",[{"text":"a"},{"marked":["emphasis",[{"text":"b"}]]}]]},{"marked":["emphasis",[{"text":"c"}]]}]}}]]"#,
    ),
    (
        "a mark across paragraphs",
        "<strong><p>a</p><p>b</p></strong>",
        r#"[[{"paragraph":{"inlines":[{"marked":["strong",[{"text":"a"}]]}]}},{"paragraph":{"inlines":[{"marked":["strong",[{"text":"b"}]]}]}}]]"#,
    ),
    (
        "an abbreviation",
        "<p><abbr title='Union\n africaine'>UA</abbr> <abbr>x</abbr> <acronym title='y'>Y</acronym></p>",
        r#"[[{"paragraph":{"inlines":[{"abbreviation":["Union africaine",[{"text":"UA"}]]},{"text":" x "},{"abbreviation":["y",[{"text":"Y"}]]}]}}]]"#,
    ),
    (
        "a time",
        "<p><time datetime='2019-08-16T10:00'>16 août</time> <time datetime='&lt;x&gt;'>hier</time> <time>demain</time></p>",
        r#"[[{"paragraph":{"inlines":[{"time":["2019-08-16T10:00",[{"text":"16 août"}]]},{"text":" hier demain"}]}}]]"#,
    ),
    (
        "other languages and directions",
        "<p>Le <span lang='en'>network</span>, <bdi>x</bdi>, <bdo dir='rtl'>y</bdo>, <em lang='la' dir='ltr'>z</em>, <span>w</span></p>",
        r#"[[{"paragraph":{"inlines":[{"text":"Le "},{"foreign":["en","",[{"text":"network"}]]},{"text":", "},{"foreign":["","auto",[{"text":"x"}]]},{"text":", "},{"foreign":["","rtl",[{"text":"y"}]]},{"text":", "},{"foreign":["la","ltr",[{"marked":["emphasis",[{"text":"z"}]]}]]},{"text":", w"}]}}]]"#,
    ),
    (
        "a line break in a mark",
        "<p><b>a<br>b</b></p>",
        r#"[[{"paragraph":{"inlines":[{"marked":["strong",[{"text":"a"},"break",{"text":"b"}]]}]}}]]"#,
    ),
    (
        "an emoji picture is its character",
        "<p>Bravo <img class='emoji' alt='🎉' src='https://s.w.org/x.svg'> <img class='wp-smiley' alt=':-)' src='x.gif'></p>",
        r#"[[{"paragraph":{"inlines":[{"text":"Bravo 🎉 :-)"}]}}]]"#,
    ),
    (
        "a picture in the line",
        "<p>Le drapeau <img src='/f.png' alt='du Mali' width='16' height='11'> flotte.</p>",
        r#"[[{"paragraph":{"inlines":[{"text":"Le drapeau "},{"picture":{"src":"https://source.example/f.png","width":16,"height":11,"alt":"du Mali"}},{"text":" flotte."}]}}]]"#,
    ),
    (
        "an icon alone stays in its line",
        "<p><img src='/f.png' width='16' height='11'></p>",
        r#"[[{"paragraph":{"inlines":[{"picture":{"src":"https://source.example/f.png","width":16,"height":11}}]}}]]"#,
    ),
    (
        "nesting has an end",
        "<p><sub><sub><sub><sub><sub><sub><sub><sub><sub><sub><sub><sub>x</sub></sub></sub></sub></sub></sub></sub></sub></sub></sub></sub></sub></p>",
        r#"[[{"paragraph":{"inlines":[{"marked":["sub",[{"marked":["sub",[{"marked":["sub",[{"marked":["sub",[{"marked":["sub",[{"marked":["sub",[{"marked":["sub",[{"marked":["sub",[{"text":"x"}]]}]]}]]}]]}]]}]]}]]}]]}]}}]]"#,
    ),
    (
        "ruby keeps its text",
        "<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>",
        r#"[[{"paragraph":{"inlines":[{"text":"漢(kan)"}]}}]]"#,
    ),
    // ---- Links ----
    (
        "links of every kind",
        "<p><a href='https://autre.example/x?y#z'>a</a> <a href='/2019/deux/'>b</a> <a href='mailto:a@b.example'>c</a> <a href='tel:+223'>d</a> <a href='https://www.source.example/category/sport/'>e</a> <a href='/wp-content/uploads/a.pdf'>f</a></p>",
        r#"[[{"paragraph":{"inlines":[{"link":["https://autre.example/x?y#z",[{"text":"a"}]]},{"text":" "},{"link":["/2019/deux/",[{"text":"b"}]]},{"text":" "},{"link":["mailto:a@b.example",[{"text":"c"}]]},{"text":" "},{"link":["tel:+223",[{"text":"d"}]]},{"text":" "},{"link":["/category/sport/",[{"text":"e"}]]},{"text":" "},{"link":["https://source.example/wp-content/uploads/a.pdf",[{"text":"f"}]]}]}}]]"#,
    ),
    (
        "a link without an address keeps its text",
        "<p><a>a</a> <a href='ftp://x/'>b</a> <a name='n'>c</a></p>",
        r#"[[{"paragraph":{"inlines":[{"text":"a b c"}]}}]]"#,
    ),
    (
        "a link keeps the spaces in it",
        "<p>a<a href='/x/'> b </a>c</p>",
        r#"[[{"paragraph":{"inlines":[{"text":"a"},{"link":["/x/",[{"text":" b "}]]},{"text":"c"}]}}]]"#,
    ),
    (
        "blocks in a link are lifted out, the link stays on their text",
        "<a href='/x/'><h3>Titre</h3><p>Un <b>texte</b></p><ul><li>un</li></ul></a>",
        r#"[[{"heading":{"level":2,"id":"titre","text":{"inlines":[{"link":["/x/",[{"text":"Titre"}]]}]}}},{"paragraph":{"inlines":[{"link":["/x/",[{"text":"Un "},{"marked":["strong",[{"text":"texte"}]]}]]}]}},{"list":{"items":[{"text":[{"link":["/x/",[{"text":"un"}]]}]}]}}]]"#,
    ),
    (
        "a picture in a link in a line",
        "<p>Voir <a href='/x/'><img src='/a.jpg' alt='A'></a> ici</p>",
        r#"[[{"paragraph":{"inlines":[{"text":"Voir "},{"link":["/x/",[{"picture":{"src":"https://source.example/a.jpg","width":0,"height":0,"alt":"A"}}]]},{"text":" ici"}]}}]]"#,
    ),
    (
        "a link in a link",
        "<a href='/x/'>a<object><a href='/y/'>b</a></object></a>",
        r#"[[{"paragraph":{"inlines":[{"link":["/x/",[{"text":"ab"}]]}]}}]]"#,
    ),
    (
        "fragments lead to headings",
        "<p><a href='#b'>b</a> <a href='#nulle-part'>n</a> <a href='https://source.example/un/#%C3%A9t%C3%A9'>é</a> <a href='#'>haut</a></p><h2 id='b'>B</h2><h2 id='été'>L’été</h2>",
        r##"[[{"paragraph":{"inlines":[{"link":["#b",[{"text":"b"}]]},{"text":" n "},{"link":["#l-ete",[{"text":"é"}]]},{"text":" haut"}]}},{"heading":{"level":2,"id":"b","text":{"inlines":[{"text":"B"}]}}},{"heading":{"level":2,"id":"l-ete","text":{"inlines":[{"text":"L’été"}]}}}]]"##,
    ),
    (
        "an anchor before a heading is the heading",
        "<a name='x'></a><div id='y'><h2><span id='z'>T</span></h2></div><p><a href='#x'>x</a><a href='#y'>y</a><a href='#z'>z</a></p>",
        r##"[[{"heading":{"level":2,"id":"t","text":{"inlines":[{"text":"T"}]}}},{"paragraph":{"inlines":[{"link":["#t",[{"text":"x"}]]},{"link":["#t",[{"text":"y"}]]},{"link":["#t",[{"text":"z"}]]}]}}]]"##,
    ),
    (
        "an anchor on a paragraph leads nowhere",
        "<p id='p'>Un</p><h2>T</h2><p><a href='#p'>p</a></p>",
        r#"[[{"paragraph":{"inlines":[{"text":"Un"}]}},{"heading":{"level":2,"id":"t","text":{"inlines":[{"text":"T"}]}}},{"paragraph":{"inlines":[{"text":"p"}]}}]]"#,
    ),
    // ---- Headings ----
    (
        "the highest level becomes 2",
        "<h1>a</h1><h2>b</h2><h6>c</h6>",
        r#"[[{"heading":{"level":2,"id":"a","text":{"inlines":[{"text":"a"}]}}},{"heading":{"level":3,"id":"b","text":{"inlines":[{"text":"b"}]}}},{"heading":{"level":6,"id":"c","text":{"inlines":[{"text":"c"}]}}}]]"#,
    ),
    (
        "low levels are raised together",
        "<h4>a</h4><h3>b</h3><h5>c</h5>",
        r#"[[{"heading":{"level":3,"id":"a","text":{"inlines":[{"text":"a"}]}}},{"heading":{"level":2,"id":"b","text":{"inlines":[{"text":"b"}]}}},{"heading":{"level":4,"id":"c","text":{"inlines":[{"text":"c"}]}}}]]"#,
    ),
    (
        "ids are kept when simple and unique",
        "<h2 id='a-1'>x</h2><h2 id='a-1'>x</h2><h2 id='contenu'>y</h2><h2 id='à b'>Ça&nbsp;va ?</h2><h2>سلام</h2>",
        "[[{\"heading\":{\"level\":2,\"id\":\"a-1\",\"text\":{\"inlines\":[{\"text\":\"x\"}]}}},{\"heading\":{\"level\":2,\"id\":\"a-1-2\",\"text\":{\"inlines\":[{\"text\":\"x\"}]}}},{\"heading\":{\"level\":2,\"id\":\"contenu-2\",\"text\":{\"inlines\":[{\"text\":\"y\"}]}}},{\"heading\":{\"level\":2,\"id\":\"ca-va\",\"text\":{\"inlines\":[{\"text\":\"Ça\u{a0}va ?\"}]}}},{\"heading\":{\"level\":2,\"id\":\"section\",\"text\":{\"inlines\":[{\"text\":\"سلام\"}]}}}]]",
    ),
    (
        "a heading in two lines",
        "<h2>Un<br><br>deux</h2>",
        r#"[[{"heading":{"level":2,"id":"un-deux","text":{"inlines":[{"text":"Un"},"break",{"text":"deux"}]}}}]]"#,
    ),
    (
        "a heading with blocks in it",
        "<h2><div>Un</div><p>deux</p></h2>",
        r#"[[{"heading":{"level":2,"id":"un-deux","text":{"inlines":[{"text":"Un"},"break",{"text":"deux"}]}}}]]"#,
    ),
    (
        "a heading in a mark",
        "<strong><h2>Un</h2></strong>",
        r#"[[{"heading":{"level":2,"id":"un","text":{"inlines":[{"marked":["strong",[{"text":"Un"}]]}]}}}]]"#,
    ),
    (
        "a heading that is a picture",
        "<h2><img src='/a.jpg' alt='A'></h2><h3>b</h3>",
        r#"[[{"figure":["none",{"picture":{"src":"https://source.example/a.jpg","width":0,"height":0,"alt":"A"}}]},{"heading":{"level":2,"id":"b","text":{"inlines":[{"text":"b"}]}}}]]"#,
    ),
    (
        "an empty heading vanishes",
        "<h2> &nbsp;</h2><h3>a</h3>",
        r#"[[{"heading":{"level":2,"id":"a","text":{"inlines":[{"text":"a"}]}}}]]"#,
    ),
    (
        "a heading in another language",
        "<h2 lang='sw' dir='ltr'>Habari</h2>",
        r#"[[{"heading":{"level":2,"id":"habari","text":{"inlines":[{"text":"Habari"}],"lang":"sw","dir":"ltr"}}}]]"#,
    ),
    (
        "a film in a heading comes after it",
        "<h2>Un<iframe src='https://player.vimeo.com/video/1'></iframe></h2>",
        r#"[[{"heading":{"level":2,"id":"un","text":{"inlines":[{"text":"Un"}]}}},{"embed":{"provider":"vimeo","url":"https://vimeo.com/1"}}]]"#,
    ),
    (
        "a contents list written by a plugin",
        "<nav id='ez-toc-container'><ul><li><a href='#Le_fleuve'>Le fleuve</a></li></ul></nav><h2><span class='ez-toc-section' id='Le_fleuve'></span>Le fleuve<span class='ez-toc-section-end'></span></h2>",
        r##"[[{"list":{"items":[{"text":[{"link":["#le-fleuve",[{"text":"Le fleuve"}]]}]}]}},{"heading":{"level":2,"id":"le-fleuve","text":{"inlines":[{"text":"Le fleuve"}]}}}]]"##,
    ),
    // ---- Lists ----
    (
        "bullets",
        "<ul><li>un</li>\n<li>deux <b>fois</b></li><li></li></ul>",
        r#"[[{"list":{"items":[{"text":[{"text":"un"}]},{"text":[{"text":"deux "},{"marked":["strong",[{"text":"fois"}]]}]}]}}]]"#,
    ),
    (
        "lists in lists",
        "<ul><li>un<ol><li>a</li></ol></li><li><p>deux</p><p>suite</p></li></ul>",
        r#"[[{"list":{"items":[{"text":[{"text":"un"}],"blocks":[{"list":{"numbering":{"style":"1"},"items":[{"text":[{"text":"a"}]}]}}]},{"text":[{"text":"deux"}],"blocks":[{"paragraph":{"inlines":[{"text":"suite"}]}}]}]}}]]"#,
    ),
    (
        "numbers",
        "<ol start='3' reversed type='a'><li>c</li></ol><ol start='1' type='x'><li>d</li></ol><ol style='list-style-type:upper-roman'><li>e</li></ol>",
        r#"[[{"list":{"numbering":{"start":3,"reversed":true,"style":"a"},"items":[{"text":[{"text":"c"}]}]}},{"list":{"numbering":{"style":"1"},"items":[{"text":[{"text":"d"}]}]}},{"list":{"numbering":{"style":"I"},"items":[{"text":[{"text":"e"}]}]}}]]"#,
    ),
    (
        "a list directly in a list",
        "<ul><li>un</li><ul><li>a</li></ul></ul>",
        r#"[[{"list":{"items":[{"text":[{"text":"un"}],"blocks":[{"list":{"items":[{"text":[{"text":"a"}]}]}}]}]}}]]"#,
    ),
    (
        "an item without a list",
        "<li>un</li><li>deux</li>",
        r#"[[{"paragraph":{"inlines":[{"text":"un"}]}},{"paragraph":{"inlines":[{"text":"deux"}]}}]]"#,
    ),
    (
        "text directly in a list",
        "<ul>un<li>deux</li></ul>",
        r#"[[{"list":{"items":[{"blocks":[{"paragraph":{"inlines":[{"text":"un"}]}}]},{"text":[{"text":"deux"}]}]}}]]"#,
    ),
    (
        "an empty list vanishes",
        "<ul> <li> </li></ul><ol></ol>",
        "[]",
    ),
    (
        "pictures and quotes in items",
        "<ul><li><img src='/a.jpg'></li><li>un<blockquote><p>q</p></blockquote></li></ul>",
        r#"[[{"list":{"items":[{"blocks":[{"figure":["none",{"picture":{"src":"https://source.example/a.jpg","width":0,"height":0}}]}]},{"text":[{"text":"un"}],"blocks":[{"quote":{"blocks":[{"paragraph":{"inlines":[{"text":"q"}]}}]}}]}]}}]]"#,
    ),
    (
        "a list from right to left",
        "<ul dir='rtl'><li>أ</li><li lang='fr'>b</li></ul>",
        r#"[[{"group":{"blocks":[{"list":{"items":[{"text":[{"text":"أ"}]},{"text":[{"foreign":["fr","",[{"text":"b"}]]}]}]}}],"dir":"rtl"}}]]"#,
    ),
    (
        "definitions",
        "<dl><dt>a</dt><dt>b</dt><dd>un</dd><dd><p>deux</p><p>trois</p></dd><div><dt>c</dt><dd>d</dd></div></dl>",
        r#"[[{"definitions":[{"term":[{"text":"a"}],"details":[]},{"term":[{"text":"b"}],"details":[{"text":[{"text":"un"}]},{"text":[{"text":"deux"}],"blocks":[{"paragraph":{"inlines":[{"text":"trois"}]}}]}]},{"term":[{"text":"c"}],"details":[{"text":[{"text":"d"}]}]}]}]]"#,
    ),
    (
        "meanings without terms and terms without meanings",
        "<dl>un<dd>deux<p>trois</p></dd><dt></dt><dd>quatre</dd><dt>a</dt>cinq<dt>b</dt></dl>",
        r#"[[{"paragraph":{"inlines":[{"text":"un"}]}},{"paragraph":{"inlines":[{"text":"deux"}]}},{"paragraph":{"inlines":[{"text":"trois"}]}},{"paragraph":{"inlines":[{"text":"quatre"}]}},{"definitions":[{"term":[{"text":"a"}],"details":[{"blocks":[{"paragraph":{"inlines":[{"text":"cinq"}]}}]}]}]},{"paragraph":{"inlines":[{"text":"b"}]}}]]"#,
    ),
    (
        "lists deeper than can be shown",
        "<ul><li>x<ul><li>x<ul><li>x<ul><li>x<ul><li>x<ul><li>x<ul><li>x<ul><li>x<ul><li>x<ul><li>x<ul><li>x<ul><li>x<ul><li>x</ul></ul></ul></ul></ul></ul></ul></ul></ul></ul></ul></ul></ul>",
        r#"[[{"list":{"items":[{"text":[{"text":"x"}],"blocks":[{"list":{"items":[{"text":[{"text":"x"}],"blocks":[{"list":{"items":[{"text":[{"text":"x"}],"blocks":[{"list":{"items":[{"text":[{"text":"x"}],"blocks":[{"list":{"items":[{"text":[{"text":"x"}],"blocks":[{"list":{"items":[{"text":[{"text":"x"}],"blocks":[{"list":{"items":[{"text":[{"text":"x"}],"blocks":[{"list":{"items":[{"text":[{"text":"x"}],"blocks":[{"list":{"items":[{"text":[{"text":"x"}],"blocks":[{"list":{"items":[{"text":[{"text":"x"}],"blocks":[{"paragraph":{"inlines":[{"text":"x"}]}},{"paragraph":{"inlines":[{"text":"x"}]}},{"paragraph":{"inlines":[{"text":"x"}]}}]}]}}]}]}}]}]}}]}]}}]}]}}]}]}}]}]}}]}]}}]}]}}]}]}}]]"#,
    ),
    // ---- Quotations ----
    (
        "a quotation",
        "<blockquote class='wp-block-quote'><p>Un.</p><p>Deux.</p><cite>Le <em>Monde</em></cite></blockquote>",
        r#"[[{"quote":{"blocks":[{"paragraph":{"inlines":[{"text":"Un."}]}},{"paragraph":{"inlines":[{"text":"Deux."}]}}],"citation":[{"text":"Le "},{"marked":["emphasis",[{"text":"Monde"}]]}]}}]]"#,
    ),
    (
        "a quotation with a footer",
        "<blockquote><p>Un.</p><footer>— <cite>Hampâté Bâ</cite></footer></blockquote>",
        r#"[[{"quote":{"blocks":[{"paragraph":{"inlines":[{"text":"Un."}]}}],"citation":[{"text":"— "},{"marked":["emphasis",[{"text":"Hampâté Bâ"}]]}]}}]]"#,
    ),
    (
        "a title of a work in a quotation is no citation",
        "<blockquote><p>Dans <cite>Amkoullel</cite>, il dit.</p><cite>A</cite> dit b</blockquote>",
        r#"[[{"quote":{"blocks":[{"paragraph":{"inlines":[{"text":"Dans "},{"marked":["emphasis",[{"text":"Amkoullel"}]]},{"text":", il dit."}]}},{"paragraph":{"inlines":[{"marked":["emphasis",[{"text":"A"}]]},{"text":" dit b"}]}}]}}]]"#,
    ),
    (
        "a bare quotation",
        "<blockquote>Un.\n\nDeux.</blockquote>",
        r#"[[{"quote":{"blocks":[{"paragraph":{"inlines":[{"text":"Un."}]}},{"paragraph":{"inlines":[{"text":"Deux."}]}}]}}]]"#,
    ),
    (
        "a quotation in a figure",
        "<figure><blockquote><p>Un.</p></blockquote><figcaption>Elle</figcaption></figure>",
        r#"[[{"quote":{"blocks":[{"paragraph":{"inlines":[{"text":"Un."}]}}],"citation":[{"text":"Elle"}]}}]]"#,
    ),
    (
        "a pull quote",
        "<figure class='wp-block-pullquote'><blockquote><p>Un.</p><cite>Lui</cite></blockquote></figure>",
        r#"[[{"pull-quote":{"blocks":[{"paragraph":{"inlines":[{"text":"Un."}]}}],"citation":[{"text":"Lui"}]}}]]"#,
    ),
    (
        "an old pull quote",
        "<blockquote class='wp-block-pullquote' lang='en' dir='ltr'><p>One.</p></blockquote>",
        r#"[[{"pull-quote":{"blocks":[{"paragraph":{"inlines":[{"text":"One."}]}}],"lang":"en","dir":"ltr"}}]]"#,
    ),
    (
        "an empty quotation vanishes",
        "<blockquote> <p></p></blockquote>",
        "[]",
    ),
    (
        "quotations in quotations",
        "<blockquote><p>a</p><blockquote>b</blockquote></blockquote>",
        r#"[[{"quote":{"blocks":[{"paragraph":{"inlines":[{"text":"a"}]}},{"quote":{"blocks":[{"paragraph":{"inlines":[{"text":"b"}]}}]}}]}}]]"#,
    ),
    // ---- Code, preformatted text, verse ----
    (
        "code",
        "<pre class='wp-block-code'><code>\n\nfn main() {\n\t<b>a</b> &lt;b&gt;;\n}\n</code></pre>",
        r#"[[{"code":"fn main() {\n\ta <b>;\n}"}]]"#,
    ),
    (
        "code without a class",
        "<pre><code class='language-rust'>a<br>b</code></pre><pre class='brush: php'>c</pre>",
        r#"[[{"code":"a\nb"},{"code":"c"}]]"#,
    ),
    (
        "preformatted text",
        "<pre>\n\n a  <b>b</b>\n\tc  \n</pre>",
        r#"[[{"preformatted":[{"text":" a  "},{"marked":["strong",[{"text":"b"}]]},{"text":"\n\tc"}]}]]"#,
    ),
    (
        "a file without a name whose address ends in a slash",
        "<div class=wp-block-file><a href='/un/'></a></div>",
        r#"[[{"file":["https://source.example/un/","un"]}]]"#,
    ),
    (
        "preformatted text after a picture",
        "<pre><img src='/a.jpg'>\n&nbsp;b</pre>",
        r#"[[{"preformatted":[{"picture":{"src":"https://source.example/a.jpg","width":0,"height":0}},{"text":"\n b"}]}]]"#,
    ),
    (
        "preformatted lines in divisions",
        "<pre><div>a</div><div>b</div>c</pre>",
        r#"[[{"preformatted":[{"text":"a\nb\nc"}]}]]"#,
    ),
    (
        "verse",
        "<pre class='wp-block-verse'>  Un\n  deux<br><em>trois</em></pre>",
        r#"[[{"verse":[{"text":"  Un\n  deux\n"},{"marked":["emphasis",[{"text":"trois"}]]}]}]]"#,
    ),
    (
        "verse in another language",
        "<pre class='wp-block-verse' lang='wo'>Un</pre>",
        r#"[[{"group":{"blocks":[{"verse":[{"text":"Un"}]}],"lang":"wo"}}]]"#,
    ),
    (
        "empty preformatted text vanishes",
        "<pre> \n</pre><pre><code> </code></pre>",
        "[]",
    ),
    (
        "line ends are line ends",
        "<pre>&#13;&#10;a&#13;b&#13;&#10;c</pre>",
        r#"[[{"preformatted":[{"text":"a\nb\nc"}]}]]"#,
    ),
    (
        "markup shown as it is",
        "<xmp><b>a</b></xmp>",
        r#"[[{"code":"<b>a</b>"}]]"#,
    ),
    // ---- Tables ----
    (
        "a table",
        "<figure class='wp-block-table'><table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody><tfoot><tr><td>3</td><td>4</td></tr></tfoot></table><figcaption>Les <b>nombres</b></figcaption></figure>",
        r#"[[{"table":{"caption":[{"text":"Les "},{"marked":["strong",[{"text":"nombres"}]]}],"head":[[{"header":true,"text":[{"text":"a"}]},{"header":true,"text":[{"text":"b"}]}]],"body":[[{"text":[{"text":"1"}]},{"text":[{"text":"2"}]}]],"foot":[[{"text":[{"text":"3"}]},{"text":[{"text":"4"}]}]]}}]]"#,
    ),
    (
        "a table without sections",
        "<table><caption>C</caption><tr><th>a</th><td>b</td></tr><tr></tr></table>",
        r#"[[{"table":{"caption":[{"text":"C"}],"body":[[{"header":true,"text":[{"text":"a"}]},{"text":[{"text":"b"}]}]]}}]]"#,
    ),
    (
        "spans",
        "<table><tr><td colspan='2' rowspan='0'>a</td><td colspan='9999' rowspan='x'>b</td></tr></table>",
        r#"[[{"table":{"body":[[{"columns":2,"text":[{"text":"a"}]},{"columns":100,"text":[{"text":"b"}]}]]}}]]"#,
    ),
    (
        "blocks in cells",
        "<table><tr><td><p>a</p><p>b</p></td><td><ul><li>c</li></ul></td><td></td></tr></table>",
        r#"[[{"table":{"body":[[{"text":[{"text":"a"}],"blocks":[{"paragraph":{"inlines":[{"text":"b"}]}}]},{"blocks":[{"list":{"items":[{"text":[{"text":"c"}]}]}}]},{}]]}}]]"#,
    ),
    (
        "a table in a table is text",
        "<table><tr><td>a<table><tr><td>b</td><td>c</td></tr><tr><td>d</td></tr></table></td><td>e</td></tr></table>",
        r#"[[{"table":{"body":[[{"text":[{"text":"a"}],"blocks":[{"paragraph":{"inlines":[{"text":"b c"},"break",{"text":"d"}]}}]},{"text":[{"text":"e"}]}]]}}]]"#,
    ),
    (
        "a table of one cell lays out",
        "<table><tr><td><p>a</p><p>b</p></td></tr></table>",
        r#"[[{"paragraph":{"inlines":[{"text":"a"}]}},{"paragraph":{"inlines":[{"text":"b"}]}}]]"#,
    ),
    (
        "text in a table stands before it",
        "<table>x<tr>y<td>a</td>z<td>b</td></tr></table>",
        r#"[[{"paragraph":{"inlines":[{"text":"xyz"}]}},{"table":{"body":[[{"text":[{"text":"a"}]},{"text":[{"text":"b"}]}]]}}]]"#,
    ),
    (
        "an empty table vanishes",
        "<table><tr></tr></table>",
        "[]",
    ),
    (
        "a table from right to left",
        "<table dir='rtl'><tr><td>a</td><td>b</td></tr></table>",
        r#"[[{"group":{"blocks":[{"table":{"body":[[{"text":[{"text":"a"}]},{"text":[{"text":"b"}]}]]}}],"dir":"rtl"}}]]"#,
    ),
    (
        "a cell without a table",
        "<tr><td>a</td><td>b</td></tr>",
        r#"[[{"paragraph":{"inlines":[{"text":"ab"}]}}]]"#,
    ),
    // ---- Figures ----
    (
        "a picture of the block editor",
        "<figure class='wp-block-image alignwide size-large'><img loading='lazy' decoding='async' width='1024' height='683' src='https://source.example/wp-content/uploads/a-1024x683.jpg' alt='Un fleuve' class='wp-image-7' srcset='https://source.example/wp-content/uploads/a-1024x683.jpg 1024w, https://source.example/wp-content/uploads/a-300x200.jpg 300w, https://source.example/wp-content/uploads/a-768x512.jpg 768w' sizes='(max-width: 1024px) 100vw, 1024px' /><figcaption class='wp-element-caption'>Le <a href='/un/'>Niger</a></figcaption></figure>",
        r#"[[{"figure":["wide",{"picture":{"src":"https://source.example/wp-content/uploads/a-1024x683.jpg","width":1024,"height":683,"alt":"Un fleuve","variants":[{"src":"https://source.example/wp-content/uploads/a-300x200.jpg","width":300},{"src":"https://source.example/wp-content/uploads/a-768x512.jpg","width":768},{"src":"https://source.example/wp-content/uploads/a-1024x683.jpg","width":1024}]},"caption":[{"text":"Le "},{"link":["/un/",[{"text":"Niger"}]]}]}]}]]"#,
    ),
    (
        "a floating picture of the block editor",
        "<div class='wp-block-image'><figure class='alignright'><a href='/wp-content/uploads/a.jpg'><img src='/a.jpg' alt=''></a></figure></div>",
        r#"[[{"figure":["right",{"picture":{"src":"https://source.example/a.jpg","width":0,"height":0},"link":"https://source.example/wp-content/uploads/a.jpg"}]}]]"#,
    ),
    (
        "a caption of the classic editor",
        "<div id='attachment_7' style='width: 310px' class='wp-caption alignleft'><a href='https://autre.example/'><img class='size-medium' src='/a.jpg' alt='A' width='300' height='200'></a><p class='wp-caption-text'>Le <em>fleuve</em></p></div>",
        r#"[[{"figure":["left",{"picture":{"src":"https://source.example/a.jpg","width":300,"height":200,"alt":"A"},"link":"https://autre.example/","caption":[{"text":"Le "},{"marked":["emphasis",[{"text":"fleuve"}]]}]}]}]]"#,
    ),
    (
        "a caption of the classic editor in HTML 5",
        "<figure id='attachment_7' class='wp-caption aligncenter'><img src='/a.jpg'><figcaption class='wp-caption-text'>C</figcaption></figure>",
        r#"[[{"figure":["center",{"picture":{"src":"https://source.example/a.jpg","width":0,"height":0},"caption":[{"text":"C"}]}]}]]"#,
    ),
    (
        "a picture alone in a paragraph",
        "<p><img class='aligncenter size-full' src='/a.jpg' alt='A'></p><p>&nbsp;<a href='/x/'><img src='/b.jpg'></a> </p>",
        r#"[[{"figure":["center",{"picture":{"src":"https://source.example/a.jpg","width":0,"height":0,"alt":"A"}}]},{"figure":["none",{"picture":{"src":"https://source.example/b.jpg","width":0,"height":0},"link":"/x/"}]}]]"#,
    ),
    (
        "a picture beside the text",
        "<p>Un <img class='alignleft' src='/a.jpg'>texte.</p>",
        r#"[[{"figure":["left",{"picture":{"src":"https://source.example/a.jpg","width":0,"height":0}}]},{"paragraph":{"inlines":[{"text":"Un texte."}]}}]]"#,
    ),
    (
        "a centred picture divides the text",
        "<p>Un <img class='aligncenter' src='/a.jpg'> texte.</p>",
        r#"[[{"paragraph":{"inlines":[{"text":"Un"}]}},{"figure":["center",{"picture":{"src":"https://source.example/a.jpg","width":0,"height":0}}]},{"paragraph":{"inlines":[{"text":"texte."}]}}]]"#,
    ),
    (
        "a picture on a line of its own",
        "<p>Un<br><img src='/a.jpg'><br>deux</p>",
        r#"[[{"paragraph":{"inlines":[{"text":"Un"}]}},{"figure":["none",{"picture":{"src":"https://source.example/a.jpg","width":0,"height":0}}]},{"paragraph":{"inlines":[{"text":"deux"}]}}]]"#,
    ),
    (
        "a picture without a paragraph",
        "<img src='/a.jpg' align='right'>\n\nTexte",
        r#"[[{"figure":["right",{"picture":{"src":"https://source.example/a.jpg","width":0,"height":0}}]},{"paragraph":{"inlines":[{"text":"Texte"}]}}]]"#,
    ),
    (
        "a picture with a credit",
        "<figure><img src='/a.jpg'><figcaption>Le lac <span class='media-credit'>© Awa  Ba</span></figcaption></figure>",
        r#"[[{"figure":["none",{"picture":{"src":"https://source.example/a.jpg","width":0,"height":0},"caption":[{"text":"Le lac"}],"credit":"© Awa Ba"}]}]]"#,
    ),
    (
        "pictures under one caption",
        "<figure><img src='/a.jpg'><img src='/b.jpg'><figcaption>C</figcaption></figure>",
        r#"[[{"gallery":[2,[{"picture":{"src":"https://source.example/a.jpg","width":0,"height":0}},{"picture":{"src":"https://source.example/b.jpg","width":0,"height":0}}],[{"text":"C"}]]}]]"#,
    ),
    (
        "a figure of text",
        "<figure><p>Un</p><p>Deux</p><figcaption>C</figcaption></figure>",
        r#"[[{"paragraph":{"inlines":[{"text":"Un"}]}},{"paragraph":{"inlines":[{"text":"Deux"}]}},{"paragraph":{"inlines":[{"text":"C"}]}}]]"#,
    ),
    (
        "a figure in a link",
        "<a href='/x/'><figure><img src='/a.jpg'><figcaption>C</figcaption></figure></a>",
        r#"[[{"figure":["none",{"picture":{"src":"https://source.example/a.jpg","width":0,"height":0},"link":"/x/","caption":[{"link":["/x/",[{"text":"C"}]]}]}]}]]"#,
    ),
    (
        "a caption of several paragraphs",
        "<figure><img src='/a.jpg'><figcaption><p>C</p><p>D</p></figcaption></figure>",
        r#"[[{"figure":["none",{"picture":{"src":"https://source.example/a.jpg","width":0,"height":0},"caption":[{"text":"C"},"break",{"text":"D"}]}]}]]"#,
    ),
    (
        "the picture element",
        "<p><picture><source srcset='/a.webp' type='image/webp'><img src='/a.jpg' alt='A'></picture></p>",
        r#"[[{"figure":["none",{"picture":{"src":"https://source.example/a.jpg","width":0,"height":0,"alt":"A"}}]}]]"#,
    ),
    (
        "a picture loaded late",
        "<p><img class='lazyload' src='data:image/gif;base64,R0lGOD' data-src='/a.jpg' data-srcset='/a-2.jpg 200w'><noscript><img src='/a.jpg'></noscript></p>",
        r#"[[{"figure":["none",{"picture":{"src":"https://source.example/a.jpg","width":0,"height":0,"variants":[{"src":"https://source.example/a-2.jpg","width":200}]}}]}]]"#,
    ),
    (
        "a picture that only script could load",
        "<p><img src='data:image/gif;base64,R0lGOD'><noscript><img src='/a.jpg' alt='A'></noscript></p><noscript><p>Activez JavaScript</p></noscript>",
        r#"[[{"figure":["none",{"picture":{"src":"https://source.example/a.jpg","width":0,"height":0,"alt":"A"}}]}]]"#,
    ),
    (
        "a picture that counts readers",
        "<p>Un<img src='https://compteur.example/p.gif' width='1' height='1'></p><noscript><img height=1 width=1 src='https://compteur.example/'></noscript>",
        r#"[[{"paragraph":{"inlines":[{"text":"Un"}]}}]]"#,
    ),
    (
        "widths are sorted, single and known",
        "<p><img src='/a.jpg' width='100%' height='20px' srcset='/c.jpg 300w, /b.jpg 200w, /b2.jpg 200w, /d.jpg 2x, /e.jpg, javascript:x 400w'></p>",
        r#"[[{"figure":["none",{"picture":{"src":"https://source.example/a.jpg","width":0,"height":20,"variants":[{"src":"https://source.example/b.jpg","width":200},{"src":"https://source.example/c.jpg","width":300}]}}]}]]"#,
    ),
    (
        "a picture without an address vanishes",
        "<p>Un<img alt='A'><img src=''><img src='about:blank'><img src='javascript:alert(1)'></p>",
        r#"[[{"paragraph":{"inlines":[{"text":"Un"}]}}]]"#,
    ),
    (
        "a gallery of the block editor",
        "<figure class='wp-block-gallery has-nested-images columns-2 is-cropped'><figure class='wp-block-image'><img src='/a.jpg'><figcaption>A</figcaption></figure>\n<figure class='wp-block-image'><a href='/b/'><img src='/b.jpg'></a></figure><figure class='wp-block-image'><img src='/c.jpg'></figure><figcaption class='blocks-gallery-caption'>Trois</figcaption></figure>",
        r#"[[{"gallery":[2,[{"picture":{"src":"https://source.example/a.jpg","width":0,"height":0},"caption":[{"text":"A"}]},{"picture":{"src":"https://source.example/b.jpg","width":0,"height":0},"link":"/b/"},{"picture":{"src":"https://source.example/c.jpg","width":0,"height":0}}],[{"text":"Trois"}]]}]]"#,
    ),
    (
        "an older gallery of the block editor",
        "<figure class='wp-block-gallery columns-3'><ul class='blocks-gallery-grid'><li class='blocks-gallery-item'><figure><img src='/a.jpg'><figcaption class='blocks-gallery-item__caption'>A</figcaption></figure></li><li class='blocks-gallery-item'><figure><img src='/b.jpg'></figure></li></ul></figure><ul class='wp-block-gallery columns-9'><li><img src='/c.jpg'></li></ul>",
        r#"[[{"gallery":[2,[{"picture":{"src":"https://source.example/a.jpg","width":0,"height":0},"caption":[{"text":"A"}]},{"picture":{"src":"https://source.example/b.jpg","width":0,"height":0}}],[]]},{"gallery":[1,[{"picture":{"src":"https://source.example/c.jpg","width":0,"height":0}}],[]]}]]"#,
    ),
    (
        "a gallery of the classic editor",
        "<div id='gallery-1' class='gallery galleryid-5 gallery-columns-2 gallery-size-thumbnail'><dl class='gallery-item'><dt class='gallery-icon landscape'><a href='/a/'><img src='/a.jpg'></a></dt><dd class='wp-caption-text gallery-caption' id='gallery-1-5'>A</dd></dl><dl class='gallery-item'><dt class='gallery-icon'><img src='/b.jpg'></dt></dl><br style='clear: both'></div>",
        r#"[[{"gallery":[2,[{"picture":{"src":"https://source.example/a.jpg","width":0,"height":0},"link":"/a/","caption":[{"text":"A"}]},{"picture":{"src":"https://source.example/b.jpg","width":0,"height":0}}],[]]}]]"#,
    ),
    (
        "a gallery of the classic editor in HTML 5",
        "<div class='gallery gallery-columns-4'><figure class='gallery-item'><div class='gallery-icon'><img src='/a.jpg'></div><figcaption class='wp-caption-text gallery-caption'>A</figcaption></figure></div>",
        r#"[[{"gallery":[1,[{"picture":{"src":"https://source.example/a.jpg","width":0,"height":0},"caption":[{"text":"A"}]}],[]]}]]"#,
    ),
    (
        "a gallery without pictures",
        "<figure class='wp-block-gallery'><p>Un</p><figcaption>C</figcaption></figure>",
        r#"[[{"paragraph":{"inlines":[{"text":"Un"}]}},{"paragraph":{"inlines":[{"text":"C"}]}}]]"#,
    ),
    (
        "a wide picture leaves no room beside it",
        "<p>Un <img src='/a.jpg' width='1024' height='683'> deux</p>",
        r#"[[{"paragraph":{"inlines":[{"text":"Un"}]}},{"figure":["none",{"picture":{"src":"https://source.example/a.jpg","width":1024,"height":683}}]},{"paragraph":{"inlines":[{"text":"deux"}]}}]]"#,
    ),
    (
        "a picture and its fallback in one link or beside it",
        "<p><a href='/x/'><img src='data:,' data-lazy-src='/a.jpg'></a><noscript><a href='/x/'><img src='/a.jpg'></a></noscript></p>",
        r#"[[{"figure":["none",{"picture":{"src":"https://source.example/a.jpg","width":0,"height":0},"link":"/x/"}]}]]"#,
    ),
    // ---- Sound, films, files, buttons ----
    (
        "sound",
        "<figure class='wp-block-audio'><audio controls src='/a.mp3'></audio><figcaption>C</figcaption></figure><audio><source src='/b.ogg'><a href='/b.ogg'>b</a></audio>",
        r#"[[{"audio":["https://source.example/a.mp3",[{"text":"C"}]]},{"audio":["https://source.example/b.ogg",[]]}]]"#,
    ),
    (
        "a film",
        "<figure class='wp-block-video'><video controls poster='/p.jpg' src='/a.mp4'></video><figcaption>C</figcaption></figure><div class='wp-video'><video><source type='video/mp4' src='/b.mp4?_=1'><a href='/b.mp4'>b</a></video></div>",
        r#"[[{"video":["https://source.example/a.mp4",{"src":"https://source.example/p.jpg","width":0,"height":0},[{"text":"C"}]]},{"video":["https://source.example/b.mp4?_=1",null,[]]}]]"#,
    ),
    (
        "a film without a file keeps its text",
        "<video src='blob:x'>Un film</video>",
        r#"[[{"paragraph":{"inlines":[{"text":"Un film"}]}}]]"#,
    ),
    (
        "a file",
        "<div class='wp-block-file'><object class='wp-block-file__embed' data='/a.pdf'></object><a href='/wp-content/uploads/a.pdf'>Le rapport</a><a href='/wp-content/uploads/a.pdf' class='wp-block-file__button' download>Télécharger</a></div>",
        r#"[[{"file":["https://source.example/wp-content/uploads/a.pdf","Le rapport"]}]]"#,
    ),
    (
        "a file without a name",
        "<div class='wp-block-file'><a href='/wp-content/uploads/rapport.pdf'></a></div><div class='wp-block-file'><a href='javascript:x'>r</a></div>",
        r#"[[{"file":["https://source.example/wp-content/uploads/rapport.pdf","rapport.pdf"]},{"paragraph":{"inlines":[{"text":"r"}]}}]]"#,
    ),
    (
        "buttons",
        "<div class='wp-block-buttons'><div class='wp-block-button'><a class='wp-block-button__link' href='/a/'>S’<b>abonner</b></a></div><div class='wp-block-button'><a class='wp-block-button__link' href='https://autre.example/'>Lire</a></div><div class='wp-block-button'><a>Rien</a></div></div>",
        r#"[[{"buttons":[{"href":"/a/","label":"S’abonner"},{"href":"https://autre.example/","label":"Lire"}]},{"paragraph":{"inlines":[{"text":"Rien"}]}}]]"#,
    ),
    (
        "a button alone",
        "<div class='wp-block-button'><a href='mailto:a@b.example'>Écrire</a></div>",
        r#"[[{"buttons":[{"href":"mailto:a@b.example","label":"Écrire"}]}]]"#,
    ),
    (
        "a rule",
        "<p>a</p><hr class='wp-block-separator'><hr><p>b</p>",
        r#"[[{"paragraph":{"inlines":[{"text":"a"}]}},"separator",{"paragraph":{"inlines":[{"text":"b"}]}}]]"#,
    ),
    (
        "what is no button among buttons",
        "<div class='wp-block-buttons'>Un<div class='wp-block-button'>deux</div><a href='/a/'></a><p>trois</p></div>",
        r#"[[{"paragraph":{"inlines":[{"text":"Un"}]}},{"paragraph":{"inlines":[{"text":"deux"}]}},{"paragraph":{"inlines":[{"text":"trois"}]}}]]"#,
    ),
    // ---- Columns, groups, details ----
    (
        "columns",
        "<div class='wp-block-columns'><div class='wp-block-column'><p>a</p></div>\n<div class='wp-block-column'><h3>b</h3><p>c</p></div><div class='wp-block-column'></div></div>",
        r#"[[{"columns":[[{"paragraph":{"inlines":[{"text":"a"}]}}],[{"heading":{"level":2,"id":"b","text":{"inlines":[{"text":"b"}]}}},{"paragraph":{"inlines":[{"text":"c"}]}}]]}]]"#,
    ),
    (
        "one column is none",
        "<div class='wp-block-columns'><div class='wp-block-column'><p>a</p></div></div>",
        r#"[[{"paragraph":{"inlines":[{"text":"a"}]}}]]"#,
    ),
    (
        "picture and text side by side",
        "<div class='wp-block-media-text alignwide'><figure class='wp-block-media-text__media'><img src='/a.jpg'></figure><div class='wp-block-media-text__content'><p>a</p></div></div>",
        r#"[[{"columns":[[{"figure":["none",{"picture":{"src":"https://source.example/a.jpg","width":0,"height":0}}]}],[{"paragraph":{"inlines":[{"text":"a"}]}}]]}]]"#,
    ),
    (
        "a cover",
        "<div class='wp-block-cover'><span aria-hidden='true' class='wp-block-cover__background'></span><img class='wp-block-cover__image-background' src='/a.jpg' alt='A'><div class='wp-block-cover__inner-container'><p>a</p></div></div>",
        r#"[[{"group":{"blocks":[{"figure":["none",{"picture":{"src":"https://source.example/a.jpg","width":0,"height":0,"alt":"A"}}]},{"paragraph":{"inlines":[{"text":"a"}]}}]}}]]"#,
    ),
    (
        "a group",
        "<div class='wp-block-group' lang='en'><div class='wp-block-group__inner-container'><p>a</p><p>b</p></div></div>",
        r#"[[{"group":{"blocks":[{"paragraph":{"inlines":[{"text":"a"}]}},{"paragraph":{"inlines":[{"text":"b"}]}}],"lang":"en"}}]]"#,
    ),
    (
        "a division in another language is a group",
        "<div lang='ar' dir='rtl'><p>أ</p><p>ب</p></div><div lang='en'>one</div>",
        r#"[[{"group":{"blocks":[{"paragraph":{"inlines":[{"text":"أ"}]}},{"paragraph":{"inlines":[{"text":"ب"}]}}],"lang":"ar","dir":"rtl"}},{"paragraph":{"inlines":[{"text":"one"}],"lang":"en"}}]]"#,
    ),
    (
        "details",
        "<details class='wp-block-details'><summary>Le <b>détail</b></summary><p>a</p><p>b</p></details>",
        r#"[[{"details":[[{"text":"Le "},{"marked":["strong",[{"text":"détail"}]]}],[{"paragraph":{"inlines":[{"text":"a"}]}},{"paragraph":{"inlines":[{"text":"b"}]}}]]}]]"#,
    ),
    (
        "details without a summary are shown",
        "<details><p>a</p></details><details><summary>b</summary></details>",
        r#"[[{"paragraph":{"inlines":[{"text":"a"}]}},{"paragraph":{"inlines":[{"text":"b"}]}}]]"#,
    ),
    (
        "blocks deeper than can be shown stand side by side",
        "<div class='wp-block-group'><p>x</p><div class='wp-block-group'><p>x</p><div class='wp-block-group'><p>x</p><div class='wp-block-group'><p>x</p><div class='wp-block-group'><p>x</p><div class='wp-block-group'><p>x</p><div class='wp-block-group'><p>x</p><div class='wp-block-group'><p>x</p><div class='wp-block-group'><p>x</p><div class='wp-block-group'><p>x</p><div class='wp-block-group'><p>x</p><div class='wp-block-group'><p>x</p></div></div></div></div></div></div></div></div></div></div></div></div>",
        r#"[[{"group":{"blocks":[{"paragraph":{"inlines":[{"text":"x"}]}},{"group":{"blocks":[{"paragraph":{"inlines":[{"text":"x"}]}},{"group":{"blocks":[{"paragraph":{"inlines":[{"text":"x"}]}},{"group":{"blocks":[{"paragraph":{"inlines":[{"text":"x"}]}},{"group":{"blocks":[{"paragraph":{"inlines":[{"text":"x"}]}},{"group":{"blocks":[{"paragraph":{"inlines":[{"text":"x"}]}},{"group":{"blocks":[{"paragraph":{"inlines":[{"text":"x"}]}},{"group":{"blocks":[{"paragraph":{"inlines":[{"text":"x"}]}},{"group":{"blocks":[{"paragraph":{"inlines":[{"text":"x"}]}},{"group":{"blocks":[{"paragraph":{"inlines":[{"text":"x"}]}},{"paragraph":{"inlines":[{"text":"x"}]}},{"paragraph":{"inlines":[{"text":"x"}]}}]}}]}}]}}]}}]}}]}}]}}]}}]}}]}}]]"#,
    ),
    (
        "text directly in columns",
        "<div class='wp-block-columns'>Un <b>deux</b><div class='wp-block-column'>trois</div></div>",
        r#"[[{"paragraph":{"inlines":[{"text":"Un "},{"marked":["strong",[{"text":"deux"}]]}]}},{"paragraph":{"inlines":[{"text":"trois"}]}}]]"#,
    ),
    (
        "a definition list in details in a quotation",
        "<blockquote><details><summary>s</summary><dl><dt>a</dt><dd>b</dd></dl></details></blockquote>",
        r#"[[{"quote":{"blocks":[{"details":[[{"text":"s"}],[{"definitions":[{"term":[{"text":"a"}],"details":[{"text":[{"text":"b"}]}]}]}]]}]}}]]"#,
    ),
    // ---- Embeds ----
    (
        "a film that WordPress embedded",
        "<figure class='wp-block-embed is-type-video is-provider-youtube wp-block-embed-youtube wp-embed-aspect-16-9 wp-has-aspect-ratio'><div class='wp-block-embed__wrapper'>\n<iframe title='Le Niger' width='500' height='281' src='https://www.youtube.com/embed/abc_-1?feature=oembed' frameborder='0' allowfullscreen></iframe>\n</div><figcaption>C</figcaption></figure>",
        r#"[[{"embed":{"provider":"youtube","url":"https://www.youtube.com/watch?v=abc_-1","title":"Le Niger"}},{"paragraph":{"inlines":[{"text":"C"}]}}]]"#,
    ),
    (
        "an address that WordPress could not embed",
        "<figure class='wp-block-embed'><div class='wp-block-embed__wrapper'>\nhttps://vimeo.com/123\n</div><figcaption class='wp-element-caption'>Le <b>lac</b></figcaption></figure><figure class='wp-block-embed'><div class='wp-block-embed__wrapper'>https://autre.example/a</div></figure>",
        r#"[[{"embed":{"provider":"vimeo","url":"https://vimeo.com/123","title":"Le lac"}},{"embed":{"provider":"other","url":"https://autre.example/a"}}]]"#,
    ),
    (
        "an address alone in a paragraph",
        "<p>https://youtu.be/abc</p><p><a href='https://vimeo.com/12'>https://vimeo.com/12</a></p><p>https://autre.example/a</p><p>Voir https://youtu.be/abc</p>",
        r#"[[{"embed":{"provider":"youtube","url":"https://www.youtube.com/watch?v=abc"}},{"embed":{"provider":"vimeo","url":"https://vimeo.com/12"}},{"paragraph":{"inlines":[{"text":"https://autre.example/a"}]}},{"paragraph":{"inlines":[{"text":"Voir https://youtu.be/abc"}]}}]]"#,
    ),
    (
        "frames of every provider",
        "<p><iframe src='//www.dailymotion.com/embed/video/x8abc'></iframe></p><iframe src='https://player.vimeo.com/video/12?h=1'></iframe><iframe src='https://open.spotify.com/embed/track/4uLU'></iframe><iframe src='https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/1'></iframe><iframe src='https://www.facebook.com/plugins/video.php?href=x'></iframe><iframe title=' Une\n carte ' src='https://maps.example/embed?pb=1'></iframe>",
        r#"[[{"embed":{"provider":"dailymotion","url":"https://www.dailymotion.com/video/x8abc"}},{"embed":{"provider":"vimeo","url":"https://vimeo.com/12"}},{"embed":{"provider":"spotify","url":"https://open.spotify.com/embed/track/4uLU"}},{"embed":{"provider":"soundcloud","url":"https://w.soundcloud.com/player/?url=https%3A//api.soundcloud.com/tracks/1"}},{"embed":{"provider":"facebook","url":"https://www.facebook.com/plugins/video.php?href=x"}},{"embed":{"provider":"other","url":"https://maps.example/embed?pb=1","title":"Une carte"}}]]"#,
    ),
    (
        "a frame loaded late",
        "<iframe src='about:blank' data-src='https://www.youtube.com/embed/abc'></iframe>",
        r#"[[{"embed":{"provider":"youtube","url":"https://www.youtube.com/watch?v=abc"}}]]"#,
    ),
    (
        "frames that vanish",
        "<p>a</p><iframe src='javascript:alert(1)'></iframe><iframe src='data:text/html,x'></iframe><iframe srcdoc='&lt;script&gt;alert(1)&lt;/script&gt;' src='https://x.example/'></iframe><iframe src='https://x.example/' width='0' height='0'></iframe><iframe>x</iframe>",
        r#"[[{"paragraph":{"inlines":[{"text":"a"}]}}]]"#,
    ),
    (
        "a post on X",
        "<blockquote class='twitter-tweet' data-width='550'><p lang='fr' dir='ltr'>Le <a href='https://twitter.com/hashtag/Niger'>#Niger</a> monte. <a href='https://t.co/x'>pic.twitter.com/x</a></p>&mdash; UA (@_AU) <a href='https://twitter.com/_AU/status/123?ref_src=twsrc%5Etfw'>16 août 2019</a></blockquote><script async src='https://platform.twitter.com/widgets.js'></script>",
        r#"[[{"embed":{"provider":"x","url":"https://twitter.com/_AU/status/123?ref_src=twsrc%5Etfw","title":"Le #Niger monte. pic.twitter.com/x — UA (@_AU) 16 août 2019"}}]]"#,
    ),
    (
        "a post on Instagram",
        "<blockquote class='instagram-media' data-instgrm-permalink='https://www.instagram.com/p/AbC/?utm_source=ig_embed'><div><a href='https://www.instagram.com/p/AbC/'><svg><g></g></svg> Voir cette publication</a></div></blockquote>",
        r#"[[{"embed":{"provider":"instagram","url":"https://www.instagram.com/p/AbC/?utm_source=ig_embed","title":"Voir cette publication"}}]]"#,
    ),
    (
        "posts on TikTok and Facebook",
        "<blockquote class='tiktok-embed' cite='https://www.tiktok.com/@a/video/71' data-video-id='71'><section>a</section></blockquote><div class='fb-post' data-href='https://www.facebook.com/a/posts/12'></div><div class='fb-post'>b</div>",
        r#"[[{"embed":{"provider":"tiktok","url":"https://www.tiktok.com/@a/video/71","title":"a"}},{"embed":{"provider":"facebook","url":"https://www.facebook.com/a/posts/12"}},{"paragraph":{"inlines":[{"text":"b"}]}}]]"#,
    ),
    (
        "a post without an address is a quotation",
        "<blockquote class='twitter-tweet'><p>Un</p></blockquote>",
        r#"[[{"quote":{"blocks":[{"paragraph":{"inlines":[{"text":"Un"}]}}]}}]]"#,
    ),
    (
        "an article of another WordPress",
        "<figure class='wp-block-embed is-type-wp-embed'><div class='wp-block-embed__wrapper'><blockquote class='wp-embedded-content' data-secret='a1'><a href='https://autre.example/deux/'>Deux</a></blockquote><iframe class='wp-embedded-content' sandbox='allow-scripts' security='restricted' style='position: absolute; clip: rect(1px, 1px, 1px, 1px);' title='« Deux » — Autre' src='https://autre.example/deux/embed/#?secret=a1' data-secret='a1' width='600' height='338'></iframe></div></figure>",
        r#"[[{"embed":{"provider":"other","url":"https://autre.example/deux/","title":"Deux"}}]]"#,
    ),
    (
        "an article of the same WordPress is a link",
        "<blockquote class='wp-embedded-content'><a href='https://source.example/deux/'>Deux</a></blockquote><iframe class='wp-embedded-content' title='x' src='https://source.example/deux/embed/#?secret=a1'></iframe>",
        r#"[[{"paragraph":{"inlines":[{"link":["/deux/",[{"text":"Deux"}]]}]}}]]"#,
    ),
    // ---- Footnotes ----
    (
        "footnotes of the block editor",
        "<p>Un<sup data-fn='1f2e-a' class='fn'><a href='#1f2e-a' id='1f2e-a-link'>1</a></sup> deux<sup data-fn='b' class='fn'><a href='#b' id='b-link'>2</a></sup>.</p><ol class='wp-block-footnotes'><li id='1f2e-a'>Note <em>une</em>. <a href='#1f2e-a-link' aria-label='Aller à la note 1'>↩︎</a></li><li id='b'>Note deux. <a href='#b-link'>↩︎</a></li></ol>",
        r#"[[{"paragraph":{"inlines":[{"text":"Un"},{"note":"1f2e-a"},{"text":" deux"},{"note":"b"},{"text":"."}]}},{"footnotes":[{"id":"1f2e-a","content":{"text":[{"text":"Note "},{"marked":["emphasis",[{"text":"une"}]]},{"text":"."}]}},{"id":"b","content":{"text":[{"text":"Note deux."}]}}]}]]"#,
    ),
    (
        "footnotes of Markdown",
        "<p>Un<sup class='footnote-ref'><a href='#fn-lac' id='fnref-lac' data-footnote-ref>1</a></sup>, encore<sup class='footnote-ref'><a href='#fn-lac' id='fnref-lac-2'>1</a></sup></p><section class='footnotes' data-footnotes><hr><ol>\n<li id='fn-lac'>\n<p>Une note. <a href='#fnref-lac' class='footnote-backref'>↩</a> <a href='#fnref-lac-2' class='footnote-backref'>↩<sup class='footnote-ref'>2</sup></a></p>\n<p>Suite.</p></li></ol></section>",
        r#"[[{"paragraph":{"inlines":[{"text":"Un"},{"note":"fn-lac"},{"text":", encore"},{"note":"fn-lac"}]}},{"footnotes":[{"id":"fn-lac","content":{"text":[{"text":"Une note."}],"blocks":[{"paragraph":{"inlines":[{"text":"Suite."}]}}]}}]}]]"#,
    ),
    (
        "a footnote without a reference, and a reference without a footnote",
        "<p>Un<sup><a href='#fn-x'>1</a></sup></p><div class='footnotes'><h4>Notes</h4><ol><li id='fn-y'>Y</li></ol></div>",
        r#"[[{"paragraph":{"inlines":[{"text":"Un"},{"marked":["sup",[{"text":"1"}]]}]}},{"footnotes":[{"id":"fn-y","content":{"text":[{"text":"Y"}]}}]}]]"#,
    ),
    (
        "references in links say nothing",
        "<p><a href='/x/'>Un<object><a href='#n'>1</a></object></a></p><ol class='wp-block-footnotes'><li id='n'>N</li></ol>",
        r#"[[{"paragraph":{"inlines":[{"link":["/x/",[{"text":"Un"}]]}]}},{"footnotes":[{"id":"n","content":{"text":[{"text":"N"}]}}]}]]"#,
    ),
    (
        "footnotes stand under the part that refers to them",
        "<p>Un<a href='#a'>1</a></p><!--nextpage--><p>Deux<a href='#b'>2</a></p><ol class='wp-block-footnotes'><li id='a'>A</li><li id='b'>B</li><li id='c'>C</li></ol>",
        r#"[[{"paragraph":{"inlines":[{"text":"Un"},{"note":"a"}]}},{"footnotes":[{"id":"a","content":{"text":[{"text":"A"}]}}]}],[{"paragraph":{"inlines":[{"text":"Deux"},{"note":"b"}]}},{"footnotes":[{"id":"b","content":{"text":[{"text":"B"}]}},{"id":"c","content":{"text":[{"text":"C"}]}}]}]]"#,
    ),
    (
        "ids of footnotes are made simple",
        "<p>Un<a href='#fn-été'>1</a></p><h2 id='fn-ete'>T</h2><ol class='wp-block-footnotes'><li id='fn-été'>É</li><li>sans</li></ol>",
        r#"[[{"paragraph":{"inlines":[{"text":"Un"},{"note":"fn-ete"}]}},{"heading":{"level":2,"id":"fn-ete-2","text":{"inlines":[{"text":"T"}]}}},{"footnotes":[{"id":"fn-ete","content":{"text":[{"text":"É"}]}},{"id":"note","content":{"text":[{"text":"sans"}]}}]}]]"#,
    ),
    (
        "a box called footnotes without any",
        "<div class='footnotes'><p>Sources : ONU.</p></div>",
        r#"[[{"paragraph":{"inlines":[{"text":"Sources : ONU."}]}}]]"#,
    ),
    // ---- Parts ----
    (
        "a text in parts",
        "<p>Un</p>\n<!--nextpage-->\n<p>Deux</p><!--more--><p>Trois</p>",
        r#"[[{"paragraph":{"inlines":[{"text":"Un"}]}}],[{"paragraph":{"inlines":[{"text":"Deux"}]}},{"paragraph":{"inlines":[{"text":"Trois"}]}}]]"#,
    ),
    (
        "a break in a paragraph, in divisions and in a group",
        "<p>Un<!--nextpage-->deux</p><div><div class='wp-block-group'><p>a</p><!-- nextpage --><p>b</p></div></div>",
        r#"[[{"paragraph":{"inlines":[{"text":"Un"}]}}],[{"paragraph":{"inlines":[{"text":"deux"}]}},{"paragraph":{"inlines":[{"text":"a"}]}}],[{"paragraph":{"inlines":[{"text":"b"}]}}]]"#,
    ),
    (
        "empty parts vanish",
        "<!--nextpage--><p>Un</p><!--nextpage--><!--nextpage-->",
        r#"[[{"paragraph":{"inlines":[{"text":"Un"}]}}]]"#,
    ),
    (
        "a break in a list breaks nothing",
        "<ul><li>a<!--nextpage-->b</li></ul>",
        r#"[[{"list":{"items":[{"text":[{"text":"ab"}]}]}}]]"#,
    ),
    // ---- Forms and other lost things ----
    (
        "a form leaves its line",
        "<p>a</p><form action='/x'><label>Nom</label><input name='n'><textarea>t</textarea><button>Envoyer</button></form><form><form>x</form></form><p>b</p>",
        r#"[[{"paragraph":{"inlines":[{"text":"a"}]}},"lost-form",{"paragraph":{"inlines":[{"text":"b"}]}}]]"#,
    ),
    (
        "a search form leaves nothing",
        "<form role='search' class='wp-block-search'><input type='search'></form>",
        "[]",
    ),
    (
        "controls without a form vanish",
        "<p>a<input value='x'><select><option>y</option></select><button onclick='alert(1)'>z</button><textarea><b>t</b></textarea></p>",
        r#"[[{"paragraph":{"inlines":[{"text":"a"}]}}]]"#,
    ),
    (
        "a form in a paragraph and in a cell",
        "<p>a<span><form>x</form></span>b</p><table><tr><td><form><input></form></td><td>c</td></tr></table>",
        r#"[[{"paragraph":{"inlines":[{"text":"a"}]}},"lost-form",{"paragraph":{"inlines":[{"text":"b"}]}},{"table":{"body":[[{"blocks":["lost-form"]},{"text":[{"text":"c"}]}]]}}]]"#,
    ),
    (
        "plugins' fallback text",
        "<object data='/x.swf'><param name='a'>Un <b>film</b></object><embed src='/y.swf'><applet code='z'>deux</applet><canvas>trois</canvas>",
        r#"[[{"paragraph":{"inlines":[{"text":"Un "},{"marked":["strong",[{"text":"film"}]]},{"text":"deuxtrois"}]}}]]"#,
    ),
    (
        "head matter",
        "<title>t</title><base href='https://evil.example/'><meta http-equiv='refresh' content='0;url=x'><link rel='stylesheet' href='x'><p>a</p>",
        r#"[[{"paragraph":{"inlines":[{"text":"a"}]}}]]"#,
    ),
    // ---- Hostile ----
    (
        "scripts",
        "<script>alert(1)</script><p>a<script src='//evil.example/x.js'></script></p><ScRiPt>alert(2)</sCrIpT >b",
        r#"[[{"paragraph":{"inlines":[{"text":"a"}]}},{"paragraph":{"inlines":[{"text":"b"}]}}]]"#,
    ),
    (
        "handlers and styles",
        "<p onclick='alert(1)' style='position:fixed;inset:0' class='x'>a</p><img src='/a.jpg' onerror='alert(1)' onload=alert(2)><body onload=alert(1)>",
        r#"[[{"paragraph":{"inlines":[{"text":"a"}]}},{"figure":["none",{"picture":{"src":"https://source.example/a.jpg","width":0,"height":0}}]}]]"#,
    ),
    (
        "active addresses",
        "<p><a href='javascript:alert(1)'>a</a> <a href='JaVaScRiPt:alert(1)'>b</a> <a href=' \u{1}javascript:alert(1)'>c</a> <a href='java\tscript:alert(1)'>d</a> <a href='java&#10;script:alert(1)'>e</a> <a href='&#106;avascript&colon;alert(1)'>f</a> <a href='data:text/html,x'>g</a> <a href='vbscript:x'>h</a> <a href='java&#0;script:x'>i</a></p>",
        r#"[[{"paragraph":{"inlines":[{"text":"a b c d e f g h i"}]}}]]"#,
    ),
    (
        "a link that would leave the site as a path",
        r#"<p><a href='//evil.example/x'>a</a> <a href='/\evil.example/'>b</a> <a href='https://source.example//evil.example/'>c</a> <a href='https://user:pass@evil.example/'>d</a></p>"#,
        r#"[[{"paragraph":{"inlines":[{"link":["https://evil.example/x",[{"text":"a"}]]},{"text":" "},{"link":["https://evil.example/",[{"text":"b"}]]},{"text":" "},{"link":["/evil.example/",[{"text":"c"}]]},{"text":" d"}]}}]]"#,
    ),
    (
        "active sources",
        "<img src='javascript:alert(1)'><video src='javascript:x' poster='javascript:y'></video><audio src='data:audio/mp3,x'></audio><img src='/a.jpg' srcset='javascript:x 300w, data:image/png,y 400w'>",
        r#"[[{"figure":["none",{"picture":{"src":"https://source.example/a.jpg","width":0,"height":0}}]}]]"#,
    ),
    (
        "drawings that act",
        "<svg onload=alert(1)><script>alert(2)</script><a href='javascript:x'><text>t</text></a><foreignObject><p>f</p></foreignObject></svg><math><mtext><p>m</p></mtext></math><p>a</p>",
        r#"[[{"paragraph":{"inlines":[{"text":"a"}]}}]]"#,
    ),
    (
        "markup that changes when it is written and read again",
        "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'></style></table><p>a</p>",
        "[]",
    ),
    (
        "markup hidden in a noscript",
        "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></p></noscript><p>a</p>",
        r#"[[{"paragraph":{"inlines":[{"text":"a"}]}}]]"#,
    ),
    (
        "markup hidden in a style in a drawing",
        "<svg><style><img src=x onerror=alert(1)></style></svg><svg></p><style><a id='</style><img src=1 onerror=alert(1)>'>",
        r#"[[{"figure":["none",{"picture":{"src":"https://source.example/un/x","width":0,"height":0}}]},{"paragraph":{"inlines":[{"picture":{"src":"https://source.example/un/1","width":0,"height":0}},{"text":"'>"}]}}]]"#,
    ),
    (
        "templates",
        "<template><script>alert(1)</script><p>t</p></template><p>a</p><template shadowrootmode='open'>s</template>",
        r#"[[{"paragraph":{"inlines":[{"text":"a"}]}}]]"#,
    ),
    (
        "forms that hide the methods of the page",
        "<form name='body'><input name='childNodes'><input name='getAttribute'><input name='nodeType'></form><img name='body' src='/a.jpg'><img name='documentElement'><form id='attributes'><input name='attributes'></form><p>a</p>",
        r#"[["lost-form",{"figure":["none",{"picture":{"src":"https://source.example/a.jpg","width":0,"height":0}}]},"lost-form",{"paragraph":{"inlines":[{"text":"a"}]}}]]"#,
    ),
    (
        "nested forms",
        "<form><div></form><form><input></div>x</form><p>a</p>",
        r#"[["lost-form",{"paragraph":{"inlines":[{"text":"x"}]}},{"paragraph":{"inlines":[{"text":"a"}]}}]]"#,
    ),
    (
        "tags that are never closed",
        "<p>a<b>b<i>c<div>d<ul><li>e",
        r#"[[{"paragraph":{"inlines":[{"text":"a"},{"marked":["strong",[{"text":"b"},{"marked":["emphasis",[{"text":"c"}]]}]]}]}},{"paragraph":{"inlines":[{"marked":["strong",[{"marked":["emphasis",[{"text":"d"}]]}]]}]}},{"list":{"items":[{"text":[{"marked":["strong",[{"marked":["emphasis",[{"text":"e"}]]}]]}]}]}}]]"#,
    ),
    (
        "tags that are never opened",
        "</p></div></b>a</span></table></body></html>b</p>",
        r#"[[{"paragraph":{"inlines":[{"text":"ab"}]}}]]"#,
    ),
    (
        "half a tag",
        "<p>a</p><a href='x",
        r#"[[{"paragraph":{"inlines":[{"text":"a"}]}}]]"#,
    ),
    (
        "unclosed comments and odd declarations",
        "<p>a<!-- b <p>c</p>",
        r#"[[{"paragraph":{"inlines":[{"text":"a"}]}}]]"#,
    ),
    (
        "null characters",
        "<p>a\u{0}b</p><pre>c\u{0}d</pre><a href='java\u{0}script:x'>e</a>",
        r#"[[{"paragraph":{"inlines":[{"text":"ab"}]}},{"preformatted":[{"text":"cd"}]},{"paragraph":{"inlines":[{"text":"e"}]}}]]"#,
    ),
    (
        "text in tables",
        "<table><b>a<tr><i>b<td>c</table>d",
        r#"[[{"paragraph":{"inlines":[{"marked":["strong",[{"text":"a"}]]},{"marked":["strong",[{"marked":["emphasis",[{"text":"b"}]]}]]}]}},{"paragraph":{"inlines":[{"text":"c"}]}},{"paragraph":{"inlines":[{"marked":["strong",[{"marked":["emphasis",[{"text":"d"}]]}]]}]}}]]"#,
    ),
    (
        "a second body and frames",
        "<html lang='x'><body dir='rtl' onload='x'><frameset><frame src='x'></frameset><p>a</p>",
        r#"[[{"paragraph":{"inlines":[{"text":"a"}]}}]]"#,
    ),
    (
        "deep nesting keeps its text",
        concat!(ten!(ten!("<div>")), ten!("<div>"), ten!("<div>"), ten!("<div>"), ten!("<div>"), ten!("<div>"), "<p>a <b>b</b></p>", ten!(ten!("</div>")), ten!("</div>"), ten!("</div>"), ten!("</div>"), ten!("</div>"), ten!("</div>"), "<p>c</p>"),
        r#"[[{"paragraph":{"inlines":[{"text":"a b"}]}},{"paragraph":{"inlines":[{"text":"c"}]}}]]"#,
    ),
    (
        "deeper than any parser nests",
        concat!(ten!(ten!("<div>")), ten!(ten!("<div>")), ten!(ten!("<div>")), ten!(ten!("<div>")), ten!(ten!("<div>")), ten!(ten!("<div>")), ten!(ten!("<div>")), ten!(ten!("<div>")), ten!(ten!("<div>")), ten!(ten!("<div>")), ten!(ten!("<div>")), ten!(ten!("<div>")), ten!(ten!("<div>")), ten!(ten!("<div>")), ten!(ten!("<div>")), "a", ten!(ten!("</div>")), ten!(ten!("</div>")), ten!(ten!("</div>")), ten!(ten!("</div>")), ten!(ten!("</div>")), ten!(ten!("</div>")), ten!(ten!("</div>")), ten!(ten!("</div>")), ten!(ten!("</div>")), ten!(ten!("</div>")), ten!(ten!("</div>")), ten!(ten!("</div>")), ten!(ten!("</div>")), ten!(ten!("</div>")), ten!(ten!("</div>")), "<p>b</p>"),
        r#"[[{"paragraph":{"inlines":[{"text":"a"}]}},{"paragraph":{"inlines":[{"text":"b"}]}}]]"#,
    ),
    (
        "marks on marks on marks",
        concat!(ten!("<b><i><u><s>"), ten!("<b><i><u><s>"), ten!("<b><i><u><s>"), ten!("<b><i><u><s>"), "a<p>b"),
        r#"[[{"paragraph":{"inlines":[{"marked":["strong",[{"marked":["emphasis",[{"marked":["deleted",[{"text":"ab"}]]}]]}]]}]}}]]"#,
    ),
    (
        "a plain text element",
        "<p>a</p><plaintext><b>c</b></p>",
        r#"[[{"paragraph":{"inlines":[{"text":"a"}]}},{"code":"<b>c</b></p>"}]]"#,
    ),
    (
        "a select that holds more than options",
        "<p>a</p><select><p>x</p><img src='/x.jpg'><option><b>y</b></option></select><p>b</p>",
        r#"[[{"paragraph":{"inlines":[{"text":"a"}]}},{"paragraph":{"inlines":[{"text":"b"}]}}]]"#,
    ),
    (
        "a language that would break out",
        r#"<p><span lang='"><img src=x onerror=alert(1)>'>a</span><span dir='javascript:x'>b</span></p>"#,
        r#"[[{"paragraph":{"inlines":[{"text":"ab"}]}}]]"#,
    ),
    (
        "ids that would break out",
        r#"<h2 id='"><script>alert(1)</script>'>a</h2><h2 id='__proto__'>b</h2>"#,
        r#"[[{"heading":{"level":2,"id":"a","text":{"inlines":[{"text":"a"}]}}},{"heading":{"level":2,"id":"b","text":{"inlines":[{"text":"b"}]}}}]]"#,
    ),
    (
        "a style sheet that covers the page",
        "<style>body{display:none}</style><div style='position:fixed;top:0;left:0;width:100%;height:100%;background:url(javascript:x)'>a</div>",
        r#"[[{"paragraph":{"inlines":[{"text":"a"}]}}]]"#,
    ),
    (
        "entities are decoded once",
        "<p>&amp;lt;script&amp;gt; &lt;b&gt; &eacute; &#x27; &nosuch;</p>",
        r#"[[{"paragraph":{"inlines":[{"text":"&lt;script&gt; <b> é ' &nosuch;"}]}}]]"#,
    ),
    (
        "an image by its old name",
        "<p>a <image src='/a.jpg' onerror=alert(1)> b</p>",
        r#"[[{"paragraph":{"inlines":[{"text":"a "},{"picture":{"src":"https://source.example/a.jpg","width":0,"height":0}},{"text":" b"}]}}]]"#,
    ),
    (
        "every kind of block in every other",
        concat!(ten!("<blockquote><ul><li><details><summary>a</summary><table><tr><td>b</td><td lang='fr'><dl><dt>c</dt><dd>"), ten!("<sub><q><sup>"), "d"),
        r#"[[{"quote":{"blocks":[{"list":{"items":[{"blocks":[{"details":[[{"text":"a"}],[{"table":{"body":[[{"text":[{"text":"b"}]},{"blocks":[{"definitions":[{"term":[{"foreign":["fr","",[{"text":"c"}]]}],"details":[{"blocks":[{"quote":{"blocks":[{"list":{"items":[{"blocks":[{"details":[[{"foreign":["fr","",[{"text":"a"}]]}],[{"paragraph":{"inlines":[{"foreign":["fr","",[{"text":"b"},"break",{"text":"c"},"break",{"text":"a"},"break",{"text":"b"},"break",{"text":"c"},"break",{"text":"a"},"break",{"text":"b"},"break",{"text":"c"},"break",{"text":"a"},"break",{"text":"b"},"break",{"text":"c"},"break",{"text":"a"},"break",{"text":"b"},"break",{"text":"c"},"break",{"text":"a"},"break",{"text":"b"},"break",{"text":"c"},"break",{"text":"a"},"break",{"text":"b"},"break",{"text":"c"},"break",{"text":"a"},"break",{"text":"b"},"break",{"text":"c"},"break",{"text":"a"},"break",{"text":"b"},"break",{"text":"c"},"break",{"text":"d"}]]}]}}]]}]}]}}]}}]}]}]}]}]]}}]]}]}]}}]}}]]"#,
    ),
];
