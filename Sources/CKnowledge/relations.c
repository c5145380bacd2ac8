#include "CKnowledge.h"

static const unsigned char relations[] = {
#embed "../../Knowledge/relations.tsv"
};

const unsigned char *entente_relations(void) { return relations; }
size_t entente_relations_size(void) { return sizeof relations; }
