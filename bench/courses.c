/*
 * What `simulateColumns` computes of individual alliances of the hazard dynamics, operation by operation, for comparison.
 *
 *   courses PARAMETERS SEED ALLIANCES CHUNK        hash of all columns, chunk after chunk
 *   courses PARAMETERS SEED ALLIANCES CHUNK time   processor time of the simulation alone, ns a session held, and how many
 *
 * PARAMETERS is what bench/courses.mjs writes. Compile with -ffp-contract=off: a fused multiply-add rounds once where
 * JavaScript rounds twice.
 */
#include <string.h>
#include <time.h>

#include "courses-parameters.h"

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
