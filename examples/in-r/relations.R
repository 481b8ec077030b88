# Question: is a rating of a member due to who rates, who is rated, or both?
# Unit: a directed pair. Clock: one session. Model: social relations model
# of a full round robin, by sums of squares, group by group (Warner, Kenny &
# Stoto 1979). Rscript relations.R LONG.csv DIMENSION SESSION
arguments <- commandArgs(trailingOnly = TRUE)
ratings <- read.csv(arguments[1], na.strings = "", colClasses = c(
  alliance = "character", rater = "character", target = "character"))
absent <- setdiff(c("alliance", "session", "rater", "rater_role", "target",
  "target_role", "dimension", "value"), names(ratings))
if (length(absent) > 0)
  stop(arguments[1], " has no column ", paste(absent, collapse = ", "),
    call. = FALSE)
# Leaders are apart: their ratings are of another kind.
ratings <- ratings[ratings$dimension == arguments[2] &
  ratings$session %in% as.numeric(arguments[3]) &
  ratings$rater_role == "member" & ratings$target_role %in% "member", ]

# A rating not given is missing, not 0. Who lacks most of them leaves the
# round robin, until every pair has rated each other.
full <- function(group) {
  x <- tapply(group$value, group[c("rater", "target")], function(v) v[1])
  members <- union(rownames(x), colnames(x))
  all <- matrix(NA_real_, length(members), length(members),
    dimnames = list(members, members))
  all[rownames(x), colnames(x)] <- x
  repeat {
    lacking <- is.na(all) & row(all) != col(all)
    missing <- rowSums(lacking) + colSums(lacking)
    if (sum(missing) == 0) return(all)
    all <- all[-which.max(missing), -which.max(missing), drop = FALSE]
  }
}
components <- function(x) {
  n <- nrow(x)
  diag(x) <- NA
  by <- rowMeans(x, na.rm = TRUE)
  of <- colMeans(x, na.rm = TRUE)
  mean <- mean(x, na.rm = TRUE)
  part <- function(one, other) (n - 1)^2 / (n * (n - 2)) * one +
    (n - 1) / (n * (n - 2)) * other - (n - 1) / (n - 2) * mean
  actor <- part(by, of)
  partner <- part(of, by)
  left <- x - outer(actor, partner, "+") - mean
  pairs <- upper.tri(left)
  sums <- ((left + t(left)) / 2)[pairs]
  differences <- (left - t(left))[pairs]
  many <- (n - 1) * (n - 2) / 2
  within <- sum(differences^2) / 2 / many
  between <- 2 * sum(sums^2) / (many - 1)
  both <- (between + within) / 2
  mutual <- (between - within) / 2
  share <- function(own, other) (own * (n - 1) + other) / (n * (n - 2))
  c("actor variance" = sum(actor^2) / (n - 1) - share(both, mutual),
    "partner variance" = sum(partner^2) / (n - 1) - share(both, mutual),
    "relationship variance" = both,
    "actor-partner covariance" =
      sum(actor * partner) / (n - 1) - share(mutual, both),
    "relationship covariance" = mutual)
}

groups <- lapply(split(ratings, ratings$alliance), full)
sizes <- vapply(groups, nrow, 1L)
enough <- sizes >= 4
cat(sum(enough), "of", length(groups), "groups have a full round robin of",
  "at least four members;", sum(sizes[enough]), "members in them\n")
if (!any(enough)) quit(status = 1)
each <- sapply(groups[enough], components)
# Groups weigh by their members less one. A negative variance is kept.
weights <- sizes[enough] - 1
estimate <- c(each %*% weights) / sum(weights)
names(estimate) <- rownames(each)
variances <- grepl("variance", names(estimate)) &
  !grepl("covariance", names(estimate))
cat("\nComponents of", arguments[2], "and shares of the variance:\n")
shares <- ifelse(variances, estimate / sum(estimate[variances]), NA)
print(round(cbind(estimate, share = shares), 3), na.print = "")
if (sum(enough) < 2) {
  cat("One group: described, not tested.\n")
} else {
  se <- sqrt(rowSums((each - estimate)^2 %*% diag(weights)) /
    (sum(weights) * (sum(enough) - 1)))
  cat("\nOver", sum(enough), "groups:\n")
  print(round(cbind(se, t = estimate / se, df = sum(enough) - 1), 3))
}
cat("Error is part of the relationship: one rating a pair.\n")
