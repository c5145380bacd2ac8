#include "CLanguageModels.h"

static const unsigned char name_network[] = {
#embed "../../Models/name-network.bin"
};

const unsigned char *entente_name_network(void) { return name_network; }
size_t entente_name_network_size(void) { return sizeof name_network; }
