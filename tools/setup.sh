#!/bin/sh
# Makes .venv ready from nothing but python3: `tools/setup.sh run` for the program, `tools/setup.sh dev` for tests and linters too.
# System packages come through apt where this user may use it; where not, the command to give is named.
set -eu
cd "$(dirname "$0")/.."
kind=${1:-run}
PATH=$PATH:/usr/sbin:/sbin
python=${PYTHON:-python3}

# What Qt loads when a window opens or prints: shared library, and the Debian package that brings it.
qt_libraries='
libGL.so.1 libgl1
libEGL.so.1 libegl1
libfontconfig.so.1 libfontconfig1
libxkbcommon.so.0 libxkbcommon0
libdbus-1.so.3 libdbus-1-3
libglib-2.0.so.0 libglib2.0-0
libxcb-cursor.so.0 libxcb-cursor0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-shape.so.0 libxcb-shape0
libxcb-xkb.so.1 libxcb-xkb1
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libwayland-cursor.so.0 libwayland-cursor0
libwayland-egl.so.1 libwayland-egl1
libcups.so.2 libcups2
'

say() { printf '%s\n' "$*" >&2; }

# install PACKAGE...: through apt as root or by sudo without a password; fails where that is not allowed.
install() {
    command -v apt-get >/dev/null || return 1
    if [ "$(id -u)" = 0 ]; then root=; elif sudo -n true 2>/dev/null; then root='sudo -n'; else return 1; fi
    say "Installing $* ..."
    get="$root env DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends install"
    $get "$@" >/dev/null 2>&1 || { $root apt-get -q update >/dev/null && $get "$@" >/dev/null; }
}

command -v "$python" >/dev/null || { say "python3 (3.11 or newer) is missing: sudo apt-get install python3"; exit 1; }
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { say "Python 3.11 or newer is needed."; exit 1; }

missing=
present=$(ldconfig -p 2>/dev/null || true)
while read -r library package; do
    [ -n "$library" ] || continue
    case $present in *"$library "*) ;; *) missing="$missing $package" ;; esac
done <<LIST
$qt_libraries
LIST
if [ -n "$missing" ]; then
    # shellcheck disable=SC2086
    install $missing || say "The window needs system libraries that are not here: sudo apt-get install$missing"
fi

if [ ! -x .venv/bin/python ] || ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    rm -rf .venv
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        install python3-venv || { say "Python's venv module is missing: sudo apt-get install python3-venv"; exit 1; }
    fi
    "$python" -m venv .venv
fi

say "Installing the program into .venv ..."
case $kind in dev) what='.[dev]' ;; *) what='.' ;; esac
.venv/bin/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable "$what"
touch ".venv/.ready-run" ".venv/.ready-$kind"
