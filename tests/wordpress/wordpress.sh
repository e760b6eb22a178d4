#!/usr/bin/env bash
# A real WordPress for the tests, from Debian's packages, as private processes: its own data folder, database socket and
# loopback port. No system service is installed, started, enabled or changed. See README.md beside this file.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
repo=$(cd "$here/../.." && pwd -P)
dir=${WORDPRESS_DIR:-$repo/target/wordpress}
packages=${WORDPRESS_PACKAGES:-$repo/target/wordpress-packages}
port=${WORDPRESS_PORT:-}
fresh=0
started=$SECONDS

say() { printf 'wordpress: %s\n' "$*" >&2; }
die() { printf 'wordpress: error: %s\n' "$*" >&2; exit 1; }

usage() {
    cat >&2 <<'TEXT'
usage: wordpress.sh COMMAND [--dir DIR] [--port N]
  install                   installs what is missing (Debian packages; a private copy of WordPress); asks for sudo when not root
  start [--fresh]           starts the site, prints its address on standard output; --fresh empties DIR first
  seed                      fills it with the test content (nothing to do when that content is already there)
  reset                     puts the content back as it was after seed
  stop                      ends the processes that start began
  status                    says what runs; exit status 0 when it answers
  permalinks plain|pretty   plain: only ?rest_route= answers, as on a host without rewriting
  users open|refused        refused: /wp/v2/users answers 401, as with a security plugin
  run SCRIPT [ARG…]         runs a PHP script inside the site
  comments open|stock       open: anonymous readers may post by REST; stock: 401
  moderation on|off         off: a comment of somebody unknown is approved at once
  flood on|off              off: comments are taken however fast they come
  discussions open|closed   of the article kinshasa-1974
DIR is target/wordpress (or WORDPRESS_DIR), N is 8471 (or WORDPRESS_PORT). WORDPRESS_PRETTY=0 or 1 with start sets the permalinks.
TEXT
    exit 2
}

command=${1:-}
[ -n "$command" ] || usage
shift
words=()
while [ $# -gt 0 ]; do
    case $1 in
        --dir) dir=${2:?--dir wants a folder}; shift 2 ;;
        --dir=*) dir=${1#*=}; shift ;;
        --port) port=${2:?--port wants a number}; shift 2 ;;
        --port=*) port=${1#*=}; shift ;;
        --fresh) fresh=1; shift ;;
        -*) usage ;;
        *) words+=("$1"); shift ;;
    esac
done

php_bin=${WORDPRESS_PHP:-}
find_php() {
    [ -n "$php_bin" ] || { [ -x /usr/bin/php ] && php_bin=/usr/bin/php; } || php_bin=$(command -v php || true)
    [ -n "$php_bin" ]
}
find_program() { # NAME: also where a plain user's PATH does not look
    command -v "$1" || { [ -x "/usr/sbin/$1" ] && echo "/usr/sbin/$1"; } || return 1
}

# ---------------------------------------------------------------------------------------------------------------- install

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"
    elif command -v sudo >/dev/null; then sudo "$@"
    else die "this needs root or sudo: $*"
    fi
}

apt_updated=0
apt_update() {
    [ $apt_updated = 1 ] && return
    apt_updated=1
    say "reading Debian's package lists (apt-get update)"
    as_root apt-get update -q >&2
}

missing_packages() {
    find_program mariadbd >/dev/null && find_program mariadb-install-db >/dev/null || echo mariadb-server-core
    find_program mariadb >/dev/null || echo mariadb-client-core
    find_program curl >/dev/null || echo curl
    local modules=''
    if find_php; then modules=$("$php_bin" -m | tr '[:upper:]' '[:lower:]'); else echo php-cli; fi
    local pair
    for pair in mysqli:php-mysql gd:php-gd dom:php-xml mbstring:php-mbstring curl:php-curl intl:php-intl; do
        grep -qx "${pair%%:*}" <<<"$modules" || echo "${pair##*:}"
    done
}

# php-common brings a timer (and a cron file) that cleans up session files. Nothing here makes sessions, and a test harness has no
# business adding a job to the system, so dpkg is told not to unpack these three files; there is then nothing to enable or start.
install_packages() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends --no-remove --no-upgrade \
        -o Dpkg::Options::='--path-exclude=/lib/systemd/system/phpsessionclean.*' \
        -o Dpkg::Options::='--path-exclude=/usr/lib/systemd/system/phpsessionclean.*' \
        -o Dpkg::Options::='--path-exclude=/etc/cron.d/php' \
        "$@" >&2
}

download() { # FOLDER PACKAGE...: without installing, so that no web server is pulled in
    local into=$1 options=()
    shift
    [ "$(id -u)" = 0 ] && options=(-o APT::Sandbox::User=root)
    (cd "$into" && apt-get "${options[@]}" download -q "$@" >&2)
}

install_wordpress() {
    local root=$packages/unpacked name theme=''
    rm -rf "$packages"
    mkdir -p "$packages/deb" "$root"
    [ -n "$(apt-cache madison wordpress 2>/dev/null)" ] || apt_update
    for name in twentytwentythree twentytwentyfour twentytwentyfive twentytwentytwo; do
        if [ -n "$(apt-cache madison "wordpress-theme-$name" 2>/dev/null)" ]; then theme=wordpress-theme-$name; break; fi
    done
    local wanted=(wordpress wordpress-l10n ${theme:+"$theme"} php-getid3 libjs-underscore libjs-cropper)
    say "fetching ${wanted[*]} into a private folder (not installed: no web server is pulled in)"
    download "$packages/deb" "${wanted[@]}" || { apt_update; download "$packages/deb" "${wanted[@]}"; } \
        || die "Debian's packages could not be fetched; is the network there, and does apt-get update work?"
    local deb
    for deb in "$packages"/deb/*.deb; do dpkg -x "$deb" "$root"; done

    # One folder that needs nothing outside itself: links between packages become files, other languages go.
    local core=$root/usr/share/wordpress link target
    while IFS= read -r -d '' link; do
        target=$(readlink "$link")
        case $target in
            /*) target=$root$target ;;
            *) target=$(dirname "$link")/$target ;;
        esac
        # ../../../php/… counts from the unpacked place
        target=$(realpath -m "$target")
        rm -f "$link"
        if [ -e "$target" ]; then cp -a "$target" "$link"; fi
    done < <(find "$core" -type l -print0)
    find "$core/wp-content/languages" -type f ! -name '*fr_FR*' ! -name index.php -delete
    rm -f "$core/wp-config.php" "$core/.htaccess"
    sed -n "s/^\$wp_version *= *'\([^']*\)'.*/\1/p" "$core/wp-includes/version.php" > "$packages/version"
    [ -s "$packages/version" ] || die "the wordpress package does not look as expected"
    mv "$core" "$packages/core"
    rm -rf "$root" "$packages/deb"
    touch "$packages/complete"
}

cmd_install() {
    local wanted
    mapfile -t wanted < <(missing_packages)
    if [ ${#wanted[@]} = 0 ]; then
        find_php
        say "php ($("$php_bin" -r 'echo PHP_VERSION;')) and mariadb are there"
    else
        say "installing ${wanted[*]} (no service among them)"
        [ -n "$(apt-cache madison wordpress 2>/dev/null)" ] || apt_update
        install_packages "${wanted[@]}" || { apt_update; install_packages "${wanted[@]}"; } \
            || die "apt could not install ${wanted[*]}"
        hash -r
        mapfile -t wanted < <(missing_packages)
        [ ${#wanted[@]} = 0 ] || die "still missing after installing: ${wanted[*]}"
    fi
    if [ -e "$packages/complete" ]; then
        say "wordpress $(cat "$packages/version") is there"
    else
        install_wordpress
        say "wordpress $(cat "$packages/version") is ready"
    fi
    say "install took $((SECONDS - started)) s"
}

# ------------------------------------------------------------------------------------------------------------ the processes

# The process is ours when it is alive and its command line names this data folder.
ours() { # PIDFILE
    local pid
    [ -s "$1" ] || return 1
    pid=$(cat "$1")
    [ -r "/proc/$pid/cmdline" ] && tr '\0' '\n' < "/proc/$pid/cmdline" 2>/dev/null | grep -qF -- "$dir/"
}

# The process that was begun a moment ago is there, whether or not it bears its own name already.
begun() { kill -0 "$(cat "$1")" 2>/dev/null; }

wait_until() { # SECONDS COMMAND...
    local until=$((SECONDS + $1))
    shift
    while ! "$@"; do
        [ $SECONDS -lt $until ] || return 1
        sleep 0.1
    done
}

database_answers() { mariadb --no-defaults --socket="$(cat "$dir/run/socket")/db" --user=root -e 'SELECT 1' >/dev/null 2>&1; }

database_options() {
    echo --no-defaults --innodb-log-file-size=8M --innodb-buffer-pool-size=64M --innodb-flush-log-at-trx-commit=0 --innodb-doublewrite=0 \
        --skip-log-bin --performance-schema=OFF --key-buffer-size=1M --character-set-server=utf8mb4
}

database_up() {
    ours "$dir/run/mariadb.pid" && database_answers && return
    local user
    user=$(id -un)
    if [ ! -e "$dir/data/complete" ]; then
        say "making an empty database"
        rm -rf "$dir/data"
        mkdir -p "$dir/data" "$dir/tmp"
        # shellcheck disable=SC2046
        mariadb-install-db $(database_options) --user="$user" --datadir="$dir/data" --tmpdir="$dir/tmp" --skip-test-db --skip-name-resolve \
            --auth-root-authentication-method=normal > "$dir/log/mariadb-install.log" 2>&1 \
            || { tail -20 "$dir/log/mariadb-install.log" >&2; die "the database could not be made (log above)"; }
        touch "$dir/data/complete"
    fi
    # a socket's path may have 107 characters at most, so it lives in a short folder that only this user can enter
    local socket
    if [ -s "$dir/run/socket" ]; then rm -rf -- "$(cat "$dir/run/socket")"; fi
    socket=$(mktemp -d "${TMPDIR:-/tmp}/wpdb.XXXXXX")
    echo "$socket" > "$dir/run/socket"
    # shellcheck disable=SC2046
    setsid "$(find_program mariadbd)" $(database_options) --user="$user" --datadir="$dir/data" --tmpdir="$dir/tmp" --skip-networking \
        --socket="$socket/db" --pid-file="$socket/pid" --log-error="$dir/log/mariadb.log" --max-connections=60 \
        </dev/null >>"$dir/log/mariadb.log" 2>&1 9>&- &
    echo $! > "$dir/run/mariadb.pid"
    disown
    database_ready_or_dead() { database_answers || ! begun "$dir/run/mariadb.pid"; }
    wait_until 60 database_ready_or_dead || true
    database_answers || { tail -20 "$dir/log/mariadb.log" >&2; die "the database did not start (log above)"; }
}

# Ended processes may stay zombies for a while when whoever adopted them is slow to collect them: those do not count.
group_alive() { # PGID
    local stat fields
    for stat in /proc/[0-9]*/stat; do
        read -r stat < "$stat" || continue
        read -ra fields <<<"${stat##*) }"
        [ "${fields[2]}" != "$1" ] || [ "${fields[0]}" = Z ] || return 0
    done 2>/dev/null
    return 1
}

end_process() { # PIDFILE SECONDS
    local pid
    if ours "$1"; then
        pid=$(cat "$1")
        gone() { ! group_alive "$pid"; }
        kill -TERM -- "-$pid" 2>/dev/null || true
        wait_until "$2" gone || { kill -KILL -- "-$pid" 2>/dev/null || true; wait_until 5 gone || true; }
    fi
    rm -f "$1"
}

web_down() { end_process "$dir/run/php.pid" 10; }
database_down() {
    end_process "$dir/run/mariadb.pid" 30
    if [ -s "$dir/run/socket" ]; then rm -rf -- "$(cat "$dir/run/socket")"; rm -f "$dir/run/socket"; fi
}

php_run() { # SCRIPT ARG...: one of our scripts, inside this WordPress
    find_php || die "php is missing; run: $0 install"
    WORDPRESS_SITE="$dir/site" nice -n 5 "$php_bin" -d memory_limit=512M -d display_errors=stderr -d max_execution_time=0 "$here/php/load.php" "$@" 9>&-
}

site_files() {
    [ -e "$packages/complete" ] || die "WordPress is not installed; run: $0 install"
    if [ "$(cat "$dir/site/.version" 2>/dev/null)" != "$(cat "$packages/version")" ]; then
        local uploads=''
        if [ -d "$dir/site/wp-content/uploads" ]; then uploads=$dir/uploads.kept; mv "$dir/site/wp-content/uploads" "$uploads"; fi
        rm -rf "$dir/site"
        cp -al "$packages/core" "$dir/site" 2>/dev/null || { rm -rf "$dir/site"; cp -a "$packages/core" "$dir/site"; }
        [ -z "$uploads" ] || mv "$uploads" "$dir/site/wp-content/uploads"
        cp "$packages/version" "$dir/site/.version"
    fi
    mkdir -p "$dir/site/wp-content/uploads" "$dir/site/wp-content/mu-plugins"
    cp "$here/php/mu-plugin.php" "$dir/site/wp-content/mu-plugins/harness.php"
    sed -e "s|@SOCKET@|$(cat "$dir/run/socket")/db|" -e "s|@URL@|http://127.0.0.1:$port|" "$here/php/wp-config.php" > "$dir/site/wp-config.php"
}

url() { echo "http://127.0.0.1:$port"; }
answers() { curl -sf -m 20 -o /dev/null "$(url)/?rest_route=/&_fields=name"; }
port_taken() { (exec 8<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; }

web_up() {
    port_taken && die "port $port is taken by another program; choose one with --port N or WORDPRESS_PORT"
    # shellcheck disable=SC2086
    WORDPRESS_SITE="$dir/site" PHP_CLI_SERVER_WORKERS=4 setsid "$php_bin" -d memory_limit=256M -d display_errors=0 -d log_errors=1 \
        -d error_log="$dir/log/php-errors.log" -d max_execution_time=60 -d opcache.enable=1 -d opcache.revalidate_freq=0 \
        -S "127.0.0.1:$port" -t "$dir/site" "$here/php/router.php" </dev/null >>"$dir/log/php.log" 2>&1 9>&- &
    echo $! > "$dir/run/php.pid"
    disown
    web_ready_or_dead() { answers || ! begun "$dir/run/php.pid"; }
    wait_until 60 web_ready_or_dead || true
    answers || { tail -5 "$dir/log/php.log" "$dir/log/php-errors.log" >&2 || true; die "WordPress does not answer on port $port (logs in $dir/log)"; }
    echo "$port" > "$dir/run/port"
}

open_dir() {
    mkdir -p "$dir"
    dir=$(cd "$dir" && pwd -P)
    if [ ! -e "$dir/.regard-test-wordpress" ] && [ -n "$(ls -A "$dir")" ]; then die "$dir is not empty and not ours; choose another --dir"; fi
    echo 'private data of tests/wordpress/wordpress.sh; may be deleted when it is stopped' > "$dir/.regard-test-wordpress"
    mkdir -p "$dir/run" "$dir/log" "$dir/tmp"
    exec 9>"$dir/run/lock"
    flock -w 300 9 || die "another wordpress.sh is busy with $dir"
    [ -n "$port" ] || port=$(cat "$dir/run/port" 2>/dev/null || echo 8471)
}

running() { ours "$dir/run/php.pid" && ours "$dir/run/mariadb.pid"; }

need_running() {
    [ -e "$dir/.regard-test-wordpress" ] || die "nothing in $dir; run: $0 start"
    port=''
    open_dir
    running && answers || die "not running; run: $0 start"
}

# ----------------------------------------------------------------------------------------------------------------- commands

cmd_start() {
    open_dir
    [ -e "$packages/complete" ] && [ -z "$(missing_packages)" ] || die "something is missing; run: $0 install"
    find_php || true
    if [ $fresh = 1 ]; then
        web_down
        database_down
        rm -rf "$dir/data" "$dir/site" "$dir/snapshot"
    fi
    if running && [ "$(cat "$dir/run/port" 2>/dev/null)" = "$port" ] && answers; then
        say "runs already"
    else
        web_down
        port_taken && die "port $port is taken by another program; choose one with --port N or WORDPRESS_PORT"
        database_up
        site_files
        php_run install.php >&2
        web_up
        say "WordPress $(cat "$packages/version") answers after $((SECONDS - started)) s"
    fi
    case ${WORDPRESS_PRETTY:-} in
        0) php_run switch.php permalinks plain >&2 ;;
        1) php_run switch.php permalinks pretty >&2 ;;
    esac
    url
}

seed_version() { cat "$here/seed.php" "$here"/seed/* "$here/php/install.php" "$here/php/mu-plugin.php" "$packages/version" | sha256sum | cut -c1-16; }

cmd_seed() {
    need_running
    local version
    version=$(seed_version)
    if [ "$(cat "$dir/snapshot/version" 2>/dev/null)" = "$version" ]; then
        say "the content is there already ($0 reset puts it back as it was)"
        return
    fi
    if [ -e "$dir/seeding" ] || [ -d "$dir/snapshot" ]; then
        say "other content is there: starting over"
        rm -rf "$dir/snapshot" "$dir/site/wp-content/uploads"
        php_run install.php again >&2
    fi
    touch "$dir/seeding"
    site_files
    php_run "$here/seed.php" >&2
    web_down
    database_down
    rm -rf "$dir/snapshot.new"
    mkdir -p "$dir/snapshot.new"
    cp -a "$dir/data" "$dir/snapshot.new/data"
    cp -a "$dir/site/wp-content/uploads" "$dir/snapshot.new/uploads"
    url > "$dir/snapshot.new/url"
    echo "$version" > "$dir/snapshot.new/version"
    rm -rf "$dir/snapshot"
    mv "$dir/snapshot.new" "$dir/snapshot"
    rm -f "$dir/seeding"
    database_up
    site_files
    web_up
    say "seeded in $((SECONDS - started)) s"
}

cmd_reset() {
    need_running
    [ -d "$dir/snapshot" ] || die "nothing to go back to; run: $0 seed"
    web_down
    database_down
    rm -rf "$dir/data" "$dir/site/wp-content/uploads"
    cp -a "$dir/snapshot/data" "$dir/data"
    cp -a "$dir/snapshot/uploads" "$dir/site/wp-content/uploads"
    database_up
    site_files
    php_run install.php >&2
    php_run switch.php permalinks pretty >&2
    web_up
    say "the content is as it was after seed ($((SECONDS - started)) s)"
}

cmd_stop() {
    [ -e "$dir/.regard-test-wordpress" ] || { say "nothing in $dir"; return; }
    open_dir
    local any=0
    if ours "$dir/run/php.pid" || ours "$dir/run/mariadb.pid"; then any=1; fi
    web_down
    database_down
    [ $any = 1 ] && say "stopped" || say "nothing of ours ran"
}

cmd_status() {
    if [ ! -e "$dir/.regard-test-wordpress" ]; then say "nothing in $dir"; return 1; fi
    dir=$(cd "$dir" && pwd -P)
    port=$(cat "$dir/run/port" 2>/dev/null || echo 8471)
    local state=stopped
    running && state='processes run, no answer'
    running && answers && state="answers at $(url)"
    say "$dir: $state; content: $([ -d "$dir/snapshot" ] && echo seeded || echo none); WordPress $(cat "$dir/site/.version" 2>/dev/null || echo none)"
    [ "${state#answers}" != "$state" ]
}

cmd_switch() { # WHAT ALLOWED...
    local what=$1 value=${words[0]:-}
    shift
    case " $* " in *" $value "*) [ -n "$value" ] || usage ;; *) usage ;; esac
    need_running
    php_run switch.php "$what" "$value" >&2
}

cmd_run() {
    [ ${#words[@]} -gt 0 ] || usage
    need_running
    php_run "${words[@]}" >&2
}

case $command in
    run) cmd_run ;;
    install) cmd_install ;;
    start) cmd_start ;;
    seed) cmd_seed ;;
    reset) cmd_reset ;;
    stop) cmd_stop ;;
    status) cmd_status ;;
    permalinks) cmd_switch permalinks plain pretty ;;
    users) cmd_switch users open refused ;;
    comments) cmd_switch comments open stock ;;
    moderation) cmd_switch moderation on off ;;
    flood) cmd_switch flood on off ;;
    discussions) cmd_switch discussions open closed ;;
    record) # used by record.sh
        need_running
        php_run record.php "${words[0]:-$here/recordings}" >&2
        ;;
    *) usage ;;
esac
