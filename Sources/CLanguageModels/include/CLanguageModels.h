// The data of the language engine, compiled into the program so that it can be moved alone.
#pragma once

#include <stddef.h>

// What the tokenizer has to know about words, as tab-separated values.
const unsigned char *entente_tokenization(void);
size_t entente_tokenization_size(void);

// The network that tags and parses; `Models/README.md` tells its layout.
const unsigned char *entente_network(void);
size_t entente_network_size(void);

// The model that finds names.
const unsigned char *entente_names(void);
size_t entente_names_size(void);

// The network that scores words as parts of names; `Models/README.md` tells its layout.
const unsigned char *entente_name_network(void);
size_t entente_name_network_size(void);

// Of which day each model is, as tab-separated values.
const unsigned char *entente_versions(void);
size_t entente_versions_size(void);

// The table of lemmas.
const unsigned char *entente_lemmas(void);
size_t entente_lemmas_size(void);

// The network that finds what carries relations; `Models/README.md` tells its layout.
const unsigned char *entente_triggers(void);
size_t entente_triggers_size(void);

// What reads semantic roles from the states of that network; `Models/README.md` tells its layout.
const unsigned char *entente_roles(void);
size_t entente_roles_size(void);
