# Reads the panel that panel.mjs writes and fits a Markov process in
# continuous time to it.
suppressMessages(library(msm))
panel <- read.csv(commandArgs(trailingOnly = TRUE)[1])

# Clients who completed the planned sessions were observed until then.
# That is the end of observation, not an event.
panel <- panel[panel$name != "ended-together", ]

# From each state (row) to each (column): 1 where one state can follow
# the other directly. The search begins at a rate of 0.1.
states <- c("clear", "open", "worked on", "left")
allowed <- rbind(c(0, 1, 0, 1),
                 c(1, 0, 1, 1),
                 c(1, 1, 0, 1),
                 c(0, 0, 0, 0))
dimnames(allowed) <- list(states, states)
fit <- msm(state ~ time, subject = subject, data = panel,
  qmatrix = 0.1 * allowed, obstype = panel$obstype,
  control = list(fnscale = 4000, maxit = 2000))
stopifnot(fit$opt$convergence == 0)

cat("Probability of each state one session later:\n")
print(round(unclass(pmatrix.msm(fit, t = 1)), 2))
