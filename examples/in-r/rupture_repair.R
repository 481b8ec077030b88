# rupture-repair from R: data frames in, data frames out.
# It needs base R, jsonlite and the program.
#
#   rr <- new.env()
#   source("rupture_repair.R", local = rr)
#   rr$detect(scores, id = "id", session = "session", score = "total",
#             better = "higher", rule = "drop", param = c(floor = 8))
#
# The first argument is a data frame, or the path of a file. Every other
# argument is an option of the command line without its hyphens:
# true_drop is --true-drop, TRUE is an option without a value, and an
# option with several values is repeated. Columns are named as in the
# program's CSV. Attributes of the result: version, seed where there is
# one, and document, the rest of what the program says as JSON.
#
# A fault is a condition of class rupture_repair_error, whose problems
# are a data frame of file, line, row, column and message. Notes are
# messages.
#
# The program is `rupture-repair`, or what the variable RUPTURE_REPAIR
# or the argument program says, such as "npx rupture-repair".

score <- function(frame, ..., program = the_program())
  table_from("score", frame, list(...), program, "rows")

detect <- function(frame, ..., program = the_program())
  table_from("detect", frame, list(...), program, "findings")

agreement <- function(frame, ..., program = the_program())
  table_from("agreement", frame, list(...), program, "coefficients")

# Logs are files, or a data frame whose only column `entry` has the
# lines: data.frame(entry = readLines("log.jsonl")).
outcomes <- function(logs, table = "episodes", ...,
                     program = the_program())
  table_from("outcomes", logs, list(table = table, ...), program,
             camel_case(table))

# An experiment is a file, or the same as a list. The answer is the
# measures of its rules or, where it has none, the outcomes of its
# analyses. The attributes outcomes, power and outcome_power are data
# frames too, each where the experiment has it beside the answer.
experiment <- function(plan, ..., program = the_program()) {
  found <- table_from("experiment", plan, list(...), program,
                      c("measures", "outcomes"))
  if (!is.list(plan)) plan <- jsonlite::fromJSON(plan)
  attr(found, "seed") <- plan$seed
  document <- attr(found, "document")
  others <- c("outcomes", "power", "outcomePower")
  for (name in intersect(others, names(document)))
    attr(found, snake_case(name)) <- as_frame(document[[name]])
  found
}

# A scenario is a file, or the same as a list. The answer is a list of
# data frames, among them `log`, which `outcomes` takes.
simulate <- function(scenario, ..., program = the_program()) {
  folder <- tempfile("rupture-repair-")
  on.exit(unlink(folder, recursive = TRUE))
  options <- list(..., out = folder, json = TRUE)
  said <- run("simulate", scenario, options, program)
  made <- jsonlite::fromJSON(said, simplifyVector = FALSE)
  codebook <- read_text_table(file.path(folder, "codebook.csv"))
  tables <- lapply(setNames(nm = unlist(made$tables)), function(name) {
    if (name == "log") {
      log <- file.path(folder, "log.jsonl")
      return(data.frame(entry = readLines(log, encoding = "UTF-8")))
    }
    table <- read_text_table(file.path(folder, paste0(name, ".csv")))
    types <- codebook[sub("[.]csv$", "", codebook[[1]]) == name, ]
    for (column in names(table)) {
      type <- types$type[types$column == column]
      table[[column]] <- as_type(table[[column]], type)
    }
    table
  })
  structure(tables, seed = made$seed, version = made$version,
            document = made)
}

# What follows is used by the functions above.

the_program <- function() Sys.getenv("RUPTURE_REPAIR", "rupture-repair")

# The first of the tables sought that the program's JSON has.
table_from <- function(verb, input, options, program, sought) {
  said <- run(verb, input, c(options, json = TRUE), program)
  document <- jsonlite::fromJSON(said, simplifyVector = FALSE)
  name <- intersect(sought, names(document))[1]
  if (is.na(name)) {
    sought <- paste(sought, collapse = " or ")
    said <- paste("no table", sought, "in what the program says")
    stop(fault(said, NULL, FALSE))
  }
  frame <- as_frame(document[[name]])
  # No row, so JSON does not name the columns; CSV does.
  if (nrow(frame) == 0) {
    csv <- suppressMessages(
      run(verb, input, c(options, format = "csv"), program)
    )
    frame <- read_text_table(text = csv)
    names(frame) <- snake_case(names(frame))
  }
  document[[name]] <- NULL
  structure(frame, seed = document$falseAlarms$seed,
            version = run("--version", NULL, NULL, program),
            document = document)
}

# Rows as jsonlite reads them without simplifying. It would make numbers
# of a column in which every id is "NaN" or "Inf".
as_frame <- function(rows) {
  if (length(rows) == 0) return(data.frame())
  flat <- function(row) do.call(c, unname(Map(function(name, cell) {
    if (is.null(names(cell))) return(setNames(list(cell), name))
    flat(setNames(cell, paste(name, names(cell), sep = "_")))
  }, names(row), row)))
  cell <- function(one) {
    if (is.list(one)) one <- paste(unlist(one), collapse = "; ")
    if (is.null(one)) NA else one
  }
  rows <- lapply(rows, flat)
  columns <- unique(unlist(lapply(rows, names)))
  cells <- lapply(setNames(columns, snake_case(columns)), function(name)
    unlist(lapply(rows, function(row) cell(row[[name]]))))
  data.frame(cells, check.names = FALSE)
}

# The name of a table as a key of JSON.
camel_case <- function(name)
  gsub("-([a-z])", "\\U\\1", name, perl = TRUE)

snake_case <- function(names)
  tolower(gsub("([a-z0-9])([A-Z])", "\\1_\\2", names))

read_text_table <- function(...)
  read.csv(..., colClasses = "character", na.strings = "",
           check.names = FALSE, encoding = "UTF-8")

as_type <- function(text, type) {
  if (grepl("^(whole|0)", type)) as.integer(text)
  else if (startsWith(type, "number")) as.numeric(text)
  else if (startsWith(type, "yes")) text == "true"
  else text
}

# Every digit of a number; a blank for what is missing.
as_text <- function(values) {
  text <- as.character(values)
  if (is.numeric(values)) {
    text <- sprintf("%.15g", values)
    short <- which(suppressWarnings(as.numeric(text)) != values)
    text[short] <- sprintf("%.17g", values[short])
  }
  if (is.logical(values)) text <- tolower(text)
  text[is.na(values)] <- ""
  enc2utf8(text)
}

as_csv <- function(frame) {
  stopifnot("a column of lists" = all(vapply(frame, is.atomic, NA)))
  quoted <- function(text) paste0('"', gsub('"', '""', text), '"')
  cells <- lapply(unname(frame), function(cell) quoted(as_text(cell)))
  header <- paste(quoted(enc2utf8(names(frame))), collapse = ",")
  c(header, do.call(paste, c(cells, sep = ",")))
}

# What the program is given on standard input; the numbers of a list
# have 15 digits.
as_lines <- function(input) {
  if (identical(names(input), "entry")) as.character(input$entry)
  else if (is.data.frame(input)) as_csv(input)
  else jsonlite::toJSON(input, auto_unbox = TRUE, digits = NA,
                        null = "null")
}

as_flags <- function(options) {
  if (length(options) > 0 && !all(nzchar(names(options))))
    stop("an option of the program needs its name: id = \"client\"")
  unlist(Map(function(name, value) {
    flag <- paste0("--", gsub("_", "-", name))
    if (isTRUE(value)) return(flag)
    if (is.null(value) || isFALSE(value)) return(NULL)
    text <- as_text(unlist(value))
    if (!is.null(names(value))) text <- paste0(names(value), "=", text)
    as.vector(rbind(flag, text))
  }, names(options), options), use.names = FALSE)
}

run <- function(verb, input, options, program) {
  folder <- tempfile("rupture-repair-")
  dir.create(folder)
  on.exit(unlink(folder, recursive = TRUE))
  at <- function(name) file.path(folder, name)
  lines <- if (is.list(input)) as_lines(input) else character()
  given <- file(at("input"), "wb")
  writeLines(lines, given, useBytes = TRUE)
  close(given)
  argument <- if (is.list(input)) "-" else input
  words <- scan(text = program, what = "", quiet = TRUE)
  status <- suppressWarnings(system2(
    words[1],
    shQuote(c(words[-1], verb, argument, as_flags(options))),
    stdin = at("input"), stdout = at("output"), stderr = at("notes")
  ))
  read <- function(name) {
    text <- readLines(at(name), warn = FALSE, encoding = "UTF-8")
    text[nzchar(text)]
  }
  said <- read("notes")
  if (status != 0)
    stop(fault(said, if (status == 1) lines, is.data.frame(input)))
  for (note in said) message(note)
  paste(read("output"), collapse = "\n")
}

# A fault of a file names the file, the line and the column:
# FILE, line 3, column 2 (session): not a session number; expected …
# A cell can go on over several lines, so a row is not always a line.
fault <- function(said, lines, has_rows) {
  said <- sub("^standard input", "data frame", said)
  place <- paste0("^(?!Hint)(.+?)(?:, column \\d+ \\((.+)\\))?",
                  "(?:, lines? (\\d+)[^:(]*)?",
                  "(?:, column \\d+ \\((.+)\\))?: (.+)$")
  found <- regmatches(said, regexec(place, said, perl = TRUE))
  found <- found[lengths(found) > 0 & !is.null(lines)]
  part <- function(number) vapply(found, `[`, "", number)
  line <- as.integer(part(4))
  breaks <- lengths(regmatches(lines, gregexpr("\n", lines)))
  header <- !grepl("^[{]", lines[1])
  row <- findInterval(line, cumsum(c(1, 1 + breaks))) - header
  if (!has_rows) row[] <- NA
  column <- paste0(part(3), part(5))
  column[column == ""] <- NA
  problems <- data.frame(file = part(2), line = line, row = row,
                         column = column, message = part(6))
  structure(
    class = c("rupture_repair_error", "error", "condition"),
    list(message = paste(said, collapse = "\n"), call = NULL,
         problems = problems)
  )
}
