<?php
// switch.php permalinks plain|pretty · users open|refused · comments open|stock · moderation on|off · flood on|off · discussions open|closed
require "$site/wp-load.php";
[$what, $value] = $args;
if ($what === 'permalinks') {
    update_option('permalink_structure', $value === 'plain' ? '' : '/%year%/%monthnum%/%day%/%postname%/');
    delete_option('rewrite_rules'); // made anew by the next request, which knows the new structure from its beginning
    $value === 'plain' ? touch("$site/.plain") : @unlink("$site/.plain");
} elseif ($what === 'moderation') {
    update_option('comment_previously_approved', $value === 'on' ? 1 : 0);
} elseif ($what === 'discussions') {
    // Nothing else of the posts changes, not even when they were changed.
    global $wpdb;
    $wpdb->update($wpdb->posts, ['comment_status' => $value], ['post_name' => 'kinshasa-1974']);
    wp_cache_flush();
} else {
    update_option("harness_$what", $value);
}
echo "wordpress: $what: $value\n";
