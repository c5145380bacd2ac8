// Writes GraphML and DOT as one would by hand in C: a buffer, memcpy, and an escape for each byte.
#include "tables.h"

#include <fcntl.h>
#include <unistd.h>

static char buffer[1 << 20];
static size_t count;
static int output;

static void flush_all(void) {
  for (size_t done = 0; done < count;) {
    ssize_t written = write(output, buffer + done, count - done);
    if (written < 0) exit(1);
    done += written;
  }
  count = 0;
}

static inline void put(const char *text, size_t length) {
  if (sizeof buffer - count < length) flush_all();
  memcpy(buffer + count, text, length);
  count += length;
}

static inline void puts_all(const char *text) { put(text, strlen(text)); }

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

static void measure(
  const char *name, const char *folder, void (*writer)(const struct table *, const struct table *),
  const struct table *nodes, const struct table *edges
) {
  char path[4096];
  snprintf(path, sizeof path, "%s/peer.out", folder);
  double best = 1e9;
  for (int run = 0; run < 3; run++) {
    output = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    double start = processor_seconds();
    writer(nodes, edges);
    flush_all();
    double seconds = processor_seconds() - start;
    close(output);
    if (seconds < best) best = seconds;
  }
  unlink(path);
  report(name, edges->rows, best);
}

int main(int count, char **arguments) {
  if (count < 2) return 2;
  struct table nodes = load(arguments[1], "nodes.tsv");
  struct table edges = load(arguments[1], "edges.tsv");
  measure("C by hand, GraphML", arguments[1], graphml, &nodes, &edges);
  measure("C by hand, DOT", arguments[1], dot, &nodes, &edges);
  return 0;
}
