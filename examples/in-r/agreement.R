# Reads codes as `rupture-repair code ... --as long` writes them, a row a
# segment, coder and code, and asks what the agreement says beyond these
# segments: Rscript agreement.R FILE CODE [CODER CODER]
arguments <- commandArgs(trailingOnly = TRUE)
codes <- read.csv(arguments[1], colClasses = "character")
codes <- codes[codes$code == arguments[2] & codes$value != "", ]
codes$value <- as.numeric(codes$value)
place <- if ("segment" %in% names(codes)) "segment" else c("start", "end")
codes$unit <- do.call(paste, codes[c("alliance", "session", place)])

# Rows are units, columns coders, a gap is NA.
wide <- tapply(codes$value, list(codes$unit, codes$coder), function(x) x[1])
dyad <- codes$alliance[match(rownames(wide), codes$unit)]

alpha <- function(ratings) {
  rated <- ratings[rowSums(!is.na(ratings)) > 1, , drop = FALSE]
  many <- rowSums(!is.na(rated))
  all <- rated[!is.na(rated)]
  sums <- rowSums(rated, na.rm = TRUE)
  squares <- rowSums(rated^2, na.rm = TRUE) - sums^2 / many
  within <- squares / (many - 1)
  1 - sum(within * many) / sum(many) / var(all)
}
kappa <- function(ratings) {
  both <- ratings[complete.cases(ratings), , drop = FALSE]
  values <- sort(unique(c(both)))
  shares <- table(factor(both[, 1], values), factor(both[, 2], values))
  shares <- shares / sum(shares)
  chance <- sum(rowSums(shares) * colSums(shares))
  (sum(diag(shares)) - chance) / (1 - chance)
}

# Segments of one dyad are alike, so whole dyads are drawn, not segments.
boot <- function(ratings, coefficient, times = 1000) {
  rows <- split(seq_len(nrow(ratings)), dyad)
  replicate(times, {
    drawn <- unlist(rows[sample(length(rows), replace = TRUE)])
    coefficient(ratings[drawn, , drop = FALSE])
  })
}
shown <- function(name, ratings, coefficient) {
  drawn <- boot(ratings, coefficient)
  limits <- quantile(drawn, c(0.025, 0.975), na.rm = TRUE)
  cat(sprintf("%s: %.3f (%.3f to %.3f), %d of %d draws without a value\n",
    name, coefficient(ratings), limits[1], limits[2],
    sum(is.na(drawn)), length(drawn)))
}

set.seed(17)
cat(length(unique(dyad)), "dyads,", nrow(wide), "units,",
  ncol(wide), "coders\n")
shown("alpha, interval", wide, alpha)
pair <- if (length(arguments) == 4) arguments[3:4] else colnames(wide)[1:2]
if (ncol(wide) > 1)
  shown(paste("kappa of", pair[1], "and", pair[2]), wide[, pair], kappa)

# Variance components, where coders rotate and not each rates each unit.
if (requireNamespace("lme4", quietly = TRUE)) {
  fit <- suppressMessages(lme4::lmer(
    value ~ 1 + (1 | alliance) + (1 | unit) + (1 | coder), data = codes))
  parts <- as.data.frame(lme4::VarCorr(fit))
  variance <- setNames(parts$vcov, parts$grp)
  true <- variance[["alliance"]] + variance[["unit"]]
  error <- variance[["coder"]] + variance[["Residual"]]
  cat("\nVariance components:\n")
  print(round(variance[c("alliance", "unit", "coder", "Residual")], 3))
  for (k in 1:3)
    cat(sprintf("dependability of the mean of %d: %.3f\n",
      k, true / (true + error / k)))
} else cat("\nlme4 is not installed: no variance components.\n")
