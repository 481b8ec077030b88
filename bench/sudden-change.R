# Sudden change on all intervals and both kinds, vectorised over the whole cohort: a matrix with a row for each session.
arguments <- commandArgs(TRUE)
source(file.path(dirname(sub('--file=', '', grep('--file=', commandArgs(), value = TRUE))), 'sudden-change-judge.R'))
n <- as.integer(arguments[2])
raw <- readBin(arguments[1], 'double', n = 1e8)
spent <- function() sum(proc.time()[1:2])
best <- Inf
for (round in 1:5) {
  start <- spent()
  said <- judge(raw, n)
  best <- min(best, spent() - start)
}
weights <- 1 + (seq_along(raw) - 1) %% 997
cat(best * 1e9 / length(raw), sprintf('%.0f', sum(said[[1]] * weights) + sum(said[[2]] * weights)), '\n')
