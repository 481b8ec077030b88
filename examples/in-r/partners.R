# Question: does what a person felt before, and what the other felt, show in
# the next session? Unit: a person in a session. Clock: the session. Model:
# actor-partner, each person's scores around their own mean; residuals of
# one session of a dyad are correlated. Rscript partners.R DYAD-LONG.csv
# DIMENSION
suppressMessages(library(nlme))
arguments <- commandArgs(trailingOnly = TRUE)
rows <- read.csv(arguments[1], na.strings = "", colClasses = c(
  alliance = "character", client = "character", therapist = "character"))
absent <- setdiff(c("alliance", "client", "therapist", "dimension", "session",
  "role", "own", "partner"), names(rows))
if (length(absent) > 0)
  stop(arguments[1], " has no column ", paste(absent, collapse = ", "),
    call. = FALSE)
rows <- rows[rows$dimension == arguments[2], ]
rows$dyad <- paste(rows$alliance, rows$client, rows$therapist)
centred <- function(x, by) x - ave(x, by, FUN = function(v)
  mean(v, na.rm = TRUE))
rows$own <- centred(rows$own, paste(rows$dyad, rows$role))
rows$partner <- centred(rows$partner, paste(rows$dyad, rows$role))

# Lag 1 is the session before by number; over a gap there is none.
before <- match(paste(rows$dyad, rows$role, rows$session - 1),
  paste(rows$dyad, rows$role, rows$session))
rows$actor <- rows$own[before]
rows$other <- rows$partner[before]
rows <- rows[complete.cases(rows[c("own", "actor", "other")]), ]
rows$role <- factor(rows$role, c("client", "therapist"))
rows$occasion <- paste(rows$dyad, rows$session)
rows <- rows[order(rows$dyad, rows$session, rows$role), ]
sessions <- tapply(rows$session, rows$dyad, function(s) length(unique(s)))

fit <- gls(own ~ 0 + role:actor + role:other, rows,
  correlation = corSymm(form = ~ as.integer(role) | occasion),
  weights = varIdent(form = ~ 1 | role), method = "ML")
shown <- coef(summary(fit))[, 1:2]
rownames(shown) <- c("actor, client", "actor, therapist",
  "partner, therapist to client", "partner, client to therapist")
how <- "model-based errors"
if (suppressMessages(requireNamespace("clubSandwich", quietly = TRUE))) {
  shown[, 2] <- sqrt(diag(clubSandwich::vcovCR(fit, rows$dyad, "CR2")))
  how <- "CR2 errors by dyad"
}
colnames(shown) <- c("effect", "SE")
writeLines(paste(length(sessions), "dyads,", nrow(rows), "rows,", how))
cat("Effects of the session before:\n")
print(round(shown, 3))
if (median(sessions) < 20)
  cat(sprintf(paste0("Warning: a median of %g sessions; under 20 these ",
    "effects are too small\n(Nickell). within.R has an estimate without ",
    "that bias.\n"), median(sessions) + 1))
