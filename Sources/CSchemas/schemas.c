#include "CSchemas.h"

#include <string.h>

// One line a file here, and one in the table below.
static const unsigned char graphml[] = {
#embed "../../Schemas/entente-graphml.xsd"
};
static const unsigned char shapes[] = {
#embed "../../Schemas/entente.shapes.ttl"
};
static const unsigned char records[] = {
#embed "../../Schemas/records.schema.json"
};

static const struct {
  const char *path;
  const unsigned char *bytes;
  size_t size;
} files[] = {
    {"entente-graphml.xsd", graphml, sizeof graphml},
    {"entente.shapes.ttl", shapes, sizeof shapes},
    {"records.schema.json", records, sizeof records},
};

const unsigned char *entente_schema(const char *path, size_t *size) {
  for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
    if (strcmp(files[i].path, path) == 0) {
      *size = files[i].size;
      return files[i].bytes;
    }
  }
  return NULL;
}
