#!/bin/sh
# Opens the window where there is a screen; does the main job without one where there is none.
set -eu
cd "$(dirname "$0")/.."
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec .venv/bin/secretariat
fi
.venv/bin/secretariat demo --out demo
echo "There is no screen here, so the main job ran without a window. The papers are in $(pwd)/demo."
