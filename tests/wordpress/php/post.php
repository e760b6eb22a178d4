<?php
// post.php write TITLE TEXT · post.php trash SLUG
require "$site/wp-load.php";
if ($args[0] === 'write') {
    $id = wp_insert_post(wp_slash(['post_title' => $args[1], 'post_content' => "<p>$args[2]</p>", 'post_status' => 'publish', 'post_author' => 1]));
} else {
    $id = get_posts(['name' => $args[1], 'fields' => 'ids'])[0];
    wp_trash_post($id);
}
echo "wordpress: $args[0] $id\n";
