// Writes JSON-LD and N-Quads as one would by hand in C, with the same content as ours.
#include "buffer.h"

#define BASE "https://entente.example/graph/"
#define OWN "https://entente.example/ontology#"
#define RDF "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
#define TYPED(type) "\"^^<http://www.w3.org/2001/XMLSchema#" type "> .\n"
// The constant `json` is known when the two writers are compiled, so that each has its own code.
#define WRITER static inline __attribute__((always_inline))

static char subject[512];
static size_t subject_length;

static void put_quoted(const char *text) {
  for (; *text; text++) {
    if (sizeof buffer - count < 8) flush_all();
    switch (*text) {
      case '"': put("\\\"", 2); break;
      case '\\': put("\\\\", 2); break;
      default: buffer[count++] = *text;
    }
  }
}

WRITER void open_property(int json, const char *term, const char *iri) {
  if (json) return puts_all(term);
  put(subject, subject_length);
  puts_all(iri);
}

WRITER void value(int json, const char *term, const char *iri, const char *text, const char *end) {
  if (!*text) return;
  open_property(json, term, iri);
  put("\"", 1);
  put_quoted(text);
  if (json) put("\"", 1); else puts_all(end);
}

WRITER void link_to(
  int json, const char *term, const char *iri, const char *prefix, const char *space,
  const char *name
) {
  if (!*name) return;
  open_property(json, term, iri);
  puts_all(json ? prefix : space);
  puts_all(name);
  puts_all(json ? "\"" : "> .\n");
}

#define TEXT(term, iri, text) \
  value(json, ",\"" term "\":", " <" iri "> ", text, "\" .\n")
#define NUMBER(term, iri, text, type) \
  value(json, ",\"" term "\":", " <" iri "> ", text, TYPED(type))
#define LINK(term, iri, prefix, space, name) \
  link_to(json, ",\"" term "\":", " <" iri "> ", "\"" prefix, "<" space, name)

WRITER void begin_node(int json, const char *prefix, const char *space, const char *name) {
  if (json) {
    puts_all(prefix);
    puts_all(name);
    return put("\"", 1);
  }
  subject_length = snprintf(subject, sizeof subject, "<%s%s>", space, name);
}

WRITER void types(const char *first, const char *second, const char *third) {
  const char *classes[] = {first, second, third};
  for (int number = 0; number < 3 && classes[number]; number++) {
    put(subject, subject_length);
    puts_all(" <" RDF "type> <");
    puts_all(classes[number]);
    puts_all("> .\n");
  }
}

WRITER void begin_entity(int json, const char *type, const char *name) {
  const char *opening =
    *type == 'S' ? ",\n{\"@type\":[\"entente:State\",\"schema:Country\"],\"@id\":\"entity:"
    : *type == 'O' ? ",\n{\"@type\":[\"entente:Organization\",\"org:Organization\","
                     "\"schema:Organization\"],\"@id\":\"entity:"
    : ",\n{\"@type\":[\"entente:Person\",\"foaf:Person\",\"schema:Person\"],\"@id\":\"entity:";
  begin_node(json, opening, BASE "entity/", name);
  if (json) return;
  if (*type == 'S') types(OWN "State", "https://schema.org/Country", NULL);
  if (*type == 'O')
    types(OWN "Organization", "http://www.w3.org/ns/org#Organization",
          "https://schema.org/Organization");
  if (*type == 'P')
    types(OWN "Person", "http://xmlns.com/foaf/0.1/Person", "https://schema.org/Person");
}

// The tables join aliases by semicolons; RDF has a value for each.
WRITER void aliases(int json, char *text) {
  if (!*text) return;
  if (json) puts_all(",\"aliases\":[");
  for (char *next; text; text = next) {
    if ((next = strstr(text, "; "))) *next = 0;
    if (!json) {
      put(subject, subject_length);
      puts_all(" <http://www.w3.org/2004/02/skos/core#altLabel> ");
    }
    put("\"", 1);
    put_quoted(text);
    puts_all(!json ? "\" .\n" : next ? "\"," : "\"");
    if (next) {
      *next = ';';
      next += 2;
    }
  }
  if (json) puts_all("]");
}

WRITER void node(int json, const struct table *nodes, long row) {
  char **cells = &nodes->cells[(row + 1) * nodes->columns];
  begin_entity(json, cells[4], cells[0]);
  TEXT("label", "http://www.w3.org/2000/01/rdf-schema#label", cells[1]);
  TEXT("name", "https://schema.org/name", cells[1]);
  aliases(json, cells[8]);
  TEXT("subtype", OWN "subtype", cells[5]);
  TEXT("country", OWN "country", cells[6]);
  if (*cells[4] == 'S') TEXT("alpha3", "http://www.wikidata.org/prop/direct/P298", cells[6]);
  LINK("sameAs", "http://www.w3.org/2002/07/owl#sameAs", "wd:", "http://www.wikidata.org/entity/",
       cells[7]);
  NUMBER("mentions", OWN "mentions", cells[9], "integer");
  NUMBER("documents", OWN "documents", cells[10], "integer");
  if (json) puts_all("}");
}

WRITER void assert_edge(int json, char **cells) {
  if (strcmp(cells[8], "positive") || strcmp(cells[9], "actual")) return;
  begin_node(json, ",\n{\"@id\":\"entity:", BASE "entity/", cells[1]);
  if (json) {
    puts_all(",\"");
    puts_all(cells[4]);
    puts_all("\":\"entity:");
    puts_all(cells[2]);
    return puts_all("\"}");
  }
  put(subject, subject_length);
  puts_all(" <" OWN);
  puts_all(cells[4]);
  puts_all("> <" BASE "entity/");
  puts_all(cells[2]);
  puts_all("> .\n");
}

WRITER void edge(int json, const struct table *edges, long row) {
  char **cells = &edges->cells[(row + 1) * edges->columns];
  assert_edge(json, cells);
  begin_node(json, ",\n{\"@type\":\"entente:Edge\",\"@id\":\"edge:", BASE "edge/", cells[0]);
  if (!json) types(OWN "Edge", NULL, NULL);
  LINK("subject", RDF "subject", "entity:", BASE "entity/", cells[1]);
  LINK("predicate", RDF "predicate", "entente:", OWN, cells[4]);
  LINK("object", RDF "object", "entity:", BASE "entity/", cells[2]);
  TEXT("polarity", OWN "polarity", cells[8]);
  TEXT("modality", OWN "modality", cells[9]);
  LINK("attribution", OWN "attribution", "entity:", BASE "entity/", cells[21]);
  TEXT("role", OWN "role", cells[19]);
  NUMBER("weight", OWN "weight", cells[13], "integer");
  NUMBER("documents", OWN "documents", cells[14], "integer");
  NUMBER("first", OWN "first", cells[15], "date");
  NUMBER("last", OWN "last", cells[16], "date");
  NUMBER("confidence", OWN "confidence", cells[17], "decimal");
  TEXT("claims", OWN "claims", cells[23]);
  TEXT("bestSentence", OWN "bestSentence", cells[22]);
  if (json) puts_all("}");
}

WRITER void graph(int json, const struct table *nodes, const struct table *edges) {
  for (long row = 0; row < nodes->rows; row++) node(json, nodes, row);
  for (long row = 0; row < edges->rows; row++) edge(json, edges, row);
}

static void json_ld(const struct table *nodes, const struct table *edges) {
  graph(1, nodes, edges);
}

static void n_quads(const struct table *nodes, const struct table *edges) {
  graph(0, nodes, edges);
}

int main(int number, char **arguments) {
  if (number < 3) return 2;
  struct table nodes = load(arguments[1], "nodes.tsv");
  struct table edges = load(arguments[1], "edges.tsv");
  if (strcmp(arguments[2], "nq") == 0)
    measure("C by hand, N-Quads", arguments[1], n_quads, &nodes, &edges);
  else
    measure("C by hand, JSON-LD", arguments[1], json_ld, &nodes, &edges);
  return 0;
}
