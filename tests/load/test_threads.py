"""Two threads may read their first brief at the same time."""

from __future__ import annotations

import subprocess
import sys

FIRST_USES = """
import sys, threading
import msgspec
from briefing.model import codec

sys.setswitchinterval(1e-6)

def made(depth):
    inner = int
    for level in range(depth):
        fields = [(f"field_{each}", inner) for each in range(4)]
        inner = msgspec.defstruct(f"Level{level}", fields, module="__main__")
    return inner

def data(depth):
    return 1 if not depth else {f"field_{each}": data(depth - 1) for each in range(4)}

told = data(3)
for _ in range(150):
    struct = made(3)
    start = threading.Barrier(4)

    def convert():
        start.wait()
        codec.convert(told, struct)

    threads = [threading.Thread(target=convert) for _ in range(4)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
"""


def test_what_a_struct_is_made_of_is_worked_out_by_one_thread_alone() -> None:
    done = subprocess.run([sys.executable, "-c", FIRST_USES], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
