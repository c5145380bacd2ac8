// The weights that score and judge claims, compiled into the program so that it can be moved alone.
#pragma once

#include <stddef.h>

// What `entente-train scorer` fitted; `Models/README.md` tells its layout.
const unsigned char *entente_scorer(void);
size_t entente_scorer_size(void);

// What it fitted of how texts put claims.
const unsigned char *entente_veracity(void);
size_t entente_veracity_size(void);
