# Question: within a client, does a session predict the next one? Unit: a
# client's session. Clock: the session. Models: scores around each client's
# own mean, with and without their trend; and a dynamic panel of differences
# (Anderson & Hsiao 1982). Rscript within.R DYAD-LONG.csv DIMENSION
arguments <- commandArgs(trailingOnly = TRUE)
rows <- read.csv(arguments[1], na.strings = "", colClasses = c(
  alliance = "character", client = "character", therapist = "character"))
absent <- setdiff(c("alliance", "client", "therapist", "dimension", "session",
  "role", "own", "partner"), names(rows))
if (length(absent) > 0)
  stop(arguments[1], " has no column ", paste(absent, collapse = ", "),
    call. = FALSE)
rows <- rows[rows$dimension == arguments[2] & rows$role == "client", ]
rows$dyad <- paste(rows$alliance, rows$client, rows$therapist)
back <- function(x, by) x[match(paste(rows$dyad, rows$session - by),
  paste(rows$dyad, rows$session))]
means <- function(x) ave(x, rows$dyad, FUN = function(v) mean(v, na.rm = TRUE))
trendless <- function(x) {
  for (one in split(seq_along(x), rows$dyad)) if (sum(!is.na(x[one])) > 2)
    x[one] <- residuals(lm(x[one] ~ rows$session[one], na.action = na.exclude))
  x
}

# Errors by client, from the scores of each client's rows (CR1).
clustered <- function(x, y, z, by) {
  bread <- solve(crossprod(z, x))
  b <- c(bread %*% crossprod(z, y))
  meat <- crossprod(rowsum(z * c(y - x %*% b), by))
  many <- length(unique(by))
  cbind(effect = b, SE = sqrt(diag(bread %*% meat %*% t(bread)) * many /
    (many - 1)))
}
fitted <- function(y, own, partner, z = cbind(own, partner)) {
  there <- complete.cases(y, own, partner, z)
  found <- clustered(cbind(own, partner)[there, ], y[there], z[there, ],
    rows$dyad[there])
  rownames(found) <- c("own score before", "therapist's score before")
  found
}
around <- function(change) {
  own <- change(rows$own)
  partner <- change(rows$partner)
  fitted(own, back(own, 1), back(partner, 1))
}
simple <- around(function(x) x - means(x))
detrended <- around(trendless)
step <- function(x, by) back(x, by) - back(x, by + 1)
panel <- fitted(rows$own - back(rows$own, 1), step(rows$own, 1),
  step(rows$partner, 1), cbind(back(rows$own, 2), back(rows$partner, 2)))

sessions <- tapply(!is.na(rows$own), rows$dyad, sum)
cat(length(sessions), "clients, median of", median(sessions), "sessions\n")
cat("\nAround the client's own mean:\n")
print(round(simple, 3))
cat("\nAround the client's own trend:\n")
print(round(detrended, 3))
cat("\nDynamic panel, differences:\n")
print(round(panel, 3))
if (median(sessions) < 20)
  cat("\nWarning: under 20 sessions the first two are too small (Nickell):",
    "\na true .3 comes out as .03 at 6 sessions, .10 at 8, .15 at 10, .21",
    "\nat 16. The third is not, but needs scores without measurement error.\n")
