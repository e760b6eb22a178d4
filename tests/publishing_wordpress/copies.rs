//! Pictures and files of a WordPress in the edition: renditions, link previews, old addresses.

use crate::fake_wordpress::{FakeWordPress, Fault, Site};
use crate::room::Room;
use image::{DynamicImage, ImageFormat, RgbImage};
use std::io::Cursor;

/// A photograph of sorts.
fn jpeg(width: u32, height: u32) -> Vec<u8> {
    let pixel = |x: u32, y: u32| image::Rgb([(x / 3) as u8, (y / 2) as u8, (x * y % 251) as u8 / 8]);
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(RgbImage::from_fn(width, height, pixel)).write_to(&mut bytes, ImageFormat::Jpeg).unwrap();
    bytes.into_inner()
}

/// A WordPress whose only post has a lead picture, another in its text, and links to files.
fn wordpress() -> FakeWordPress {
    let mut site = Site::new();
    let category = site.category("Sport", 0);
    let lead = site.picture("2024/05/port.jpg", "image/jpeg", (1600, 900), jpeg(1600, 900));
    site.picture("2024/05/carte.jpg", "image/jpeg", (900, 600), jpeg(900, 600));
    site.picture("2024/05/rapport.pdf", "application/pdf", (0, 0), b"%PDF-1.7".to_vec());
    site.picture("2024/05/page.html", "text/html", (0, 0), b"<script>alert(1)</script>".to_vec());
    let post = site.post("Un port");
    post.categories = vec![category];
    post.picture = lead;
    let id = post.id;
    let wordpress = FakeWordPress::start(site);
    let uploads = format!("{}wp-content/uploads/2024/05", wordpress.url());
    wordpress.change(|site| {
        site.edit(id, |post| {
            post.content = format!(
                "<p>Un texte.</p><figure><img src=\"{uploads}/carte.jpg?x=1\" width=\"900\" height=\"600\" alt=\"Carte\"></figure>\
                 <p><a href=\"{uploads}/rapport.pdf\">Le rapport</a> <a href=\"{uploads}/page.html\">La page</a>\
                 <a href=\"{uploads}/absent.pdf\">Absent</a></p><p><img src=\"https://ailleurs.example/uploads/x.jpg\" alt=\"Ailleurs\"></p>"
            );
        });
    });
    wordpress
}

fn article(room: &Room) -> String {
    let file =
        crate::sample::files(&room.site()).into_iter().find(|name| name.ends_with("un-port/index.html")).unwrap();
    room.read(&file)
}

#[test]
fn pages_show_renditions_of_their_own() {
    let (wordpress, room) = (wordpress(), Room::new());
    let said = room.publish_with_copies(&wordpress).unwrap();
    let names = crate::sample::files(&room.site());
    let renditions = |stem: &str| {
        names.iter().filter(|name| name.starts_with(&format!("media/{stem}-")) && name.ends_with(".webp")).count()
    };
    assert!((2..=3).contains(&renditions("port")) && (2..=3).contains(&renditions("carte")), "{names:?}");
    let data = names.iter().find(|name| name.ends_with("un-port.json")).unwrap();
    let document = room.read(data);
    assert!(document.contains("\"src\":\"/media/port-") && document.contains("\"src\":\"/media/carte-"), "{document}");
    assert!(document.contains("\"preview\":\"/media/port-"), "{document}");
    assert!(document.contains("/wp-content/uploads/2024/05/rapport.pdf\""), "{document}");
    // What may not stand in the magazine's name, and what is not there, stay links to where they are.
    for name in ["page.html", "absent.pdf"] {
        assert!(document.contains(&format!("{}wp-content/uploads/2024/05/{name}", wordpress.url())), "{document}");
        assert!(!names.iter().any(|file| file.ends_with(name)), "{names:?}");
    }
    assert!(said.iter().any(|line| line.contains("absent.pdf") && line.contains("rien ne se trouve")), "{said:?}");
    let page = article(&room);
    let policy = page.split("img-src").nth(1).unwrap().split(';').next().unwrap();
    assert_eq!(policy.trim(), "'self' data:");
}

#[test]
fn old_addresses_of_uploads_answer_with_the_uploads() {
    let (wordpress, room) = (wordpress(), Room::new());
    room.publish_with_copies(&wordpress).unwrap();
    let read = |name: &str| std::fs::read(room.site().join("wp-content/uploads/2024/05").join(name)).unwrap();
    assert_eq!(read("port.jpg"), jpeg(1600, 900));
    assert_eq!(read("carte.jpg"), jpeg(900, 600));
    assert_eq!(read("rapport.pdf"), b"%PDF-1.7");
}

#[test]
fn a_second_run_asks_for_no_file_and_changes_none() {
    let (wordpress, room) = (wordpress(), Room::new());
    room.publish_with_copies(&wordpress).unwrap();
    let files = || {
        let read = |name: String| (std::fs::read(room.site().join(&name)).unwrap(), name);
        crate::sample::files(&room.site()).into_iter().map(read).collect::<Vec<_>>()
    };
    let (before, asked) = (files(), wordpress.asked().len());
    room.publish_with_copies(&wordpress).unwrap();
    assert!(files() == before);
    let asked = wordpress.asked().split_off(asked);
    assert!(!asked.iter().any(|address| address.contains("uploads") && !address.contains("absent.pdf")), "{asked:?}");
}

#[test]
fn a_picture_that_cannot_be_had_is_told_and_the_page_goes_without() {
    let (wordpress, room) = (wordpress(), Room::new());
    wordpress.fault(Fault::status("port.jpg", 403).times(9));
    let said = room.publish_with_copies(&wordpress).unwrap();
    assert!(said.iter().any(|line| line.contains("port.jpg") && line.contains("accès refusé")), "{said:?}");
    assert!(article(&room).contains("Un port"));
    room.publish_with_copies(&wordpress).unwrap();
    wordpress.change(|_| ());
    assert!(!crate::sample::files(&room.site()).iter().any(|name| name.starts_with("media/port-")));
}

#[test]
fn a_logo_on_the_wordpress_is_copied_and_shown() {
    let (wordpress, room) = (wordpress(), Room::new());
    let logo = format!("{}wp-content/uploads/2024/05/carte.jpg", wordpress.url());
    let config = |logo: &str| format!("{{ \"name\": \"Le Port\", \"logo\": \"{logo}\" }}");
    room.publish_with_copies_as(&wordpress, &config(&logo)).unwrap();
    let page = article(&room);
    let shown = page.split("<img class=\"brand__logo\" src=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(shown.starts_with("/media/carte-"), "{shown}");
    assert!(room.site().join(&shown[1..]).is_file());
    // One that is not there is told, and the name stands in its place.
    let said = room.publish_with_copies_as(&wordpress, &config(&logo.replace("carte", "absent"))).unwrap();
    assert!(said.iter().any(|line| line.contains("absent.jpg")), "{said:?}");
    assert!(article(&room).contains("<span class=\"brand__name\">Le Port</span>"));
}
