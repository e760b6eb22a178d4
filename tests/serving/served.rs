//! A small published folder behind a real port.

use crate::http::{Answer, ask};
use std::fs;
use std::net::{SocketAddr, TcpListener};
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
        ask(self.address, method, path, headers)
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
        r#"{{"format":1,"edition":"e1","app":"a1","base":"{base}","live":{live},"policy":"{POLICY}","redirects":{{"own":true,"exact":{{"/vieux/l’eau/":"/article/été/"}}}},"files":{{"sw.js":"00"}}}}"#
    );
    write(dir, "regard.json", &marker);
}

/// Writes one file and the folders above it.
pub fn write(dir: &Path, name: &str, text: &str) {
    let file = dir.join(name);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, text).unwrap();
}
