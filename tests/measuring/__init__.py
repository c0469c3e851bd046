"""The measuring itself: what it counts, and that every figure stands beside a limit and a peer."""

from __future__ import annotations
