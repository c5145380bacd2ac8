// The files of the folder Knowledge, compiled into the program so that it can be moved alone.
#pragma once

#include <stddef.h>

// The ontology of relations, as tab-separated values.
const unsigned char *entente_relations(void);
size_t entente_relations_size(void);
