/* The parameters of a scenario, in the order in which bench/courses.mjs writes them. */
#include <stdio.h>
#include <stdlib.h>

#include "draws.h"

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
