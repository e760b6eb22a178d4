<?php
// seed.php COUNT: fills an empty WordPress with COUNT articles of texts.php, without pictures, by whole batches of rows, which
// WordPress' own functions would take an hour for. Run inside the site by wordpress.sh run.
require "$site/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/taxonomy.php';
require_once __DIR__ . '/texts.php';
date_default_timezone_set('UTC');
global $wpdb;
$count = (int) $args[0];
$batch = 200;

if ((int) $wpdb->get_var("SELECT COUNT(*) FROM $wpdb->posts WHERE post_name LIKE 'article-%'") === $count) {
    echo "$count articles are there already\n";
    return;
}
foreach (['posts', 'comments', 'term_relationships', 'postmeta', 'commentmeta'] as $table) {
    $wpdb->query("TRUNCATE {$wpdb->$table}");
}

$terms = [];
$term = function (string $name, string $taxonomy, int $parent = 0) use (&$terms): void {
    $made = wp_insert_term($name, $taxonomy, ['parent' => $parent]);
    $id = is_wp_error($made) ? $made->get_error_data('term_exists') : $made['term_id'];
    $terms[$taxonomy][$name] = get_term((int) $id, $taxonomy);
};
foreach (Texts::categories() as [$name, $parent]) {
    $term($name, 'category', $parent === '' ? 0 : $terms['category'][$parent]->term_id);
}
for ($number = 1; $number <= Texts::TAGS; $number++) {
    $term(Texts::tag($number), 'post_tag');
}
$authors = [];
foreach (Texts::AUTHORS as $number => $name) {
    $login = "redacteur-$number";
    $made = username_exists($login) ?: wp_insert_user(['user_login' => $login, 'user_pass' => wp_generate_password(), 'display_name' => $name, 'role' => 'author']);
    $authors[$name] = (int) $made;
}

$insert = function (string $table, array $columns, array $rows) use ($wpdb): void {
    if ($rows === []) {
        return;
    }
    $quoted = array_map(fn (array $row) => '(' . implode(',', array_map(fn ($value) => is_int($value) ? $value : "'" . esc_sql((string) $value) . "'", $row)) . ')', $rows);
    // esc_sql hides percent signs from wpdb's own formatting
    $done = $wpdb->query($wpdb->remove_placeholder_escape("INSERT INTO {$wpdb->$table} (" . implode(',', $columns) . ') VALUES ' . implode(',', $quoted)));
    if ($done === false) {
        throw new RuntimeException("$table: $wpdb->last_error");
    }
};
$block = fn (string $text) => str_starts_with($text, '## ')
    ? "<!-- wp:heading -->\n<h2>" . substr($text, 3) . "</h2>\n<!-- /wp:heading -->"
    : "<!-- wp:paragraph -->\n<p>$text</p>\n<!-- /wp:paragraph -->";

$wpdb->query('SET autocommit = 0');
$comment = 0;
for ($first = 1; $first <= $count; $first += $batch) {
    $posts = $comments = $relations = [];
    for ($id = $first; $id < min($first + $batch, $count + 1); $id++) {
        $article = Texts::article($id);
        $local = get_date_from_gmt($article['date']);
        $posts[] = [
            $id, $authors[$article['author']], $local, $article['date'], $local, $article['date'], $article['title'],
            implode("\n\n", array_map($block, $article['paragraphs'])), '', '', '', '', 'publish', 'open', 'closed', $article['slug'],
            "http://wordpress.test/?p=$id", 'post', count($article['comments']),
        ];
        foreach ($article['categories'] as $name) {
            $relations[] = [$id, $terms['category'][$name]->term_taxonomy_id];
        }
        foreach ($article['tags'] as $name) {
            $relations[] = [$id, $terms['post_tag'][$name]->term_taxonomy_id];
        }
        foreach ($article['comments'] as $place => [$name, $text]) {
            $date = date('Y-m-d H:i:s', strtotime($article['date']) + 3600 * ($place + 1));
            $comments[] = [++$comment, $id, $name, 'lecteur@exemple.example', get_date_from_gmt($date), $date, $text, '1', 'comment'];
        }
    }
    $insert('posts', ['ID', 'post_author', 'post_date', 'post_date_gmt', 'post_modified', 'post_modified_gmt', 'post_title', 'post_content', 'post_excerpt', 'to_ping', 'pinged', 'post_content_filtered', 'post_status', 'comment_status', 'ping_status', 'post_name', 'guid', 'post_type', 'comment_count'], $posts);
    $insert('term_relationships', ['object_id', 'term_taxonomy_id'], $relations);
    $insert('comments', ['comment_ID', 'comment_post_ID', 'comment_author', 'comment_author_email', 'comment_date', 'comment_date_gmt', 'comment_content', 'comment_approved', 'comment_type'], $comments);
    $wpdb->query('COMMIT');
}
$wpdb->query('SET autocommit = 1');
foreach (['category', 'post_tag'] as $taxonomy) {
    wp_update_term_count_now(array_map(fn ($term) => $term->term_taxonomy_id, array_values($terms[$taxonomy])), $taxonomy);
}
wp_cache_flush();
echo "$count articles, $comment comments\n";
