# Question: does the therapist follow the client's view, and is it above or
# below? Unit: a therapist's rating of a session. Clock: the session. Model:
# truth and bias (West & Kenny 2011), the client's rating as the truth.
# Rscript truth.R DYAD-LONG.csv DIMENSION
suppressMessages(library(nlme))
arguments <- commandArgs(trailingOnly = TRUE)
rows <- read.csv(arguments[1], na.strings = "", colClasses = c(
  alliance = "character", client = "character", therapist = "character"))
absent <- setdiff(c("alliance", "client", "therapist", "dimension", "session",
  "role", "own", "partner"), names(rows))
if (length(absent) > 0)
  stop(arguments[1], " has no column ", paste(absent, collapse = ", "),
    call. = FALSE)
rows <- rows[rows$dimension == arguments[2] & rows$role == "therapist" &
  !is.na(rows$own) & !is.na(rows$partner), ]
rows$dyad <- paste(rows$alliance, rows$client, rows$therapist)
slope <- function(trend) {
  rows$level <- ave(rows$partner, rows$dyad)
  rows$truth <- rows$partner - rows$level
  rows$judgement <- rows$own - rows$level
  rows$time <- rows$session - ave(rows$session, rows$dyad)
  fit <- lme(if (trend) judgement ~ truth + time else judgement ~ truth,
    random = ~ truth | dyad, data = rows,
    control = lmeControl(opt = "optim"))
  coef(summary(fit))[1:2, 1:2]
}
simple <- slope(FALSE)
detrended <- slope(TRUE)
shown <- rbind(simple, detrended[2, ])
dimnames(shown) <- list(c("directional discrepancy",
  "temporal congruence", "  the same, a common rise left out"),
  c("estimate", "SE"))
cat(length(unique(rows$dyad)), "dyads,", nrow(rows), "sessions rated by both\n")
cat("In raw units of the form, therapist against client:\n")
print(round(shown, 3))
cat("Raw units presume that both answered parallel forms.\n")
