<?php
// switch.php permalinks plain|pretty · users open|refused · comments open|stock
require "$site/wp-load.php";
[$what, $value] = $args;
if ($what === 'permalinks') {
    global $wp_rewrite;
    $wp_rewrite->set_permalink_structure($value === 'plain' ? '' : '/%year%/%monthnum%/%day%/%postname%/');
    flush_rewrite_rules(false);
    $value === 'plain' ? touch("$site/.plain") : @unlink("$site/.plain");
} else {
    update_option("harness_$what", $value);
}
echo "wordpress: $what: $value\n";
