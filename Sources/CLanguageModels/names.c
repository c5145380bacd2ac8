#include "CLanguageModels.h"

static const unsigned char names[] = {
#embed "../../Models/names.bin"
};

const unsigned char *entente_names(void) { return names; }
size_t entente_names_size(void) { return sizeof names; }
