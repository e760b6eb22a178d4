//! Links in texts lead to where things are in the edition.

use crate::fake_wordpress::{FakeWordPress, Site};
use crate::room::Room;
use regard::content::{Block, Inline};

#[test]
fn links_between_texts_lead_to_pages_of_the_edition() {
    for permalinks in ["keep", "own"] {
        let mut site = Site::magazine(5);
        let target = *site.posts.keys().next().unwrap();
        let login = site.users[&site.posts[&target].author].slug.clone();
        site.edit(target, |post| post.link = Some("{home}/2020/un-fleuve/".into()));
        let links = [
            "{home}/2020/un-fleuve/#suite".to_owned(),
            format!("/?p={target}"),
            "/2020/un-fleuve/2/".to_owned(),
            "{home}/category/sport/page/2/".to_owned(),
            format!("{{home}}/author/{login}/"),
            "/produit/tasse/".to_owned(),
        ];
        let written: String = links.iter().map(|link| format!("<a href=\"{link}\">x</a> ")).collect();
        let post = site.post("Avec des liens");
        post.content = format!("<p>{written}</p>");
        post.link = Some("{home}/avec-des-liens/".into());
        let wordpress = FakeWordPress::start(site);
        let room = Room::new();
        room.publish_as(&wordpress, &format!(r#"{{"name":"X","permalinks":"{permalinks}"}}"#)).unwrap();
        let (address, article, category, author) = match permalinks {
            "keep" => ("/avec-des-liens/", "/2020/un-fleuve/", "/category/sport/", "/author/aissatou-ndiaye/"),
            _ => (
                "/article/avec-des-liens/",
                "/article/article-1-l-eau-monte/",
                "/rubrique/sport/",
                "/auteur/aissatou-ndiaye/",
            ),
        };
        let body = room.article(address).article.body;
        let Block::Paragraph(text) = &body.parts[0][0] else { panic!() };
        let found: Vec<String> = text
            .inlines
            .iter()
            .filter_map(|inline| match inline {
                Inline::Link(href, _) => Some(href.as_string()),
                _ => None,
            })
            .collect();
        let outside = format!("{}produit/tasse/", wordpress.url());
        assert_eq!(
            found,
            [&format!("{article}#suite"), article, article, category, author, outside.as_str()]
                .map(|link: &str| link.to_owned())
        );
        for address in found.iter().filter(|address| address.starts_with('/')) {
            assert!(room.has(address.split('#').next().unwrap()), "{address}");
        }
    }
}
