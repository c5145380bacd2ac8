// What the network does with numbers between products, in loops that become vectors of the
// instructions that TARGET names. Each number is made by the same operations in the same order.
#include <string.h>

#pragma STDC FP_CONTRACT OFF

#define STEP TARGET static
#define HELP TARGET static inline __attribute__((always_inline))

enum { most_units = entente_widest_row / 2 };

HELP uint32_t bits_of(float value) {
  uint32_t bits;
  memcpy(&bits, &value, sizeof bits);
  return bits;
}

HELP float float_of(uint32_t bits) {
  float value;
  memcpy(&value, &bits, sizeof value);
  return value;
}

// Added to a small number, it leaves the nearest integer in the lowest bits.
#define SHIFT 12582912.0f
#define SHIFT_BITS 0x4B400000u

// The nearest integer (ties to even) of a number that fits in 16 bits.
HELP int16_t rounded(float value) {
  return (int16_t)(bits_of(value + SHIFT) - SHIFT_BITS);
}

// Two to the power of `value`, which is first brought between -40 and 40.
HELP float power_of_two(float value) {
  value = value < -40.0f ? -40.0f : value;
  value = value > 40.0f ? 40.0f : value;
  const float shifted = value + SHIFT;
  const float fraction = value - (shifted - SHIFT);
  float power = fraction * 0.00961813f + 0.05550411f;
  power = power * fraction + 0.24022651f;
  power = power * fraction + 0.69314718f;
  power = power * fraction + 1.0f;
  return float_of(bits_of(power) + ((bits_of(shifted) - SHIFT_BITS) << 23));
}

// The logistic function, within 1e-5.
HELP float logistic(float value) { return 1.0f / (1.0f + power_of_two(value * -1.442695f)); }

STEP void embed(const struct entente_embedding *rows, size_t count, size_t width, float unit,
                float *restrict state) {
  uint16_t sums[entente_widest_row] = {0};
  for (const struct entente_embedding *row = rows; row < rows + count; row++) {
    const int8_t *values = row->values;
    const uint16_t factor = (uint16_t)(1 << row->shift);
    for (size_t column = 0; column < width; column++) {
      sums[column] += (uint16_t)((uint16_t)values[column] * factor);
    }
  }
  for (size_t column = 0; column < width; column++) state[column] = (int16_t)sums[column] * unit;
}

STEP void normalize(const float *restrict state, size_t width, float steps,
                    int16_t *restrict target) {
  float squares[8] = {0};
  for (size_t column = 0; column < width; column += 8) {
    for (int lane = 0; lane < 8; lane++) {
      squares[lane] += state[column + lane] * state[column + lane];
    }
  }
  float sum = squares[0];
  for (int lane = 1; lane < 8; lane++) sum += squares[lane];
  const float mean = sum / (float)width;
  const float factor = steps / __builtin_elementwise_sqrt(mean + 1e-5f);
  for (size_t column = 0; column < width; column++) {
    target[column] = rounded(state[column] * factor);
  }
}

STEP void rectify(const float *restrict source, float *restrict state, size_t count) {
  for (size_t place = 0; place < count; place++) {
    state[place] += source[place] < 0.0f ? 0.0f : source[place];
  }
}

STEP void recur(const float *restrict gates, ptrdiff_t gate_stride, float *restrict state,
                ptrdiff_t state_stride, size_t count, size_t units) {
  float memory[most_units] = {0};
  for (size_t row = 0; row < count; row++) {
    for (size_t unit = 0; unit < units; unit++) {
      const float keep = logistic(gates[unit]), value = gates[units + unit];
      memory[unit] = value + keep * (memory[unit] - value);
      state[unit] += memory[unit];
    }
    gates += gate_stride;
    state += state_stride;
  }
}

typedef int16_t eight_weights __attribute__((vector_size(16)));
typedef int32_t eight_sums __attribute__((vector_size(32)));

// Rows lie anywhere in a large table: each is asked for some rows before it is needed.
enum { rows_ahead = 12, row_parts = entente_weights_row / 8 };

STEP void add_rows(const int16_t *restrict table, uint32_t mask, const uint32_t *restrict rows,
                   const uint32_t *restrict ends, size_t groups, int32_t *restrict sums) {
  const uint32_t all = groups > 0 ? ends[groups - 1] : 0;
  uint32_t row = 0;
  for (size_t group = 0; group < groups; group++, sums += entente_weights_row) {
    eight_sums parts[row_parts] = {0};
    for (; row < ends[group]; row++) {
      if (row + rows_ahead < all) {
        const int16_t *next = table + (size_t)(rows[row + rows_ahead] & mask) * entente_weights_row;
        entente_prefetch(next);
        entente_prefetch(next + entente_weights_row - 1);
      }
      const int16_t *weights = table + (size_t)(rows[row] & mask) * entente_weights_row;
      for (int part = 0; part < row_parts; part++) {
        eight_weights some;
        memcpy(&some, weights + 8 * part, sizeof some);
        parts[part] += __builtin_convertvector(some, eight_sums);
      }
    }
    memcpy(sums, parts, sizeof parts);
  }
}

#define STEPS                                                                          \
  .embed = embed, .normalize = normalize, .rectify = rectify, .recur = recur,          \
  .add_rows = add_rows
