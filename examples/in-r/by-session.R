# The share of clients who have had a rupture by a session, by who says
# it, with the ending of treatment competing; from the tables that
# `outcomes --out DIR` writes: Rscript by-session.R DIR SESSION
suppressMessages(library(survival))
given <- commandArgs(trailingOnly = TRUE)
from <- function(name) read.csv(file.path(given[1], name),
  colClasses = c(alliance = "character"))
sessions <- from("sessions.csv")
alliances <- from("alliances.csv")
by <- as.integer(given[2])

last <- tapply(sessions$session, sessions$alliance, max)
ending <- alliances$ending[match(names(last), alliances$alliance)]
for (rater in c("client", "therapist", "observer")) {
  says <- sessions[[paste0(rater, "_reports")]] %in% "true"
  first <- tapply(ifelse(says, sessions$session, Inf),
    sessions$alliance, min)
  event <- ifelse(is.finite(first), "rupture",
    ifelse(ending %in% c("", NA), "running", "ended"))
  fit <- survfit(Surv(pmin(first, last),
    factor(event, c("running", "rupture", "ended"))) ~ 1)
  now <- summary(fit, times = by)
  cat(sprintf("%-10s %.3f (SE %.4f), ended first %.3f\n", rater,
    now$pstate[2], now$std.err[2], now$pstate[3]))
}
