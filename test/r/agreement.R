# What R says of tables and ratings: Rscript agreement.R kappa|icc|alpha|f|psy-kappa|psy-icc FILE...   Prints a row of numbers for each file.
suppressMessages({ library(psych); library(vcd) })
arguments <- commandArgs(trailingOnly = TRUE)
kind <- arguments[1]

kappas <- function(counts) {
  plain <- suppressWarnings(cohen.kappa(counts))
  equal <- Kappa(counts, weights = "Equal-Spacing")
  squares <- Kappa(counts, weights = "Fleiss-Cohen")
  c(plain$kappa, sqrt(plain$var.kappa), plain$confid[1, c(1, 3)], plain$weighted.kappa,
    equal$Unweighted, equal$Weighted, squares$Weighted)
}

iccs <- function(ratings) {
  found <- suppressWarnings(ICC(ratings, lmer = FALSE)$results)
  # psych subtracts p from 1; R's own upper tail keeps the digits of a small one.
  found$p <- pf(found$F, found$df1, found$df2, lower.tail = FALSE)
  c(t(as.matrix(found[, -1])))
}

# psy leaves out a unit with a missing rating by itself.
psyKappas <- function(ratings)
  c(psy::ckappa(ratings)$kappa, psy::wkappa(ratings, weights = "absolute")$kappa, psy::wkappa(ratings)$kappa)
psyIccs <- function(ratings) {
  found <- psy::icc(ratings)
  c(found$icc.agreement, found$icc.consistency)
}

# Krippendorff's coincidences, value by value, as he writes them.
alpha <- function(ratings, level) {
  values <- sort(unique(as.vector(ratings[!is.na(ratings)])))
  pairs <- matrix(0, length(values), length(values))
  for (unit in seq_len(nrow(ratings))) {
    given <- match(ratings[unit, !is.na(ratings[unit, ])], values)
    if (length(given) < 2) next
    for (i in seq_along(given)) for (j in seq_along(given)) if (i != j)
      pairs[given[i], given[j]] <- pairs[given[i], given[j]] + 1 / (length(given) - 1)
  }
  n <- rowSums(pairs)
  apart <- outer(seq_along(values), seq_along(values), Vectorize(function(c, k) {
    if (c == k) 0
    else if (level == "nominal") 1
    else if (level == "ordinal") (sum(n[c:k]) - (n[c] + n[k]) / 2)^2
    else if (level == "interval") (values[c] - values[k])^2
    else ((values[c] - values[k]) / (values[c] + values[k]))^2
  }))
  1 - (sum(n) - 1) * sum(pairs * apart) / sum(outer(n, n) * apart)
}

for (file in arguments[-1]) {
  table <- as.matrix(read.csv(file, header = FALSE))
  numbers <- switch(kind,
    kappa = kappas(unname(table)),
    icc = iccs(table),
    `psy-kappa` = psyKappas(unname(table)),
    `psy-icc` = psyIccs(unname(table)),
    alpha = sapply(c("nominal", "ordinal", "interval", "ratio"), function(level) alpha(table, level)),
    f = c(pf(table[1, 1], table[1, 2], table[1, 3], lower.tail = FALSE),
      qf(table[1, 4], table[1, 2], table[1, 3], lower.tail = FALSE)))
  cat(format(as.numeric(numbers), digits = 17, trim = TRUE), sep = ",")
  cat("\n")
}
