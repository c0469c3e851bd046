"""As much of an editor as it takes to ask a language server: over stdio, one file at a time."""

from __future__ import annotations

import itertools
import json
import queue
import subprocess
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any

PATIENCE = 60
CAPABILITIES = {
    "textDocument": {
        "hover": {"contentFormat": ["markdown"]},
        "completion": {"completionItem": {"documentationFormat": ["markdown"]}},
    },
    "workspace": {"configuration": True},
}


class Editor:
    """An editor with a folder open, and one server for it."""

    def __init__(self, command: Sequence[str], folder: Path) -> None:
        self._server = subprocess.Popen(
            command,
            cwd=folder,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._numbers = itertools.count(1)
        self._told: queue.Queue[dict[str, Any]] = queue.Queue()
        self._answers: queue.Queue[dict[str, Any]] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()
        about = {"processId": None, "rootUri": folder.as_uri(), "capabilities": CAPABILITIES}
        self._ask("initialize", about)
        self._tell("initialized", {})

    def open(self, file: Path) -> list[dict[str, Any]]:
        """Open a file; the faults that the server names, by place."""
        document = {"uri": file.as_uri(), "languageId": "yaml", "version": 1}
        self._tell("textDocument/didOpen", {"textDocument": {**document, "text": file.read_text()}})
        while True:
            told = self._told.get(timeout=PATIENCE)
            if told["method"] == "textDocument/publishDiagnostics":
                found: list[dict[str, Any]] = told["params"]["diagnostics"]
                return sorted(found, key=lambda each: tuple(each["range"]["start"].values()))

    def complete(self, file: Path, line: int, column: int) -> dict[str, str]:
        """What is offered at a place (both from 1), each with what is told of it."""
        found = self._ask("textDocument/completion", _at(file, line, column))
        items = found["items"] if isinstance(found, dict) else found
        return {each["label"]: _text(each.get("documentation", "")) for each in items}

    def hover(self, file: Path, line: int, column: int) -> str:
        """What is told of the word at a place."""
        found = self._ask("textDocument/hover", _at(file, line, column))
        return _text(found["contents"]) if found else ""

    def close(self) -> None:
        """End the server."""
        self._server.kill()
        for stream in (self._server.stdin, self._server.stdout):
            if stream:
                stream.close()
        self._server.wait()

    def _ask(self, method: str, about: dict[str, Any]) -> Any:
        number = next(self._numbers)
        self._send({"id": number, "method": method, "params": about})
        while True:
            answer = self._answers.get(timeout=PATIENCE)
            if answer["id"] == number:
                return answer["result"]

    def _tell(self, method: str, about: dict[str, Any]) -> None:
        self._send({"method": method, "params": about})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._server.stdin
        self._server.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._server.stdin.flush()

    def _listen(self) -> None:
        assert self._server.stdout
        while message := _read(self._server.stdout):
            if "method" not in message:
                self._answers.put(message)
            elif "id" not in message:
                self._told.put(message)
            else:
                asked = message["params"].get("items", []) if message.get("params") else []
                self._send({"id": message["id"], "result": [{} for _ in asked]})


def _read(stream: IO[bytes]) -> dict[str, Any] | None:
    length = 0
    try:
        while (line := stream.readline()) not in (b"\r\n", b""):
            if line.lower().startswith(b"content-length:"):
                length = int(line.split(b":")[1])
        body = stream.read(length)
    except ValueError:  # closed while it was read
        return None
    message: dict[str, Any] | None = json.loads(body) if body else None
    return message


def _at(file: Path, line: int, column: int) -> dict[str, Any]:
    place = {"line": line - 1, "character": column - 1}
    return {"textDocument": {"uri": file.as_uri()}, "position": place}


def _text(told: Any) -> str:
    return str(told["value"] if isinstance(told, dict) else told)
