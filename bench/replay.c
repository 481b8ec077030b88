/* The same fold as src/episode/columns.ts, for comparison. Prints nanoseconds per entry and a checksum of the end states. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { NO = 255 };
static const uint8_t table[40] = {
    1,  NO, NO, NO, NO, NO, NO, NO,
    NO, 1,  1,  2,  NO, NO, 4,  NO,
    NO, 2,  2,  NO, 2,  3,  NO, NO,
    NO, 3,  3,  2,  NO, NO, 4,  4,
    NO, NO, 4,  NO, NO, NO, NO, NO,
};

static uint32_t draw(uint32_t *s) {
  uint32_t x = *s;
  x ^= x << 13; x ^= x >> 17; x ^= x << 5;
  return *s = x;
}

int main(int argc, char **argv) {
  int entries = argc > 1 ? atoi(argv[1]) : 1000000, episodes = argc > 2 ? atoi(argv[2]) : 10000;
  int32_t *episode = malloc(sizeof(int32_t) * entries);
  uint8_t *kind = malloc(entries), *state = malloc(episodes);
  uint16_t *attempts = malloc(sizeof(uint16_t) * episodes);
  uint32_t seed = 20261122u;
  for (int i = 0; i < entries; i++) {
    episode[i] = (int32_t)(draw(&seed) % (uint32_t)episodes);
    kind[i] = (uint8_t)(draw(&seed) % 8u);
  }
  double best = 1e300;
  uint64_t sum = 0;
  for (int round = 0; round < 7; round++) {
    struct timespec a, b;
    memset(state, 0, episodes);
    memset(attempts, 0, sizeof(uint16_t) * episodes);
    uint32_t refused = 0;
    clock_gettime(CLOCK_MONOTONIC, &a);
    for (int i = 0; i < entries; i++) {
      int32_t e = episode[i];
      uint8_t next = table[state[e] * 8 + kind[i]];
      if (next == NO) refused++;
      else {
        state[e] = next;
        if (kind[i] == 3) attempts[e]++;
      }
    }
    clock_gettime(CLOCK_MONOTONIC, &b);
    double ns = ((b.tv_sec - a.tv_sec) * 1e9 + (b.tv_nsec - a.tv_nsec)) / entries;
    if (ns < best) best = ns;
    sum = refused;
    for (int i = 0; i < episodes; i++) sum = sum * 31 % 1000000007u + state[i] * 7u + attempts[i];
  }
  printf("%.3f %llu\n", best, (unsigned long long)sum);
  return 0;
}
