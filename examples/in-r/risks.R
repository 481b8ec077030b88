# The table of risks from the table of episodes, with R's survival:
#   rupture-repair outcomes LOG --resolved-by client \
#     --table episodes --out tables
#   Rscript examples/in-r/risks.R tables/episodes.csv together
# The second argument names the endings of treatment that censor, with
# commas; the others compete. Interval 1 is the session of the onset.
suppressMessages(library(survival))

arguments <- commandArgs(trailingOnly = TRUE)
episodes <- read.csv(arguments[1],
  colClasses = c(alliance = "character", episode = "character"),
  na.strings = ""
)
censors <- strsplit(arguments[2], ",")[[1]]

with_treatment <- episodes$outcome %in%
  c("unsuccessful-repair", "unresolved", "not-judged") &
  is.na(episodes$closed_by) & !is.na(episodes$closed)
ending <- ifelse(with_treatment, episodes$closure, episodes$outcome)
is_censored <- with_treatment & ending %in% censors
ending[ending == "open" | is_censored] <- "censored"
is_open <- is.na(episodes$closed)
last <- ifelse(is_open, episodes$observed_to, episodes$closed)
kinds <- setdiff(sort(unique(ending)), "censored")

# At risk from the session of the report on, and never at time 0, which
# would drop what was mended in the session of its onset.
times <- data.frame(
  alliance = episodes$alliance,
  entry = episodes$reported - episodes$happened,
  exit = last - episodes$happened + 1,
  ending = factor(ending, c("censored", kinds))
)
times <- times[which(times$exit > times$entry), ]
times$id <- seq_len(nrow(times))

fit <- survfit(Surv(entry, exit, ending) ~ 1,
  data = times, id = id, influence = TRUE
)
# survfit of several endings takes no notice of clusters (3.5-3), so
# the influences of an alliance's episodes are summed here.
found <- fit$influence.pstate
last_times <- dim(found)[2] - length(fit$time) + seq_along(fit$time)
found <- found[, last_times, , drop = FALSE]
of_state <- function(state) {
  u <- matrix(found[, , state], nrow = nrow(times))
  sqrt(colSums(rowsum(u, times$alliance)^2))
}
for (state in seq_along(fit$states)[-1]) {
  print(data.frame(
    ending = fit$states[state], interval = fit$time,
    at_risk = fit$n.risk[, 1],
    incidence = round(fit$pstate[, state], 6),
    se = round(of_state(state), 6)
  ), row.names = FALSE)
}
