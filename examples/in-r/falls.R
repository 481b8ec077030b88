# A data frame in, a data frame out: falls of eight points and more.
rr <- new.env()
source("examples/in-r/rupture_repair.R", local = rr)
scores <- read.csv("examples/data/invented-scores.csv",
                   colClasses = c(id = "character"))
falls <- function(scores)
  rr$detect(scores, id = "id", session = "session", score = "total",
            better = "higher", rule = "drop", param = c(floor = 8))

found <- falls(scores)
print(found[c("id", "from", "to", "magnitude", "recovered_at")])
share <- attr(found, "document")$share
writeLines(paste("clients with a fall:", share$flagged, "of", share$n))

# A fault is a condition that says where it is.
scores$session[3] <- 1.5
tryCatch(falls(scores), rupture_repair_error = function(fault) {
  print(fault$problems[c("line", "row", "column")])
  writeLines(fault$problems$message)
})
