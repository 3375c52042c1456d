"""The entry point: a subcommand goes to the office without touching Qt, anything else opens the window."""

from __future__ import annotations

import sys


def main() -> int:
    """Run what the command line asks for and give the exit code."""
    argv = sys.argv[1:]
    if argv[:1] == ["--read-foreign-file"]:
        from secretariat.foreign_files import main as read_foreign_file

        return read_foreign_file(argv[1:])
    from secretariat.cli import main as run_command
    from secretariat.cli import names_command

    if names_command(argv):
        return run_command(argv)
    from ui.start import run

    return run(argv)


if __name__ == "__main__":
    sys.exit(main())
