<?php
// What a web server's rewriting does, for PHP's built-in server: files as they are, everything else to WordPress.
$root = getenv('WORDPRESS_SITE');
$path = rawurldecode(explode('?', $_SERVER['REQUEST_URI'], 2)[0]);
$real = realpath($root . $path);
if ($real !== false && strncmp($real, $root, strlen($root)) === 0) {
    if (is_file($real) && preg_match('~/(wp-config\.php|\.version)$~', $real)) {
        http_response_code(403);
        return true;
    }
    if (is_file($real) || is_file("$real/index.php")) {
        return false;
    }
}
if (is_file("$root/.plain")) {
    // a host without rewriting: unknown paths never reach WordPress
    http_response_code(404);
    header('Content-Type: text/html; charset=iso-8859-1');
    echo '<!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN"><html><head><title>404 Not Found</title></head><body><h1>Not Found</h1></body></html>';
    return true;
}
$_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = '/index.php';
$_SERVER['SCRIPT_FILENAME'] = "$root/index.php";
unset($_SERVER['PATH_INFO']);
chdir($root);
require "$root/index.php";
