# The same points to 40 digits by root finding on the error function, rounded to the nearest double, and the logarithms of
# the same p; mpmath 1.3: python3 normal-quantile.py
from mpmath import erfc, findroot, log, mp, mpf, sqrt

mp.dps = 40
points = [2.0**-53, 1e-12, 2.0**-33, 1e-6, 0.001, 0.025, 0.0749999, 0.075, 0.0750001, 0.1587, 0.3, 0.4999999, 0.6, 0.925, 0.975, 0.9999, 1 - 2.0**-33]
def quantile(p):
    # In the lower tail, where nothing cancels: 1 - p is exact in 40 digits.
    if p > 0.5: return -quantile(1 - mpf(p))
    return findroot(lambda x: erfc(-x / sqrt(2)) / 2 / p - 1, mpf(-1) if p > 0.01 else -sqrt(-2 * log(p)))
for p in points:
    print(f"[{p!r}, {float(quantile(mpf(p)))!r}, {float(log(mpf(p)))!r}],")
