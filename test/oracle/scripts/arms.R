# The figures of test/oracle/arms.test.ts. R 4.x with survival.
# Rscript test/oracle/scripts/arms.R
library(survival)
options(digits = 15)

cat("prop.test, 3 arms\n")
print(prop.test(c(18, 9, 22), c(40, 37, 45), correct = FALSE)[c("statistic", "p.value")])

cat("oneway.test: Welch, 2 and 3 arms\n")
a <- c(0.25, 0.5, 0.375, 0, 0.625)
b <- c(0.75, 0.5, 1, 0.625)
d <- c(0.125, 0.875, 0.5, 0.25, 0.375, 0.75)
two <- data.frame(y = c(a, b), g = rep(1:2, c(5, 4)))
three <- data.frame(y = c(a, b, d), g = rep(1:3, c(5, 4, 6)))
print(unlist(oneway.test(y ~ g, two)[c("statistic", "parameter", "p.value")]))
print(unlist(oneway.test(y ~ g, three)[c("statistic", "parameter", "p.value")]))

cat("survdiff on whole-number times, 2 and 3 arms\n")
times <- data.frame(
  exit = c(1, 1, 2, 2, 3, 5, 5, 8, 1, 2, 3, 3, 4, 4, 6, 8, 1, 1, 1, 2, 2, 3, 6),
  ending = c(
    "resolved", "left", "resolved", "resolved", NA, "resolved", "faded", NA,
    "left", "resolved", "resolved", NA, "resolved", "left", "resolved", NA,
    "resolved", "resolved", "resolved", "faded", "resolved", "resolved", "left"
  ),
  arm = rep(1:3, c(8, 8, 7))
)
times$event <- !is.na(times$ending) & times$ending == "resolved"
test <- function(data) {
  one <- survdiff(Surv(exit, event) ~ arm, data)
  print(c(chisq = one$chisq, p = one$pvalue))
}
test(subset(times, arm < 3))
test(times)

cat("the same with other endings competing, all observed up to 8\n")
competing <- times
competing$exit[!times$event & !is.na(times$ending)] <- 8
test(subset(competing, arm < 3))
test(competing)

cat("score test with late entry; method exact has the variance of the log-rank test\n")
late <- subset(times, arm < 3)
late$entry <- pmin(late$exit - 1, rep(c(0, 1, 0, 2), 4))
# With an entry survival 3.5.3 returns this fit without its class, so summary() cannot read it.
print(coxph(Surv(entry, exit, event) ~ arm, late, method = "exact")$score)

cat("pchisq\n")
print(pchisq(c(0.001, 1, 3.84, 20, 700), 1, lower.tail = FALSE))
print(pchisq(c(0.1, 5, 40), 7, lower.tail = FALSE))
print(pchisq(c(2, 60), 10, lower.tail = FALSE))
