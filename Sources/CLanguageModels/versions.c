#include "CLanguageModels.h"

static const unsigned char versions[] = {
#embed "../../Models/versions.tsv"
};

const unsigned char *entente_versions(void) { return versions; }
size_t entente_versions_size(void) { return sizeof versions; }
