// Arithmetic in plain C: what the other kernels must agree with, and what runs where none of them can.
#include "kernels.h"

#define TARGET
#include "steps.h"

enum { width = entente_panel_columns };

// Adds up the products of one row with the columns of one panel.
static void add_up(const struct entente_product *product, size_t row, size_t panel,
                   int32_t sums[width]) {
  const int16_t *left = product->left + row * product->left_stride;
  const int16_t *right = product->right + panel * width * product->depth;
  uint32_t all[width] = {0};
  for (size_t place = 0; place < product->depth; place += 2, right += 2 * width) {
    for (int column = 0; column < width; column++) {
      all[column] += (uint32_t)(left[place] * right[2 * column]);
      all[column] += (uint32_t)(left[place + 1] * right[2 * column + 1]);
    }
  }
  for (int column = 0; column < width; column++) sums[column] = (int32_t)all[column];
}

// How many columns of a panel are wanted.
static size_t wanted(const struct entente_product *product, size_t panel) {
  size_t rest = product->columns - panel * width;
  return rest < width ? rest : width;
}

static size_t panels(const struct entente_product *product) {
  return (product->columns + width - 1) / width;
}

static void sum(const struct entente_product *product, int32_t *output, size_t stride) {
  for (size_t row = 0; row < product->count; row++) {
    for (size_t panel = 0; panel < panels(product); panel++) {
      int32_t sums[width];
      add_up(product, row, panel, sums);
      for (size_t column = 0; column < wanted(product, panel); column++) {
        output[row * stride + panel * width + column] = sums[column];
      }
    }
  }
}

static void scale(const struct entente_product *product, const float *scales,
                  const float *offsets, float *output, size_t stride) {
  for (size_t row = 0; row < product->count; row++) {
    for (size_t panel = 0; panel < panels(product); panel++) {
      int32_t sums[width];
      add_up(product, row, panel, sums);
      for (size_t place = 0; place < wanted(product, panel); place++) {
        size_t column = panel * width + place;
        output[row * stride + column] = (float)sums[place] * scales[column] + offsets[column];
      }
    }
  }
}

const struct entente_kernel entente_plain_kernel = {
  .name = "plain C", .sum = sum, .scale = scale, STEPS,
};
