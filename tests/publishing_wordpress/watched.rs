//! Publishing again and again.

use crate::fake_wordpress::{FakeWordPress, Fault, Site};
use crate::room::Room;
use std::io::{BufRead, BufReader, Read};
use std::process::{Command, Stdio};

#[test]
fn a_watch_goes_on_after_a_failure_and_ends_when_asked() {
    for is_broken in [false, true] {
        let wordpress = FakeWordPress::start(Site::magazine(2));
        if is_broken {
            wordpress.fault(Fault::status("/", 401));
        }
        let room = Room::new();
        let mut program = Command::new(env!("CARGO_BIN_EXE_regard"))
            .args(["publish", "--from", &wordpress.url(), "--to", room.site().to_str().unwrap(), "--watch", "1"])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(program.stdout.take().unwrap()).lines();
        assert!(lines.any(|line| line.unwrap() == "Nouvelle publication dans une minute."));
        let ended = Command::new("kill").args(["-TERM", &program.id().to_string()]).status().unwrap();
        assert!(ended.success());
        let status = program.wait().unwrap().code();
        // Without the app, as before the first `make build`, nothing can be published at all.
        assert_eq!(status, Some(if room.site().exists() { 0 } else { 1 }));
        let mut said = String::new();
        program.stderr.take().unwrap().read_to_string(&mut said).unwrap();
        assert!(!(is_broken && room.site().exists()), "{said}");
        assert!(room.site().exists() || !said.is_empty(), "{said}");
    }
}
