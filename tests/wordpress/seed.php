<?php
// Fills the test WordPress with content, the same every time. Run by `wordpress.sh seed` inside the site (php/load.php).
// What each post is for stands in README.md. Texts and pictures are this project's own.

$_SERVER['HTTP_HOST'] = '127.0.0.1';
require "$site/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/image.php';
require_once ABSPATH . 'wp-admin/includes/media.php';
require_once ABSPATH . 'wp-admin/includes/file.php';
require_once ABSPATH . 'wp-admin/includes/taxonomy.php';

wp_set_current_user(1);
kses_remove_filters(); // as for an administrator with unfiltered_html
wp_defer_term_counting(true);
wp_defer_comment_counting(true);
wp_suspend_cache_addition(false);
set_time_limit(0);

// ------------------------------------------------------------------------------------------------------------------ helpers

final class Seed
{
    public static array $categories = []; // slug => id
    public static array $pictures = [];   // name => attachment id
    public static array $users = [];      // login => id
    public static array $posts = [];      // slug asked for => id
    public static array $files = [];      // name => attachment id
}

function fail(string $what, $error): void
{
    throw new RuntimeException($what . ': ' . (is_wp_error($error) ? $error->get_error_message() : 'failed'));
}

/** Sets columns behind WordPress' back: the way importers and old plugins leave data that its own filters would have cleaned. */
function raw_update(string $table, array $values, array $where): void
{
    global $wpdb;
    if ($wpdb->update($wpdb->$table, $values, $where) === false) {
        throw new RuntimeException("raw update of $table: $wpdb->last_error");
    }
}

function category(string $name, int $parent = 0, string $slug = '', string $description = ''): int
{
    $made = wp_insert_term($name, 'category', array_filter(['parent' => $parent, 'slug' => $slug, 'description' => $description]));
    if (is_wp_error($made)) {
        fail("category $name", $made);
    }
    $slug = get_term($made['term_id'])->slug;
    Seed::$categories[$slug] = $made['term_id'];
    return $made['term_id'];
}

function gmt(string $date): string
{
    return get_gmt_from_date($date);
}

/**
 * A post or page. Keys: slug, title, content, date, excerpt, author (login or a number), categories (slugs), tags (names), picture
 * (name or a number), status, type, parent, password, comments (open|closed), sticky, order.
 */
function entry(array $e): int
{
    $author = $e['author'] ?? 'redaction';
    $id = wp_insert_post(wp_slash([
        'post_type' => $e['type'] ?? 'post',
        'post_title' => $e['title'],
        'post_name' => $e['slug'],
        'post_content' => $e['content'],
        'post_excerpt' => $e['excerpt'] ?? '',
        'post_status' => $e['status'] ?? 'publish',
        'post_date' => $e['date'],
        'post_date_gmt' => gmt($e['date']),
        'post_author' => is_int($author) ? $author : Seed::$users[$author],
        'post_category' => array_map(function ($slug) {
            return Seed::$categories[$slug] ?? throw new RuntimeException("no category $slug");
        }, $e['categories'] ?? []),
        'tags_input' => $e['tags'] ?? [],
        'post_password' => $e['password'] ?? '',
        'post_parent' => isset($e['parent']) ? Seed::$posts[$e['parent']] : 0,
        'menu_order' => $e['order'] ?? 0,
        'comment_status' => $e['comments'] ?? (($e['type'] ?? 'post') === 'page' ? 'closed' : 'open'),
        'ping_status' => 'closed',
    ]), true);
    if (is_wp_error($id)) {
        fail("post {$e['slug']}", $id);
    }
    if (isset($e['picture'])) {
        update_post_meta($id, '_thumbnail_id', is_int($e['picture']) ? $e['picture'] : Seed::$pictures[$e['picture']]);
    }
    if (!empty($e['sticky'])) {
        stick_post($id);
    }
    if (isset($e['modified'])) {
        raw_update('posts', ['post_modified' => $e['modified'], 'post_modified_gmt' => gmt($e['modified'])], ['ID' => $id]);
        clean_post_cache($id);
    }
    Seed::$posts[$e['slug']] = $id;
    return $id;
}

function paragraphs(string ...$texts): string
{
    return implode("\n\n", array_map(fn ($t) => "<!-- wp:paragraph -->\n<p>$t</p>\n<!-- /wp:paragraph -->", $texts));
}

function heading(string $text, int $level = 2): string
{
    $attributes = $level === 2 ? '' : " {\"level\":$level}";
    return "<!-- wp:heading$attributes -->\n<h$level>$text</h$level>\n<!-- /wp:heading -->";
}

function html_block(string $html): string
{
    return "<!-- wp:html -->\n$html\n<!-- /wp:html -->";
}

function join_blocks(string ...$blocks): string
{
    return implode("\n\n", $blocks);
}

function picture_url(string $name, string $size = 'full'): string
{
    return wp_get_attachment_image_src(Seed::$pictures[$name], $size)[0];
}

/** An image block as the editor of 6.1 saves it. */
function image_block(string $name, array $o = []): string
{
    $id = Seed::$pictures[$name];
    $size = $o['size'] ?? 'large';
    $align = $o['align'] ?? '';
    $attributes = array_filter(['align' => $align, 'id' => $id, 'width' => $o['width'] ?? null, 'sizeSlug' => $size, 'linkDestination' => isset($o['link']) ? ($o['link'] === 'media' ? 'media' : 'custom') : 'none']);
    $alt = esc_attr($o['alt'] ?? get_post_meta($id, '_wp_attachment_image_alt', true));
    $width = isset($o['width']) ? " width=\"{$o['width']}\"" : '';
    $image = '<img src="' . picture_url($name, $size) . "\" alt=\"$alt\" class=\"wp-image-$id\"$width/>";
    if (isset($o['link'])) {
        $href = $o['link'] === 'media' ? picture_url($name) : $o['link'];
        $image = "<a href=\"$href\">$image</a>";
    }
    $caption = isset($o['caption']) ? "<figcaption class=\"wp-element-caption\">{$o['caption']}</figcaption>" : '';
    $class = 'wp-block-image' . ($align ? " align$align" : '') . " size-$size" . (isset($o['width']) ? ' is-resized' : '');
    return '<!-- wp:image ' . wp_json_encode($attributes) . " -->\n<figure class=\"$class\">$image$caption</figure>\n<!-- /wp:image -->";
}

function embed_block(string $provider, string $type, string $url, string $caption = ''): string
{
    $caption = $caption ? "<figcaption class=\"wp-element-caption\">$caption</figcaption>" : '';
    $ratio = $type === 'video' ? ' wp-embed-aspect-16-9 wp-has-aspect-ratio' : '';
    $attributes = wp_json_encode(['url' => $url, 'type' => $type, 'providerNameSlug' => $provider, 'responsive' => true, 'className' => trim($ratio)], JSON_UNESCAPED_SLASHES);
    $escaped = esc_html($url);
    return "<!-- wp:embed $attributes -->\n<figure class=\"wp-block-embed is-type-$type is-provider-$provider wp-block-embed-$provider$ratio\"><div class=\"wp-block-embed__wrapper\">\n$escaped\n</div>$caption</figure>\n<!-- /wp:embed -->";
}

/** Some sentences that any article may end with: always the same ones for the same number. */
function filler(int $n, int $count = 2): array
{
    static $texts = [
        "Le continent s'étend sur près de 30 millions de kilomètres carrés, de la Méditerranée au cap des Aiguilles, et ses distances expliquent bien des choses : le prix d'un billet, la durée d'un transport, la patience des voyageurs.",
        "Les archives sont dispersées entre plusieurs villes. Il faut souvent croiser les journaux de l'époque, les procès-verbaux et la mémoire des témoins pour établir une date avec certitude.",
        "Plus de deux mille langues se parlent en Afrique. Beaucoup d'habitants passent de l'une à l'autre dans une même conversation, selon l'interlocuteur et le sujet.",
        "La radio reste le premier moyen d'information dans les campagnes. Elle voyage bien, ne demande pas d'écran et parle la langue de ceux qui l'écoutent.",
        "Les chiffres cités sont des ordres de grandeur : les recensements n'ont pas lieu la même année partout, et les méthodes changent d'un institut à l'autre.",
        "« On apprend en marchant », résume une habituée des tribunes, qui note chaque résultat dans un cahier d'écolier depuis plus de vingt ans.",
        "La saison des pluies décide du calendrier : les routes de latérite se ferment, les rivières montent, et les compétitions comme les chantiers attendent leur tour.",
        "Les bibliothèques municipales en gardent la trace : affiches, programmes, coupures de presse, photographies sans légende qu'il faudrait un jour identifier.",
    ];
    $out = [];
    for ($i = 0; $i < $count; $i++) {
        $out[] = $texts[($n * 3 + $i * 5) % count($texts)];
    }
    return $out;
}

$step = function (string $what) {
    static $last = null;
    $now = microtime(true);
    if ($last !== null) {
        fprintf(STDERR, "seed: %s (%.1f s)\n", $last[0], $now - $last[1]);
    }
    $last = [$what, $now];
};

// ------------------------------------------------------------------------------------------------------------------ content

// what wp_install left
foreach (get_posts(['post_type' => ['post', 'page'], 'post_status' => 'any', 'numberposts' => -1]) as $old) {
    wp_delete_post($old->ID, true);
}

foreach (['terms', 'pictures', 'news', 'sport', 'blocks', 'classic', 'odd', 'hostile', 'comments'] as $part) {
    $step($part);
    require __DIR__ . "/seed/$part.php";
}

$step('counts');
wp_defer_term_counting(false);
wp_defer_comment_counting(false);
foreach (['category', 'post_tag'] as $taxonomy) {
    wp_update_term_count_now(get_terms(['taxonomy' => $taxonomy, 'hide_empty' => false, 'fields' => 'tt_ids']), $taxonomy);
    clean_taxonomy_cache($taxonomy);
}
delete_option('rewrite_rules');
$step('');

$visible = wp_count_posts()->publish;
$categories = wp_count_terms(['taxonomy' => 'category', 'hide_empty' => false]);
echo "wordpress: $visible published posts, $categories categories, " . count(Seed::$pictures) . " pictures\n";
