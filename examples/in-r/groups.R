# Question: do members of one group agree, and do groups differ?
# Unit: a member's rating. Clock: one session. Model: one-way random
# effects by sums of squares, and rwg of each group by two nulls.
# Rscript groups.R LONG.csv SESSION LOW HIGH [DIMENSION] [SHARES]
# SHARES: of a slightly skewed null, one for each point from LOW to HIGH;
# .05,.15,.20,.35,.25 of five points (LeBreton & Senter 2008) unless given.
arguments <- commandArgs(trailingOnly = TRUE)
ratings <- read.csv(arguments[1], na.strings = "", colClasses = c(
  alliance = "character", rater = "character", target = "character"))
absent <- setdiff(c("alliance", "session", "rater", "rater_role",
  "dimension", "value"), names(ratings))
if (length(absent) > 0)
  stop(arguments[1], " has no column ", paste(absent, collapse = ", "),
    call. = FALSE)
points <- as.numeric(arguments[3]):as.numeric(arguments[4])
skewed <- if (length(arguments) > 5)
  as.numeric(strsplit(arguments[6], ",")[[1]]) else
  c(.05, .15, .20, .35, .25)
if (length(skewed) != length(points))
  stop("SHARES of the skewed null: one for each of ", length(points),
    " points", call. = FALSE)
null <- c(uniform = (length(points)^2 - 1) / 12,
  skewed = sum(skewed * points^2) - sum(skewed * points)^2)

# Leaders are apart: they rate every member, members one another or them.
chosen <- ratings$session %in% as.numeric(arguments[2]) &
  ratings$rater_role == "member" & !is.na(ratings$value)
if (length(arguments) > 4) chosen <- chosen & ratings$dimension == arguments[5]
own <- aggregate(value ~ rater + alliance, ratings[chosen, ], mean)
value <- own$value
group <- factor(own$alliance)
sizes <- c(table(group))
means <- tapply(value, group, mean)
within <- sum((value - means[group])^2) / (length(value) - nlevels(group))
between <- sum(sizes * (means - mean(value))^2) / (nlevels(group) - 1)
k <- (sum(sizes) - sum(sizes^2) / sum(sizes)) / (nlevels(group) - 1)
one <- function(k) (between - within) / (between + (k - 1) * within)
icc1 <- one(k)
icc2 <- (between - within) / between

cat(nlevels(group), " groups of ", min(sizes), " to ", max(sizes),
  " members\n", sep = "")
cat(sprintf("ICC(1), one member, k = %.2f: %.3f\n", k, icc1))
if (min(sizes) < max(sizes))
  cat(sprintf("  with the mean size, k = %.2f, as R multilevel: %.3f\n",
    mean(sizes), one(mean(sizes))))
cat(sprintf("ICC(2), mean of a group: %.3f\n", icc2))
if (icc1 < 0)
  cat("Negative as estimated: members of one group differ more than",
    "groups do.\n")

# Below 0 where members differ more than under the null: as estimated.
variances <- tapply(value, group, var)
rwg <- sapply(null, function(variance) 1 - variances / variance)
rwg <- matrix(rwg, ncol = 2, dimnames = list(levels(group), names(null)))
cat("\nrwg of each group by null, its variance ",
  paste(names(null), round(null, 2), collapse = ", "), ":\n", sep = "")
print(round(apply(rwg, 2, quantile, c(0, .25, .5, .75, 1), na.rm = TRUE), 3))
