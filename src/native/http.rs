//! Requests over the network, natively.

use crate::source::{Fetch, Response, SourceError};
use flate2::read::MultiGzDecoder;
use std::error::Error;
use std::io::Read;
use std::rc::Rc;
use std::time::Duration;

/// What an answer may cost.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// How long the whole of it may take.
    pub time: Duration,
    /// Bytes, after decompression.
    pub length: usize,
}

/// For somebody who waits: a page of a WordPress stays well below.
pub const SHORT: Limits = Limits { time: Duration::from_secs(20), length: 32 * 1024 * 1024 };

/// For a publisher: a hundred texts at once, one of them the size of a library, from a small server. Whoever asks gives up
/// sooner.
pub const LONG: Limits = Limits { time: Duration::from_secs(90), length: 128 * 1024 * 1024 };

/// Redirects that are followed one after the other.
const REDIRECTS: usize = 5;

/// A `Fetch` over HTTP and HTTPS. It names itself to servers as `regard/VERSION`. To be called inside a tokio runtime.
pub fn fetch() -> Result<Fetch, SourceError> {
    fetch_within(SHORT)
}

/// The same within other limits.
pub fn fetch_within(limits: Limits) -> Result<Fetch, SourceError> {
    let client = reqwest::Client::builder()
        .user_agent(concat!("regard/", env!("CARGO_PKG_VERSION")))
        .timeout(limits.time)
        .redirect(reqwest::redirect::Policy::limited(REDIRECTS))
        .build()
        .map_err(|_| SourceError::Offline)?;
    Ok(Rc::new(move |address| {
        let request = client.get(address);
        Box::pin(async move { answer(request, limits.length).await })
    }))
}

/// Whether the connection ended before the answer did.
fn is_broken_off(error: &reqwest::Error) -> bool {
    let mut cause = error.source();
    while let Some(found) = cause {
        if found.downcast_ref::<reqwest::Error>().is_some_and(reqwest::Error::is_body) {
            return true;
        }
        cause = found.source();
    }
    false
}

async fn answer(request: reqwest::RequestBuilder, longest: usize) -> Result<Response, SourceError> {
    let failure = |error: reqwest::Error| match error {
        error if error.is_timeout() => SourceError::TimedOut,
        error if error.is_redirect() => SourceError::Malformed("redirects without end".to_owned()),
        // A connection that breaks is found out while decompressing, too.
        error if error.is_decode() && !is_broken_off(&error) => SourceError::Malformed("broken compression".to_owned()),
        _ => SourceError::Offline,
    };
    let mut response = request.send().await.map_err(failure)?;
    let number = |name: &str| response.headers().get(name)?.to_str().ok()?.trim().parse().ok();
    let (status, total, retry_after) = (response.status().as_u16(), number("x-wp-total"), number("retry-after"));
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(failure)? {
        body.extend_from_slice(&chunk);
        if body.len() > longest {
            return Err(SourceError::Malformed("answer too long".to_owned()));
        }
    }
    let body = unpacked(body, longest)?;
    Ok(Response { status, body: String::from_utf8_lossy(&body).into(), total, retry_after })
}

/// What is packed in a file that is packed for itself, as sitemaps may be (`sitemap.xml.gz`).
fn unpacked(body: Vec<u8>, longest: usize) -> Result<Vec<u8>, SourceError> {
    if !body.starts_with(&[0x1f, 0x8b]) {
        return Ok(body);
    }
    let mut out = Vec::new();
    let limit = u64::try_from(longest).unwrap_or(u64::MAX);
    match MultiGzDecoder::new(body.as_slice()).take(limit).read_to_end(&mut out) {
        Ok(length) if length < longest => Ok(out),
        Ok(_) => Err(SourceError::Malformed("answer too long".to_owned())),
        Err(_) => Err(SourceError::Malformed("broken compression".to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::write::GzEncoder;
    use std::io::Write;
    use std::net::TcpListener;

    /// Answers one request with these bytes, and tells the request.
    async fn ask(answer: &'static [u8]) -> (Result<Response, SourceError>, String) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}/x?y", listener.local_addr().unwrap());
        let server = std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            let mut request = [0; 2048];
            let length = stream.read(&mut request).unwrap();
            stream.write_all(answer).unwrap();
            String::from_utf8_lossy(&request[..length]).into_owned()
        });
        let answer = fetch().unwrap()(&address).await;
        (answer, server.join().unwrap())
    }

    #[tokio::test]
    async fn an_answer_comes_with_its_status_and_its_headers() {
        let (answer, request) =
            ask(b"HTTP/1.1 429 Busy\r\nX-WP-Total: 42\r\nRetry-After: 7\r\nContent-Length: 5\r\n\r\n\xc3\xa9a\xffb")
                .await;
        let expected = Response { status: 429, body: "éa\u{fffd}b".into(), total: Some(42), retry_after: Some(7) };
        assert_eq!(answer, Ok(expected));
        assert!(request.starts_with("GET /x?y HTTP/1.1\r\n") && request.contains("user-agent: regard/"), "{request}");
    }

    #[test]
    fn a_packed_file_is_read_as_what_is_in_it() {
        let packed = |bytes: &[u8]| {
            let mut encoder = GzEncoder::new(Vec::new(), flate2::Compression::fast());
            encoder.write_all(bytes).unwrap();
            encoder.finish().unwrap()
        };
        assert_eq!(unpacked(packed(b"<urlset/>"), 20), Ok(b"<urlset/>".to_vec()));
        assert_eq!(unpacked(b"<urlset/>".to_vec(), 20), Ok(b"<urlset/>".to_vec()));
        assert!(unpacked(packed(b"<urlset/>")[..12].to_vec(), 20).is_err());
        assert!(unpacked(packed(&[0; 20]), 20).is_err());
    }

    #[tokio::test]
    async fn a_redirect_to_itself_comes_to_an_end() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}/", listener.local_addr().unwrap());
        // On a thread of its own: on that of the client, whoever reads first would wait for the other.
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let mut stream = stream.unwrap();
                assert!(stream.read(&mut [0; 2048]).unwrap() > 0);
                let answer = "HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
                stream.write_all(answer.as_bytes()).unwrap();
            }
        });
        let answer = fetch().unwrap()(&address).await;
        assert_eq!(answer, Err(SourceError::Malformed("redirects without end".into())));
    }

    #[tokio::test]
    async fn no_answer_and_half_an_answer_are_errors() {
        let (half, _) = ask(b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nabc").await;
        assert_eq!(half, Err(SourceError::Offline));
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}/", listener.local_addr().unwrap());
        drop(listener);
        assert_eq!(fetch().unwrap()(&address).await, Err(SourceError::Offline));
    }
}
