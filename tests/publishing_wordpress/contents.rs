//! What the edition holds of a WordPress.

use crate::fake_wordpress::{FakeWordPress, Site};
use crate::room::Room;
use regard::content::{Block, Document, Href, Inline, plain_text};
use serde_json::json;

/// The words of the first paragraph of an article.
fn first_words(room: &Room, address: &str) -> String {
    match &room.article(address).article.body.parts[0][0] {
        Block::Paragraph(text) => plain_text(&text.inlines),
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_post_stands_at_its_own_address_with_all_that_belongs_to_it() {
    let wordpress = FakeWordPress::start(Site::magazine(130));
    let room = Room::new();
    room.publish(&wordpress).unwrap();
    let home = wordpress.url();
    let (posts, categories, users) =
        wordpress.change(|site| (site.posts.clone(), site.categories.clone(), site.users.clone()));
    assert_eq!(posts.len(), 130);
    for post in posts.values() {
        let number: u64 = post.slug.split('-').nth(1).unwrap().parse().unwrap();
        let link = wordpress.change(|site| site.post_link(post));
        let address = format!("/{}", link.strip_prefix(&home).unwrap());
        let document = room.article(&address);
        let article = &document.article;
        assert_eq!(article.summary.title, format!("Article {number}\u{a0}: l’eau monte").replace('\u{a0}', " "));
        assert_eq!(article.summary.lede, format!("Résumé de l’article {number}…"));
        assert_eq!(first_words(&room, &address), format!("Premier paragraphe de l’article {number}."));
        assert_eq!(article.summary.published.utc, post.published);
        assert_eq!(article.summary.author.as_ref().unwrap().name, users[&post.author].name);
        let names: Vec<&str> = article.categories.iter().map(|category| category.name.as_str()).collect();
        for category in &post.categories {
            assert!(names.contains(&categories[category].name.as_str()), "{names:?}");
        }
        assert_eq!(article.tags.len(), post.tags.len());
        assert_eq!(document.comments.len(), usize::from(number.is_multiple_of(3)));
        assert!(room.has(&address));
    }
    let newest = room.listing("/category/sport/").articles[0].published;
    assert!(room.listing("/category/sport/").articles.iter().all(|article| article.published <= newest));
    let page = room.page("/a-propos/l-equipe/");
    assert_eq!((page.title.as_str(), page.parents[0].name.as_str()), ("L’équipe", "À propos"));
    assert_eq!(room.page("/a-propos/").children[0].path, page.path);
}

#[test]
fn authors_stand_under_their_names_and_never_under_their_logins() {
    let mut site = Site::magazine(8);
    let twin = site.user("login-double", "La rédaction");
    site.posts.values_mut().next().unwrap().author = twin;
    let wordpress = FakeWordPress::start(site);
    let room = Room::new();
    room.publish(&wordpress).unwrap();
    let list = room.listing("/author/la-redaction/");
    assert_eq!((list.name.as_str(), list.total), ("La rédaction", 3));
    for name in crate::sample::files(&room.site()) {
        let is_page = name.ends_with(".html") && !name.contains("login");
        assert!(!is_page || !room.read(&name).contains("login-"), "{name}");
    }
}

#[test]
fn own_addresses_and_those_of_plain_permalinks_are_our_scheme() {
    for (plain, config) in [(false, r#"{"name":"X","permalinks":"own"}"#), (true, r#"{"name":"X"}"#)] {
        let mut site = Site::magazine(4);
        site.plain = plain;
        let wordpress = FakeWordPress::start(site);
        let room = Room::new();
        let said = room.publish_as(&wordpress, config).unwrap();
        for address in
            ["/article/article-1-l-eau-monte/", "/auteur/la-redaction/", "/etiquette/mot-2/", "/a-propos/l-equipe/"]
        {
            assert!(room.has(address), "{address}");
        }
        assert!(room.has("/rubrique/sport/"));
        assert_eq!(said.iter().any(|line| line.starts_with("Adresses sans nom")), plain, "{said:?}");
    }
}

#[test]
fn a_protected_post_is_listed_and_has_no_text() {
    let mut site = Site::magazine(3);
    let id = *site.posts.keys().next().unwrap();
    site.edit(id, |post| {
        post.password = true;
        post.content = "<p>Secret de polichinelle</p>".into();
    });
    site.comment(id, "Commentaire sous clef");
    let wordpress = FakeWordPress::start(site);
    let room = Room::new();
    let said = room.publish_for_readers(&wordpress).unwrap();
    let link = wordpress.change(|site| site.post_link(&site.posts[&id]));
    let address = link.strip_prefix(wordpress.url().trim_end_matches('/')).unwrap().to_owned();
    let document = room.article(&address);
    assert!(document.article.locked && document.article.body.is_empty() && document.comments.is_empty());
    let page = room.read(&format!("{}index.html", address.trim_start_matches('/')));
    assert!(page.contains("protégé par un mot de passe") && !page.contains("<form class=\"locked\""), "{page}");
    assert!(said.iter().any(|line| line.contains("mot de passe") && line.contains(&address)), "{said:?}");
    assert_eq!((room.holding("polichinelle"), room.holding("sous clef")), (vec![], vec![]));
}

#[test]
fn pictures_come_from_the_media_library_and_pages_may_load_them() {
    let mut site = Site::magazine(3);
    let picture = site.picture("2024/05/port.png", "image/png", (1600, 900), Vec::new());
    site.media.get_mut(&picture).unwrap().alt = "Un port".into();
    let id = *site.posts.keys().next().unwrap();
    site.edit(id, |post| post.picture = picture);
    let wordpress = FakeWordPress::start(site);
    let room = Room::new();
    room.publish(&wordpress).unwrap();
    let link = wordpress.change(|site| site.post_link(&site.posts[&id]));
    let document = room.article(link.strip_prefix(wordpress.url().trim_end_matches('/')).unwrap());
    let lead = document.article.lead.unwrap();
    assert_eq!((lead.picture.width, lead.picture.alt.as_str()), (1600, "Un port"));
    assert_eq!(
        lead.picture.src,
        Href::parse(&format!("{}wp-content/uploads/2024/05/port.png", wordpress.url())).unwrap()
    );
    let origin = wordpress.url().trim_end_matches('/').to_owned();
    assert!(room.read("index.html").contains(&format!("img-src 'self' data: {origin}")));
}

#[test]
fn a_text_in_parts_keeps_them_and_what_search_engines_are_told_is_kept() {
    let mut site = Site::magazine(2);
    let id = *site.posts.keys().next().unwrap();
    site.edit(id, |post| {
        post.link = Some("{home}/2025/un-deux/".into());
        post.content = "<p>Un</p><!--nextpage--><p>Deux</p>".into();
        post.excerpt = "<p>Un</p>".into();
        post.yoast = Some(json!({
            "title": "Autre titre - X", "description": "Décrit.", "robots": { "index": "noindex" },
            "og_image": [{ "url": "https://cdn.example/og.jpg" }], "schema": { "@graph": [] },
        }));
    });
    let wordpress = FakeWordPress::start(site);
    let room = Room::new();
    room.publish_as(&wordpress, r#"{"name":"X"}"#).unwrap();
    let link = wordpress.change(|site| site.post_link(&site.posts[&id]));
    let article = room.article(link.strip_prefix(wordpress.url().trim_end_matches('/')).unwrap()).article;
    assert_eq!(article.body.parts.len(), 2);
    let seo = article.seo.unwrap();
    assert_eq!((seo.title.as_str(), seo.description.as_str(), seo.hidden), ("Autre titre", "Décrit.", true));
    assert_eq!(article.preview, Href::parse("https://cdn.example/og.jpg"));
    // The lede repeats the text: it stands in lists only.
    assert_eq!(article.summary.lede, "");
    assert_eq!(room.listing("/author/aissatou-ndiaye/").articles[0].lede.as_str(), "Un");
}

#[test]
fn comments_keep_their_threads() {
    let mut site = Site::magazine(1);
    let id = *site.posts.keys().next().unwrap();
    let first = site.comment(id, "Premier <b>avis</b>").id;
    let answer = site.comment(id, "Réponse");
    answer.parent = first;
    site.comment(id, "Orphelin").parent = 999_999;
    site.comment(id, "Caché").approved = false;
    let wordpress = FakeWordPress::start(site);
    let room = Room::new();
    room.publish(&wordpress).unwrap();
    let link = wordpress.change(|site| site.post_link(&site.posts[&id]));
    let document = room.article(link.strip_prefix(wordpress.url().trim_end_matches('/')).unwrap());
    let parents: Vec<u64> = document.comments.iter().map(|comment| comment.parent).collect();
    assert_eq!(parents, [0, first, 999_999]);
    assert_eq!(document.article.summary.comments, Some(3));
    let Block::Paragraph(text) = &document.comments[0].body.parts[0][0] else { panic!() };
    assert_eq!(text.inlines[0], Inline::Text("Premier ".into()));
}

#[test]
fn a_kiosk_is_what_site_json_plans_and_numeric_permalinks_are_kept() {
    let mut site = Site::magazine(2);
    let id = *site.posts.keys().next().unwrap();
    site.edit(id, |post| post.link = Some(format!("{{home}}/archives/{id}")));
    let wordpress = FakeWordPress::start(site);
    let room = Room::new();
    room.write("un.svg", r#"<svg xmlns="http://www.w3.org/2000/svg" width="120" height="160"><rect/></svg>"#);
    let cover = r#"{"title":"N° 1","date":"2026-10-01","picture":"un.svg","width":9,"height":12,"alt":"Une"}"#;
    let config = format!(r#"{{"name":"X","kiosk":{{"title":"Le Kiosque","covers":[{cover}]}}}}"#);
    room.publish_as(&wordpress, &config).unwrap();
    let Document::Kiosk(kiosk) = room.document("/kiosque/") else { panic!() };
    let picture = kiosk.covers[0].picture.src.as_string();
    assert!(room.site().join(picture.trim_start_matches('/')).exists(), "{picture}");
    assert!(room.has(&format!("/archives/{id}/")));
}

#[test]
fn authors_whom_a_wordpress_does_not_list_keep_the_names_that_it_prints() {
    let mut site = Site::magazine(4);
    site.users_refused = true;
    let id = *site.posts.keys().next().unwrap();
    site.edit(id, |post| post.yoast = Some(json!({ "author": "Awa N’Diaye & fils" })));
    let wordpress = FakeWordPress::start(site);
    let room = Room::new();
    let said = room.publish(&wordpress).unwrap();
    let list = room.listing("/author/awa-ndiaye-fils/");
    assert_eq!((list.name.as_str(), list.total), ("Awa N’Diaye & fils", 1));
    assert!(said.iter().any(|line| line.contains("ses auteurs") && line.contains("flux RSS")), "{said:?}");
}
