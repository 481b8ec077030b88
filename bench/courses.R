# The model of src/simulation/dynamics/hazard-dynamics.ts as one writes it in R: all alliances of a block at once, session by session.
#   Rscript courses.R PARAMETERS SEED ALLIANCES CHUNK      Prints what courses.py prints.
arguments <- commandArgs(TRUE)
numbers <- scan(arguments[1], quiet = TRUE)
at <- 0
take <- function(n = 1) { at <<- at + n; numbers[(at - n + 1):at] }
sessions <- take(); per.therapist <- take()
p <- setNames(take(11), c("least", "greatest", "step", "mean", "trait", "therapist", "growth", "sd", "phi", "half", "fading"))
q <- setNames(take(11), c("attempt", "broken", "worked", "partly", "gain", "beyond", "share", "decline", "ratio", "open", "attribution"))
kept <- if (p["half"] < 0) 1 else if (p["half"] == 0) 0 else 0.5^(1 / p["half"])
strategy.count <- take()
strategies.of <- matrix(take(2 * strategy.count), nrow = 2)
sums <- cumsum(strategies.of[1, ])
read.kind <- function() {
  kind <- as.list(setNames(take(7), c("hazard", "ratio", "drop", "drop.sd", "recognition", "count", "start")))
  kind$ends <- logical(kind$count)
  kind$arcs <- matrix(0, kind$count, kind$count)
  for (stage in seq_len(kind$count)) {
    kind$ends[stage] <- take() != 0
    for (arc in seq_len(take())) { to <- take(); kind$arcs[stage, to] <- kind$arcs[stage, to] + take() }
  }
  kind$sums <- t(apply(kind$arcs, 1, cumsum))
  kind
}
kinds <- list(read.kind(), read.kind())
client <- take(3)
therapist <- if (take() != 0) take(3) else NULL
blind <- if (!is.null(therapist)) take() != 0 else FALSE
first.hazard <- if (q["share"] == 0) 0 else uniroot(function(h) 1 - prod(1 - h * q["decline"]^(0:(sessions - 2))) - q["share"], c(0, 1), tol = 1e-15)$root
leaving <- first.hazard * q["decline"]^(0:(sessions - 1))

rate <- function(now, rater) {
  seen <- now + rater[1] + rater[2] * rnorm(length(now))
  if (p["step"] > 0) seen <- p["least"] + floor((seen - p["least"]) / p["step"] + 0.5) * p["step"]
  score <- pmin(pmax(seen, p["least"]), p["greatest"])
  if (rater[3] > 0) score[runif(length(now)) < rater[3]] <- NA
  score
}

simulate <- function(first, count) {
  scores <- matrix(NA_real_, count, sessions)
  others <- latent <- drops <- scores
  begun <- recognitions <- strategies <- stages <- results <- closings <- matrix(0L, count, sessions)
  held <- endings <- attributed <- integer(count)
  therapists <- (first + 0:(count - 1)) %/% per.therapist
  effects <- rnorm(max(therapists) - min(therapists) + 1)[therapists - min(therapists) + 1]
  who <- seq_len(count)
  level <- p["mean"] + p["therapist"] * effects + p["trait"] * rnorm(count)
  within <- strain <- hidden <- gain <- drop <- remaining <- numeric(count)
  kind <- stage <- integer(count)
  recognised <- logical(count)
  fresh <- p["sd"] * sqrt(1 - p["phi"]^2)
  for (t in seq_len(sessions)) {
    noise <- rnorm(length(who))
    within <- if (t == 1) p["sd"] * noise else p["phi"] * within + fresh * noise
    base <- level + p["growth"] * (t - 1) + gain
    calm <- kind == 0
    strain[calm] <- strain[calm] * kept
    hidden[calm] <- hidden[calm] * kept
    below <- p["mean"] - (base + within - strain)
    away <- kinds[[1]]$hazard * kinds[[1]]$ratio^below
    against <- kinds[[2]]$hazard * kinds[[2]]$ratio^below
    drawn <- runif(length(who))
    new <- ifelse(drawn < away, 1L, ifelse(drawn < away + against, 2L, 0L)) * calm
    fades <- which(!calm & stage == 0)
    fades <- fades[runif(length(fades)) < p["fading"]]
    kind[fades] <- 0L
    closings[cbind(who[fades], rep(t, length(fades)))] <- 2L
    for (number in 1:2) {
      of <- kinds[[number]]
      put <- function(which) cbind(who[which], rep(t, length(which)))
      starts <- which(new == number)
      size <- pmax(0, of$drop + of$drop.sd * rnorm(length(starts)))
      drop[starts] <- size; remaining[starts] <- size
      strain[starts] <- strain[starts] + size
      hidden[starts] <- hidden[starts] + size
      recognised[starts] <- FALSE
      kind[starts] <- number
      begun[put(starts)] <- number
      drops[put(starts)] <- size
      open <- which(kind == number)
      sees <- open[!recognised[open] & runif(length(open)) < of$recognition]
      recognised[sees] <- TRUE
      recognitions[put(sees)] <- 1L
      known <- open[recognised[open]]
      hidden[known] <- 0
      under.way <- known[stage[known] > 0]
      breaks <- runif(length(under.way)) < q["broken"]
      results[put(under.way[breaks])] <- 4L
      stage[under.way[breaks]] <- 0L
      goes.on <- under.way[!breaks]
      to <- integer(0)
      if (length(goes.on) > 0) {
        rows <- of$sums[stage[goes.on], , drop = FALSE]
        to <- rowSums(rows <= runif(length(goes.on)) * rows[, ncol(rows)]) + 1L
        to <- ifelse(rows[, ncol(rows)] > 0, to, stage[goes.on])
        stage[goes.on] <- to
        stages[put(goes.on)] <- to
      }
      idle <- setdiff(known, under.way)
      tries <- idle[runif(length(idle)) < q["attempt"]]
      strategy <- findInterval(runif(length(tries)) * sums[length(sums)], sums) + 1L
      strategies[put(tries)] <- strategy
      at.once <- strategies.of[2, strategy] == 1
      stage[tries[!at.once]] <- of$start
      stages[put(tries[!at.once])] <- of$start
      ended <- c(goes.on[of$ends[to]], tries[at.once])
      stage[ended] <- 0L
      result <- runif(length(ended))
      good <- ended[result < q["worked"]]
      results[put(good)] <- 1L
      closings[put(good)] <- 1L
      kind[good] <- 0L
      gain[good] <- gain[good] + q["beyond"] * drop[good]
      half <- ended[result >= q["worked"] & result < q["worked"] + q["partly"]]
      results[put(half)] <- 2L
      back <- q["gain"] * remaining[half]
      strain[half] <- strain[half] - back
      remaining[half] <- remaining[half] - back
      results[put(ended[result >= q["worked"] + q["partly"]])] <- 3L
    }
    now <- base + within - strain
    latent[who, t] <- now
    scores[who, t] <- rate(now, client)
    if (!is.null(therapist)) others[who, t] <- rate(if (blind) now + hidden else now, therapist)
    held[who] <- t
    if (t == sessions) { results[who[stage > 0], t] <- 4L; break }
    goes <- runif(length(who)) < leaving[t] * q["ratio"]^(p["mean"] - now) * ifelse(kind > 0, q["open"], 1)
    if (any(goes)) {
      endings[who[goes]] <- 1L
      results[who[goes & stage > 0], t] <- 4L
      torn <- who[goes & kind > 0]
      attributed[torn] <- as.integer(runif(length(torn)) < q["attribution"])
      stay <- !goes
      who <- who[stay]; level <- level[stay]; within <- within[stay]; strain <- strain[stay]; hidden <- hidden[stay]
      gain <- gain[stay]; drop <- drop[stay]; remaining <- remaining[stay]; kind <- kind[stay]; stage <- stage[stay]
      recognised <- recognised[stay]
    }
  }
  c(sum(held), sum(endings), sum(begun > 0), sum(results == 1), sum(scores, na.rm = TRUE), sum(!is.na(scores)))
}

set.seed(as.integer(arguments[2]))
alliances <- as.integer(arguments[3]); chunk <- as.integer(arguments[4])
totals <- numeric(6); spent <- 0
for (first in seq(0, alliances - 1, chunk)) {
  start <- sum(proc.time()[1:2])
  totals <- totals + simulate(first, min(chunk, alliances - first))
  spent <- spent + sum(proc.time()[1:2]) - start
}
cat(format(c(spent * 1e9 / totals[1], totals), digits = 15, scientific = FALSE, trim = TRUE), "\n")
