"""One server for all the tests over SSH, and an empty home for each of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ssh.server import Server, serving


@pytest.fixture(scope="session")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The server with its keys. Its home is nobody's: a test has `server`, or makes its own."""
    with serving(tmp_path_factory.mktemp("ssh")) as server:
        yield server


@pytest.fixture
def server(keys: Server, tmp_path: Path) -> Server:
    """The server, with an empty home for this test."""
    return Server(keys.port, keys.folder, tmp_path)
