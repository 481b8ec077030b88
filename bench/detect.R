# A table of scores in, the drops and rises of sudden change out, as an expert does it: data.table reads and writes, the rule is vectorised.
#   Rscript detect.R TABLE FINDINGS N      Prints the seconds of processor of the whole process; exit 3 where data.table is not here.
if (!requireNamespace('data.table', quietly = TRUE)) quit(status = 3)
suppressMessages(library(data.table))
setDTthreads(1)
arguments <- commandArgs(TRUE)
source(file.path(dirname(sub('--file=', '', grep('--file=', commandArgs(), value = TRUE))), 'sudden-change-judge.R'))
n <- as.integer(arguments[3])
table <- fread(arguments[1], colClasses = list(character = 'id'))
setorder(table, id, session)
said <- judge(table$score, n)
found <- rbindlist(lapply(1:2, function(kind) {
  at <- which(said[[kind]] == 1L)
  data.table(id = table$id[at], from = table$session[at], to = table$session[at] + 1L, kind = c('drop', 'rise')[kind],
             magnitude = abs(table$score[at] - table$score[at + 1L]))
}))
fwrite(found, arguments[2])
cat(sum(proc.time()[1:2]), '\n')
