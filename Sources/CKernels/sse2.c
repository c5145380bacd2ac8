// SSE2, which every processor of this kind has: four columns a vector.
#if defined(__x86_64__)

#include <immintrin.h>
#include <string.h>

#include "kernels.h"

#define TARGET __attribute__((target("sse2")))
#define INLINE TARGET static inline __attribute__((always_inline))
enum { LANES = 4, COLUMNS = 8 };
#define ROWS 4

typedef __m128i weights;
typedef __m128i sums;

INLINE sums zero(void) { return _mm_setzero_si128(); }

INLINE weights load(const int16_t *source) { return _mm_loadu_si128((const __m128i *)source); }

INLINE weights repeat(const int16_t *source) {
  int32_t both;
  memcpy(&both, source, sizeof both);
  return _mm_set1_epi32(both);
}

INLINE sums add(sums all, weights left, weights right) {
  return _mm_add_epi32(all, _mm_madd_epi16(left, right));
}

INLINE void store(sums all, int32_t *target) { _mm_storeu_si128((__m128i *)target, all); }

INLINE void store_scaled(sums all, const float *scales, const float *offsets, float *target) {
  const __m128 scaled = _mm_mul_ps(_mm_cvtepi32_ps(all), _mm_loadu_ps(scales));
  _mm_storeu_ps(target, _mm_add_ps(scaled, _mm_loadu_ps(offsets)));
}

#include "steps.h"
#include "tiles.h"

const struct entente_kernel entente_sse2_kernel = {
  .name = "SSE2", .sum = sum_products, .scale = scale_products, STEPS,
};

#endif
