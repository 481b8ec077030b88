/*
 * Threefry4x32-20 written from the paper's description (Salmon et al. 2011), as a loop over rounds with tables; a second
 * implementation for random.test.ts. Prints the three published vectors and the words of some addresses.
 *   cc -std=c99 -O1 -o threefry threefry.c && ./threefry
 */
#include <inttypes.h>
#include <stdio.h>

static const unsigned turn[8][2] = {{10, 26}, {11, 21}, {13, 27}, {23, 5}, {6, 20}, {17, 11}, {25, 10}, {18, 20}};

static uint32_t left(uint32_t x, unsigned n) { return x << n | x >> (32 - n); }

static void threefry(const uint32_t key[4], const uint32_t counter[4], uint32_t x[4]) {
  uint32_t k[5] = {key[0], key[1], key[2], key[3], 0x1BD11BDA ^ key[0] ^ key[1] ^ key[2] ^ key[3]};
  for (int i = 0; i < 4; i++) x[i] = counter[i] + k[i];
  for (unsigned round = 0; round < 20; round++) {
    int p = round % 2 ? 3 : 1, q = round % 2 ? 1 : 3;
    x[0] += x[p]; x[p] = left(x[p], turn[round % 8][0]) ^ x[0];
    x[2] += x[q]; x[q] = left(x[q], turn[round % 8][1]) ^ x[2];
    if (round % 4 == 3) {
      unsigned s = round / 4 + 1;
      for (unsigned i = 0; i < 4; i++) x[i] += k[(s + i) % 5];
      x[3] += s;
    }
  }
}

static uint32_t word(uint64_t seed, uint32_t replication, uint32_t alliance, uint32_t session, uint32_t purpose) {
  uint32_t key[4] = {(uint32_t)seed, (uint32_t)(seed >> 32), replication, 0}, out[4];
  uint32_t counter[4] = {alliance, session, purpose / 4, 0};
  threefry(key, counter, out);
  return out[purpose % 4];
}

int main(void) {
  const uint32_t zero[4] = {0}, ones[4] = {~0u, ~0u, ~0u, ~0u};
  const uint32_t pi[8] = {0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xa4093822, 0x299f31d0, 0x082efa98, 0xec4e6c89};
  uint32_t x[4];
  threefry(zero, zero, x); printf("%08x %08x %08x %08x\n", x[0], x[1], x[2], x[3]);
  threefry(ones, ones, x); printf("%08x %08x %08x %08x\n", x[0], x[1], x[2], x[3]);
  threefry(pi + 4, pi, x); printf("%08x %08x %08x %08x\n", x[0], x[1], x[2], x[3]);
  const uint64_t seeds[] = {0, 1, 20261122, 4294967295u, 4294967296u, 9007199254740991u};
  for (int i = 0; i < 6; i++)
    printf("%" PRIu64 " %u %u %u %u\n", seeds[i], word(seeds[i], 0, 0, 0, 0), word(seeds[i], 1, 2, 3, 5),
           word(seeds[i], 4294967295u, 65536, 40, 4294967295u), word(seeds[i], 0, 4294967295u, 4294967295u, 65538));
  /* A sum that a thousand addresses leave behind: exclusive-or and sum mod 2^32. */
  uint32_t xors = 0, sum = 0;
  for (uint32_t i = 0; i < 1000; i++) {
    uint32_t w = word((uint64_t)i * 0x9E3779B97Fu, i % 7, i * i, i % 41, i % 11);
    xors ^= w; sum += w;
  }
  printf("%u %u\n", xors, sum);
  return 0;
}
