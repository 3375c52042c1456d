"""Where the frozen program begins."""

import multiprocessing
import sys

from ui.__main__ import main

if __name__ == "__main__":
    # Foreign files are read in a child process; in a frozen program the child starts here too.
    multiprocessing.freeze_support()
    sys.exit(main())
