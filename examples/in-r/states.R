# Question: how do open, worked on and clear follow one another?
# Unit: an alliance and session. Clock: the session. Model: a Markov
# process in continuous time. Rscript states.R MSM.csv [ALLOWED]
suppressMessages(library(msm))
arguments <- commandArgs(trailingOnly = TRUE)
file <- arguments[1]
panel <- read.csv(file, colClasses = c(subject = "character"))
absent <- setdiff(c("subject", "time", "state", "obstype", "name"),
  names(panel))
if (length(absent) > 0)
  stop(file, " has no column ", paste(absent, collapse = ", "),
    call. = FALSE)

# Clients who completed the planned sessions were observed until then.
# That is the end of observation, not an event.
panel <- panel[panel$name != "ended-together", ]

# From each state (row) to each (column): 1 where one state can follow
# the other directly; ALLOWED gives other rows, as 0101 1011 1101 0000.
# The search begins at a rate of 0.1.
states <- c("clear", "open", "worked on", "left")
allowed <- rbind(c(0, 1, 0, 1),
                 c(1, 0, 1, 1),
                 c(1, 1, 0, 1),
                 c(0, 0, 0, 0))
if (length(arguments) > 1) {
  digits <- strsplit(gsub(" ", "", arguments[2]), "")[[1]]
  allowed <- matrix(as.numeric(digits), 4, byrow = TRUE)
}
dimnames(allowed) <- list(states, states)
fit <- msm(state ~ time, subject = subject, data = panel,
  qmatrix = 0.1 * allowed, obstype = panel$obstype,
  control = list(fnscale = 4000, maxit = 2000, reltol = 1e-12))
stopifnot(fit$opt$convergence == 0)

cat("Probability of each state one session later:\n")
print(round(unclass(pmatrix.msm(fit, t = 1)), 2))
