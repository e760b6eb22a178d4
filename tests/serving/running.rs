//! The server as it starts, runs and ends.

use crate::served::{Served, page, publish, write};
use regard::serve::serve;
use std::fs;
use std::io::{Read, Write};
use std::net::{IpAddr, Ipv4Addr, TcpListener, TcpStream};
use std::process::Command;
use std::time::{Duration, Instant};

const LOOPBACK: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap()
}

#[test]
fn a_new_edition_takes_its_place_under_the_running_server() {
    let site = Served::edition();
    assert_eq!(site.get("/article/nouveau/").status, 404);
    let (old, new) = (site.dir().with_file_name("old"), site.dir().with_file_name("new"));
    publish(&new, "/journal/", "true");
    write(&new, "index.html", &page("Nouvelle édition"));
    fs::rename(site.dir(), &old).unwrap();
    let between = site.get("/");
    assert_eq!((between.status, between.header("retry-after")), (503, "1"));
    fs::rename(&new, site.dir()).unwrap();
    fs::remove_dir_all(&old).unwrap();
    assert_eq!(site.get("/").header("location"), "/journal/");
    assert_eq!(site.get("/journal/article/nouveau/").text(), page("Nouvelle édition"));
}

#[test]
fn what_cannot_be_served_is_told_with_a_remedy() {
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("site");
    let refused = |port| runtime().block_on(serve(&site, LOOPBACK, port)).unwrap_err();
    assert!(refused(0).contains("regard publish"), "{}", refused(0));
    for (marker, expected) in [
        ("{", "ne peut pas être lu"),
        (r#"{"format":1,"base":"journal","policy":""}"#, "ne peut pas être lu"),
        (r#"{"format":1,"base":"//journal/","policy":""}"#, "ne peut pas être lu"),
        (r#"{"format":1,"base":"/","policy":"a\nb"}"#, "ne peut pas être lu"),
        (r#"{"format":2,"stand":"/"}"#, "version plus récente"),
    ] {
        write(&site, "regard.json", marker);
        assert!(refused(0).contains(expected), "{marker}: {}", refused(0));
    }
    publish(&site, "/", "false");
    let taken = TcpListener::bind((LOOPBACK, 0)).unwrap();
    let port = taken.local_addr().unwrap().port();
    assert!(refused(port).contains(&format!("le port {port} est déjà pris")), "{}", refused(port));
    let elsewhere = runtime().block_on(serve(&site, "192.0.2.1".parse().unwrap(), 0)).unwrap_err();
    assert!(elsewhere.contains("n’est pas une adresse de cette machine"), "{elsewhere}");
}

#[test]
fn both_signals_end_it_within_a_second_whoever_is_connected() {
    let folder = tempfile::tempdir().unwrap();
    publish(folder.path(), "/", "false");
    for signal in ["INT", "TERM"] {
        let port = TcpListener::bind((LOOPBACK, 0)).unwrap().local_addr().unwrap().port();
        let dir = folder.path().to_owned();
        let served = std::thread::spawn(move || runtime().block_on(serve(&dir, LOOPBACK, port)));
        let connect = || {
            let deadline = Instant::now() + Duration::from_secs(20);
            loop {
                match TcpStream::connect((LOOPBACK, port)) {
                    Ok(connection) => return connection,
                    Err(error) => assert!(Instant::now() < deadline, "{error}"),
                }
                std::thread::yield_now();
            }
        };
        let mut idle = connect();
        write!(idle, "GET /sw.js HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
        assert!(idle.read(&mut [0; 4096]).unwrap() > 0);
        let silent = connect();
        let mut hesitant = connect();
        write!(hesitant, "GET / HTT").unwrap();

        let told = Instant::now();
        let process = std::process::id().to_string();
        let sent = Command::new("sh").args(["-c", "kill -\"$1\" \"$2\"", "sh", signal, &process]).status().unwrap();
        assert!(sent.success());
        assert_eq!(served.join().unwrap(), Ok(()), "{signal}");
        assert!(told.elapsed() < Duration::from_secs(1), "{signal}: {:?}", told.elapsed());
        assert!(TcpStream::connect((LOOPBACK, port)).is_err(), "{signal}");
        drop((idle, silent, hesitant));
    }
}
