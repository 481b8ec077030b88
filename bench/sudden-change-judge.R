# The verdicts of sudden change on all intervals, drops and rises, of a whole cohort: scores series by series, n of each.
cutoff <- 1.5
t_of <- c(NA, 4.302652729749464, 3.1824463052837095, 2.7764451051977943)

judge <- function(raw, n) {
  x <- matrix(raw, nrow = n)
  at <- 2:(n - 2)
  before <- x[at, ]
  change <- x[at + 1, ] - before
  size <- abs(change) + 1e-9
  # Criteria 1 and 2 first: the third is needed of few intervals only.
  large <- which(size >= cutoff & size >= 0.25 * abs(before))
  place <- cbind(at[(large - 1) %% length(at) + 1], (large - 1) %/% length(at) + 1)
  side <- function(by) {
    session <- place[, 1] + rep(by, each = nrow(place))
    session[session < 1 | session > n] <- NA
    matrix(x[cbind(session, rep(place[, 2], 3))], ncol = 3)
  }
  left <- side(-2:0)
  right <- side(1:3)
  n1 <- rowSums(!is.na(left))
  n2 <- rowSums(!is.na(right))
  m1 <- rowMeans(left, na.rm = TRUE)
  m2 <- rowMeans(right, na.rm = TRUE)
  squares <- rowSums((left - m1)^2, na.rm = TRUE) + rowSums((right - m2)^2, na.rm = TRUE)
  df <- n1 + n2 - 2
  least <- t_of[pmax(df, 1)] * sqrt(squares / df)
  step <- sign(change[large]) * (m2 - m1) > least + 1e-9
  said <- 2L - step
  said[n1 < 2 | n2 < 2] <- 3L
  known <- 2L + is.na(change)
  kind <- function(sign) {
    verdicts <- known
    mine <- change[large] * sign > 0
    verdicts[large[mine]] <- said[mine]
    codes <- matrix(0L, n, ncol(x))
    codes[at, ] <- verdicts
    codes
  }
  list(kind(-1), kind(1))
}
