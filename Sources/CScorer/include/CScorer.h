// The weights that score and judge claims, and those that choose their qualifiers, compiled into the
// program so that it can be moved alone.
#pragma once

#include <stddef.h>

// What `entente-train scorer` fitted; `Models/README.md` tells its layout.
const unsigned char *entente_scorer(void);
size_t entente_scorer_size(void);

// What it fitted of how texts put claims.
const unsigned char *entente_veracity(void);
size_t entente_veracity_size(void);

// What it fitted besides to choose who says a claim, and when it takes place.
const unsigned char *entente_choices(void);
size_t entente_choices_size(void);
