#include "CScorer.h"

static const unsigned char scorer[] = {
#embed "../../Models/scorer.bin"
};

const unsigned char *entente_scorer(void) { return scorer; }
size_t entente_scorer_size(void) { return sizeof scorer; }
