// SPDX-FileCopyrightText: 2026 Lantaarn contributors
// SPDX-License-Identifier: EUPL-1.2

// How many pairs of filters one core can compare where the processor counts bits itself: AND, VPOPCNTQ, add, compare.
// Usage: vpopcntq BITS. Prints million pairs a second, best of five.
// Columns stand in blocks of eight, transposed, so that one lane is one pair and nothing is added across lanes; a block is
// small enough to stay in the first cache while 128 rows pass. Every pair is compared with a threshold of its own.

#define _POSIX_C_SOURCE 199309L
#include <immintrin.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { LANES = 8, ROWS = 128, COLUMNS = 16384, TILES = 4, REPEATS = 5 };

static uint64_t state = 1;

// Volatile, so that the compiler does not leave the work out.
static volatile long found;

// xorshift64 (Marsaglia 2003, doi:10.18637/jss.v008.i14)
static uint64_t draw(void)
{
    state ^= state << 13;
    state ^= state >> 7;
    return state ^= state << 17;
}

static uint64_t *random_filters(size_t filters, size_t words)
{
    uint64_t *all = aligned_alloc(64, filters * words * sizeof *all);
    if (!all) exit(1);
    for (size_t i = 0; i < filters * words; i++) all[i] = draw();
    return all;
}

static __m512i shared_bits(const uint64_t *row, const uint64_t *block, size_t words)
{
    __m512i even = _mm512_setzero_si512(), odd = _mm512_setzero_si512();
    for (size_t w = 0; w < words; w += 2) {
        __m512i a = _mm512_and_si512(_mm512_set1_epi64((long long)row[w]), _mm512_load_si512(block + w * LANES));
        __m512i b = _mm512_and_si512(_mm512_set1_epi64((long long)row[w + 1]), _mm512_load_si512(block + (w + 1) * LANES));
        even = _mm512_add_epi64(even, _mm512_popcnt_epi64(a));
        odd = _mm512_add_epi64(odd, _mm512_popcnt_epi64(b));
    }
    return _mm512_add_epi64(even, odd);
}

static long search(const uint64_t *rows, const uint64_t *columns, const uint64_t *need, size_t words)
{
    long pairs = 0;
    for (size_t tile = 0; tile < TILES; tile++)
        for (size_t block = 0; block < COLUMNS / LANES; block++) {
            __m512i lane_need = _mm512_load_si512(need + block * LANES);
            for (size_t row = tile * ROWS; row < (tile + 1) * ROWS; row++) {
                __m512i shared = shared_bits(rows + row * words, columns + block * LANES * words, words);
                __m512i pair_need = _mm512_add_epi64(lane_need, _mm512_set1_epi64((long long)row % 2));
                pairs += __builtin_popcount(_mm512_cmpge_epi64_mask(shared, pair_need));
            }
        }
    return pairs;
}

// Processor time: other work on the machine does not count.
static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

int main(int count, char **arguments)
{
    size_t bits = count > 1 ? strtoul(arguments[1], NULL, 10) : 1024, words = bits / 64;
    if (bits == 0 || bits % 128) return 2;
    uint64_t *rows = random_filters(TILES * ROWS, words);
    // Random columns are as random transposed.
    uint64_t *columns = random_filters(COLUMNS, words);
    uint64_t *need = random_filters(COLUMNS, 1);
    for (size_t i = 0; i < COLUMNS; i++) need[i] = bits * 2 / 5 + need[i] % 2;
    double best = 0;
    for (int repeat = 0; repeat < REPEATS; repeat++) {
        double start = seconds();
        found = search(rows, columns, need, words);
        double speed = 1e-6 * TILES * ROWS * COLUMNS / (seconds() - start);
        if (speed > best) best = speed;
    }
    printf("%.1f\n", best);
    return 0;
}
