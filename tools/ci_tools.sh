#!/bin/sh
# Installs the judges of the tests: LibreOffice lays the .docx out, poppler reads the PDF, PostgreSQL is the other store, Xvfb a screen.
set -eu
packages='libreoffice-writer-nogui poppler-utils postgresql xvfb'
missing=
for package in $packages; do
    dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed || missing="$missing $package"
done
[ -n "$missing" ] || exit 0
if [ "$(id -u)" = 0 ]; then root=; elif sudo -n true 2>/dev/null; then root='sudo -n'; else
    echo "This needs root: sudo apt-get install$missing" >&2
    exit 1
fi
$root apt-get -q update >/dev/null
# shellcheck disable=SC2086
$root env DEBIAN_FRONTEND=noninteractive apt-get -q -y --no-install-recommends install $missing >/dev/null
