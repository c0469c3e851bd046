"""Name every fault of every brief, at file:line:column.

Without a path, the briefs of the library are checked; a folder of briefs has each of them checked.
A terminal gets each fault with its line and the reason, a pipe one line a fault. Errors end with
exit code 1; warnings do so with --strict. `briefing explain CODE` tells what a fault is about.

--baseline leaves out what its FILE knows; --write-baseline writes that down. In a brief, a comment
lets a fault stand: # briefing: allow CODE - the reason.

--fix repairs what can be meant in one way only: a slip in a key, a word or an id, a text that needs
quotation marks, tabs; a required key that is missing is added with the value TODO. --diff shows it.

Examples:
  briefing check
  briefing check content/geneva-2022 --strict
  briefing check content/geneva-2022 --fix
  briefing check content drafts/next.yaml --format github
  briefing check drafts --baseline drafts/known.json --write-baseline
  briefing check content/geneva-2022 --balance
"""

from __future__ import annotations

import argparse
import gc
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.cli import exits, output, terminal
from briefing.cli.counted import counted
from briefing.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.cli.checking import Checked
    from briefing.cli.report import Report
    from briefing.problems import Problem


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare what is checked, and how it is told."""
    from briefing.cli.mending import declare_mending
    from briefing.cli.report.forms import FORMS

    parser.add_argument("paths", metavar="PATH", nargs="*", help="briefs, or folders of briefs")
    parser.add_argument("--format", choices=FORMS, help="text on a terminal, else concise")
    parser.add_argument("--strict", action="store_true", help="warnings count as errors do")
    parser.add_argument("--baseline", metavar="FILE", type=Path, help="tell what is not in FILE")
    parser.add_argument("--write-baseline", action="store_true", help="write --baseline anew")
    declare_mending(parser)
    parser.add_argument("--balance", action="store_true", help="how much each side has, instead")


def run(options: argparse.Namespace) -> int:
    """Print every problem, sorted by place, and count; then say what could not be read."""
    # What a check makes stays to its end: to look for garbage would take a fifth of its time.
    gc.disable()
    try:
        return _checked(options)
    finally:
        gc.enable()


def _checked(options: argparse.Namespace) -> int:
    from briefing.cli.checking import check_all
    from briefing.cli.mending import mend_all, show_mending
    from briefing.cli.report import lines_of

    if options.write_baseline and not options.baseline:
        raise UsageError("a baseline is written to a file", "name it: --baseline FILE")
    if options.diff:
        return show_mending(options.paths)
    if options.fix:
        mend_all(options.paths)
    checked = check_all(options.paths)
    if options.balance:
        from briefing.cli.forms.balance import print_balance

        print_balance(checked)
        return _ended(checked, ())
    report = _but_known(checked.report, options)
    form = options.format or ("text" if terminal.reads_data() else "concise")
    (output.text if form == "text" else output.data)(lines_of(form, report))
    if checked.briefs:
        output.talk(_count(len(checked.briefs), report.problems))
    levels = ("error", "warning") if options.strict else ("error",)
    return _ended(checked, [each for each in report.problems if each.level in levels])


def _but_known(report: Report, options: argparse.Namespace) -> Report:
    """The report without what the baseline knows, which is written first where that is asked."""
    if not options.baseline:
        return report
    from briefing.cli.baseline import new_problems, write_baseline

    if options.write_baseline:
        write_baseline(options.baseline, report)
        output.talk(f"{options.baseline} written: {counted(len(report.problems), 'problem')}")
    new, gone = new_problems(report, options.baseline)
    if gone:
        told = f"{options.baseline} knows {counted(gone, 'problem')} no longer found"
        output.talk(f"{told}; --write-baseline takes that out")
    return report.of(new)


def _ended(checked: Checked, counted: Sequence[Problem]) -> int:
    """Say what could not be read; the exit code is that of the gravest."""
    for each in checked.refused:
        output.complain(each)
    if checked.refused:
        return exits.CANNOT
    return exits.FOUND if counted else exits.FINE


def _count(briefs: int, found: Sequence[Problem]) -> str:
    levels = Counter(each.level.value for each in found)
    told = [counted(count, word) for word, count in sorted(levels.items())]
    return f"{counted(briefs, 'brief')} checked: {', '.join(told) or 'no problems'}"
