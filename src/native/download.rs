//! Files over the network, for threads that may wait.

use crate::source::SourceError;
use reqwest::blocking::{Client, Response};
use std::collections::BTreeSet;
use std::error::Error;
use std::io::Read;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// How long one file may take: 40 MB at 3 Mbit/s.
const TIME_LIMIT: Duration = Duration::from_secs(120);

/// Pauses before the second and third try. Pictures come by the thousand: a server that has enough of them is given time.
const PAUSES: [Duration; 2] = [Duration::from_secs(2), Duration::from_secs(10)];

/// Redirects that are followed one after the other.
const REDIRECTS: usize = 5;

/// Gets files of at most so many bytes. To be made and dropped outside of an asynchronous runtime.
pub struct Downloads {
    client: Client,
    most: u64,
    /// Hosts that have answered.
    met: Mutex<BTreeSet<String>>,
}

/// Why a file is not there.
type Failure = Box<dyn Error + Send + Sync>;

impl Downloads {
    /// Ready to get files.
    pub fn of_at_most(most: usize) -> Result<Self, SourceError> {
        let client = Client::builder()
            .user_agent(concat!("regard/", env!("CARGO_PKG_VERSION")))
            .timeout(TIME_LIMIT)
            .redirect(reqwest::redirect::Policy::limited(REDIRECTS))
            .build()
            .map_err(|_| SourceError::Offline)?;
        let most = u64::try_from(most).unwrap_or(u64::MAX);
        Ok(Self { client, most, met: Mutex::default() })
    }

    /// The bytes at an address. What may pass is tried twice more, but not a host that never answered: it would hold up every
    /// run. One byte more than there may be is given of what is too long, for whoever asked to refuse it.
    pub fn get(&self, address: &str) -> Result<Vec<u8>, Failure> {
        for pause in PAUSES {
            match self.once(address) {
                Err(error) if error.may_pass() && self.has_met(address) => std::thread::sleep(pause),
                answer => return answer.map_err(Box::from),
            }
        }
        self.once(address).map_err(Box::from)
    }

    fn has_met(&self, address: &str) -> bool {
        self.met.lock().unwrap_or_else(PoisonError::into_inner).contains(host(address))
    }

    fn once(&self, address: &str) -> Result<Vec<u8>, SourceError> {
        let failure = |error: reqwest::Error| match error {
            error if error.is_timeout() => SourceError::TimedOut,
            error if error.is_redirect() => SourceError::Malformed("redirects without end".to_owned()),
            _ => SourceError::Offline,
        };
        let answer = self.client.get(address).send().map_err(failure)?;
        self.met.lock().unwrap_or_else(PoisonError::into_inner).insert(host(address).to_owned());
        let mut bytes = Vec::new();
        match answer.status().as_u16() {
            200..=299 => read(answer, self.most.saturating_add(1), &mut bytes)?,
            401 | 403 => return Err(SourceError::Refused),
            404 | 410 => return Err(SourceError::NotFound),
            429 => return Err(SourceError::Busy(None)),
            status => return Err(SourceError::Server(status)),
        }
        Ok(bytes)
    }
}

/// The part of an address that names its host.
fn host(address: &str) -> &str {
    address.split('/').nth(2).unwrap_or_default()
}

fn read(answer: Response, most: u64, bytes: &mut Vec<u8>) -> Result<(), SourceError> {
    // A connection that breaks half way is worth another try.
    answer.take(most).read_to_end(bytes).map(|_| ()).map_err(|_| SourceError::Offline)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;
    use std::net::TcpListener;

    /// What comes of these answers, one a connection.
    fn get(answers: &'static [&'static [u8]]) -> Result<Vec<u8>, String> {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}/a.jpg", listener.local_addr().unwrap());
        let server = std::thread::spawn(move || {
            for answer in answers {
                let (mut stream, _) = listener.accept().unwrap();
                let _ = stream.read(&mut [0; 1024]);
                stream.write_all(answer).unwrap();
            }
        });
        let got = Downloads::of_at_most(4).unwrap().get(&address).map_err(|error| error.to_string());
        server.join().unwrap();
        got
    }

    #[test]
    fn a_host_that_never_answered_is_not_waited_for() {
        let nobody = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let downloads = Downloads::of_at_most(4).unwrap();
        assert!(downloads.get(&format!("http://{nobody}/a.jpg")).is_err());
        assert!(!downloads.has_met(&format!("http://{nobody}/b.jpg")));
    }

    #[test]
    fn a_file_comes_whole_or_not_at_all() {
        assert_eq!(get(&[b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc"]), Ok(b"abc".to_vec()));
        assert_eq!(get(&[b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabcdefghi"]), Ok(b"abcde".to_vec()));
        assert_eq!(get(&[b"HTTP/1.1 404 Gone\r\nContent-Length: 0\r\n\r\n"]), Err("not found".to_owned()));
        assert_eq!(get(&[b"HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n"]), Err("refused".to_owned()));
    }
}
