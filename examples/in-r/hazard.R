# Question: how likely does an episode end so in a session, if it has not
# ended before? Unit: an episode and interval. Clock: that of the export.
# Model: discrete-time hazard (cloglog), episodes within therapists.
# Rscript hazard.R PERSON-PERIOD.csv EVENT [ALLIANCES.csv [COLUMN ...]]
# ALLIANCES.csv has a row an alliance; its therapist_id counts as the
# therapist, and each COLUMN is a predictor.
arguments <- commandArgs(trailingOnly = TRUE)
read <- function(file) read.csv(file, na.strings = "", colClasses = c(
  alliance = "character", episode = "character", event = "character"))
need <- function(table, columns, file) {
  absent <- setdiff(columns, names(table))
  if (length(absent) > 0)
    stop(file, " has no column ", paste(absent, collapse = ", "), call. = FALSE)
}
periods <- suppressWarnings(read(arguments[1]))
need(periods, c("alliance", "episode", "therapist", "interval", "event"),
  arguments[1])
event <- arguments[2]
if (!event %in% periods$event)
  stop("no episode ended as ", event, call. = FALSE)
predictors <- arguments[-(1:3)]
if (length(arguments) > 2) {
  alliances <- suppressWarnings(read(arguments[3]))
  need(alliances, c("alliance", predictors), arguments[3])
  if (anyDuplicated(alliances$alliance))
    stop(arguments[3], " has several rows of one alliance", call. = FALSE)
  place <- match(periods$alliance, alliances$alliance)
  if (anyNA(place))
    stop(arguments[3], " lacks alliances of ", arguments[1], call. = FALSE)
  if ("therapist_id" %in% names(alliances))
    periods$therapist <- alliances$therapist_id[place]
  periods[predictors] <- alliances[place, predictors]
}
periods$ended <- as.integer(!is.na(periods$event) & periods$event == event)

# The life table: events over those at risk, all other endings competing.
at.risk <- tapply(periods$ended, periods$interval, length)
hazard <- tapply(periods$ended, periods$interval, mean)
any <- tapply(!is.na(periods$event), periods$interval, mean)
free <- cumprod(1 - any)
incidence <- cumsum(c(1, head(free, -1)) * hazard)
table <- data.frame(interval = as.integer(names(hazard)),
  at.risk = c(at.risk), hazard = c(hazard), incidence = c(incidence))
cat("Hazard and cumulative incidence of ", event, ", ",
  length(unique(paste(periods$alliance, periods$episode))),
  " episodes:\n", sep = "")
print(round(head(table, 6), 3), row.names = FALSE)

# The first interval apart: a repair within the session of the onset.
right <- c("I(interval == 1)", "log(interval)", predictors)
formula <- reformulate(right, "ended")
cluster <- periods$therapist
kind <- "therapists"
if (anyNA(cluster) || length(unique(cluster)) < 2) {
  cluster <- periods$alliance
  kind <- "alliances (therapists are not known)"
}
many <- length(unique(cluster))
fit <- glm(formula, binomial("cloglog"), periods)
if (many >= 20 && requireNamespace("lme4", quietly = TRUE)) {
  periods$cluster <- cluster
  fit <- lme4::glmer(update(formula, . ~ . + (1 | cluster)), periods,
    binomial("cloglog"), nAGQ = 9)
  how <- "random intercept"
  shown <- coef(summary(fit))[, 1:2]
} else if (suppressMessages(requireNamespace("clubSandwich", quietly = TRUE))) {
  how <- "CR2 standard errors and Satterthwaite's df"
  shown <- clubSandwich::coef_test(fit, "CR2", cluster = cluster)
  shown <- data.frame(shown$beta, shown$SE, shown$df_Satt,
    row.names = rownames(shown))
} else {
  # CR1 is too small with few clusters; CR2 needs clubSandwich.
  how <- "CR1 standard errors, too small if they are few"
  bread <- vcov(fit)
  scores <- model.matrix(fit) * residuals(fit, "working") * weights(fit,
    "working")
  meat <- crossprod(rowsum(scores, cluster))
  shown <- cbind(coef(fit),
    sqrt(diag(bread %*% meat %*% bread) * many / (many - 1)))
}
colnames(shown) <- c("log hazard", "SE", "df")[seq_len(ncol(shown))]
cat("\nComplementary log-log, ", many, " ", kind, ",\n", how, ":\n", sep = "")
print(round(as.matrix(shown), 3))
if (many < 20)
  cat("Fewer than 20: an interval needs CR2, or a wild bootstrap.\n")
