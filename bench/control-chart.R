# The rolling chart with data.table: rolling means over all scores at once, those that reach into the series before struck out.
if (!requireNamespace('data.table', quietly = TRUE)) quit(status = 3)
suppressMessages(library(data.table))
setDTthreads(1)
arguments <- commandArgs(TRUE)
length <- as.integer(arguments[2])
raw <- readBin(arguments[1], 'double', n = 1e8)
window <- 8L

judge <- function(raw) {
  codes <- integer(length(raw))
  scored <- which(!is.na(raw))
  dt <- data.table(id = (scored - 1L) %/% length, x = raw[scored])
  dt[, before := rowid(id) - 1L]
  dt[, centre := shift(frollmean(x, window))]
  dt[, width := 3 * shift(frollmean(abs(x - shift(x)), window - 1L)) / 1.128]
  dt[, code := fifelse(before < window, 5L, fifelse(x < centre - width - 1e-9, 2L, fifelse(x > centre + width + 1e-9, 3L, 1L)))]
  codes[scored] <- dt$code
  codes
}

spent <- function() sum(proc.time()[1:2])
best <- Inf
for (round in 1:5) {
  start <- spent()
  codes <- judge(raw)
  best <- min(best, spent() - start)
}
cat(best * 1e9 / length(raw), sprintf('%.0f', sum(codes * (1 + (seq_along(raw) - 1) %% 997))), '\n')
