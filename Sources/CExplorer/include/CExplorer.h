// The files of the folder Explorer and the library D3, compiled into the program so that it can be
// moved alone.
#pragma once

#include <stddef.h>

// Finds a file by its name in the folder Explorer, or "d3.js"; gives NULL where there is none.
const unsigned char *entente_explorer(const char *name, size_t *size);
