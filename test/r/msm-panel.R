# Fit a Markov process in continuous time to panels and print a line for each rate: panel, from, to, rate, 95% interval.
# Usage: Rscript msm-panel.R ALLOWED PANEL.csv …; ALLOWED is a square of 0 and 1, row by row; a panel has
# subject,time,state,obstype.
suppressMessages(library(msm))
arguments <- commandArgs(trailingOnly = TRUE)
allowed <- as.integer(strsplit(arguments[1], "")[[1]])
n <- sqrt(length(allowed))
allowed <- matrix(allowed, n, n, byrow = TRUE)

for (file in arguments[-1]) {
  panel <- read.csv(file, stringsAsFactors = FALSE)
  # The same starting rate for every change that the model allows: nothing of the answer is put in. A subject seen once
  # says nothing, of which msm warns.
  fit <- suppressWarnings(msm(state ~ time, subject = subject, data = panel, qmatrix = allowed * 0.1,
    obstype = panel$obstype, control = list(fnscale = 4000, maxit = 2000, reltol = 1e-12)))
  stopifnot(fit$opt$convergence == 0)
  rates <- qmatrix.msm(fit, ci = "delta", cl = 0.95)
  for (i in 1:n) for (j in 1:n) if (allowed[i, j] > 0)
    cat(sprintf("%d,%d,%d,%.10f,%.10f,%.10f\n", match(file, arguments) - 1, i, j,
                rates$estimates[i, j], rates$L[i, j], rates$U[i, j]))
}
