# strucchange chooses the number of changes by another criterion and needs longer stretches: its time, not its answer.
if (!requireNamespace('strucchange', quietly = TRUE)) quit(status = 3)
suppressMessages(library(strucchange))
arguments <- commandArgs(TRUE)
length <- as.integer(arguments[2])
raw <- readBin(arguments[1], 'double', n = 20 * length)
x <- matrix(raw, ncol = length, byrow = TRUE)
spent <- function() sum(proc.time()[1:2])
start <- spent()
for (row in seq_len(nrow(x))) {
  scores <- x[row, !is.na(x[row, ])]
  breakpoints(scores ~ 1, h = 3)
}
cat((spent() - start) * 1e9 / length(raw), '\n')
