/* What src/detection/rules/control-chart computes, rolling, for comparison. Prints nanoseconds a score and a checksum. */
#include "cohort.h"

enum { NONE = 1, DROP = 2, RISE = 3, TOO_FEW = 5, WINDOW = 8 };
static const double sigma = 3;

static int confirmed(const double *values, int first, int end, double low, double high, double value) {
  double greatest = 0;
  for (int i = first; i < end; i++) greatest = fmax(greatest, fabs(values[i]));
  if (value < low) return reaches(value, low, greatest) ? NONE : DROP;
  return reaches(high, value, greatest) ? NONE : RISE;
}

static double *empty(int count) {
  double *column = malloc(sizeof(double) * count);
  for (int i = 0; i < count; i++) column[i] = NAN;
  return column;
}

static void draw_rolling(const cohort *c, int size, double *values, int32_t *slots, uint8_t *signal, double *lower, double *upper) {
  for (int s = 0; s < c->series; s++) {
    int count = 0;
    for (int at = c->offsets[s]; at < c->offsets[s + 1]; at++) {
      double score = c->scores[at];
      values[count] = score;
      slots[count] = at;
      if (!isnan(score)) count++;
      signal[at] = isnan(score) ? 0 : TOO_FEW;
    }
    for (int i = size; i < count; i++) {
      double sum = values[i - size], range = 0, previous = sum;
      for (int k = i - size + 1; k < i; k++) {
        sum += values[k];
        range += fabs(values[k] - previous);
        previous = values[k];
      }
      double centre = sum / size, width = sigma * (range / (size - 1) / 1.128);
      double low = centre - width, high = centre + width, value = values[i];
      int at = slots[i];
      lower[at] = low;
      upper[at] = high;
      signal[at] = value >= low && value <= high ? NONE : (uint8_t)confirmed(values, i - size, i, low, high, value);
    }
  }
}

int main(int argc, char **argv) {
  cohort c = make_cohort(argc > 1 ? atoi(argv[1]) : 10000);
  int count = c.series * LENGTH, window = argc > 2 ? atoi(argv[2]) : WINDOW;
  double best = 1e300, values[LENGTH + 1];
  int32_t slots[LENGTH + 1];
  uint64_t sum = 0;
  for (int round = 0; round < 15; round++) {
    double start = now();
    uint8_t *signal = calloc(count, 1);
    double *lower = empty(count), *upper = empty(count);
    draw_rolling(&c, window, values, slots, signal, lower, upper);
    double ns = (now() - start) / count;
    if (ns < best) best = ns;
    sum = checksum(signal, count);
    free(signal);
    free(lower);
    free(upper);
  }
  printf("%.4f %llu\n", best, (unsigned long long)sum);
  return 0;
}
