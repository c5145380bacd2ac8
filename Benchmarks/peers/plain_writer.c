// Writes GraphML and DOT as one would by hand in C: a buffer, memcpy, and an escape for each byte.
#include "buffer.h"

static inline void put_xml(const char *text) {
  for (; *text; text++) {
    if (sizeof buffer - count < 8) flush_all();
    switch (*text) {
      case '&': put("&amp;", 5); break;
      case '<': put("&lt;", 4); break;
      case '>': put("&gt;", 4); break;
      case '"': put("&quot;", 6); break;
      default: buffer[count++] = *text;
    }
  }
}

static inline void put_dot(const char *text) {
  for (; *text; text++) {
    if (sizeof buffer - count < 8) flush_all();
    switch (*text) {
      case '"': put("\\\"", 2); break;
      case '\\': put("\\\\", 2); break;
      case '&': put("&amp;", 5); break;
      default: buffer[count++] = *text;
    }
  }
}

static void xml_values(const struct table *table, long row, int from) {
  for (int column = from; column < table->columns; column++) {
    const char *value = cell(table, row, column);
    if (!*value) continue;
    puts_all("<data key=\"");
    puts_all(cell(table, -1, column));
    puts_all("\">");
    put_xml(value);
    puts_all("</data>");
  }
}

static void graphml(const struct table *nodes, const struct table *edges) {
  puts_all("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml>\n<graph edgedefault=\"directed\">\n");
  for (long row = 0; row < nodes->rows; row++) {
    puts_all("<node id=\"");
    put_xml(cell(nodes, row, 0));
    puts_all("\">");
    xml_values(nodes, row, 1);
    puts_all("</node>\n");
  }
  for (long row = 0; row < edges->rows; row++) {
    puts_all("<edge id=\"");
    put_xml(cell(edges, row, 0));
    puts_all("\" source=\"");
    put_xml(cell(edges, row, 1));
    puts_all("\" target=\"");
    put_xml(cell(edges, row, 2));
    puts_all("\" label=\"");
    put_xml(cell(edges, row, 3));
    puts_all("\">");
    xml_values(edges, row, 3);
    puts_all("</edge>\n");
  }
  puts_all("</graph>\n</graphml>\n");
}

static void dot_values(const struct table *table, long row, int from) {
  for (int column = from; column < table->columns; column++) {
    const char *value = cell(table, row, column);
    if (!*value) continue;
    puts_all(column == from ? " [" : ", ");
    puts_all(cell(table, -1, column));
    puts_all("=\"");
    put_dot(value);
    puts_all("\"");
  }
  puts_all("];\n");
}

static void dot(const struct table *nodes, const struct table *edges) {
  puts_all("digraph \"entente\" {\n");
  for (long row = 0; row < nodes->rows; row++) {
    puts_all("\"");
    put_dot(cell(nodes, row, 0));
    puts_all("\"");
    dot_values(nodes, row, 1);
  }
  for (long row = 0; row < edges->rows; row++) {
    puts_all("\"");
    put_dot(cell(edges, row, 1));
    puts_all("\" -> \"");
    put_dot(cell(edges, row, 2));
    puts_all("\"");
    dot_values(edges, row, 3);
  }
  puts_all("}\n");
}

int main(int count, char **arguments) {
  if (count < 3) return 2;
  struct table nodes = load(arguments[1], "nodes.tsv");
  struct table edges = load(arguments[1], "edges.tsv");
  if (strcmp(arguments[2], "dot") == 0)
    measure("C by hand, DOT", arguments[1], dot, &nodes, &edges);
  else
    measure("C by hand, GraphML", arguments[1], graphml, &nodes, &edges);
  return 0;
}
