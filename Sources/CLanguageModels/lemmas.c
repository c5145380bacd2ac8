#include "CLanguageModels.h"

static const unsigned char lemmas[] = {
#embed "../../Models/lemmas.bin"
};

const unsigned char *entente_lemmas(void) { return lemmas; }
size_t entente_lemmas_size(void) { return sizeof lemmas; }
