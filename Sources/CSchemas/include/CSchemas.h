// The files of the folder Schemas, compiled into the program so that it can be moved alone.
#pragma once

#include <stddef.h>

// Finds a file by its path in the folder Schemas; gives NULL where there is none.
const unsigned char *entente_schema(const char *path, size_t *size);
