/*
 * Random words and what is drawn of them, operation by operation as in src/statistics/random: uniform and normal numbers, and the
 * logarithm and exponential that both languages share. Included, so that all is compiled at once.
 */
#include <math.h>
#include <stdint.h>

/* Threefry4x32-20, as src/statistics/random/threefry.ts. */
static inline uint32_t turn(uint32_t x, int n) { return (x << n) | (x >> (32 - n)); }
#define MIX(i, j) a += b; b = turn(b, i) ^ a; c += d; d = turn(d, j) ^ c;
#define CROSS(i, j) a += d; d = turn(d, i) ^ a; c += b; b = turn(b, j) ^ c;
#define FIRST MIX(10, 26) CROSS(11, 21) MIX(13, 27) CROSS(23, 5)
#define LATER MIX(6, 20) CROSS(17, 11) MIX(25, 10) CROSS(18, 20)
static inline void threefry(uint32_t *w, uint32_t k0, uint32_t k1, uint32_t k2, uint32_t c0, uint32_t c1, uint32_t c2) {
  const uint32_t k3 = 0, k4 = 0x1bd11bdau ^ k0 ^ k1 ^ k2 ^ k3;
  uint32_t a = c0 + k0, b = c1 + k1, c = c2 + k2, d = k3;
  FIRST a += k1; b += k2; c += k3; d += k4 + 1;
  LATER a += k2; b += k3; c += k4; d += k0 + 2;
  FIRST a += k3; b += k4; c += k0; d += k1 + 3;
  LATER a += k4; b += k0; c += k1; d += k2 + 4;
  FIRST a += k0; b += k1; c += k2; d += k3 + 5;
  w[0] = a; w[1] = b; w[2] = c; w[3] = d;
}

static inline double uniform(uint32_t w) { return (w + 0.5) / 4294967296.0; }

static const double ln2_high = 0.6931471803691238, ln2_low = 1.9082149292705877e-10;

static double logarithm(double x) {
  if (x == 0) return -INFINITY;
  int k;
  double m = frexp(x, &k);
  if (m < M_SQRT1_2) { m *= 2; k--; }
  double f = m - 1, s = f / (2 + f), z = s * s, w = z * z;
  double even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  double odd = z * (0.6666666666666735 + w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  double rest = even + odd, half = 0.5 * f * f;
  return k * ln2_high - (half - (s * (half + rest) + k * ln2_low) - f);
}

static inline double exponential(double x) {
  if (!(x <= 709.782712893384 && x >= -745.1332191019411)) return x > 709 ? INFINITY : x < -745 ? 0 : NAN;
  double k = floor(x * 1.4426950408889634 + 0.5);
  double high = x - k * ln2_high, low = k * ln2_low, r = high - low, t = r * r;
  double c = r - t * (0.16666666666666602 + t * (-0.0027777777777015593 + t * (0.00006613756321437934 +
             t * (-0.0000016533902205465252 + t * 4.1381367970572385e-8))));
  double y = 1 - (low - (r * c) / (2 - c) - high);
  union { uint64_t bits; double power; } two;
  if (k < -1022 || k > 1023) return ldexp(y, (int)k);
  two.bits = (uint64_t)((int64_t)k + 1023) << 52;
  return y * two.power;
}

#define SEVENTH(x, c0, c1, c2, c3, c4, c5, c6, c7) \
  (((((((c7 * x + c6) * x + c5) * x + c4) * x + c3) * x + c2) * x + c1) * x + c0)
static double outer(double q, double p) {
  double r = sqrt(-logarithm(q < 0 ? p : 1 - p)), size;
  if (r <= 5) {
    double x = r - 1.6;
    size = SEVENTH(x, 1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
                   0.2417807251774506, 0.022723844989269184, 0.0007745450142783414) /
           SEVENTH(x, 1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008,
                   0.015198666563616457, 0.0005475938084995345, 1.0507500716444169e-9);
  } else {
    double x = r - 5;
    size = SEVENTH(x, 6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487,
                   0.026532189526576124, 0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7) /
           SEVENTH(x, 1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
                   1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15);
  }
  return q < 0 ? -size : size;
}
static inline double normal(uint32_t w) {
  double p = uniform(w), q = p - 0.5;
  if (!(fabs(q) <= 0.425)) return outer(q, p);
  double x = 0.180625 - q * q;
  return q * (SEVENTH(x, 3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
                      67265.7709270087, 33430.57558358813, 2509.0809287301227) /
              SEVENTH(x, 1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
                      28729.085735721943, 5226.495278852854));
}
