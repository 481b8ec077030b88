# Reads the table that simulate.mjs writes and asks how well the rule
# tells the two kinds of courses apart.
courses <- read.csv(commandArgs(trailingOnly = TRUE)[1])
stopifnot(all(courses$simulated))

one <- unique(courses[c("id", "fall", "flagged")])
cat("Simulated courses:", nrow(one), "\n\n")
print(table(fall = one$fall, flagged = one$flagged))

for (fall in 0:1) {
  these <- one$flagged[one$fall == fall]
  limits <- prop.test(
    sum(these), length(these), correct = FALSE
  )$conf.int
  cat(sprintf(
    "\nfall %d: flagged %.2f (95%% limits %.2f to %.2f)",
    fall, mean(these), limits[1], limits[2]
  ))
}

within <- tapply(courses$score, courses$id, sd)
cat(sprintf(
  "\n\nSD within a course, mean over courses: %.2f\n", mean(within)
))
