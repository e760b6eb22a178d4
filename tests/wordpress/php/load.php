<?php
// php load.php SCRIPT [ARG…]: runs one of our scripts from the command line inside the site of WORDPRESS_SITE.
if (PHP_SAPI !== 'cli') {
    exit(1);
}
$site = getenv('WORDPRESS_SITE');
$script = $argv[1];
$args = array_slice($argv, 2);
$script = is_file($script) ? $script : __DIR__ . '/' . $script;
$_SERVER += ['HTTP_HOST' => '127.0.0.1', 'REQUEST_METHOD' => 'GET', 'SERVER_PROTOCOL' => 'HTTP/1.1'];
$_SERVER['REQUEST_URI'] = '/';
$_SERVER['REMOTE_ADDR'] = '127.0.0.1';
set_exception_handler(function ($e) {
    fwrite(STDERR, "error: $e\n");
    exit(1);
});
require $script;
