#!/usr/bin/env bash
# R psych's standard error of weighted κ depends on which of the two coders comes first, although κ does not: its mean weights
# are taken with the margins of the wrong coder. Seen with psych 2.2.9 on R 4.2.2: 0.0945, and 0.0969 with the coders exchanged,
# where vcd 1.4-11 (Fleiss, Cohen & Everitt 1969) has 0.0957 both times; of another table psych has 0, and so an interval of no
# width, where vcd has 0.0760. Exits 1 if not so. Needs R and apt-get on Debian 12; the packages are unpacked in a temporary folder.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq download r-cran-psych=2.2.9-1 r-cran-mnormt=2.1.1-2 r-cran-lattice=0.20-45-3 r-cran-nlme=3.1.162-1 \
  r-cran-vcd=1:1.4-11-1 r-cran-mass=7.3-58.2-1 r-cran-colorspace=2.1-0+dfsg-1 r-cran-lmtest=0.9.40-1 r-cran-zoo=1.8-11-1 2> /dev/null
for package in *.deb; do dpkg -x "$package" .; done
export R_LIBS="$folder/usr/lib/R/site-library:$folder/usr/lib/R/library"
cat > errors.R <<'R'
suppressMessages({ library(psych); library(vcd) })
stopifnot(packageVersion("psych") == "2.2.9", packageVersion("vcd") == "1.4.11", startsWith(find.package("psych"), getwd()))
one <- matrix(c(10, 2, 1, 3, 12, 4, 1, 2, 15), 3)
other <- matrix(c(40, 3, 1, 0, 6, 5, 2, 0, 1, 2, 3, 1, 0, 1, 1, 2), 4)
for (counts in list(one, t(one), other)) {
  in.psych <- cohen.kappa(counts)
  in.vcd <- Kappa(counts, weights = "Fleiss-Cohen")$Weighted
  stopifnot(all.equal(in.psych$weighted.kappa, in.vcd[["value"]]))
  cat(sprintf("%.4f %.4f\n", sqrt(in.psych$var.weighted), in.vcd[["ASE"]]))
}
R
seen=$(Rscript --no-save errors.R 2> /dev/null)
printf 'standard error in psych and vcd:\n%s\n' "$seen"
[ "$seen" = '0.0945 0.0957
0.0969 0.0957
0.0000 0.0760' ]
