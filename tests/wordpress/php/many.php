<?php
// many.php NUMBER: so many posts more, one a day from 2012 on, written straight into the tables. Gone with `reset`.
require "$site/wp-load.php";
global $wpdb;
$number = (int) $args[0];
$category = get_category_by_slug('sport')->term_taxonomy_id;
$rows = $links = [];
$first = (int) $wpdb->get_var("SELECT MAX(ID) FROM $wpdb->posts") + 1;
$waters = ['lac', 'fleuve', 'marais', 'delta', 'estuaire'];
for ($n = 1; $n <= $number; $n++) {
    $date = gmdate('Y-m-d H:i:s', strtotime('2012-01-01 09:00:00 UTC') + $n * 86400);
    $water = $waters[$n % 5];
    $text = "<p>Relevé numéro $n&nbsp;: l’eau du $water monte. Les pêcheurs d&rsquo;aval observent les crues de l&#039;année.</p>";
    $rows[] = $wpdb->prepare("(%d, 1, %s, %s, %s, %s, '', 'publish', %s, %s, %s, '', '', '', 'post')", $first + $n, $date, $date, $text, "Relevé $n : le $water", "releve-$n", $date, $date);
    $links[] = $wpdb->prepare('(%d, %d)', $first + $n, $category);
}
$wpdb->query("INSERT INTO $wpdb->posts (ID, post_author, post_date, post_date_gmt, post_content, post_title, post_excerpt, post_status, post_name, post_modified, post_modified_gmt, to_ping, pinged, post_content_filtered, post_type) VALUES " . implode(',', $rows));
$wpdb->query("INSERT INTO $wpdb->term_relationships (object_id, term_taxonomy_id) VALUES " . implode(',', $links));
wp_update_term_count_now([$category], 'category');
wp_cache_flush();
echo "wordpress: $number posts more\n";
