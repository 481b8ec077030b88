# Prints the figures that test/oracle/reliable-change.test.ts compares with; base R, 4.2. Scores are invented.
x <- c(5.2, 5.6, 5.1, NA, 5.9, 6.1, 3.8, 4.9, 6.0, 6.4); t <- seq_along(x)
m <- lm(x ~ t); e <- resid(m)
cat(sprintf("%.10f", c(coef(m), sigma(m))), "\n"); cat(sprintf("%.10f", e), "\n")
ok <- !is.na(x)
cat(sprintf("%.10f", x[ok] - mean(x[ok])), "\n")
prev <- sapply(which(ok), function(k) { i <- which(ok & t < k); if (length(i) < 1) NA else x[k] - mean(x[i]) }); cat(sprintf("%.10f", prev), "\n")
ahead <- sapply(which(ok), function(k) { i <- which(ok & t < k); if (length(i) < 2) NA else x[k] - predict(lm(x ~ t, data.frame(x = x[i], t = t[i])), data.frame(t = k)) }); cat(sprintf("%.10f", ahead), "\n")
cl <- c(6, 5.5, NA, 4, 5, 6.5); th <- c(5, 5.5, 5, 5.2, NA, 4.6)
z <- function(v) (v - mean(v, na.rm = TRUE)) / sd(v, na.rm = TRUE)
d <- z(cl) - z(th); cat(sprintf("%.10f", d), "\n"); cat(sprintf("%.10f", diff(d[!is.na(d)])), "\n")
zp <- function(v) { n <- sum(!is.na(v)); z(v) / sqrt((n - 1) / n) }
cat(sprintf("%.10f", zp(cl) - zp(th)), "\n")
