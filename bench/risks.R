# Cumulative incidence by survfit: Rscript risks.R TIMES TABLE, where TIMES has exit and ending (0: censored) of each subject.
# Prints seconds of processor time of survfit alone; TABLE gets the share free and each incidence, time after time. Exit 3 without survival.
if (!requireNamespace('survival', quietly = TRUE)) quit(status = 3)
suppressMessages(library(survival))
arguments <- commandArgs(TRUE)
d <- read.csv(arguments[1])
d$ending <- factor(d$ending, levels = 0:2, labels = c('censored', 'a', 'b'))
start <- sum(proc.time()[1:2])
fit <- survfit(Surv(exit, ending) ~ 1, data = d)
cat(sum(proc.time()[1:2]) - start, '\n')
write.table(format(fit$pstate, digits = 17), arguments[2], sep = ',', quote = FALSE, row.names = FALSE, col.names = FALSE)
