/* The cohort of bench/cohort.mjs, number for number, and what the three programs share. */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { LENGTH = 30 };

static uint32_t drawn = 20261122u;
static uint32_t draw(void) {
  drawn ^= drawn << 13; drawn ^= drawn >> 17; drawn ^= drawn << 5;
  return drawn;
}

typedef struct { int series; int32_t *offsets; double *scores; } cohort;

static cohort make_cohort(int series) {
  cohort made = { series, malloc(sizeof(int32_t) * (series + 1)), malloc(sizeof(double) * series * LENGTH) };
  for (int s = 0; s < series; s++) {
    made.offsets[s] = s * LENGTH;
    int level = 40 + (int)(draw() % 20), at = (int)(draw() % 60), step = (int)(draw() % 31);
    for (int n = 0; n < LENGTH; n++) {
      int noise = -18;
      for (int k = 0; k < 4; k++) noise += (int)(draw() % 10);
      double score = (level + noise - (n >= at ? step : 0)) / 10.0;
      made.scores[s * LENGTH + n] = draw() % 20 == 0 ? NAN : score;
    }
  }
  made.offsets[series] = series * LENGTH;
  return made;
}

/* Processor time: what other programs take meanwhile does not count. */
static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return t.tv_sec * 1e9 + t.tv_nsec;
}

static uint64_t checksum(const uint8_t *codes, int count) {
  uint64_t sum = 0;
  for (int i = 0; i < count; i++) sum += (uint64_t)codes[i] * (1 + i % 997);
  return sum;
}

/* Equal up to binary rounding counts as reached, as in src/statistics/comparison.ts. */
static inline int reaches(double a, double b, double greatest) {
  return a >= b || b - a < 1e-9 * fabs(a) || b - a < 1e-9 * fabs(b) || b - a < 1e-12 * greatest;
}
