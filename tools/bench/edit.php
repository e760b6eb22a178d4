<?php
// edit.php edit|new|back NUMBER: what an editor does between two runs. `edit` corrects an old article, `new` publishes one, `back`
// undoes all of it. Run inside the site by wordpress.sh run.
require "$site/wp-load.php";
[$what, $number] = $args + [1 => '0'];
wp_set_current_user(1);
$sentence = ' Une précision a été ajoutée.';
$found = fn (string $words, string $column) => $GLOBALS['wpdb']->get_col("SELECT ID FROM {$GLOBALS['wpdb']->posts} WHERE $column LIKE '$words'");
if ($what === 'edit') {
    $post = get_page_by_path("article-$number", OBJECT, 'post');
    wp_update_post(wp_slash(['ID' => $post->ID, 'post_content' => "$post->post_content\n\n<!-- wp:paragraph -->\n<p>$sentence</p>\n<!-- /wp:paragraph -->"]));
} elseif ($what === 'new') {
    $from = get_page_by_path('article-9999', OBJECT, 'post');
    wp_insert_post(wp_slash([
        'post_title' => "Une nouvelle de la dernière heure, la $number", 'post_name' => "nouvelle-$number", 'post_content' => $from->post_content,
        'post_status' => 'publish', 'post_author' => $from->post_author,
        'post_category' => wp_get_post_categories($from->ID), 'tags_input' => wp_get_post_tags($from->ID, ['fields' => 'names']),
    ]));
} elseif ($what === 'back') {
    foreach ($found('nouvelle-%', 'post_name') as $id) {
        wp_delete_post((int) $id, true);
    }
    foreach ($found("%$sentence%", 'post_content') as $id) {
        $post = get_post((int) $id);
        $content = explode("\n\n<!-- wp:paragraph -->\n<p>$sentence", $post->post_content)[0];
        $GLOBALS['wpdb']->update($GLOBALS['wpdb']->posts, ['post_content' => $content, 'post_modified' => $post->post_date, 'post_modified_gmt' => $post->post_date_gmt], ['ID' => $post->ID]);
    }
} else {
    exit(2);
}
