//! x
#[tokio::main]
async fn main() {
    let p: u16 = std::env::args().nth(2).unwrap().parse().unwrap();
    regard::serve::serve(std::path::Path::new(&std::env::args().nth(1).unwrap()), "127.0.0.1".parse().unwrap(), p)
        .await
        .unwrap();
}
