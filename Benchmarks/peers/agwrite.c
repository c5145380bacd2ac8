// Writes DOT by Graphviz' own library.
#include "tables.h"

#include <graphviz/cgraph.h>
#include <unistd.h>

static void set_all(void *object, const struct table *table, long row, int from) {
  for (int column = from; column < table->columns; column++) {
    const char *value = cell(table, row, column);
    // A key is an edge's name already.
    if (*value) agsafeset(object, cell(table, -1, column), (char *)value, "");
  }
}

int main(int count, char **arguments) {
  if (count < 2) return 2;
  struct table nodes = load(arguments[1], "nodes.tsv");
  struct table edges = load(arguments[1], "edges.tsv");
  Agraph_t *graph = agopen("entente", Agdirected, NULL);
  for (int column = 1; column < nodes.columns; column++)
    agattr(graph, AGNODE, cell(&nodes, -1, column), "");
  for (int column = 3; column < edges.columns; column++)
    agattr(graph, AGEDGE, cell(&edges, -1, column), "");
  for (long row = 0; row < nodes.rows; row++)
    set_all(agnode(graph, cell(&nodes, row, 0), 1), &nodes, row, 1);
  for (long row = 0; row < edges.rows; row++) {
    Agnode_t *tail = agnode(graph, cell(&edges, row, 1), 1);
    Agnode_t *head = agnode(graph, cell(&edges, row, 2), 1);
    set_all(agedge(graph, tail, head, cell(&edges, row, 0), 1), &edges, row, 3);
  }
  char path[4096];
  snprintf(path, sizeof path, "%s/peer.out", arguments[1]);
  FILE *file = fopen(path, "w");
  double start = processor_seconds();
  agwrite(graph, file);
  fclose(file);
  report("Graphviz agwrite, DOT", edges.rows, processor_seconds() - start);
  unlink(path);
  return 0;
}
