#include "CScorer.h"

static const unsigned char scorer[] = {
#embed "../../Models/scorer.bin"
};
static const unsigned char choices[] = {
#embed "../../Models/choices.bin"
};

static const unsigned char veracity[] = {
#embed "../../Models/veracity.bin"
};

const unsigned char *entente_scorer(void) { return scorer; }
size_t entente_scorer_size(void) { return sizeof scorer; }

const unsigned char *entente_veracity(void) { return veracity; }
size_t entente_veracity_size(void) { return sizeof veracity; }

const unsigned char *entente_choices(void) { return choices; }
size_t entente_choices_size(void) { return sizeof choices; }
