// AVX2: eight columns a vector.
#if defined(__x86_64__)

#include <immintrin.h>
#include <string.h>

#include "kernels.h"

#define TARGET __attribute__((target("avx2")))
#define INLINE TARGET static inline __attribute__((always_inline))
enum { LANES = 8, COLUMNS = 16 };
#define ROWS 4

typedef __m256i weights;
typedef __m256i sums;

INLINE sums zero(void) { return _mm256_setzero_si256(); }

INLINE weights load(const int16_t *source) { return _mm256_loadu_si256((const __m256i *)source); }

INLINE weights repeat(const int16_t *source) {
  int32_t both;
  memcpy(&both, source, sizeof both);
  return _mm256_set1_epi32(both);
}

INLINE sums add(sums all, weights left, weights right) {
  return _mm256_add_epi32(all, _mm256_madd_epi16(left, right));
}

INLINE void store(sums all, int32_t *target) { _mm256_storeu_si256((__m256i *)target, all); }

INLINE void store_scaled(sums all, const float *scales, const float *offsets, float *target) {
  const __m256 scaled = _mm256_mul_ps(_mm256_cvtepi32_ps(all), _mm256_loadu_ps(scales));
  _mm256_storeu_ps(target, _mm256_add_ps(scaled, _mm256_loadu_ps(offsets)));
}

#include "steps.h"
#include "tiles.h"

const struct entente_kernel entente_avx2_kernel = {
  .name = "AVX2", .sum = sum_products, .scale = scale_products, STEPS,
};

#endif
