# Makes each call of a JSON file with the functions for R, and prints what came of it as JSON.
rr <- new.env()
source("examples/in-r/rupture_repair.R", local = rr)

json <- function(value) jsonlite::toJSON(value, auto_unbox = TRUE, na = "null", null = "null", json_verbatim = TRUE)

# Rows with every digit of a number; jsonlite writes 15.
rows <- function(frame) {
  written <- function(cells)
    if (is.numeric(cells)) ifelse(is.na(cells), "null", rr$as_text(cells)) else vapply(cells, json, "")
  named <- Map(function(name, cells) paste0(json(name), ":", written(cells)), names(frame), frame)
  lines <- if (nrow(frame) > 0) paste0("{", do.call(paste, c(unname(named), sep = ",")), "}")
  structure(paste0("[", paste(lines, collapse = ","), "]"), class = "json")
}

came_of <- function(call) {
  input <- unlist(call$file)
  if (isTRUE(call$frame)) input <- read.csv(input, colClasses = c(id = "character"), check.names = FALSE)
  if (isTRUE(call$log)) input <- data.frame(entry = readLines(input))
  if (isTRUE(call$list)) input <- jsonlite::fromJSON(input, simplifyVector = FALSE)
  notes <- character()
  tryCatch(
    withCallingHandlers({
      found <- do.call(rr[[call$verb]], c(list(input), call$options))
      said <- list(version = attr(found, "version"), seed = attr(found, "seed"), notes = notes)
      said$beside <- lapply(Filter(is.data.frame, attributes(found)), rows)
      if (is.data.frame(found)) c(said, list(columns = names(found), rows = rows(found)))
      else c(said, list(tables = lapply(found, rows)))
    }, message = function(note) {
      notes <<- c(notes, sub("\n$", "", conditionMessage(note)))
      invokeRestart("muffleMessage")
    }),
    rupture_repair_error = function(error) list(fault = conditionMessage(error), problems = error$problems)
  )
}

calls <- jsonlite::fromJSON(commandArgs(trailingOnly = TRUE)[1], simplifyVector = FALSE)
cat(json(lapply(calls, came_of)))
