//! The native program as a person or a script meets it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

#[path = "support/press.rs"]
#[allow(dead_code)]
mod press;
#[path = "support/sample.rs"]
#[allow(dead_code)]
mod sample;

use sample::Sample;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Command, Output, Stdio};

fn regard(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_regard")).args(arguments).output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn what_cannot_be_done_gets_a_sentence_and_a_status() {
    let sample = Sample::new();
    let folder = sample.folder();
    let (folder, site) = (folder.to_str().unwrap(), sample.site());
    let site = site.to_str().unwrap();
    for (arguments, status, sentence) in [
        (&["nonsense"][..], 2, "Commande inconnue « nonsense »"),
        (
            &["publish", "--from", "https://a.example/", "--to", site, "--jobs", "0"],
            2,
            "« 0 » ne convient pas à « --jobs <NOMBRE> »",
        ),
        (&["serve", folder], 1, "ne contient pas de site publié"),
        (&["check", "absent.json"], 1, "absent.json: ce fichier ne peut pas être lu (introuvable)"),
        (&["init", "--from", "http://127.0.0.1:9/", "--to", site], 1, "http://127.0.0.1:9/ : aucune connexion"),
    ] {
        let output = regard(arguments);
        assert_eq!(output.status.code(), Some(status), "{arguments:?}");
        assert!(text(&output.stderr).contains(sentence), "{arguments:?}: {}", text(&output.stderr));
    }
    assert!(!sample.site().exists());
}

#[test]
fn check_tells_what_is_wrong() {
    let sample = Sample::new();
    let folder = sample.folder();
    let output = regard(&["check", folder.to_str().unwrap()]);
    assert_eq!((output.status.code(), text(&output.stdout).as_str()), (Some(0), "Aucune erreur.\n"));
    sample.write("articles/faux.md", "title: a\ndate: hier\ncategories: sport\nauthor: A\nlede: x\n");
    let output = regard(&["check", folder.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).starts_with("articles/faux.md:2: « hier » n’est pas une date"));
}

#[test]
fn serve_says_where_and_ends_when_asked() {
    let sample = Sample::new();
    press::publish(&sample.folder(), &sample.site()).unwrap();
    for signal in ["-INT", "-TERM"] {
        let mut server = Command::new(env!("CARGO_BIN_EXE_regard"))
            .args(["serve", sample.site().to_str().unwrap(), "--port", "0"])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(server.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim().strip_prefix("http://").and_then(|rest| rest.strip_suffix('/')).unwrap().to_owned();
        let mut stream = TcpStream::connect(&address).unwrap();
        // The connection stays open, as browsers leave it.
        stream.write_all(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n").unwrap();
        let mut start = [0; 15];
        stream.read_exact(&mut start).unwrap();
        assert_eq!(&start, b"HTTP/1.1 200 OK");
        let killed = Command::new("kill").args([signal, &server.id().to_string()]).status().unwrap();
        assert!(killed.success());
        assert_eq!(server.wait().unwrap().code(), Some(0), "{signal}");
    }
}
