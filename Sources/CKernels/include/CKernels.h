// Arithmetic of the network, written once for each kind of processor.
//
// Every kernel gives the same bits: integers are added modulo 2^32, and what is done with floating
// point is one rounded operation after the other, in the same order.
#pragma once

#include <stddef.h>
#include <stdint.h>

enum {
  // The number of columns that the weights of a product are packed by.
  entente_panel_columns = 16,
  // The most numbers that the state of a word may have.
  entente_widest_row = 256,
  // The numbers in a row of a table of weights: 8, 16 and 24 are whole vectors.
  entente_weights_row = 24,
};

// A product of matrices of 16-bit integers: `left`, row by row, with `right`, packed.
//
// Packed weights are panels of 16 columns, of which the last may have columns that nobody reads. In
// a panel, two rows lie side by side: the weights of the first column in both rows, those of the
// second column, and so on. So a panel has `depth` * 16 elements. Addresses that are multiples of 64
// are read fastest.
struct entente_product {
  // The first element of the first row, and the distance to the next row in elements.
  const int16_t *left;
  size_t left_stride;
  // The number of rows on the left.
  size_t count;
  // Packed weights, for `columns` columns.
  const int16_t *right;
  size_t columns;
  // The length of a row on the left and of a column on the right: an even number.
  size_t depth;
};

// A row of a table of 8-bit numbers, of which each is worth 2^shift.
struct entente_embedding {
  const int8_t *values;
  int32_t shift;
};

// A way to compute, for one kind of processor.
struct entente_kernel {
  // What people call it.
  const char *name;
  // Writes the sums of products, `count` rows of `columns` numbers, `stride` numbers apart.
  void (*sum)(const struct entente_product *product, int32_t *output, size_t stride);
  // The same, each sum as a float multiplied by the scale of its column, after which the offset of
  // its column is added. Scales and offsets can be read up to a whole panel.
  void (*scale)(const struct entente_product *product, const float *scales, const float *offsets,
                float *output, size_t stride);
  // Makes the state of a word: the sums of rows of tables (in 16 bits), times `unit`.
  void (*embed)(const struct entente_embedding *rows, size_t count, size_t width, float unit,
                float *state);
  // Divides a row of `width` numbers, a multiple of eight, by the root of its mean square, and
  // rounds it, `steps` for one. Squares are added up in eight sums, and these from the first on.
  void (*normalize)(const float *state, size_t width, float steps, int16_t *target);
  // Adds what is above zero to the state.
  void (*rectify)(const float *source, float *state, size_t count);
  // Runs a gated recurrence over `count` rows, and adds its memory to their states. A row has a
  // gate for each unit, then a value for each; strides are negative where it runs backwards.
  void (*recur)(const float *gates, ptrdiff_t gate_stride, float *state, ptrdiff_t state_stride,
                size_t count, size_t units);
  // Adds up rows of a table of weights, group after group: the first group has the rows before
  // `ends[0]`, the next those from there to `ends[1]`, and so on. A row is found by the bits of
  // its number that `mask` has.
  void (*add_rows)(const int16_t *table, uint32_t mask, const uint32_t *rows, const uint32_t *ends,
                   size_t groups, int32_t *sums);
};

// Spreads rows of `labels` weights, at most 32, to bytes that hold a weight plus 128 each: those of the
// first sixteen labels to even places, those of the others to odd ones. A row has four numbers, whose
// bytes count from the lowest.
void entente_spread(const int8_t *weights, size_t rows, size_t labels, uint64_t *words);

// Asks for the memory at an address, which is read soon.
static inline void entente_prefetch(const void *address) { __builtin_prefetch(address); }

// The kernels that this processor can run, the fastest first; the last is plain C.
const struct entente_kernel *const *entente_kernels(size_t *count);
