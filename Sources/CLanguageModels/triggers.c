#include "CLanguageModels.h"

static const unsigned char triggers[] = {
#embed "../../Models/triggers.bin"
};

const unsigned char *entente_triggers(void) { return triggers; }
size_t entente_triggers_size(void) { return sizeof triggers; }
