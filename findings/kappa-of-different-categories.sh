#!/usr/bin/env bash
# R vcd's Kappa and psych's cohen.kappa take the diagonal of a table for agreement without a look at its names. Where each coder
# leaves another category unused, R's table(one, other) is square, and its diagonal is of codes that differ: 1 with 2, 2 with 3,
# 3 with 4. Seen with vcd 1.4-11 and psych 2.2.9 on R 4.2.2: a κ of 0.552 of the table in both, without a word, where psych given
# the codes themselves has 0.014. Exits 1 if not so. Needs R and apt-get on Debian 12; the packages are unpacked in a temporary folder.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq download r-cran-psych=2.2.9-1 r-cran-mnormt=2.1.1-2 r-cran-lattice=0.20-45-3 r-cran-nlme=3.1.162-1 \
  r-cran-vcd=1:1.4-11-1 r-cran-mass=7.3-58.2-1 r-cran-colorspace=2.1-0+dfsg-1 r-cran-lmtest=0.9.40-1 r-cran-zoo=1.8-11-1 2> /dev/null
for package in *.deb; do dpkg -x "$package" .; done
export R_LIBS="$folder/usr/lib/R/site-library:$folder/usr/lib/R/library"
cat > kappa.R <<'R'
suppressMessages({ library(psych); library(vcd) })
stopifnot(packageVersion("psych") == "2.2.9", packageVersion("vcd") == "1.4.11", startsWith(find.package("vcd"), getwd()))
options(warn = 2)
one <- rep(c(1, 1, 2, 2, 2, 3, 3, 3, 1, 2), 3)
other <- rep(c(2, 2, 2, 2, 3, 3, 4, 4, 2, 3), 3)
counts <- table(one, other)
codes <- cohen.kappa(cbind(one, other))
cat(sprintf("%.3f %.3f %.3f\n", Kappa(counts)$Unweighted[["value"]], cohen.kappa(counts)$kappa, codes$kappa))
R
seen=$(Rscript --no-save kappa.R)
echo "κ in vcd, in psych, and of the codes themselves: $seen"
[ "$seen" = '0.552 0.552 0.014' ]
