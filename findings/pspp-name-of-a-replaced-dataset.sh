#!/usr/bin/env bash
# PSPP gives the name of a dataset to the next file that is read. In SPSS a dataset with a name stays when another file is
# opened: GET, DATASET NAME one, GET DATA, DATASET NAME two, DATASET ACTIVATE one is the example of its manual. In PSPP GET DATA
# replaces the data of `one` without a word, so that what is then computed of `one` is of the second file, and no `one` is left
# once that is named `two`. Seen with PSPP 1.6.2: N of `one` is 2, then 3. Exits 1 if not so.
# Needs apt-get on Debian 12, which installs PSPP where it is absent.
set -euo pipefail
command -v pspp > /dev/null || DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends pspp > /dev/null 2>&1
pspp --version | grep -q 'PSPP) 1\.6\.2'
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
printf 'x\n1\n2\n' > first.csv
printf 'x\n10\n20\n30\n' > second.csv
cat > both.sps <<'SPS'
GET DATA /TYPE=TXT /FILE='first.csv' /ARRANGEMENT=DELIMITED /FIRSTCASE=2 /DELIMITERS=',' /VARIABLES=x F8.0.
DATASET NAME one.
DESCRIPTIVES x.
GET DATA /TYPE=TXT /FILE='second.csv' /ARRANGEMENT=DELIMITED /FIRSTCASE=2 /DELIMITERS=',' /VARIABLES=x F8.0.
DATASET ACTIVATE one.
DESCRIPTIVES x.
DATASET NAME two.
DATASET ACTIVATE one.
SPS
seen=$(pspp -O format=csv both.sps || true)
numbers=$(grep -E '^x,' <<< "$seen" | cut -d, -f2 | paste -sd' ')
echo "N of one, and after another file was read: $numbers"
grep -o 'There is no dataset named one' <<< "$seen"
[ "$numbers" = "2 3" ]
