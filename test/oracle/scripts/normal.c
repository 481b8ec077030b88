/*
 * AS 241 and fdlibm's logarithm with the coefficients as they were printed; a second implementation for random.test.ts.
 * Prints the exclusive-or of the bits of many normals and of their logarithms, which must be the same in every engine.
 *   cc -std=c99 -O1 -ffp-contract=off -o normal normal.c -lm && ./normal
 */
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

static double logarithm(double x) {
  int k;
  double m = frexp(x, &k);
  if (m < 0.70710678118654752440) { m *= 2; k--; }
  double f = m - 1, s = f / (2 + f), z = s * s, w = z * z;
  double t1 = w * (3.999999999940941908e-01 + w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01));
  double t2 = z * (6.666666666666735130e-01 + w * (2.857142874366239149e-01 + w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)));
  double half = 0.5 * f * f;
  return k * 6.93147180369123816490e-01 - (half - (s * (half + (t1 + t2)) + k * 1.90821492927058770002e-10) - f);
}

static const double table[6][8] = {
  {3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4, 4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3},
  {1, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3, 2.1213794301586595867e4, 3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3},
  {1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0, 1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4},
  {1, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1, 1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9},
  {6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7},
  {1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2, 7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15}};

static double quotient(int row, double x) {
  double value[2];
  for (int i = 0; i < 2; i++) {
    value[i] = table[row + i][7];
    for (int c = 6; c >= 0; c--) value[i] = value[i] * x + table[row + i][c];
  }
  return value[0] / value[1];
}

static double quantile(double p) {
  double q = p - 0.5;
  if (fabs(q) <= 0.425) return q * quotient(0, 0.180625 - q * q);
  double r = sqrt(-logarithm(q < 0 ? p : 1 - p));
  double size = r <= 5 ? quotient(2, r - 1.6) : quotient(4, r - 5);
  return q < 0 ? -size : size;
}

static uint64_t bits(double x) { uint64_t b; memcpy(&b, &x, 8); return b; }

int main(void) {
  uint64_t normals = 0, logarithms = 0;
  for (uint32_t i = 0; i < 200000; i++) {
    uint32_t word = i < 100000 ? i * 42949u : i * i * 2654435761u;
    double p = (word + 0.5) / 4294967296.0;
    normals ^= bits(quantile(p)) + i;
    logarithms ^= bits(logarithm(p * p)) + i;
  }
  printf("%016" PRIx64 " %016" PRIx64 "\n", normals, logarithms);
  return 0;
}
