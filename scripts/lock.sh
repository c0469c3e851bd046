#!/bin/sh
# lock.sh [--upgrade]: renews the locks. Pins that still fit stay, unless --upgrade is given.
#
# Hashes make every machine install the same files; no index is named, so any mirror will do.
set -eu
cd "$(dirname "$0")/.."

command -v uv >/dev/null || { echo "lock: uv is needed to renew the locks" >&2; exit 1; }

compile() {
    lock=$1
    shift
    uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" \
        --output-file "requirements/$lock.txt" pyproject.toml requirements/build.in "$@"
}

compile run "$@"
# The tools run beside the very versions that the reader runs with.
compile dev --extra dev --constraint requirements/run.txt "$@"
