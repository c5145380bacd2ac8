#include "CKnowledge.h"

#include <string.h>

// One line a file here, and one in the table below.
static const unsigned char compiled[] = {
#embed "../../Knowledge/compiled.bin"
};
static const unsigned char relations[] = {
#embed "../../Knowledge/relations.tsv"
};
static const unsigned char country_codes[] = {
#embed "../../Knowledge/country-codes.tsv"
};

static const unsigned char kinds[] = {
#embed "../../Knowledge/kinds.tsv"
};
static const unsigned char plover[] = {
#embed "../../Knowledge/plover.tsv"
};
static const unsigned char sectors[] = {
#embed "../../Knowledge/sectors.tsv"
};
static const unsigned char word_classes[] = {
#embed "../../Knowledge/word-classes.tsv"
};
static const unsigned char vocabulary[] = {
#embed "../../Knowledge/vocabulary.tsv"
};
static const unsigned char verbs[] = {
#embed "../../Knowledge/predicates/verbs.tsv"
};
static const unsigned char nouns[] = {
#embed "../../Knowledge/predicates/nouns.tsv"
};
static const unsigned char adjectives[] = {
#embed "../../Knowledge/predicates/adjectives.tsv"
};
static const unsigned char support_verbs[] = {
#embed "../../Knowledge/predicates/support-verbs.tsv"
};
static const unsigned char members[] = {
#embed "../../Knowledge/predicates/members.tsv"
};
static const unsigned char bystanders[] = {
#embed "../../Knowledge/predicates/bystanders.tsv"
};
static const unsigned char crafts[] = {
#embed "../../Knowledge/predicates/crafts.tsv"
};
static const unsigned char figurative[] = {
#embed "../../Knowledge/predicates/figurative.tsv"
};
static const unsigned char harms[] = {
#embed "../../Knowledge/predicates/harms.tsv"
};
static const unsigned char organs[] = {
#embed "../../Knowledge/predicates/organs.tsv"
};
static const unsigned char groups[] = {
#embed "../../Knowledge/predicates/groups.tsv"
};
static const unsigned char crowds[] = {
#embed "../../Knowledge/predicates/crowds.tsv"
};
static const unsigned char descriptions[] = {
#embed "../../Knowledge/predicates/descriptions.tsv"
};
static const unsigned char bodies[] = {
#embed "../../Knowledge/names/bodies.tsv"
};
static const unsigned char datelines[] = {
#embed "../../Knowledge/names/datelines.tsv"
};
static const unsigned char spellings[] = {
#embed "../../Knowledge/names/spellings.tsv"
};
static const unsigned char things[] = {
#embed "../../Knowledge/names/things.tsv"
};
static const unsigned char partisans[] = {
#embed "../../Knowledge/names/partisans.tsv"
};
static const unsigned char portfolios[] = {
#embed "../../Knowledge/names/portfolios.tsv"
};
static const unsigned char embedding[] = {
#embed "../../Knowledge/qualifiers/embedding.tsv"
};
static const unsigned char cues[] = {
#embed "../../Knowledge/qualifiers/cues.tsv"
};
static const unsigned char confidence[] = {
#embed "../../Knowledge/qualifiers/confidence.tsv"
};
static const unsigned char ways[] = {
#embed "../../Knowledge/qualifiers/ways.tsv"
};
static const unsigned char times[] = {
#embed "../../Knowledge/qualifiers/times.tsv"
};

static const struct {
  const char *path;
  const unsigned char *bytes;
  size_t size;
} files[] = {
    {"compiled.bin", compiled, sizeof compiled},
    {"relations.tsv", relations, sizeof relations},
    {"country-codes.tsv", country_codes, sizeof country_codes},
    {"kinds.tsv", kinds, sizeof kinds},
    {"plover.tsv", plover, sizeof plover},
    {"sectors.tsv", sectors, sizeof sectors},
    {"word-classes.tsv", word_classes, sizeof word_classes},
    {"vocabulary.tsv", vocabulary, sizeof vocabulary},
    {"predicates/verbs.tsv", verbs, sizeof verbs},
    {"predicates/nouns.tsv", nouns, sizeof nouns},
    {"predicates/adjectives.tsv", adjectives, sizeof adjectives},
    {"predicates/support-verbs.tsv", support_verbs, sizeof support_verbs},
    {"predicates/members.tsv", members, sizeof members},
    {"predicates/bystanders.tsv", bystanders, sizeof bystanders},
    {"predicates/crafts.tsv", crafts, sizeof crafts},
    {"predicates/figurative.tsv", figurative, sizeof figurative},
    {"predicates/harms.tsv", harms, sizeof harms},
    {"predicates/organs.tsv", organs, sizeof organs},
    {"predicates/groups.tsv", groups, sizeof groups},
    {"predicates/crowds.tsv", crowds, sizeof crowds},
    {"predicates/descriptions.tsv", descriptions, sizeof descriptions},
    {"names/bodies.tsv", bodies, sizeof bodies},
    {"names/datelines.tsv", datelines, sizeof datelines},
    {"names/spellings.tsv", spellings, sizeof spellings},
    {"names/things.tsv", things, sizeof things},
    {"names/partisans.tsv", partisans, sizeof partisans},
    {"names/portfolios.tsv", portfolios, sizeof portfolios},
    {"qualifiers/embedding.tsv", embedding, sizeof embedding},
    {"qualifiers/cues.tsv", cues, sizeof cues},
    {"qualifiers/confidence.tsv", confidence, sizeof confidence},
    {"qualifiers/ways.tsv", ways, sizeof ways},
    {"qualifiers/times.tsv", times, sizeof times},
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

const char *entente_knowledge_path(size_t index) {
  return index < sizeof files / sizeof files[0] ? files[index].path : NULL;
}
