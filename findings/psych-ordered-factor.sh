#!/usr/bin/env bash
# R psych's cohen.kappa takes no notice of the order of a factor's levels. Two coders' words in ordered factors, none < slight <
# moderate < marked < severe, are put in alphabetical order: moderate, none, severe, slight. Seen with psych 2.2.9 on R 4.2.2:
# a weighted κ of -0.486, and 0.571 where the same levels are named again as an argument. Exits 1 if not so.
# Needs R and apt-get on Debian 12; the packages are unpacked in a temporary folder.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq download r-cran-psych=2.2.9-1 r-cran-mnormt=2.1.1-2 r-cran-lattice=0.20-45-3 r-cran-nlme=3.1.162-1 2> /dev/null
for package in *.deb; do dpkg -x "$package" .; done
export R_LIBS="$folder/usr/lib/R/site-library:$folder/usr/lib/R/library"
cat > kappa.R <<'R'
suppressMessages(library(psych))
stopifnot(packageVersion("psych") == "2.2.9", startsWith(find.package("psych"), getwd()))
words <- c("none", "slight", "moderate", "marked", "severe")
rated <- function(codes) factor(words[codes], levels = words, ordered = TRUE)
both <- data.frame(
  one = rated(c(2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 5, 5)),
  other = rated(c(1, 1, 3, 3, 1, 2, 2, 3, 5, 5, 5, 5)))
found <- cohen.kappa(both)
cat(colnames(found$agree), "\n")
cat(sprintf("%.3f %.3f\n", found$weighted.kappa, cohen.kappa(both, levels = words)$weighted.kappa))
R
seen=$(Rscript --no-save kappa.R 2> /dev/null)
echo "order taken, then weighted κ without and with levels: $seen"
[ "$seen" = "moderate none severe slight 
-0.486 0.571" ]
