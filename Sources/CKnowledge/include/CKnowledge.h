// The files of the folder Knowledge, compiled into the program so that it can be moved alone.
#pragma once

#include <stddef.h>

// Finds a file by its path in the folder Knowledge; gives NULL where there is none.
const unsigned char *entente_knowledge(const char *path, size_t *size);

// The path of a file, counted from 0; gives NULL after the last.
const char *entente_knowledge_path(size_t index);
