"""The commands that need no window; each imports what it needs only when it runs."""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

WRONG = 1
"""The exit code where something was examined and is not in order."""
UNREADABLE = 2
"""The exit code for a file that cannot be read, and for anything else a person can cure."""


@dataclass(frozen=True, slots=True)
class Command:
    """One subcommand: its name, what it does in one line, the arguments it adds, and the function that runs it."""

    name: str
    summary: str
    arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


def _read_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="通知文件：.txt .md .html .docx .pdf；装有 LibreOffice 时还有 .doc .wps")
    parser.add_argument("--json", action="store_true", help="按约定的结构输出 JSON")


def _read(options: argparse.Namespace) -> int:
    """Print what one founding notice says."""
    from secretariat.intake.reading import read_file, read_notice

    source = read_file(options.file)
    reading = read_notice(source.text)
    if options.json:
        import json

        from secretariat.intake.as_json import to_json

        print(json.dumps(to_json(reading), ensure_ascii=False, indent=1))
    else:
        from secretariat.intake.as_words import to_words

        print(to_words(reading, source))
    return 0


def _demo_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, required=True, help="文书和示例数据文件写到哪个文件夹")


def _demo(options: argparse.Namespace) -> int:
    """Do the main job on the sample's founding notice, one line a step."""
    from secretariat.sample.building import SAMPLE_DAY
    from secretariat.sample.demonstration import demonstrate

    for line in demonstrate(options.out, options.today or SAMPLE_DAY):
        print(line, flush=True)
    return 0


def _samples_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, required=True, help="样张写到哪个文件夹")


def _samples(options: argparse.Namespace) -> int:
    """Write every kind of paper, one line a kind."""
    from secretariat.sample.building import SAMPLE_DAY
    from secretariat.sample.specimens import write_samples

    for line in write_samples(options.out, options.today or SAMPLE_DAY):
        print(line, flush=True)
    return 0


def _no_arguments(_: argparse.ArgumentParser) -> None:
    """Take no argument beside those every command takes."""


def _verify(options: argparse.Namespace) -> int:
    """Examine an office file and say what is wrong with it."""
    from secretariat.office import open_office

    location, today = _office_of(options), options.today or date.min
    with open_office(location, today=lambda: today, now=lambda: datetime.combine(today, time()), actor="核验",
                     create=False) as office:
        findings = office.examine()
    for finding in findings:
        print(finding.sentence)
    if not findings:
        print("文件、编号和归档内容都没有被改动。")
    return WRONG if findings else 0


def _backup_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="副本写到哪个文件，不能是已有的文件")


def _backup(options: argparse.Namespace) -> int:
    """Write a verified copy of an office file."""
    from secretariat.office import open_office

    location, today = _office_of(options), options.today or date.min
    with open_office(location, today=lambda: today, now=lambda: datetime.combine(today, time()), actor="备份",
                     create=False) as office:
        office.save_copy(options.file)
    print(f"已保存并核验副本“{options.file}”。")
    return 0


def _restore_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="从哪个副本恢复；副本先经过检查")


def _restore(options: argparse.Namespace) -> int:
    """Put a checked copy in the place of an office file; what was there is kept beside it."""
    from secretariat.office import restore_office

    location = _office_of(options)
    aside = restore_office(options.file, location)
    print(f"已从“{options.file}”恢复“{location}”。" + (f"原来的文件改名为“{aside.name}”。" if aside is not None else ""))
    return 0


def _office_of(options: argparse.Namespace) -> Path:
    from secretariat.errors import NotFound

    if options.database is None:
        raise NotFound("请用 --database 指明数据文件。")
    return Path(str(options.database).removeprefix("sqlite:///"))


def _check_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, help="要检查的 .docx 或 PDF 文件")
    parser.add_argument("--json", action="store_true", help="每条规则输出一个 JSON 对象，放在一个列表里")


def _check(options: argparse.Namespace) -> int:
    """Measure a file against the official format, one row a rule."""
    from secretariat.rendering.format_check.foreign import check_file

    report = check_file(options.file)
    if options.json:
        import json
        from dataclasses import asdict

        print(json.dumps([asdict(row) for row in report.rows], ensure_ascii=False, indent=1))
    else:
        from secretariat.rendering.format_check.as_words import to_words

        print(to_words(report))
    return WRONG if report.failures else 0


COMMANDS: tuple[Command, ...] = (
    Command("read", "读一份成立通知，说出读到了什么", _read_arguments, _read),
    Command("check", "按公文格式国家标准检查一份 .docx 或 PDF", _check_arguments, _check),
    Command("demo", "不开窗口走一遍主要工作，文书写到指定文件夹", _demo_arguments, _demo),
    Command("backup", "把数据文件另存为一个经过核验的副本", _backup_arguments, _backup),
    Command("restore", "从副本恢复数据文件，原来的文件保留", _restore_arguments, _restore),
    Command("samples", "用示例机关生成各种文书的样张", _samples_arguments, _samples),
    Command("verify", "核验数据文件、编号和归档内容", _no_arguments, _verify),
)
"""Every subcommand; a new one is one more row."""


def names_command(argv: Sequence[str]) -> bool:
    """Tell whether ``argv`` (without the program's name) is for the commands here and not for the window."""
    return any(word in {"-h", "--help"} for word in argv[:1]) or any(word == command.name for word in argv for command in COMMANDS)


def main(argv: Sequence[str]) -> int:
    """Run the command ``argv`` names and give its exit code: 0 done, 1 found something wrong, 2 could not.

    What a person can cure is one sentence on stderr; a defect of the program still shows its traceback.
    """
    from secretariat.errors import SecretariatError

    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
    options = _parser().parse_args(list(argv))
    try:
        return int(options.run(options))
    except SecretariatError as error:
        print(error.sentence, file=sys.stderr)
        return UNREADABLE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="secretariat", description="议事秘书。不带命令时打开窗口。")
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--database", default=argparse.SUPPRESS, help="办公文件，或数据库地址")
    shared.add_argument("--today", type=date.fromisoformat, default=argparse.SUPPRESS, help="以哪一天为今天，例如 2026-03-01")
    parser.add_argument("--database", default=None, help="办公文件，或数据库地址")
    parser.add_argument("--today", type=date.fromisoformat, default=None, help="以哪一天为今天，例如 2026-03-01")
    commands = parser.add_subparsers(dest="command", required=True, metavar="命令")
    for command in COMMANDS:
        added = commands.add_parser(command.name, help=command.summary, description=command.summary, parents=[shared])
        command.arguments(added)
        added.set_defaults(run=command.run)
    return parser
