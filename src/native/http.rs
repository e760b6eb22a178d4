//! Requests over the network, natively.

use crate::source::{Fetch, Response, SourceError};
use flate2::read::MultiGzDecoder;
use std::io::Read;
use std::rc::Rc;
use std::time::Duration;

/// How long a whole answer may take.
const TIME_LIMIT: Duration = Duration::from_secs(20);

/// The longest answer that is read: a hundred full posts of a WordPress stay well below.
const LONGEST: usize = 32 * 1024 * 1024;

/// A `Fetch` over HTTP and HTTPS. It names itself to servers as `regard/VERSION`. To be called inside a tokio runtime.
pub fn fetch() -> Result<Fetch, SourceError> {
    let client = reqwest::Client::builder()
        .user_agent(concat!("regard/", env!("CARGO_PKG_VERSION")))
        .timeout(TIME_LIMIT)
        .build()
        .map_err(|_| SourceError::Offline)?;
    Ok(Rc::new(move |address| {
        let request = client.get(address);
        Box::pin(async move { answer(request).await })
    }))
}

async fn answer(request: reqwest::RequestBuilder) -> Result<Response, SourceError> {
    let failure = |error: reqwest::Error| match (error.is_timeout(), error.is_decode()) {
        (true, _) => SourceError::TimedOut,
        (false, true) => SourceError::Malformed("broken compression".to_owned()),
        (false, false) => SourceError::Offline,
    };
    let mut response = request.send().await.map_err(failure)?;
    let number = |name: &str| response.headers().get(name)?.to_str().ok()?.trim().parse().ok();
    let (status, total, retry_after) = (response.status().as_u16(), number("x-wp-total"), number("retry-after"));
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(failure)? {
        body.extend_from_slice(&chunk);
        if body.len() > LONGEST {
            return Err(SourceError::Malformed("answer too long".to_owned()));
        }
    }
    let body = unpacked(body)?;
    Ok(Response { status, body: String::from_utf8_lossy(&body).into(), total, retry_after })
}

/// What is packed in a file that is packed for itself, as sitemaps may be (`sitemap.xml.gz`).
fn unpacked(body: Vec<u8>) -> Result<Vec<u8>, SourceError> {
    if !body.starts_with(&[0x1f, 0x8b]) {
        return Ok(body);
    }
    let mut out = Vec::new();
    let limit = u64::try_from(LONGEST).unwrap_or(u64::MAX);
    match MultiGzDecoder::new(body.as_slice()).take(limit).read_to_end(&mut out) {
        Ok(length) if length < LONGEST => Ok(out),
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
        assert_eq!(unpacked(packed(b"<urlset/>")), Ok(b"<urlset/>".to_vec()));
        assert_eq!(unpacked(b"<urlset/>".to_vec()), Ok(b"<urlset/>".to_vec()));
        assert!(unpacked(packed(b"<urlset/>")[..12].to_vec()).is_err());
        assert!(unpacked(packed(&vec![0; LONGEST])).is_err());
    }

    #[tokio::test]
    async fn no_answer_and_half_an_answer_are_errors() {
        let (half, _) = ask(b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nabc").await;
        assert!(half.is_err(), "{half:?}");
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}/", listener.local_addr().unwrap());
        drop(listener);
        assert_eq!(fetch().unwrap()(&address).await, Err(SourceError::Offline));
    }
}
