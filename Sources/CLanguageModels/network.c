#include "CLanguageModels.h"

static const unsigned char network[] = {
#embed "../../Models/network.bin"
};

const unsigned char *entente_network(void) { return network; }
size_t entente_network_size(void) { return sizeof network; }
