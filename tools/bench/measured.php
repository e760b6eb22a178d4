<?php
// php measured.php FILE COMMAND [ARGUMENT…]: runs a command; writes how long it took, the CPU time that it and its threads used
// and the most memory that it held into FILE as JSON. Ends with the command's status.
[, $file] = $argv;
$before = getrusage(1);
$began = hrtime(true);
$process = proc_open(array_slice($argv, 2), [STDIN, ['file', "$file.log", 'w'], ['file', "$file.log", 'a']], $pipes);
// proc_close waits; only then does the system tell what its children used.
$status = proc_close($process);
$wall = (hrtime(true) - $began) / 1e9;
$after = getrusage(1);
$seconds = fn (string $kind) => $after["ru_$kind.tv_sec"] - $before["ru_$kind.tv_sec"] + ($after["ru_$kind.tv_usec"] - $before["ru_$kind.tv_usec"]) / 1e6;
file_put_contents($file, json_encode(['wall' => $wall, 'user' => $seconds('utime'), 'sys' => $seconds('stime'), 'peak_kb' => $after['ru_maxrss']]) . "\n");
if ($status !== 0) {
    fwrite(STDERR, file_get_contents("$file.log"));
}
exit($status);
