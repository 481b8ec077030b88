#!/usr/bin/env bash
# R prodlim says that a share of -Inf is free of the event where one of six rows ends at the time it enters, and says nothing else.
# Without entry times the same rows give 0.833, 0.667 and 0.250; survival leaves the row out with a warning, etm refuses it.
# Seen with prodlim 2019.11.13 on R 4.2.2. Exits 1 if not so. Needs R and apt-get on Debian 12; the packages are unpacked in a
# temporary folder.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq download $(apt-cache depends --recurse --no-recommends --no-suggests --no-conflicts --no-breaks --no-replaces \
  --no-enhances r-cran-prodlim | grep '^r-cran-' | sort -u) 2> /dev/null
for package in *.deb; do dpkg -x "$package" .; done
export R_LIBS="$folder/usr/lib/R/site-library:$folder/usr/lib/R/library"
cat > entry.R <<'R'
suppressMessages(library(prodlim))
options(warn = 2)
stopifnot(packageVersion("prodlim") == "2019.11.13", startsWith(find.package("prodlim"), getwd()))
rows <- data.frame(entry = 0, time = c(0, 1, 2, 2, 3, 4), status = c(1, 1, 0, 1, 1, 0))
free <- function(fit) paste(sprintf("%.3f", predict(fit, times = c(0, 1, 3))), collapse = " ")
cat(free(prodlim(Hist(time, status) ~ 1, rows)), "|", free(prodlim(Hist(time, status, entry = entry) ~ 1, rows)), "\n")
R
seen=$(Rscript --no-save entry.R)
echo "free of the event at 0, 1 and 3, without and with entry times: $seen"
[ "$seen" = '0.833 0.667 0.250 | -Inf -Inf -Inf ' ]
