# Argument: a file of times (cluster, entry, exit, ending, weight; ending 0 is censored).
# Prints for each time: time, the share free, each incidence, and their standard errors by cluster.
# survfit of several endings takes no notice of 'cluster' (survival 3.5-3): its influences of single rows are added up here.
suppressMessages(library(survival))
d <- read.csv(commandArgs(trailingOnly = TRUE)[1])
d$ending <- factor(d$ending, levels = 0:2, labels = c("censored", "a", "b"))
d$id <- seq_len(nrow(d))
fit <- survfit(Surv(entry, exit, ending) ~ 1, data = d, id = id, weights = weight, influence = TRUE)
found <- fit$influence.pstate
se <- sapply(seq_len(dim(found)[3]), function(state) sqrt(colSums(rowsum(d$weight * found[, , state], d$cluster)^2)))
if (ncol(found) == length(fit$time) + 1) se <- se[-1, ]
out <- cbind(fit$time, fit$pstate, se)
write.table(format(out, digits = 17), sep = ",", quote = FALSE, row.names = FALSE, col.names = FALSE)
