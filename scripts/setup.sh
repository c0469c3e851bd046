#!/bin/sh
# setup.sh run|dev: makes .venv fit the locks; quiet and quick when it already does.
#
#   run  what the reader needs, and the project itself, editable
#   dev  that, and the tools of the tests and checks
#
# Shell, since it has to say its sentence also where no Python is.
set -eu
cd "$(dirname "$0")/.."

say() { echo "setup: $*" >&2; }
die() { say "$*"; exit 1; }

# A set is in place when its stamp repeats what it was made from. The path counts: an environment
# that was copied or moved still points at its old home.
made_from() { echo "$PWD"; cat pyproject.toml "requirements/$1.txt" scripts/setup.sh; }
in_place() { [ -x .venv/bin/python ] && made_from "$1" | cmp -s - ".venv/$1.stamp"; }
at_home() { [ -x .venv/bin/python ] && [ "$(head -n 1 .venv/run.stamp 2>&1)" = "$PWD" ]; }

# A newer Python than the locks have ready-made files for must compile some: it comes last.
find_python() {
    if [ "${PYTHON:-}" ]; then
        set -- "$PYTHON"
    else
        set -- python3 python python3.14 python3.13 python3.12 python3.11
    fi
    for newest in 14 99; do
        for name; do
            if "$name" -c "import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, $newest))" \
                2>/dev/null; then
                command -v "$name"
                return
            fi
        done
    done
    [ -z "${PYTHON:-}" ] || die "PYTHON=$PYTHON is no Python of 3.11 or newer."
}

use_uv() {
    # Where no Python fits, uv brings one.
    at_home || uv venv --quiet --clear --python "${python:->=3.11,<3.15}" .venv
    install() { uv pip install --quiet --python .venv/bin/python --compile-bytecode "$@"; }
}

use_pip() {
    [ "$python" ] || die "Python 3.11 or newer is needed, and none is on PATH." \
        "Install one, or uv; or name one: make run PYTHON=/path/to/python3"
    at_home || "$python" -m venv --clear --without-pip .venv ||
        die "$python cannot make a virtual environment." \
            "Install its package python3-venv, or uv."
    if .venv/bin/python -m pip --version >/dev/null 2>&1 ||
        .venv/bin/python -m ensurepip >/dev/null 2>&1; then
        run_pip() { .venv/bin/python -m pip "$@"; }
    elif "$python" -m pip --python .venv/bin/python --version >/dev/null 2>&1; then
        run_pip() { "$python" -m pip --python .venv/bin/python "$@"; }
    else
        die "$python has neither ensurepip nor a pip of 22.3 or newer." \
            "Install its package python3-venv or python3-pip, or uv."
    fi
    install() { run_pip install --quiet --disable-pip-version-check "$@"; }
}

# The locks hold the build backend too, so nothing is resolved or fetched that they do not name.
fill() {
    in_place "$1" && return
    say "installing requirements/$1.txt into .venv (once)"
    install --require-hashes -r "requirements/$1.txt"
    install --no-deps --no-build-isolation --editable .
    made_from "$1" >".venv/$1.stamp"
}

case ${1:-} in
run) sets="run" ;;
dev) sets="run dev" ;;
*) die "say which set: run or dev" ;;
esac

missing=
for set in $sets; do in_place "$set" || missing=yes; done
[ "$missing" ] || exit 0

python=$(find_python)
if command -v uv >/dev/null; then use_uv; else use_pip; fi
for set in $sets; do fill "$set"; done
