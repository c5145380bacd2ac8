// The door to zlib: its header, and what Swift cannot import by itself.
#pragma once

#include <zlib.h>

// `inflateInit2` is a macro.
static inline int entente_inflate_init(z_streamp stream, int window) {
  return inflateInit2(stream, window);
}
