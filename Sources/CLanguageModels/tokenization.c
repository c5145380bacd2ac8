#include "CLanguageModels.h"

static const unsigned char tokenization[] = {
#embed "../../Knowledge/tokenization.tsv"
};

const unsigned char *entente_tokenization(void) { return tokenization; }
size_t entente_tokenization_size(void) { return sizeof tokenization; }
