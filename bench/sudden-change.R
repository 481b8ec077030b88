# Sudden change on all intervals and both kinds, vectorised over the whole cohort: a matrix with a row for each series.
arguments <- commandArgs(TRUE)
length <- as.integer(arguments[2])
raw <- readBin(arguments[1], 'double', n = 1e8)
x <- matrix(raw, ncol = length, byrow = TRUE)
cutoff <- 1.5

judge <- function(x) {
  n <- ncol(x)
  at <- 2:(n - 2)
  shift <- function(by) {
    from <- at + by
    shifted <- matrix(NA_real_, nrow(x), length(at))
    inside <- from >= 1 & from <= n
    shifted[, inside] <- x[, from[inside]]
    shifted
  }
  a <- shift(-2); b <- shift(-1); c <- shift(0); d <- shift(1); e <- shift(2); f <- shift(3)
  zero <- function(v) { v[is.na(v)] <- 0; v }
  n1 <- (!is.na(a)) + (!is.na(b)) + (!is.na(c))
  n2 <- (!is.na(d)) + (!is.na(e)) + (!is.na(f))
  m1 <- (zero(a) + zero(b) + zero(c)) / n1
  m2 <- (zero(d) + zero(e) + zero(f)) / n2
  squares <- zero((a - m1)^2) + zero((b - m1)^2) + zero((c - m1)^2) + zero((d - m2)^2) + zero((e - m2)^2) + zero((f - m2)^2)
  df <- pmax(n1 + n2 - 2, 1)
  least <- c(NA, 4.302652729749464, 3.1824463052837095, 2.7764451051977943)[df] * sqrt(squares / df)
  least[n1 < 2 | n2 < 2] <- NA
  change <- d - c
  kind <- function(sign) {
    both <- sign * change + 1e-9 >= pmax(cutoff, 0.25 * abs(c))
    step <- sign * (m2 - m1) > least + 1e-9
    verdict <- both & step
    codes <- matrix(0L, nrow(x), n)
    codes[, at] <- ifelse(is.na(change) | is.na(verdict), 3L, ifelse(verdict, 1L, 2L))
    codes
  }
  list(kind(-1), kind(1))
}

best <- Inf
for (round in 1:5) {
  start <- proc.time()[['elapsed']]
  said <- judge(x)
  best <- min(best, proc.time()[['elapsed']] - start)
}
weights <- 1 + (seq_along(raw) - 1) %% 997
cat(best * 1e9 / length(raw), sprintf('%.0f', sum(t(said[[1]]) * weights) + sum(t(said[[2]]) * weights)), '\n')
