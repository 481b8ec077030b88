/* What src/detection/rules/sudden-change.ts computes, for comparison. Prints nanoseconds a score and a checksum. */
#include "cohort.h"

enum { MET = 1, UNMET = 2, UNKNOWN = 3 };
static const double cutoff = 1.5, percent = 25, origin = 0;

static int judge(const double *scores, int start, int end, int at, int sign) {
  double before = scores[at], after = scores[at + 1], change = sign * (after - before);
  double greatest = fmax(fabs(before), fabs(after));
  if (!reaches(change, cutoff, greatest)) return UNMET;
  if (!reaches(change, percent / 100 * fabs(before - origin), fmax(greatest, fabs(origin)))) return UNMET;
  int n1 = 0, n2 = 0;
  double s1 = 0, s2 = 0, squares = 0;
  int first = at - 2 > start ? at - 2 : start, last = at + 3 < end - 1 ? at + 3 : end - 1;
  for (int i = first; i <= last; i++) {
    if (isnan(scores[i])) continue;
    if (i <= at) { n1++; s1 += scores[i]; } else { n2++; s2 += scores[i]; }
  }
  if (n1 < 2 || n2 < 2) return UNKNOWN;
  double m1 = s1 / n1, m2 = s2 / n2;
  for (int i = first; i <= last; i++) {
    if (isnan(scores[i])) continue;
    double distance = scores[i] - (i <= at ? m1 : m2);
    squares += distance * distance;
  }
  int freedom = n1 + n2 - 2;
  double t = freedom == 4 ? 2.7764451051977943 : freedom == 3 ? 3.1824463052837095 : 4.302652729749464;
  double least = t * sqrt(squares / freedom);
  return reaches(sign * m1 + least, sign * m2, fmax(fmax(fabs(m1), fabs(m2)), least)) ? UNMET : MET;
}

static void judge_all(const cohort *c, uint8_t *drop, uint8_t *rise) {
  const double *scores = c->scores;
  double clearly = cutoff * (1 - 2e-9);
  for (int s = 0; s < c->series; s++) {
    int start = c->offsets[s], end = c->offsets[s + 1];
    for (int at = start + 1; at < end - 2; at++) {
      double before = scores[at], after = scores[at + 1];
      if (fabs(after - before) < clearly - 1e-12 * (fabs(before) + fabs(after))) drop[at] = rise[at] = UNMET;
      else if (isnan(before) || isnan(after)) drop[at] = rise[at] = UNKNOWN;
      else {
        drop[at] = (uint8_t)judge(scores, start, end, at, -1);
        rise[at] = (uint8_t)judge(scores, start, end, at, 1);
      }
    }
  }
}

int main(int argc, char **argv) {
  cohort c = make_cohort(argc > 1 ? atoi(argv[1]) : 10000);
  int count = c.series * LENGTH;
  double best = 1e300;
  uint64_t sum = 0;
  for (int round = 0; round < 15; round++) {
    double start = now();
    uint8_t *drop = calloc(count, 1), *rise = calloc(count, 1);
    judge_all(&c, drop, rise);
    double ns = (now() - start) / count;
    if (ns < best) best = ns;
    sum = checksum(drop, count) + checksum(rise, count);
    free(drop);
    free(rise);
  }
  printf("%.4f %llu\n", best, (unsigned long long)sum);
  return 0;
}
