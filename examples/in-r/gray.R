# Question: do groups differ in how episodes end, all endings competing?
# Unit: an episode. Clock: that of the export. Model: Aalen-Johansen curve
# and Gray's test. Rscript gray.R PERSON-PERIOD.csv EVENT FILE GROUP [STRATA]
# FILE has a row an alliance (column alliance) or an alliance and episode;
# GROUP and STRATA are columns of it. The test compares within strata.
suppressMessages(library(survival))
arguments <- commandArgs(trailingOnly = TRUE)
need <- function(table, columns, file) {
  absent <- setdiff(columns, names(table))
  if (length(absent) > 0)
    stop(file, " has no column ", paste(absent, collapse = ", "), call. = FALSE)
}
read <- function(file) suppressWarnings(read.csv(file, na.strings = "",
  colClasses = c(alliance = "character", episode = "character")))
periods <- read(arguments[1])
need(periods, c("alliance", "episode", "interval", "event"), arguments[1])
others <- read(arguments[3])
columns <- arguments[-(1:3)]
need(others, c("alliance", columns), arguments[3])
keys <- intersect(c("alliance", "episode"), names(others))
key <- function(table) do.call(paste, c(table[keys], sep = "\r"))

# A row an episode: its first interval at risk, its last and its event.
periods <- periods[order(periods$alliance, periods$episode,
  periods$interval), ]
each <- paste(periods$alliance, periods$episode, sep = "\r")
last <- periods[!duplicated(each, fromLast = TRUE), ]
last$entry <- periods$interval[!duplicated(each)] - 1
if (anyDuplicated(key(others)))
  stop(arguments[3], " has several rows of one ",
    paste(keys, collapse = " and "), call. = FALSE)
place <- match(key(last), key(others))
last$group <- others[place, columns[1]]
last$strata <- if (length(columns) > 1) others[place, columns[2]] else 1
lacking <- is.na(last$group) | is.na(last$strata)
if (any(lacking))
  stop(sum(lacking), " episodes have no ", paste(columns, collapse = " or "),
    call. = FALSE)
event <- arguments[2]
if (!event %in% last$event)
  stop("no episode ended as ", event, call. = FALSE)
words <- c("censored", sort(unique(last$event[!is.na(last$event)])))
last$end <- factor(ifelse(is.na(last$event), "censored", last$event), words)

# Survival's multi-state curve takes late entries, with Greenwood's variance.
last$id <- seq_len(nrow(last))
curve <- survfit(Surv(entry, interval, end) ~ group, last, id = id)
times <- unique(round(quantile(last$interval, c(.25, .5, .75))))
at <- summary(curve, times = times, extend = TRUE)
column <- match(event, curve$states)
cat("Cumulative incidence of ", event, ", ", nrow(last), " episodes:\n",
  sep = "")
print(data.frame(group = sub("group=", "", at$strata), interval = at$time,
  incidence = round(at$pstate[, column], 3),
  se = round(at$std.err[, column], 3)), row.names = FALSE)

# Gray's test has no late entry, and treats episodes as independent.
if (!requireNamespace("cmprsk", quietly = TRUE)) {
  cat("\ncmprsk is not installed: no test.\n")
} else {
  seen <- last[last$entry == 0, ]
  gray <- cmprsk::cuminc(seen$interval, as.character(seen$end), seen$group,
    seen$strata, cencode = "censored")
  test <- gray$Tests[event, ]
  cat(sprintf("\nGray's test of %s: chi-squared %.2f, df %d, p %.3f\n",
    event, test["stat"], as.integer(test["df"]), test["pv"]))
  cat(nrow(last) - nrow(seen), "episodes entered late and are not in it;",
    sum(duplicated(seen$alliance)), "share an alliance with another.\n")
}
