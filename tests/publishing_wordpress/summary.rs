//! What is said at the end of a run.

use crate::fake_wordpress::{FakeWordPress, Site};
use crate::room::Room;

#[test]
fn the_summary_tells_what_was_read_and_what_was_left_out() {
    let mut site = Site::magazine(6);
    site.users_refused = true;
    site.comments_refused = true;
    let ids: Vec<u64> = site.posts.keys().copied().collect();
    site.edit(ids[0], |post| {
        post.content =
            "<form></form><iframe src=\"https://carte.example/\"></iframe><p>[contact-form-7 id=\"1\"]</p>".into();
    });
    site.edit(ids[1], |post| post.link = Some("{home}/recherche/".into()));
    let front = site.page("Accueil", 0);
    site.edit(front, |page| page.link = Some("{home}/".into()));
    let wordpress = FakeWordPress::start(site);
    let room = Room::new();
    let said = room.publish(&wordpress).unwrap();
    for expected in [
        "Lu\u{a0}: 6 articles, 2 pages fixes, 12 rubriques, 20 étiquettes, 0 auteurs, 0 commentaires",
        "Le WordPress ne montre pas ses auteurs (/wp/v2/users)",
        "Le WordPress ne montre pas ses commentaires (/wp/v2/comments)",
        "La page qui sert d’accueil au WordPress est laissée de côté",
        "L’adresse /recherche/ est réservée ou déjà prise\u{a0}: /recherche-2/ la remplace.",
        "Formulaires\u{a0}: 1.",
        "Cadres d’autres sites devenus des liens\u{a0}: 1.",
        "Codes courts que WordPress n’a pas remplacés et que les lecteurs voient tels quels\u{a0}: [contact-form-7] × 1.",
    ] {
        assert!(said.iter().any(|line| line.starts_with(expected)), "{expected}\n{said:#?}");
    }
    assert!(room.has("/recherche-2/"));
    assert_eq!(room.article("/recherche-2/").article.summary.author, None);
}
