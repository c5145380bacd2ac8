#include "CLanguageModels.h"

static const unsigned char roles[] = {
#embed "../../Models/roles.bin"
};

const unsigned char *entente_roles(void) { return roles; }
size_t entente_roles_size(void) { return sizeof roles; }
