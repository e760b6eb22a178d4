<?php
// record.php FOLDER: asks the running site over HTTP, as a page on another origin does, and writes each answer to NAME.json:
// {"url": path and query, "status", "headers": the few that matter, "body": the text as it came, with http://wordpress.test as its address}.
// "note" says what was changed, where something was; "method" and "request" stand where it was not a GET.
require "$site/wp-load.php";
$folder = $args[0];
$home = WP_HOME;
$pretty = '/%year%/%monthnum%/%day%/%postname%/';

function request(string $url, string $method = 'GET', string $body = ''): array
{
    global $home;
    $context = stream_context_create(['http' => ['method' => $method, 'content' => $body, 'ignore_errors' => true, 'follow_location' => 0, 'timeout' => 60,
        'header' => "Origin: https://lecteur.example\r\n" . ($body !== '' ? "Content-Type: application/x-www-form-urlencoded\r\n" : '')]]);
    $text = file_get_contents($home . $url, false, $context);
    if ($text === false) {
        throw new RuntimeException("no answer: $url");
    }
    preg_match('~^HTTP/\S+ (\d+)~', $http_response_header[0], $status);
    $headers = [];
    foreach ($http_response_header as $line) {
        [$name, $value] = array_map('trim', explode(':', $line, 2)) + [1 => ''];
        $name = strtolower($name);
        if (in_array($name, ['content-type', 'x-wp-total', 'x-wp-totalpages', 'link', 'access-control-allow-origin', 'vary'], true)) {
            $headers[$name] = $value;
        }
    }
    ksort($headers);
    return [(int) $status[1], $headers, $text];
}

function anonymous(string $text): string
{
    global $home;
    foreach ([$home => 'http://wordpress.test', substr($home, 7) => 'wordpress.test'] as $from => $to) {
        foreach (['strval', fn ($t) => str_replace('/', '\\/', $t), 'rawurlencode', fn ($t) => strtolower(rawurlencode($t))] as $form) {
            $text = str_replace($form($from), $form($to), $text);
        }
    }
    return $text;
}

$total = 0;
$record = function (string $name, string $url, array $o = []) use (&$total, $folder) {
    [$status, $headers, $body] = request($url, $o['method'] ?? 'GET', $o['request'] ?? '');
    if ($status !== ($o['expect'] ?? 200)) {
        throw new RuntimeException("$name: status $status: " . substr($body, 0, 300));
    }
    if (isset($o['change'])) {
        $body = $o['change']($body);
    }
    $out = array_filter(['note' => $o['note'] ?? null, 'method' => $o['method'] ?? null, 'request' => $o['request'] ?? null]);
    $out += ['url' => anonymous($url), 'status' => $status, 'headers' => array_map('anonymous', $headers), 'body' => anonymous($body)];
    $json = json_encode($out, JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR) . "\n";
    if (strpos($json, '127.0.0.1') !== false) {
        throw new RuntimeException("$name still names this machine: " . substr($json, strpos($json, '127.0.0.1') - 80, 160));
    }
    file_put_contents("$folder/$name.json", $json);
    $total += strlen($json);
};
$id = function (string $slug): int {
    global $wpdb;
    return (int) $wpdb->get_var($wpdb->prepare("SELECT ID FROM $wpdb->posts WHERE post_type = 'post' AND post_name = %s", $slug)) ?: throw new RuntimeException("no post $slug");
};
$term = fn (string $slug, string $taxonomy = 'category') => get_term_by('slug', $slug, $taxonomy)->term_id;
$media = function (string $title): int {
    global $wpdb;
    return (int) $wpdb->get_var($wpdb->prepare("SELECT ID FROM $wpdb->posts WHERE post_type = 'attachment' AND guid LIKE %s", "%/$title.%")) ?: throw new RuntimeException("no attachment $title");
};

foreach (glob("$folder/*.json") as $old) {
    unlink($old);
}

$api = '/wp-json/wp/v2';
$list = '_fields=id,slug,date,date_gmt,modified_gmt,link,title,excerpt,author,featured_media,categories,tags,sticky,_links.wp:featuredmedia,_links.author,_embedded&_embed=wp:featuredmedia,author';
$lean = '_fields=id,slug,date,date_gmt,modified_gmt,link,title,excerpt,author,featured_media,categories,tags,sticky';
$one = '_fields=id,slug,date,date_gmt,modified_gmt,link,title,excerpt,content,author,featured_media,categories,tags,sticky,comment_status,_links.wp:featuredmedia,_links.author,_embedded&_embed=wp:featuredmedia,author';

$record('index', '/wp-json/?_fields=name,description,home,url,gmt_offset,timezone_string');
foreach ([1, 2] as $page) {
    $record("categories-$page", "$api/categories?per_page=100&page=$page&_fields=id,name,slug,parent,count,description");
}
$record('categories-link', "$api/categories?slug=football-ouest-africain&_fields=id,name,slug,parent,count,description,link");
$record('tags-by-slug', "$api/tags?slug=coupe-dafrique&_fields=id,name,slug,count,description,link");
$record('tags', "$api/tags?per_page=100&_fields=id,name,slug,count,description");
$record('navigation', "$api/navigation?_fields=id,slug,status,title,content");

// lists
$record('posts-1', "$api/posts?per_page=12&$list");
$record('posts-7', "$api/posts?per_page=12&page=7&$list");
$record('posts-past-the-end', "$api/posts?per_page=12&page=99&$lean", ['expect' => 400]);
$record('posts-per-page-101', "$api/posts?per_page=101&$lean", ['expect' => 400]);
$record('posts-of-sport-1', "$api/posts?per_page=12&categories[terms]={$term('sport')}&categories[include_children]=true&$list");
$record('posts-of-sport-3', "$api/posts?per_page=12&page=3&categories[terms]={$term('sport')}&categories[include_children]=true&$lean");
$record('posts-of-sport-without-children', "$api/posts?per_page=12&categories={$term('sport')}&$lean");
$record('posts-of-empty-category', "$api/posts?per_page=12&categories={$term('eswatini')}&categories_exclude={$term('politique')}&$lean");
$record('posts-of-tag', "$api/posts?per_page=12&tags={$term('coupe-dafrique', 'post_tag')}&$lean");
$record('posts-of-author', "$api/posts?per_page=12&author=2&page=2&$lean");
$record('posts-sticky', "$api/posts?sticky=true&$list");
$record('posts-search', "$api/posts?search=telephone&per_page=12&$lean");
$record('posts-by-id', "$api/posts?include={$id('kinshasa-1974')},{$id('brouillon')},{$id('vide')}&$lean");

// single posts
foreach (['blocs-de-texte', 'blocs-de-medias', 'galerie-de-photos', 'tableaux', 'mise-en-page', 'notes-de-bas-de-page', 'contenus-integres', 'en-plusieurs-pages', 'classique-legendes', 'classique-galerie', 'classique-texte-seul', 'sans-titre', 'titre-difficile', 'auteur-efface', 'image-de-brouillon', 'vide', 'article-de-1969', 'commentaires-fermes', 'beaucoup-de-rubriques', 'article-protege'] as $slug) {
    $record("post-$slug", "$api/posts?slug=$slug&$one");
}
$record('post-full', "$api/posts?slug=kinshasa-1974&_embed");
$record('post-arabic-slug', "$api/posts?slug=" . rawurlencode('أخبار-أفريقيا-اليوم') . "&$one");
$record('post-accents-emoji-slug', "$api/posts?slug=" . rawurlencode('été-à-yaoundé-🌍') . "&$one");
$record('post-double-encoded-slug', "$api/posts?slug=" . rawurlencode(rawurlencode('été-à-yaoundé-🌍')) . "&$lean");
$record('post-protege-with-password', "$api/posts/{$id('article-protege')}?password=sesame&$one");
$record('post-protege-by-slug-with-password', "$api/posts?slug=article-protege&password=sesame&$one", ['note' => 'the password opens the post in a list by slug too; "protected" stays true']);
$record('post-protege-by-slug-wrong-password', "$api/posts?slug=article-protege&password=faux&$one", ['note' => 'in a list a wrong password is no error: the texts stay empty']);
$record('post-protege-wrong-password', "$api/posts/{$id('article-protege')}?password=faux&$one", ['expect' => 403]);
$record('post-unknown-slug', "$api/posts?slug=nulle-part&$one");
$record('post-draft-by-slug', "$api/posts?slug=brouillon&$one");
$record('post-404', "$api/posts/99999999?$one", ['expect' => 404]);
$record('post-draft-by-id', "$api/posts/{$id('brouillon')}?$one", ['expect' => 401]);
$record('route-404', "$api/nulle-part", ['expect' => 404]);
$record('post-image-effacee', "$api/posts?slug=image-effacee&$one", [
    'note' => 'The real answer has the whole REST index in place of the picture (more than 150 KB). Cut down: two of its routes and three of its namespaces are kept; its own address in _links shows it: /wp-json/.',
    'change' => function (string $body): string {
        $posts = json_decode($body);
        $index = $posts[0]->_embedded->{'wp:featuredmedia'}[0];
        $index->namespaces = array_slice($index->namespaces, 0, 3);
        $routes = new stdClass();
        foreach (['/', '/wp/v2/posts/(?P<id>[\\d]+)/revisions/(?P<parent>[\\d]+)', '/oembed/1.0/embed'] as $route) {
            if (isset($index->routes->$route)) {
                $routes->$route = $index->routes->$route;
            }
        }
        $index->routes = $routes;
        $body = json_encode($posts);
        return strlen($body) < 8000 ? $body : throw new RuntimeException('image-effacee is still ' . strlen($body) . ' bytes');
    },
]);
foreach (['scripts', 'gestionnaires', 'adresses', 'svg-math', 'cadres', 'formulaires', 'styles', 'imbrication', 'mxss', 'titre', 'titre-script', 'auteur', 'commentaires'] as $part) {
    $record("hostile-$part", "$api/posts?slug=hostile-$part&$one");
}

// pages
$page = '_fields=id,slug,link,parent,menu_order,title,content,modified_gmt';
$record('page-a-propos', "$api/pages?slug=a-propos&$page");
$record('page-equipe', "$api/pages?slug=equipe&$page");
$record('page-histoire', "$api/pages?slug=histoire&$page");
$record('pages', "$api/pages?per_page=100&_fields=id,slug,link,parent,menu_order,title");

// people
$record('users', "$api/users?per_page=100&_fields=id,name,slug,description,link,avatar_urls");
$record('users-by-slug', "$api/users?slug=jp-etoundi&_fields=id,name,slug,description,link,avatar_urls");
$record('users-unknown-slug', "$api/users?slug=personne&_fields=id,name,slug");
$record('user-deleted', "$api/users/9999", ['expect' => 404]);
update_option('harness_users', 'refused');
$record('users-refused', "$api/users?per_page=100&_fields=id,name,slug", ['expect' => 401, 'note' => 'refused by a must-use plugin, as security plugins do, with core\'s own code and shape']);
$record('posts-users-refused', "$api/posts?per_page=2&$list", ['note' => 'a list while /users is refused: the embedded authors are errors']);
update_option('harness_users', 'open');

// discussions
$comments = '_fields=id,parent,author,author_name,author_url,date,date_gmt,content';
$discussion = $id('discussion-de-130-commentaires');
foreach ([1, 2] as $n) {
    $record("comments-$n", "$api/comments?post=$discussion&per_page=100&page=$n&order=asc&$comments");
}
$record('comments-past-the-end', "$api/comments?post=$discussion&per_page=100&page=3&order=asc&$comments", ['note' => 'unlike posts, comments past the end are an empty list']);
$record('comments-none', "$api/comments?post={$id('vide')}&per_page=100&$comments");
$record('comments-hostile', "$api/comments?post={$id('hostile-commentaires')}&per_page=100&order=asc&$comments");
$record('comments-of-protected-post', "$api/comments?post={$id('article-protege')}&$comments", ['expect' => 401]);
$record('comment-post-refused', "$api/comments", ['method' => 'POST', 'request' => "post=$discussion&author_name=Zo%C3%A9&author_email=zoe%40lecteurs.example&content=Bonjour", 'expect' => 401]);

// pictures
$fields = '_fields=id,alt_text,caption,media_details,source_url,mime_type,post';
$record('media', "$api/media?include={$media('dunes-du-tenere')},{$media('vignette-640')},{$media('tres-grande')},{$media('minuscule')},{$media('motif')},{$media('image-de-brouillon')},999999&per_page=100&$fields");
$record('media-sound-film-pdf', "$api/media?include={$media('son')},{$media('film')},{$media('rapport-annuel')}&$fields");
$record('media-of-draft', "$api/media/{$media('image-de-brouillon')}?$fields", ['expect' => 401]);
$record('media-404', "$api/media/999999?$fields", ['expect' => 404]);

// a site without pretty permalinks
try {
    update_option('permalink_structure', '');
    delete_option('rewrite_rules');
    touch("$site/.plain");
    $record('plain-wp-json', '/wp-json/wp/v2/posts', ['expect' => 404, 'note' => 'permalinks plain, no rewriting']);
    $record('plain-index', '/?rest_route=/&_fields=name,description,home,url,gmt_offset,timezone_string', ['note' => 'permalinks plain']);
    $record('plain-posts', "/?rest_route=/wp/v2/posts&per_page=3&$lean", ['note' => 'permalinks plain: link is ?p=ID']);
    $record('plain-categories', '/?rest_route=/wp/v2/categories&per_page=3&_fields=id,name,slug,parent,count,link', ['note' => 'permalinks plain']);
    $record('plain-page', "/?rest_route=/wp/v2/pages&slug=equipe&$page", ['note' => 'permalinks plain']);
} finally {
    update_option('permalink_structure', $pretty);
    delete_option('rewrite_rules');
    @unlink("$site/.plain");
}

printf("wordpress: %d recordings, %d KB, in %s\n", count(glob("$folder/*.json")), $total / 1024, $folder);
