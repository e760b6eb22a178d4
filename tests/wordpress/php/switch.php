<?php
// switch.php permalinks plain|pretty · users open|refused · comments open|stock
require "$site/wp-load.php";
[$what, $value] = $args;
if ($what === 'permalinks') {
    update_option('permalink_structure', $value === 'plain' ? '' : '/%year%/%monthnum%/%day%/%postname%/');
    delete_option('rewrite_rules'); // made anew by the next request, which knows the new structure from its beginning
    $value === 'plain' ? touch("$site/.plain") : @unlink("$site/.plain");
} else {
    update_option("harness_$what", $value);
}
echo "wordpress: $what: $value\n";
