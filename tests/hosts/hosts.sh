#!/usr/bin/env bash
# Real web servers for the tests, from Debian's packages, as private processes with their own folder and loopback port. No
# system service is installed, started, enabled or changed: nginx is unpacked into a private folder, of Apache there is only
# the package with its programs.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
packages=${HOSTS_PACKAGES:-$here/../../target/hosts-packages}

die() { printf 'hosts: error: %s\n' "$*" >&2; exit 1; }

usage() {
  cat >&2 <<'TEXT'
usage: hosts.sh COMMAND
  install                          installs what is missing (Debian packages); asks for sudo when not root
  start nginx|apache ROOT BASE PORT DIR
                                   serves ROOT, whose edition stands in ROOT/BASE (a path such as / or /journal/), on 127.0.0.1:PORT;
                                   configuration, logs and process number are kept in DIR. Returns when it answers.
  stop DIR                         ends what start began
TEXT
  exit 2
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else die "this needs root or sudo: $*"
  fi
}

nginx_programs=(nginx libnginx-mod-http-brotli-static)

download() {
  local options=()
  [ "$(id -u)" = 0 ] && options=(-o APT::Sandbox::User=root)
  (cd "$packages/deb" && apt-get "${options[@]}" download -q "${nginx_programs[@]}" >&2)
}

cmd_install() {
  local missing=() package deb
  for package in apache2-bin libpcre2-8-0 libssl3 libbrotli1 zlib1g; do
    # Some libraries have another name where the clock has 64 bits.
    { dpkg-query -W -f '${Status}\n' "$package" "${package}t64" 2>/dev/null || true; } | grep -q 'ok installed' || missing+=("$package")
  done
  if [ ${#missing[@]} -gt 0 ]; then
    echo "• Installing ${missing[*]}"
    as_root apt-get update -qq
    # policy-rc.d would be asked before anything is started; these packages start nothing.
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
  fi
  [ -e "$packages/complete" ] && return
  echo "• Unpacking nginx"
  rm -rf "$packages"
  mkdir -p "$packages/deb"
  download || { as_root apt-get update -qq; download; } || die "Debian's nginx could not be fetched"
  for deb in "$packages"/deb/*.deb; do dpkg -x "$deb" "$packages"; done
  touch "$packages/complete"
}

# Who serves: never root, who would not be stopped by rights.
serving_user() { if [ "$(id -u)" = 0 ]; then echo "nobody $(id -gn nobody)"; fi; }

start_nginx() { # ROOT BASE PORT DIR
  local root=$1 base=$2 port=$3 dir=$4 user
  [ -e "$packages/complete" ] || die "nginx is missing; run: $0 install"
  user=$(serving_user)
  mkdir -p "$dir"/temp
  cat >"$dir/nginx.conf" <<TEXT
load_module $packages/usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
${user:+user $user;}
worker_processes 1;
pid $dir/pid;
error_log $dir/error.log;
events { worker_connections 64; }
http {
    access_log off;
    client_body_temp_path $dir/temp/body;
    proxy_temp_path $dir/temp/proxy;
    fastcgi_temp_path $dir/temp/fastcgi;
    uwsgi_temp_path $dir/temp/uwsgi;
    scgi_temp_path $dir/temp/scgi;
    server {
        listen 127.0.0.1:$port;
        root $root;
        brotli_static on;
        include $root${base}nginx.conf;
    }
}
TEXT
  "$packages/usr/sbin/nginx" -p "$dir" -c "$dir/nginx.conf" -e "$dir/error.log"
}

start_apache() { # ROOT BASE PORT DIR
  local root=$1 port=$3 dir=$4 modules=/usr/lib/apache2/modules user group module
  [ -x /usr/sbin/apache2 ] || die "Apache is missing; run: $0 install"
  read -r user group <<<"$(serving_user)" || true
  # As on other machines, .gz is an archive; nothing else is known.
  echo 'application/gzip gz' >"$dir/mime.types"
  {
    for module in mpm_event authz_core dir mime rewrite headers filter deflate; do
      echo "LoadModule ${module}_module $modules/mod_$module.so"
    done
    cat <<TEXT
${user:+User $user}
${group:+Group $group}
ServerName localhost
ServerRoot $dir
PidFile $dir/pid
ErrorLog $dir/error.log
DefaultRuntimeDir $dir
Mutex fcntl
Listen 127.0.0.1:$port
TypesConfig $dir/mime.types
DocumentRoot $root
StartServers 1
MinSpareThreads 2
MaxSpareThreads 8
ThreadsPerChild 4
MaxRequestWorkers 8
<Directory $root>
    Options FollowSymLinks
    AllowOverride All
    Require all granted
</Directory>
<FilesMatch "^\.ht">
    Require all denied
</FilesMatch>
TEXT
  } >"$dir/apache.conf"
  /usr/sbin/apache2 -d "$dir" -f "$dir/apache.conf" -k start
  # The parent has bound its port when this returns; its number is there a moment later.
  local deadline=$((SECONDS + 20))
  until [ -s "$dir/pid" ]; do [ $SECONDS -lt $deadline ] || { cat "$dir/error.log" >&2; die "Apache did not start"; }; sleep 0.05; done
}

cmd_start() { # KIND ROOT BASE PORT DIR
  mkdir -p "$5"
  case $1 in
    nginx) start_nginx "$2" "$3" "$4" "$5" ;;
    apache) start_apache "$2" "$3" "$4" "$5" ;;
    *) usage ;;
  esac
}

cmd_stop() { # DIR
  local pid
  [ -s "$1/pid" ] || return 0
  pid=$(cat "$1/pid")
  # Only what was started from this folder.
  grep -qF -- "$1" "/proc/$pid/cmdline" 2>/dev/null || tr '\0' ' ' <"/proc/$pid/cmdline" 2>/dev/null | grep -qF -- "$1" || return 0
  kill -TERM "$pid"
}

case ${1:-} in
  install) cmd_install ;;
  start) [ $# = 6 ] || usage; shift; cmd_start "$@" ;;
  stop) [ $# = 2 ] || usage; cmd_stop "$2" ;;
  *) usage ;;
esac
