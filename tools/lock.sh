#!/bin/sh
# Writes constraints.txt anew: the newest releases pyproject.toml allows, tried together in a fresh environment.
set -eu
cd "$(dirname "$0")/.."
fresh=$(mktemp -d)
trap 'rm -rf "$fresh"' EXIT
"${PYTHON:-python3}" -m venv "$fresh"
"$fresh/bin/python" -m pip install --quiet --disable-pip-version-check '.[dev,package]'
"$fresh/bin/python" -m pip freeze --exclude secretariat >"$fresh/constraints.txt"
mv "$fresh/constraints.txt" constraints.txt
