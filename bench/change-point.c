/* What src/detection/rules/change-point.ts computes (mbic, σ from the moving range, stretches from one score on), for
   comparison. Prints nanoseconds a score and a checksum. */
#include "cohort.h"

enum { NONE = 1, DROP = 2, RISE = 3, TOO_FEW = 5 };

typedef struct {
  double values[LENGTH + 1], sums[LENGTH + 1], costs[LENGTH + 1], logs[LENGTH + 1];
  int32_t begins[LENGTH + 1];
} room;

static int first_living(const room *r, int earliest, int at, double rounding) {
  double limit = r->costs[at] + rounding;
  int start = earliest;
  for (; start < at; start++) {
    double rise = r->sums[at] - r->sums[start];
    if (!(r->costs[start] - rise * rise / (at - start) > limit)) break;
  }
  return start;
}

static void partition(room *r, int count, double sigma, int minimum) {
  r->begins[count] = 0;
  if (count < 2 * minimum || !(sigma > 0)) return;
  double price = 3 * log(count), total = 0, sum = 0, squares = 0;
  for (int t = 0; t < count; t++) total += r->values[t];
  double centre = total / count;
  for (int t = 0; t < count; t++) {
    double value = (r->values[t] - centre) / sigma;
    r->sums[t + 1] = sum += value;
    squares += value * value;
    r->costs[t + 1] = INFINITY;
  }
  double rounding = 1e-9 * (squares + price);
  r->costs[0] = -price;
  int earliest = 0;
  for (int t = minimum; t <= count; t++) {
    double here = r->sums[t], limit = INFINITY, best = INFINITY;
    int from = 0;
    for (int start = earliest; start <= t - minimum; start++) {
      double rise = here - r->sums[start];
      int length = t - start;
      double cost = r->costs[start] - rise * rise / length + r->logs[length];
      if (cost < limit) { limit = cost - rounding; best = cost; from = start; }
    }
    r->begins[t] = from;
    r->costs[t] = best + price;
    if ((t & 31) == 0) earliest = first_living(r, earliest, t + 1 - minimum, rounding);
  }
}

static void cut(const cohort *c, int minimum, room *r, int32_t *slots, uint8_t *signal, double *level) {
  int needed = 2 * minimum > 2 ? 2 * minimum : 2;
  for (int s = 0; s < c->series; s++) {
    int count = 0;
    double range = 0, previous = NAN;
    for (int at = c->offsets[s]; at < c->offsets[s + 1]; at++) {
      double score = c->scores[at];
      level[at] = NAN;
      signal[at] = 0;
      if (isnan(score)) continue;
      signal[at] = TOO_FEW;
      r->values[count] = score;
      slots[count] = at;
      if (count > 0) range += fabs(score - previous);
      previous = score;
      count++;
    }
    if (count < needed) continue;
    partition(r, count, range / (count - 1) / 1.128, minimum);
    double after = NAN;
    for (int end = count; end > 0; end = r->begins[end]) {
      int begin = r->begins[end];
      double sum = 0;
      for (int i = begin; i < end; i++) sum += r->values[i];
      double mean = sum / (end - begin);
      for (int i = begin; i < end; i++) { level[slots[i]] = mean; signal[slots[i]] = NONE; }
      if (end < count) signal[slots[end]] = after > mean ? RISE : DROP;
      after = mean;
    }
  }
}

int main(int argc, char **argv) {
  cohort c = make_cohort(argc > 1 ? atoi(argv[1]) : 10000);
  int count = c.series * LENGTH;
  static room r;
  for (int length = 0; length <= LENGTH; length++) r.logs[length] = log(length);
  int32_t slots[LENGTH + 1];
  double best = 1e300;
  uint64_t sum = 0;
  for (int round = 0; round < 15; round++) {
    double start = now();
    uint8_t *signal = calloc(count, 1);
    double *level = calloc(count, sizeof(double));
    cut(&c, 1, &r, slots, signal, level);
    double ns = (now() - start) / count;
    if (ns < best) best = ns;
    sum = checksum(signal, count);
    free(signal);
    free(level);
  }
  printf("%.4f %llu\n", best, (unsigned long long)sum);
  return 0;
}
