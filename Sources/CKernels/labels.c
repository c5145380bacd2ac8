#include "CKernels.h"

enum { words_per_row = 4, halfway = 16 };

void entente_spread(const int8_t *weights, size_t rows, size_t labels, uint64_t *words) {
  for (size_t row = 0; row < rows; row++) {
    uint64_t *target = words + row * words_per_row;
    for (size_t word = 0; word < words_per_row; word++) target[word] = 0x8080808080808080;
    for (size_t label = 0; label < labels; label++) {
      const size_t place = label < halfway ? 2 * label : 2 * (label - halfway) + 1;
      const uint64_t byte = (uint8_t)weights[row * labels + label];
      target[place / 8] ^= byte << place % 8 * 8;
    }
  }
}
