//! A disk that is full, a folder that cannot be written or is somebody else's, a second publisher.

use crate::program::{Room, program};
use crate::published::{changed, read, standing, whole};
use crate::{assert_complete, room};
use std::fs;
use std::path::Path;
use std::process::Command;

/// The program started by a shell script, in which `"$@"` is its command line.
fn under(script: &str, line: &[String]) -> Command {
    let plain = program(line);
    let mut shell = Command::new("sh");
    shell.args(["-c", script, "sh"]).arg(plain.get_program()).args(plain.get_args());
    for (name, value) in plain.get_envs() {
        shell.env(name, value.unwrap());
    }
    shell
}

/// Whether this machine lets a test mount something that only the test sees.
fn can_mount() -> bool {
    let mount = ["--user", "--map-root-user", "--mount", "mount", "-t", "tmpfs", "x", "/mnt"];
    let tried = Command::new("unshare").args(mount).output();
    let can = tried.is_ok_and(|output| output.status.success());
    if !can {
        eprintln!("skipped: this machine lets nobody mount anything, so no disk can be full or read-only");
    }
    can
}

/// The program in a shell script that sees its own mounts.
fn mounted(script: &str, line: &[String]) -> Command {
    under(&format!("exec unshare --user --map-root-user --mount sh -c '{script}' sh \"$@\""), line)
}

#[test]
fn a_file_that_cannot_grow_is_told_and_the_old_edition_stays() {
    let room = room();
    room.publish(&[]).done();
    let before = standing(&room.dir());
    room.wordpress.change(|site| {
        site.post("Un article trop long").content = format!("<p>{}.</p>", "Il ne tient pas ".repeat(100_000).trim());
    });
    // No file may have more than 512 KB; the program is told so instead of being ended.
    let script = "trap '' XFSZ; ulimit -f 1024; exec \"$@\"";
    room.start_with(&mut under(script, &room.line(&[]))).end().told("Impossible de lire ou d’écrire");
    assert_eq!(standing(&room.dir()), before);
    assert_eq!(room.names(), [".site.memoire", "site"]);
    room.publish(&[]).done();
    assert_complete(&room);
}

#[test]
fn a_full_disk_is_told_and_leaves_nothing_half() {
    if !can_mount() {
        return;
    }
    let room = Room::new(crate::fake_wordpress::Site::magazine(300));
    let dir = room.beside();
    let dir = dir.to_str().unwrap();
    // The first edition fits, the second, of which every page is new, does not; what was published is taken out to be looked at.
    let script = format!(
        "mount -t tmpfs -o size=1m full {dir} || exit 9; \"$@\"; status=$?; ls -A {dir} >&1; test -e {dir}/site && exit 8; exit $status"
    );
    room.start_with(&mut mounted(&script, &room.line(&[]))).end().told("libérez de la place");
}

#[test]
fn a_folder_on_a_read_only_disk_is_told_and_stays_as_it_is() {
    if !can_mount() {
        return;
    }
    let room = room();
    room.publish(&[]).done();
    let before = standing(&room.beside());
    room.wordpress.change(|site| _ = site.post("Une nouvelle"));
    let dir = room.beside();
    let dir = dir.to_str().unwrap();
    let script = format!("mount --bind {dir} {dir} && mount -o remount,ro,bind {dir} || exit 9; exec \"$@\"");
    room.start_with(&mut mounted(&script, &room.line(&[]))).end().told("vérifiez les droits d’accès");
    assert_eq!(standing(&room.beside()), before);
}

#[test]
fn a_folder_that_can_be_none_is_told() {
    let room = room();
    let file = room.beside().join("fichier");
    fs::write(&file, "à moi").unwrap();
    for to in [file.clone(), file.join("site"), Path::new("/proc/site").to_owned(), Path::new("/").to_owned()] {
        let (from, to) = (room.wordpress.url(), to.to_str().unwrap().to_owned());
        let line = ["publish", "--from", &from, "--to", &to].map(str::to_owned);
        room.start_with(&mut program(&line)).end().told(if to == "/" { "/" } else { &to[..5] });
    }
    assert_eq!(fs::read_to_string(&file).unwrap(), "à moi");
    assert_eq!(room.names(), ["fichier"]);
    assert_eq!(room.wordpress.asked(), [""; 0], "nothing is read for a folder that cannot be written");
}

#[test]
fn a_folder_with_other_things_is_refused_untouched() {
    let room = room();
    fs::create_dir(room.dir()).unwrap();
    fs::write(room.dir().join("photo.jpg"), "à moi").unwrap();
    let before = standing(&room.beside());
    room.publish(&[]).told("n’est pas vide");
    assert_eq!(standing(&room.beside()), before);
    // An empty one is welcome.
    fs::remove_file(room.dir().join("photo.jpg")).unwrap();
    room.publish(&[]).done();
    assert_complete(&room);
}

#[test]
fn other_peoples_files_in_our_folder_are_carried_over() {
    let room = room();
    room.publish(&[]).done();
    for name in ["preuve.txt", ".well-known/acme", "2025/11/02/a-moi.html"] {
        let file = room.dir().join(name);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, "à moi").unwrap();
    }
    let before = standing(&room.dir());
    room.wordpress.change(|site| _ = site.post("Une nouvelle"));
    room.publish(&[]).done();
    let foreign = ["preuve.txt", ".well-known/acme", "2025/11/02/a-moi.html"];
    whole(&room.dir(), &foreign);
    for name in foreign {
        assert_eq!(read(&room.dir(), name), "à moi");
    }
    assert!(!changed(&before, &standing(&room.dir())).iter().any(|name| foreign.contains(&name.as_str())));
}

#[test]
fn a_second_publisher_is_refused_while_the_first_is_at_work() {
    let room = room();
    let gate = room.wordpress.gate("/wp/v2/posts");
    let first = room.start(&[]);
    gate.reached();
    room.publish(&[]).told("Une autre publication est en cours");
    gate.open();
    first.end().done();
    assert_complete(&room);
    room.publish(&[]).done();
}
