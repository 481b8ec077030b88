# The six ICCs of a table, units x coders, CSV: by psych's ICC without its mixed model, or from sums of squares as an expert writes them.
#   Rscript agreement.R psych|sums FILE      Prints seconds of processor time and the six values; exit 3 where psych is not installed,
#   4 where it cannot do it: it fits a column for each unit, so that memory and time grow with the square and the cube of the units.
arguments <- commandArgs(TRUE)
if (!requireNamespace('psych', quietly = TRUE)) quit(status = 3)
suppressMessages(library(psych))
ratings <- as.matrix(read.csv(arguments[2], header = FALSE))

sums <- function(x) {
  n <- nrow(x); k <- ncol(x)
  units <- rowMeans(x); coders <- colMeans(x); all <- mean(x)
  bms <- k * sum((units - all)^2) / (n - 1)
  wms <- sum((x - units)^2) / (n * (k - 1))
  jms <- n * sum((coders - all)^2) / (k - 1)
  ems <- sum((x - units - rep(coders - all, each = n))^2) / ((n - 1) * (k - 1))
  c((bms - wms) / (bms + (k - 1) * wms), (bms - ems) / (bms + (k - 1) * ems + k * (jms - ems) / n),
    (bms - ems) / (bms + (k - 1) * ems), (bms - wms) / bms, (bms - ems) / (bms + (jms - ems) / n), (bms - ems) / bms)
}

start <- sum(proc.time()[1:2])
values <- tryCatch(
  if (arguments[1] == 'psych') suppressWarnings(ICC(ratings, lmer = FALSE)$results$ICC) else sums(ratings),
  error = function(failed) quit(status = 4))
cat(format(c(sum(proc.time()[1:2]) - start, values), digits = 15, trim = TRUE), sep = ',')
cat('\n')
