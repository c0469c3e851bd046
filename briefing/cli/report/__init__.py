"""How problems are printed: a small file for each form. Problems know nothing of these."""

from briefing.cli.report.forms import FORMS, lines_of
from briefing.cli.report.report import Report

__all__ = ["FORMS", "Report", "lines_of"]
