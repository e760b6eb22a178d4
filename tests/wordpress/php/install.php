<?php
// Makes the database and installs WordPress in French when that is not done; moves the addresses when the port has changed.
// With the argument "again": from an empty database.
define('WP_INSTALLING', true);

$config = file_get_contents("$site/wp-config.php");
preg_match("~'localhost:([^']+)'~", $config, $socket);
$db = new mysqli('localhost', 'root', '', '', 0, $socket[1]);
if (($args[0] ?? '') === 'again') {
    $db->query('DROP DATABASE IF EXISTS wordpress');
}
$db->query('CREATE DATABASE IF NOT EXISTS wordpress CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci');
$db->close();

function wp_new_blog_notification()
{
}

require "$site/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

if (!is_blog_installed()) {
    $GLOBALS['locale'] = 'fr_FR';
    load_default_textdomain('fr_FR');
    $GLOBALS['wp_locale'] = new WP_Locale();
    wp_install("Regard sur l'Afrique", 'redaction', 'redaction@regard.example', true, '', 'mot-de-passe-du-harnais', 'fr_FR');
    update_option('blogdescription', "L'actualité africaine, jour après jour & sans détour");
    update_option('timezone_string', 'Europe/Paris');
    update_option('gmt_offset', '');
    update_option('date_format', 'j F Y');
    update_option('time_format', 'G \h i');
    update_option('permalink_structure', '/%year%/%monthnum%/%day%/%postname%/');
    $theme = basename(glob(get_theme_root() . '/*', GLOB_ONLYDIR)[0] ?? '');
    if ($theme !== '') {
        switch_theme($theme);
    }
    echo "installed WordPress {$GLOBALS['wp_version']} in French, theme $theme\n";
}

// Addresses inside the content are absolute.
global $wpdb;
$old = $wpdb->get_var("SELECT option_value FROM $wpdb->options WHERE option_name = 'home'");
$new = WP_HOME;
if ($old !== $new) {
    foreach (['posts' => ['post_content', 'post_excerpt', 'guid'], 'comments' => ['comment_content', 'comment_author_url'], 'term_taxonomy' => ['description'], 'users' => ['user_url']] as $table => $columns) {
        foreach ($columns as $column) {
            $wpdb->query($wpdb->prepare("UPDATE {$wpdb->$table} SET $column = REPLACE($column, %s, %s) WHERE $column LIKE %s", $old, $new, '%' . $wpdb->esc_like($old) . '%'));
        }
    }
    $wpdb->query($wpdb->prepare("UPDATE $wpdb->options SET option_value = %s WHERE option_name IN ('home', 'siteurl')", $new));
    $wpdb->query("DELETE FROM $wpdb->postmeta WHERE meta_key LIKE '\\_oembed\\_%'");
}
wp_cache_flush();
