#!/usr/bin/env bash
# Makes the issues that the parser's weights are fitted on, and fits them: the tables are printed into OUT, to be read
# before they replace what stands in the source.
#
#     tools/training.sh NEWSGEN OUT [FIRST-LAST]
#
# NEWSGEN is the folder of the newspaper generator (newsgen.py, make_cases.py; its README tells what it needs), its
# Python is $PYTHON. The seeds are 1-60; 61 and more are for checking. The order is that of the passes, since each
# fit sees the units that the passes before it make: labels, braid, cut, the joints of heads, the stitches of pieces,
# and last what doubt a chance is worth. A table goes into its source before the next is fitted.
set -euo pipefail
[ $# -ge 2 ] || { sed -n '2,11s/^# \{0,1\}//p' "$0"; exit 2; }
newsgen=$(realpath "$1") out=$(realpath -m "$2") seeds=${3:-1-60} python=${PYTHON:-python3}
cd "$(dirname "$0")/.."
mkdir -p "$out"

# One-piece forms train labels and cut; pdftotext's columns train the braid.
"$python" "$newsgen/make_cases.py" --seeds "$seeds" --out "$out/cases" --forms blank-lines,pymupdf,pypdf,pdftotext --jobs "$(nproc)"
pieces=("$out"/cases/*-blank-lines "$out"/cases/*-pymupdf)
columns=("$out"/cases/*-pdftotext)

cargo build --release
"$python" tools/fit_labels.py target/release/dubao "${pieces[@]}" >"$out/labels.txt"
"$python" tools/fit_braid.py "${columns[@]}" >"$out/braid.txt"
fit() { cargo run --quiet --release --example fit -- "$@"; }
fit 60 "${pieces[@]}" >"$out/cut.txt"
fit joints "${pieces[@]}" >"$out/joints.txt"
fit stitches "${columns[@]}" >"$out/stitches.txt"
"$python" tools/doubt.py "$newsgen/../score.py" target/release/dubao "${pieces[@]}" >"$out/doubt.txt"
