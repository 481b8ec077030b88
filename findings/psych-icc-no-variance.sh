#!/usr/bin/env bash
# R psych's ICC, as it is called by default, prints six coefficients of ratings that are all the same, from 0.453 to 0.680: its
# mixed model has no variance to share out. With lmer = FALSE it prints 0. Seen with psych 2.2.9
# and lme4 1.1-31 on R 4.2.2. Exits 1 if no coefficient is above 0.1 by default, or any is not 0 with lmer = FALSE.
# Needs R and apt-get on Debian 12; the packages are unpacked in a temporary folder.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq download r-cran-psych=2.2.9-1 r-cran-mnormt=2.1.1-2 r-cran-lattice=0.20-45-3 r-cran-nlme=3.1.162-1 \
  r-cran-lme4=1.1-31-1 r-cran-matrix=1.5-3-1 r-cran-mass=7.3-58.2-1 r-cran-boot=1.3-28.1-1 r-cran-minqa=1.2.5-1 \
  r-cran-nloptr=2.0.3-1 r-cran-rcpp=1.0.10-1 libnlopt0=2.7.1-5 2> /dev/null
for package in *.deb; do dpkg -x "$package" .; done
export R_LIBS="$folder/usr/lib/R/site-library:$folder/usr/lib/R/library"
LD_LIBRARY_PATH=$(dirname "$(find . -name 'libnlopt.so.0' | head -n 1 | xargs realpath --no-symlinks)")
export LD_LIBRARY_PATH
cat > icc.R <<'R'
suppressMessages(library(psych))
stopifnot(packageVersion("psych") == "2.2.9", packageVersion("lme4") == "1.1.31", startsWith(find.package("lme4"), getwd()))
same <- matrix(3, 4, 2)
by.default <- ICC(same)$results$ICC
without <- ICC(same, lmer = FALSE)$results$ICC
cat("4 units, all rated 3 by both:", sprintf("%.3f", by.default), "\nwith lmer = FALSE:", sprintf("%.3f", without), "\n")
quit(status = if (any(by.default > 0.1) && all(abs(without) < 0.001)) 0 else 1)
R
Rscript --no-save icc.R 2> /dev/null
