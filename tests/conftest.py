"""What must be settled before anything of Qt is imported."""

import os
import sys

if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    # Without a screen Qt would end the whole run.
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
