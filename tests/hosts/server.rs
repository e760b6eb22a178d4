//! A real web server for a room, started by tests/hosts/hosts.sh.

use crate::edition::Room;
use crate::http::{Answer, ask};
use std::net::{SocketAddr, TcpListener};
use std::process::Command;

/// A running server; ended when dropped.
pub struct Server<'a> {
    room: &'a Room,
    address: SocketAddr,
}

fn hosts(arguments: &[&str]) -> bool {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/hosts/hosts.sh");
    Command::new(script).args(arguments).status().unwrap().success()
}

impl<'a> Server<'a> {
    /// Starts `nginx` or `apache`.
    pub fn start(kind: &str, room: &'a Room) -> Self {
        let free = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = free.local_addr().unwrap();
        drop(free);
        let (root, run) = (room.root(), room.run());
        let port = address.port().to_string();
        assert!(hosts(&["start", kind, root.to_str().unwrap(), room.base, &port, run.to_str().unwrap()]));
        Self { room, address }
    }

    /// Asks for an address below the site's base.
    pub fn get(&self, below: &str, headers: &[(&str, &str)]) -> Answer {
        self.ask("GET", &self.room.address(below), headers)
    }

    /// Asks for an address of the host.
    pub fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> Answer {
        ask(self.address, method, path, headers)
    }

    /// Where an answer leads, without the host, which some servers name.
    pub fn location(&self, answer: &Answer) -> String {
        let location = answer.header("location");
        location.strip_prefix("http://localhost").map_or(location.to_owned(), |rest| {
            rest.strip_prefix(&format!(":{}", self.address.port())).unwrap_or(rest).to_owned()
        })
    }
}

impl Drop for Server<'_> {
    fn drop(&mut self) {
        hosts(&["stop", self.room.run().to_str().unwrap()]);
    }
}
