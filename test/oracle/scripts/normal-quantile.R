# The percentage points of the normal distribution for random.test.ts, by R's qnorm; R 4.2.2: Rscript normal-quantile.R
p <- c(2^-53, 1e-12, 2^-33, 1e-6, 0.001, 0.025, 0.0749999, 0.075, 0.0750001, 0.1587, 0.3, 0.4999999, 0.6, 0.925, 0.975, 0.9999, 1 - 2^-33)
cat(sprintf("[%.17g, %.17g],\n", p, qnorm(p)), sep = "")
