// A product by tiles of some rows and some columns of a panel, in terms of vectors that are defined before:
//
//   TARGET          the attribute of functions that names their instructions
//   LANES           how many columns a vector has
//   ROWS, COLUMNS   how many rows a tile has at most, 4 or 8, and how many columns of a panel
//   weights, sums   a vector of pairs of weights, and what their products are added to
//   load, repeat    loads the pairs of `LANES` columns; one pair of a row, for all columns
//   zero, add       no sums yet; adds the products of pairs
//   store           writes sums
//   store_scaled    writes sums, multiplied and moved
#include <string.h>

#pragma STDC FP_CONTRACT OFF

enum { vectors = COLUMNS / LANES };

// What becomes of the sums of a panel: they are stored, or scaled and stored.
struct result {
  int32_t *sums;
  float *scaled;
  const float *scales;
  const float *offsets;
  size_t stride;
};

// Computes `rows` rows of a panel, its columns from `first` on.
TARGET static inline __attribute__((always_inline)) void tile(
    const struct entente_product *product, const int16_t *left, const int16_t *right,
    const struct result *result, const int first, const int rows) {
  sums all[ROWS][vectors];
  for (int row = 0; row < rows; row++) {
    for (int vector = 0; vector < vectors; vector++) all[row][vector] = zero();
  }
  const size_t stride = product->left_stride;
  const int16_t *const end = left + product->depth;
  right += 2 * first;
  for (; left < end; left += 2, right += 2 * entente_panel_columns) {
    weights panel[vectors];
    for (int vector = 0; vector < vectors; vector++) panel[vector] = load(right + 2 * LANES * vector);
    for (int row = 0; row < rows; row++) {
      const weights pair = repeat(left + row * stride);
      for (int vector = 0; vector < vectors; vector++) {
        all[row][vector] = add(all[row][vector], panel[vector], pair);
      }
    }
  }
  for (int row = 0; row < rows; row++) {
    for (int vector = 0; vector < vectors; vector++) {
      const size_t column = first + LANES * vector, place = row * result->stride + column;
      if (result->sums) {
        store(all[row][vector], result->sums + place);
      } else {
        store_scaled(all[row][vector], result->scales + column, result->offsets + column,
                     result->scaled + place);
      }
    }
  }
}

#define TILE(rows)                                                                         \
  TARGET static void tile_##rows(const struct entente_product *product, const int16_t *left, \
                                 const int16_t *right, const struct result *result) {      \
    for (int first = 0; first < entente_panel_columns; first += COLUMNS) {                 \
      tile(product, left, right, result, first, rows);                                     \
    }                                                                                      \
  }
TILE(1)
TILE(2)
TILE(3)
TILE(4)
#if ROWS == 8
TILE(5)
TILE(6)
TILE(7)
TILE(8)
#endif
#undef TILE

typedef void tile_function(const struct entente_product *product, const int16_t *left,
                           const int16_t *right, const struct result *result);

// By the number of rows, from one on.
static tile_function *const tiles[ROWS] = {
  tile_1, tile_2, tile_3, tile_4,
#if ROWS == 8
  tile_5, tile_6, tile_7, tile_8,
#endif
};

// Computes as many rows of a panel as the largest tile that is left has; returns their number.
static size_t next_tile(const struct entente_product *product, size_t row, const int16_t *right,
                        const struct result *result) {
  const int16_t *left = product->left + row * product->left_stride;
  const size_t rest = product->count - row, rows = rest < ROWS ? rest : ROWS;
  tiles[rows - 1](product, left, right, result);
  return rows;
}

// Computes a panel of which all columns are wanted.
static void whole_panel(const struct entente_product *product, const int16_t *right,
                        struct result result) {
  for (size_t row = 0, done; row < product->count; row += done) {
    done = next_tile(product, row, right, &result);
    if (result.sums) {
      result.sums += done * result.stride;
    } else {
      result.scaled += done * result.stride;
    }
  }
}

// Computes a panel of which the first `wanted` columns are wanted.
static void part_of_panel(const struct entente_product *product, const int16_t *right,
                          const struct result *result, size_t wanted) {
  union {
    int32_t sums[ROWS * entente_panel_columns];
    float scaled[ROWS * entente_panel_columns];
  } all;
  struct result whole = *result;
  whole.stride = entente_panel_columns;
  if (result->sums) {
    whole.sums = all.sums;
  } else {
    whole.scaled = all.scaled;
  }
  for (size_t row = 0, done; row < product->count; row += done) {
    done = next_tile(product, row, right, &whole);
    for (size_t part = 0; part < done; part++) {
      const size_t to = (row + part) * result->stride, from = part * entente_panel_columns;
      if (result->sums) {
        memcpy(result->sums + to, all.sums + from, wanted * sizeof(int32_t));
      } else {
        memcpy(result->scaled + to, all.scaled + from, wanted * sizeof(float));
      }
    }
  }
}

static void all_panels(const struct entente_product *product, struct result result) {
  const int16_t *right = product->right;
  for (size_t column = 0; column < product->columns; column += entente_panel_columns) {
    const size_t rest = product->columns - column;
    if (rest < entente_panel_columns) {
      part_of_panel(product, right, &result, rest);
      return;
    }
    whole_panel(product, right, result);
    right += entente_panel_columns * product->depth;
    if (result.sums) {
      result.sums += entente_panel_columns;
    } else {
      result.scaled += entente_panel_columns;
      result.scales += entente_panel_columns;
      result.offsets += entente_panel_columns;
    }
  }
}

static void sum_products(const struct entente_product *product, int32_t *output, size_t stride) {
  all_panels(product, (struct result){.sums = output, .stride = stride});
}

static void scale_products(const struct entente_product *product, const float *scales,
                           const float *offsets, float *output, size_t stride) {
  all_panels(product, (struct result){
                          .scaled = output, .scales = scales, .offsets = offsets, .stride = stride});
}
