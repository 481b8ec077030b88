# Question: does a response come sooner after a marker? Unit: a dyad.
# Clock: the segment; lag 1 is the next one, lag 0 the same, which has no
# order. Model: log odds of each dyad, given whether the response was there
# already; responses are shifted round within a session as the null.
# Rscript sequences.R CODES.csv MARKER RESPONSE CODER
# CODES.csv is a table of `rupture-repair code ... --as long`.
arguments <- commandArgs(trailingOnly = TRUE)
codes <- read.csv(arguments[1], colClasses = "character")
absent <- setdiff(c("alliance", "session", "segment", "coder", "code",
  "value"), names(codes))
if (length(absent) > 0)
  stop(arguments[1], " has no column ", paste(absent, collapse = ", "),
    call. = FALSE)
codes <- codes[codes$coder == arguments[4] & codes$value != "", ]
for (code in arguments[2:3]) if (!code %in% codes$code)
  stop("no segment of ", arguments[4], " has the code ", code, call. = FALSE)
codes$segment <- as.integer(codes$segment)
of <- function(code) {
  one <- codes[codes$code == code, ]
  one[[code]] <- as.integer(as.numeric(one$value) > 0)
  one[c("alliance", "session", "segment", code)]
}
segments <- merge(of(arguments[2]), of(arguments[3]))
names(segments)[4:5] <- c("marker", "response")
segments <- segments[order(segments$alliance, segments$session,
  segments$segment), ]
sessions <- split(segments, segments[c("alliance", "session")], drop = TRUE)
dyads <- vapply(sessions, function(s) s$alliance[1], "")

# Rows: marker and response now; columns: response in the next segment, yes
# and no. A segment that is not coded has no neighbour.
counts <- function(session, response = session$response) {
  now <- which(diff(session$segment) == 1)
  state <- factor(paste0(session$marker[now], response[now]),
    c("11", "10", "01", "00"))
  table(state, factor(response[now + 1], c(1, 0)))
}
logOdds <- function(counts) {
  l <- log((counts[, 1] + .5) / (counts[, 2] + .5))
  (l[["11"]] + l[["10"]] - l[["01"]] - l[["00"]]) / 2
}
ofDyads <- function(tables)
  vapply(split(tables, dyads), function(own) logOdds(Reduce(`+`, own)), 0)

each <- lapply(sessions, counts)
effects <- ofDyads(each)
cat(length(effects), "dyads,", sum(vapply(each, sum, 0)),
  "pairs of neighbouring segments\n")
cat(sprintf("Lag 0: both in %d of %d segments; which came first is not known\n",
  sum(segments$marker & segments$response), nrow(segments)))
cat(sprintf("Lag 1: log odds of %s after %s, mean of dyads %.3f\n",
  arguments[3], arguments[2], mean(effects)))
cat("Of each dyad:", sprintf("%.2f", head(effects, 8)),
  if (length(effects) > 8) "...", "\n")

# The shift keeps how responses follow one another.
set.seed(18)
shifted <- replicate(500, mean(ofDyads(lapply(sessions, function(session) {
  n <- nrow(session)
  from <- sample(n, 1)
  counts(session, session$response[(seq_len(n) + from - 2) %% n + 1])
}))))
cat(sprintf(paste("Shifted within sessions: mean %.3f,",
  "95%% of them %.3f to %.3f, p %.3f\n"),
  mean(shifted), quantile(shifted, .025), quantile(shifted, .975),
  (1 + sum(abs(shifted - mean(shifted)) >= abs(mean(effects) -
    mean(shifted)))) / 501))
