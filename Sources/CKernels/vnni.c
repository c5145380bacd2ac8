// AVX-512 VNNI: a whole panel a vector, products and sums in one instruction that does not saturate.
#if defined(__x86_64__)

#include <immintrin.h>
#include <string.h>

#include "kernels.h"

#define TARGET __attribute__((target("avx512f,avx512vnni")))
#define INLINE TARGET static inline __attribute__((always_inline))
enum { LANES = 16, COLUMNS = 16 };
#define ROWS 8

typedef __m512i weights;
typedef __m512i sums;

INLINE sums zero(void) { return _mm512_setzero_si512(); }

INLINE weights load(const int16_t *source) { return _mm512_loadu_si512((const __m512i *)source); }

INLINE weights repeat(const int16_t *source) {
  int32_t both;
  memcpy(&both, source, sizeof both);
  return _mm512_set1_epi32(both);
}

INLINE sums add(sums all, weights left, weights right) {
  return _mm512_dpwssd_epi32(all, left, right);
}

INLINE void store(sums all, int32_t *target) { _mm512_storeu_si512((__m512i *)target, all); }

INLINE void store_scaled(sums all, const float *scales, const float *offsets, float *target) {
  const __m512 scaled = _mm512_mul_ps(_mm512_cvtepi32_ps(all), _mm512_loadu_ps(scales));
  _mm512_storeu_ps(target, _mm512_add_ps(scaled, _mm512_loadu_ps(offsets)));
}

#include "steps.h"
#include "tiles.h"

const struct entente_kernel entente_vnni_kernel = {
  .name = "AVX-512 VNNI", .sum = sum_products, .scale = scale_products, STEPS,
};

#endif
