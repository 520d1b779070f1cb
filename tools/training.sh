#!/usr/bin/env bash
# Makes the issues that the parser's weights are fitted on, and fits them: the tables are printed into OUT, to be read
# before they replace what stands in the source.
#
#     tools/training.sh NEWSGEN OUT [FIRST-LAST]
#
# NEWSGEN is the folder of the newspaper generator (newsgen.py, make_cases.py; its README tells what it needs), its
# Python is $PYTHON. The seeds are 1-60; 61 and more are for checking. The order is that of the passes, since each
# fit sees the units that the passes before it make: the braid of columns, labels, the halves of lines that were run
# together, the ties of lines in legs, what lines look like and what words tell, the cut, the stitches of pieces, where
# heads are led, their joints, and last what doubt a chance is worth. A table goes into its source before the next is
# fitted.
set -euo pipefail
[ $# -ge 2 ] || { sed -n '2,13s/^# \{0,1\}//p' "$0"; exit 2; }
newsgen=$(realpath "$1") out=$(realpath -m "$2") seeds=${3:-1-60} python=${PYTHON:-python3}
cd "$(dirname "$0")/.."
mkdir -p "$out"

# One-piece forms train labels and cut; pdftotext's columns train the braid; pypdf and pdftotext -raw run lines together.
forms=blank-lines,pymupdf,pypdf,pdftotext,pdftotext-raw
"$python" "$newsgen/make_cases.py" --seeds "$seeds" --out "$out/cases" --forms "$forms" --jobs "$(nproc)"
pieces=("$out"/cases/*-blank-lines "$out"/cases/*-pymupdf)
columns=("$out"/cases/*-pdftotext)
tight=("$out"/cases/*-pypdf "$out"/cases/*-pdftotext-raw)

cargo build --release
"$python" tools/fit_braid.py "${columns[@]}" >"$out/braid.txt"
"$python" tools/fit_labels.py target/release/dubao "${pieces[@]}" >"$out/labels.txt"
# The Latin tables: the Western ones of the marked pages, and real papers of the answers kept beside the generator, thrice.
"$python" tools/marked.py "$out/marked" tests/pages/*.marked
real=("$newsgen"/../cases/nyt-*-{layout,pdftotext,pymupdf} "$newsgen"/../cases/great-falls-*)
"$python" tools/fit_labels.py target/release/dubao "$out"/marked/* "${real[@]}" "${real[@]}" "${real[@]}" --latin >"$out/latin.txt"
fit() { cargo run --quiet --release --example fit -- "$@"; }
fit halves "${tight[@]}" "${pieces[@]}" >"$out/halves.txt"
fit ties "${pieces[@]}" "${tight[@]}" >"$out/ties.txt"
fit alike "${pieces[@]}" >"$out/alike.txt"
fit bonds "${pieces[@]}" >"$out/bonds.txt"
fit cut 60 "${pieces[@]}" >"$out/cut.txt"
fit stitches "${columns[@]}" >"$out/stitches.txt"
fit leads "${pieces[@]}" >"$out/leads.txt"
fit joints "${pieces[@]}" >"$out/joints.txt"
"$python" tools/doubt.py "$newsgen/../score.py" target/release/dubao "${pieces[@]}" >"$out/doubt.txt"
