//! A small published folder behind a real port, and requests written byte by byte, which no client softens.

use std::fs;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The policy in regard.json.
pub const POLICY: &str = "default-src 'none'; script-src 'self'";

/// A page that is long enough to be compressed.
pub fn page(title: &str) -> String {
    format!("<!doctype html><title>{title}</title>{}", "<p>Le fleuve Congo coule vers l’océan.</p>".repeat(40))
}

/// A published folder, served until the tests end.
pub struct Served {
    folder: TempDir,
    address: SocketAddr,
}

/// What came back.
pub struct Answer {
    pub status: u16,
    pub body: Vec<u8>,
    head: String,
}

impl Served {
    /// An edition at the root of its host.
    pub fn edition() -> Self {
        Self::published("/", "false")
    }

    /// A folder that was published under `base`; `live` is a JSON boolean.
    pub fn published(base: &str, live: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let dir = folder.path().join("site");
        publish(&dir, base, live);
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let address = listener.local_addr().unwrap();
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async {
                let listener = tokio::net::TcpListener::from_std(listener).unwrap();
                axum::serve(listener, regard::serve::router(&dir)).await.unwrap();
            });
        });
        Self { folder, address }
    }

    /// The folder; what stands beside it is nobody's business.
    pub fn dir(&self) -> PathBuf {
        self.folder.path().join("site")
    }

    pub fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[])
    }

    pub fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
        let headers: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        let mut connection = TcpStream::connect(self.address).unwrap();
        write!(connection, "{method} {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{headers}\r\n")
            .unwrap();
        let mut bytes = Vec::new();
        connection.read_to_end(&mut bytes).unwrap();
        let end = bytes.windows(4).position(|window| window == b"\r\n\r\n").unwrap() + 4;
        let body = bytes.split_off(end);
        let head = String::from_utf8(bytes).unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        Answer { status, body, head }
    }
}

impl Answer {
    /// The value of a header; empty when there is none.
    pub fn header(&self, name: &str) -> &str {
        let mut lines = self.head.lines().skip(1).filter_map(|line| line.split_once(": "));
        lines.find(|(other, _)| other.eq_ignore_ascii_case(name)).map(|(_, value)| value).unwrap_or_default()
    }

    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }
}

/// Writes the files of an edition, its marker last.
pub fn publish(dir: &Path, base: &str, live: &str) {
    for (name, text) in [
        ("index.html", page("Accueil")),
        ("404.html", page("Introuvable")),
        ("article/fleuve/index.html", page("Le fleuve")),
        ("article/été/index.html", page("L’été")),
        ("embed/article/fleuve/index.html", page("Le fleuve, ailleurs")),
        ("data/site.json", "{}".to_owned()),
        ("assets/app-1.js", "export default 1;".repeat(100)),
        ("assets/app-1_bg.wasm", "\0asm".repeat(1000)),
        ("media/film-1.webm", "0123456789".repeat(100)),
        ("sw.js", "self;".to_owned()),
    ] {
        write(dir, name, &text);
    }
    let marker = format!(
        r#"{{"format":1,"edition":"e1","app":"a1","base":"{base}","live":{live},"policy":"{POLICY}","files":{{"sw.js":"00"}}}}"#
    );
    write(dir, "regard.json", &marker);
}

/// Writes one file and the folders above it.
pub fn write(dir: &Path, name: &str, text: &str) {
    let file = dir.join(name);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, text).unwrap();
}
