/*
 * What `simulateColumns` computes of individual alliances of the hazard dynamics, operation by operation, for comparison.
 *
 *   courses PARAMETERS SEED ALLIANCES CHUNK        hash of all columns, chunk after chunk
 *   courses PARAMETERS SEED ALLIANCES CHUNK time   processor time of the simulation alone, ns a session held, and how many
 *
 * PARAMETERS is what bench/courses.mjs writes. Compile with -ffp-contract=off: a fused multiply-add rounds once where
 * JavaScript rounds twice.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

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

typedef struct { int start, count; int offsets[65]; uint8_t ends[64], targets[1024]; double weights[1024]; } walk;
typedef struct { double hazard, slope, drop_mean, drop_sd, recognition; walk w; } kind_of;
typedef struct { double bias, noise, missing; } rater;
static struct {
  int sessions, per_therapist, has_step, has_therapist, blind, has_before;
  double least, greatest, step, mean, trait, therapist_sd, growth, sd, phi, kept, fading, attempt, break_off, worked, in_vain_not;
  double partly_gain, beyond, leaving_slope, near, onset_most, leaving_most, while_open, attribution, fall;
  int strategies; double weights[64]; uint8_t immediate[64];
  kind_of kinds[3]; rater client, therapist, before;
  double *leaving;
} s;

static double number(FILE *f) { double x; if (fscanf(f, "%lf", &x) != 1) exit(2); return x; }
static rater read_rater(FILE *f) { rater r; r.bias = number(f); r.noise = number(f); r.missing = number(f); return r; }

static double share_leaving(double first, double decline) {
  double staying = 1, hazard = first;
  for (int t = 1; t < s.sessions; t++) { staying *= 1 - hazard; hazard *= decline; }
  return 1 - staying;
}

static double most_of(double hazard, double slope) { return hazard * exponential(fabs(slope) * s.near) * (1 + 1e-9); }

static void read_parameters(const char *path) {
  FILE *f = fopen(path, "r");
  if (!f) exit(2);
  s.sessions = (int)number(f); s.per_therapist = (int)number(f);
  s.least = number(f); s.greatest = number(f); s.step = number(f); s.has_step = s.step > 0;
  s.mean = number(f); s.trait = number(f); s.therapist_sd = number(f); s.growth = number(f);
  s.sd = number(f); s.phi = number(f);
  double half_life = number(f);
  s.kept = half_life < 0 ? 1 : half_life == 0 ? 0 : exponential(-M_LN2 / half_life);
  s.fading = number(f); s.attempt = number(f); s.break_off = number(f); s.worked = number(f);
  s.in_vain_not = s.worked + number(f);
  s.partly_gain = number(f); s.beyond = number(f);
  double share = number(f), decline = number(f);
  s.leaving_slope = logarithm(number(f)); s.while_open = number(f); s.attribution = number(f);
  s.strategies = (int)number(f);
  double sum = 0;
  for (int i = 0; i < s.strategies; i++) { sum += number(f); s.weights[i] = sum; s.immediate[i] = number(f) != 0; }
  for (int k = 1; k <= 2; k++) {
    kind_of *o = &s.kinds[k];
    o->hazard = number(f); o->slope = logarithm(number(f)); o->drop_mean = number(f); o->drop_sd = number(f);
    o->recognition = number(f);
    walk *w = &o->w;
    w->count = (int)number(f); w->start = (int)number(f);
    for (int i = 0, at = 0; i < w->count; i++) {
      w->ends[i] = number(f) != 0;
      int arcs = (int)number(f);
      double weight = 0;
      for (int j = 0; j < arcs; j++, at++) {
        w->targets[at] = (uint8_t)number(f);
        weight += number(f);
        w->weights[at] = weight;
      }
      w->offsets[i + 1] = at;
    }
  }
  s.client = read_rater(f);
  s.has_therapist = (int)number(f);
  if (s.has_therapist) { s.therapist = read_rater(f); s.blind = (int)number(f); }
  s.has_before = (int)number(f);
  if (s.has_before) { s.before = read_rater(f); s.fall = number(f); }
  fclose(f);
  s.near = 3 * sqrt(s.trait * s.trait + s.therapist_sd * s.therapist_sd);
  s.onset_most = most_of(s.kinds[1].hazard, s.kinds[1].slope) + most_of(s.kinds[2].hazard, s.kinds[2].slope);
  s.leaving_most = most_of(s.while_open > 1 ? s.while_open : 1, s.leaving_slope);
  s.leaving = calloc(s.sessions, sizeof(double));
  double low = 0, high = 1;
  for (int i = 0; i < 120; i++) {
    double middle = (low + high) / 2;
    if (share_leaving(middle, decline) < share) low = middle; else high = middle;
  }
  double hazard = share == 0 ? 0 : high;
  for (int i = 0; i < s.sessions - 1; i++) { s.leaving[i] = hazard; hazard *= decline; }
}

static inline double rate(double now, const rater *r, double noise) {
  double seen = now + r->bias + r->noise * noise;
  double stepped = s.has_step ? s.least + floor((seen - s.least) / s.step + 0.5) * s.step : seen;
  return stepped < s.least ? s.least : stepped > s.greatest ? s.greatest : stepped;
}
static int chosen(const double *sums, int count, double u) {
  double sought = u * sums[count - 1];
  int place = 0;
  while (place < count - 1 && sought >= sums[place]) place++;
  return place + 1;
}
static int next_stage(const walk *w, int stage, double u) {
  int from = w->offsets[stage - 1], to = w->offsets[stage];
  double sought = u * (to > from ? w->weights[to - 1] : 0);
  for (int arc = from; arc < to; arc++) if (sought < w->weights[arc]) return w->targets[arc];
  return stage;
}

typedef struct {
  size_t bytes; unsigned char *buffer;
  double *client, *therapist, *before, *latent, *drops; int32_t *held;
  uint8_t *begun, *with_whom, *recognised, *strategy, *stage, *result, *closed, *endings, *attributed;
} columns;

static columns columns_over(unsigned char *at, size_t courses) {
  size_t cells = courses * s.sessions;
  columns c;
  c.buffer = at;
  c.bytes = cells * 8 * (s.has_before ? 5 : 4) + courses * 4 + cells * 7 + courses * 2;
  c.client = (double *)at; at += cells * 8;
  c.therapist = (double *)at; at += cells * 8;
  c.before = (double *)at; if (s.has_before) at += cells * 8;
  c.latent = (double *)at; at += cells * 8;
  c.drops = (double *)at; at += cells * 8;
  c.held = (int32_t *)at; at += courses * 4;
  c.begun = at; at += cells; c.with_whom = at; at += cells; c.recognised = at; at += cells; c.strategy = at; at += cells;
  c.stage = at; at += cells; c.result = at; at += cells; c.closed = at; at += cells;
  c.endings = at; at += courses; c.attributed = at;
  return c;
}

static columns make_columns(size_t courses) {
  columns c = columns_over(NULL, courses);
  c.buffer = malloc(c.bytes);
  return c;
}

enum { FIRST_BLOCK = 16, SECOND = 17, RUPTURE = 18, REPAIR = 19, RARE = 20, LEVEL = 21 };
#define BLOCK(w, block) threefry(w, low, high, 0, alliance, session, block)

static uint64_t simulate(columns *c, uint64_t seed, uint32_t from, uint32_t to) {
  const uint32_t low = (uint32_t)seed, high = (uint32_t)(seed >> 32);
  const double fresh = s.sd * sqrt(1 - s.phi * s.phi);
  const kind_of *away = &s.kinds[1], *against = &s.kinds[2];
  uint32_t first[4], second[4], rupture[4], repair[4], rare[4];
  uint64_t all = 0;
  for (uint32_t alliance = from; alliance < to; alliance++) {
    size_t row = (size_t)(alliance - from) * s.sessions;
    threefry(rare, low, high, 0, alliance / s.per_therapist, 0, LEVEL);
    threefry(first, low, high, 0, alliance, 0, LEVEL);
    double level = s.mean + s.therapist_sd * normal(rare[1]) + s.trait * normal(first[0]);
    double within = 0, strain = 0, hidden = 0, gain = 0, drop = 0, left = 0;
    int kind = 0, recognised = 0, stage = 0, session = 1;
    for (; session <= s.sessions; session++) {
      size_t place = row + session - 1;
      BLOCK(first, FIRST_BLOCK);
      BLOCK(second, SECOND);
      double noise = normal(first[0]);
      within = session == 1 ? s.sd * noise : s.phi * within + fresh * noise;
      double base = level + s.growth * (session - 1) + gain;
      int is_new = 0, faded = 0;
      if (kind == 0) {
        strain *= s.kept;
        hidden *= s.kept;
        double below = s.mean - (base + within - strain);
        double drawn = uniform(second[0]);
        if (drawn < s.onset_most || below > s.near || below < -s.near) {
        double one = away->hazard * exponential(away->slope * below);
        double other = against->hazard * exponential(against->slope * below);
        kind = drawn < one ? 1 : drawn < one + other ? 2 : 0;
        is_new = kind > 0;
        }
      }
      if (kind > 0) {
        const kind_of *of = &s.kinds[kind];
        BLOCK(rupture, RUPTURE);
        BLOCK(repair, REPAIR);
        if (is_new) {
          drop = of->drop_mean + of->drop_sd * normal(rupture[0]);
          if (!(drop > 0)) drop = 0;
          left = drop;
          strain += drop;
          hidden += drop;
          recognised = 0;
          c->begun[place] = (uint8_t)kind;
          c->drops[place] = drop;
        } else if (stage == 0 && uniform(repair[3]) < s.fading) {
          kind = 0;
          c->closed[place] = 2;
          faded = 1;
        }
        if (!faded) {
          if (recognised == 0 && uniform(rupture[1]) < of->recognition) {
            recognised = 1;
            c->recognised[place] = 1;
          }
          if (recognised == 1) {
            hidden = 0;
            int ends = 0;
            if (stage > 0) {
              if (uniform(repair[1]) < s.break_off) {
                c->result[place] = 4;
                stage = 0;
              } else {
                int next = next_stage(&of->w, stage, uniform(repair[0]));
                if (next != stage) c->stage[place] = (uint8_t)next;
                stage = next;
                ends = of->w.ends[next - 1];
              }
            } else if (uniform(rupture[2]) < s.attempt) {
              int strategy = chosen(s.weights, s.strategies, uniform(rupture[3]));
              c->strategy[place] = (uint8_t)strategy;
              ends = s.immediate[strategy - 1];
              if (!ends) {
                stage = of->w.start;
                c->stage[place] = (uint8_t)stage;
              }
            }
            if (ends) {
              stage = 0;
              double drawn = uniform(repair[2]);
              if (drawn < s.worked) {
                c->result[place] = 1;
                kind = 0;
                c->closed[place] = 1;
                gain += s.beyond * drop;
              } else if (drawn < s.in_vain_not) {
                c->result[place] = 2;
                double back = s.partly_gain * left;
                strain -= back;
                left -= back;
              } else c->result[place] = 3;
            }
          }
        }
      }
      double now = base + within - strain;
      c->latent[place] = now;
      c->client[place] = s.client.missing > 0 && uniform(second[2]) < s.client.missing
                             ? NAN : rate(now, &s.client, normal(first[1]));
      c->therapist[place] = !s.has_therapist || (s.therapist.missing > 0 && uniform(second[3]) < s.therapist.missing)
                                ? NAN : rate(s.blind ? now + hidden : now, &s.therapist, normal(first[2]));
      if (s.has_before) {
        BLOCK(rare, RARE);
        c->before[place] = s.before.missing > 0 && uniform(rare[1]) < s.before.missing
                               ? NAN : rate(now - s.fall, &s.before, normal(rare[0]));
      }
      if (session == s.sessions) break;
      double at_mean = s.leaving[session - 1], drawn = uniform(second[1]), below = s.mean - now;
      if (drawn >= at_mean * s.leaving_most && below <= s.near && below >= -s.near) continue;
      if (drawn < at_mean * exponential(s.leaving_slope * below) * (kind > 0 ? s.while_open : 1)) {
        c->endings[alliance - from] = 1;
        if (kind > 0) {
          BLOCK(rare, RARE);
          c->attributed[alliance - from] = uniform(rare[2]) < s.attribution;
        }
        break;
      }
    }
    c->held[alliance - from] = session;
    all += session;
    if (stage > 0) c->result[row + session - 1] = 4;
    for (size_t place = row + session; place < row + s.sessions; place++) {
      c->latent[place] = c->client[place] = c->therapist[place] = NAN;
      if (s.has_before) c->before[place] = NAN;
    }
  }
  return all;
}

/* Processor time: what other programs take meanwhile does not count. */
static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return t.tv_sec * 1e9 + t.tv_nsec;
}

int main(int argc, char **argv) {
  if (argc < 5) return 2;
  read_parameters(argv[1]);
  uint64_t seed = strtoull(argv[2], 0, 10), held = 0;
  uint32_t alliances = (uint32_t)atoi(argv[3]), chunk = (uint32_t)atoi(argv[4]), hash = 2166136261u;
  columns c = make_columns(chunk);
  double start = now();
  for (uint32_t from = 0; from < alliances; from += chunk) {
    uint32_t to = from + chunk < alliances ? from + chunk : alliances;
    c = columns_over(c.buffer, to - from);
    memset(c.buffer, 0, c.bytes);
    held += simulate(&c, seed, from, to);
    if (argc < 6) {
      const uint32_t *words = (const uint32_t *)c.buffer;
      for (size_t i = 0; i < c.bytes / 4; i++) hash = (hash ^ words[i]) * 16777619u;
    }
  }
  if (argc < 6) printf("%u %llu\n", hash, (unsigned long long)held);
  else printf("%.4f %llu\n", (now() - start) / (double)held, (unsigned long long)held);
  return 0;
}
