# Question: do alliances with an unresolved rupture end worse than
# others with the same beginning? Unit: an alliance still in treatment
# at the landmark. Clock: the landmark session. Model: a line through
# the outcome after it, adjusted for the same measure before it.
# Rscript repair.R REPAIR.csv FOLD BEFORE AFTER, three column names
arguments <- commandArgs(trailingOnly = TRUE)
rows <- read.csv(arguments[1], na.strings = "",
  colClasses = c(alliance = "character"))
absent <- setdiff(c("alliance", arguments[2:4]), names(rows))
if (length(absent) > 0)
  stop(arguments[1], " has no column ", paste(absent, collapse = ", "),
    call. = FALSE)

# "true" and "false" are 1 and 0; a share is a number as it is.
value <- rows[[arguments[2]]]
frame <- data.frame(repair = as.numeric(if (is.character(value))
  as.logical(value) else value),
  before = rows[[arguments[3]]], after = rows[[arguments[4]]])

fit <- lm(after ~ before + repair, data = frame)
cat(nobs(fit), "of", nrow(rows), "alliances have all three values\n")
if (df.residual(fit) < 1)
  stop("too few alliances for two predictors", call. = FALSE)
shown <- cbind(estimate = coef(fit), confint(fit))
rownames(shown) <- c("(Intercept)", arguments[3:2])
print(round(shown, 3))
