//! try
use regard::publish::*;
fn main() {
    let render = |page: PageRequest<'_>| {
        let state = match page.content {
            None => regard::state::State::Loading,
            Some(Ok(c)) => regard::state::State::Ready(c),
            Some(Err(e)) => regard::state::State::Failed(e),
        };
        let shown = regard::state::Shown { route: page.route.clone(), state };
        PageHtml {
            head: regard::head::Head::of(&shown, page.site).html(),
            body: regard::app::render(page.site, page.base, shown),
        }
    };
    let to = std::path::Path::new("site");
    let p = Publisher {
        to,
        base_url: None,
        site: None,
        app: AppFiles::carried().unwrap(),
        parser: regard::native::html::PARSER,
        render,
        now: 1795350000,
        say: &|s| println!("{s}"),
    };
    if let Err(e) = p.folder(std::path::Path::new("demo")) {
        eprintln!("{e}");
        std::process::exit(1)
    }
}
