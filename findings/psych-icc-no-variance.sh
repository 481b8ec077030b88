#!/usr/bin/env bash
# R psych's ICC, as it is called by default, prints six coefficients of ratings that are all the same, from .453 to .680: its mixed
# model has no variance to share out. With lmer = FALSE it prints 0. Seen with psych 2.2.9 and lme4 1.1-31 on R 4.2.2. Exits 1
# if ICC no longer prints a coefficient above .1, and 3 where that version of psych is not installed (Debian 12: r-cran-psych, r-cran-lme4).
set -euo pipefail
Rscript -e 'quit(status = if (requireNamespace("lme4", quietly = TRUE) && packageVersion("psych") == "2.2.9") 0 else 3)' || exit 3
Rscript -e '
suppressMessages(library(psych))
same <- matrix(3, 4, 2)
seen <- suppressMessages(suppressWarnings(ICC(same)))$results$ICC
cat("ICC of 4 units, all rated 3 by both:", sprintf("%.3f", seen), "\n")
quit(status = if (all(is.finite(seen)) && any(seen > 0.1)) 0 else 1)'
