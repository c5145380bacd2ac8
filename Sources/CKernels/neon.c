// NEON of 64-bit Arm: four columns a vector, whose two sums of products are added in the end.
#if defined(__aarch64__)

#include <arm_neon.h>

#include "kernels.h"

#define TARGET
#define INLINE static inline __attribute__((always_inline))
enum { LANES = 4, COLUMNS = 8 };
#define ROWS 4

typedef int16x8_t weights;
typedef int32x4x2_t sums;

INLINE sums zero(void) { return (sums){{vdupq_n_s32(0), vdupq_n_s32(0)}}; }

INLINE weights load(const int16_t *source) { return vld1q_s16(source); }

INLINE weights repeat(const int16_t *source) {
  int32_t both;
  __builtin_memcpy(&both, source, sizeof both);
  return vreinterpretq_s16_s32(vdupq_n_s32(both));
}

INLINE sums add(sums all, weights left, weights right) {
  all.val[0] = vmlal_s16(all.val[0], vget_low_s16(left), vget_low_s16(right));
  all.val[1] = vmlal_high_s16(all.val[1], left, right);
  return all;
}

INLINE int32x4_t total(sums all) { return vpaddq_s32(all.val[0], all.val[1]); }

INLINE void store(sums all, int32_t *target) { vst1q_s32(target, total(all)); }

INLINE void store_scaled(sums all, const float *scales, const float *offsets, float *target) {
  const float32x4_t scaled = vmulq_f32(vcvtq_f32_s32(total(all)), vld1q_f32(scales));
  vst1q_f32(target, vaddq_f32(scaled, vld1q_f32(offsets)));
}

#include "steps.h"
#include "tiles.h"

const struct entente_kernel entente_neon_kernel = {
  .name = "NEON", .sum = sum_products, .scale = scale_products, STEPS,
};

#endif
