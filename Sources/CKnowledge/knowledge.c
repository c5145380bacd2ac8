#include "CKnowledge.h"

#include <string.h>

// One line a file here, and one in the table below.
static const unsigned char compiled[] = {
#embed "../../Knowledge/compiled.bin"
};
static const unsigned char relations[] = {
#embed "../../Knowledge/relations.tsv"
};
static const unsigned char vocabulary[] = {
#embed "../../Knowledge/vocabulary.tsv"
};

static const struct {
  const char *path;
  const unsigned char *bytes;
  size_t size;
} files[] = {
    {"compiled.bin", compiled, sizeof compiled},
    {"relations.tsv", relations, sizeof relations},
    {"vocabulary.tsv", vocabulary, sizeof vocabulary},
};

const unsigned char *entente_knowledge(const char *path, size_t *size) {
  for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
    if (strcmp(files[i].path, path) == 0) {
      *size = files[i].size;
      return files[i].bytes;
    }
  }
  return NULL;
}
