// Loads the tables of a graph, and times what is done with them.
#pragma once

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

struct table {
  char *text;
  char **cells;  // row after row, the names of the columns first
  int columns;
  long rows;  // without the first
};

static inline char *cell(const struct table *table, long row, int column) {
  return table->cells[(row + 1) * table->columns + column];
}

static struct table load(const char *folder, const char *name) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  FILE *file = fopen(path, "rb");
  if (!file) exit(1);
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  struct table table = {malloc(size + 1), NULL, 1, -1};
  if (fread(table.text, 1, size, file) != (size_t)size) exit(1);
  table.text[size] = 0;
  fclose(file);
  for (char *c = table.text; *c != '\n'; c++) table.columns += *c == '\t';
  for (char *c = table.text; *c; c++) table.rows += *c == '\n';
  table.cells = malloc(sizeof(char *) * (table.rows + 1) * table.columns);
  char *start = table.text;
  long number = 0;
  for (char *c = table.text; *c; c++) {
    if (*c != '\t' && *c != '\n') continue;
    *c = 0;
    table.cells[number++] = start;
    start = c + 1;
  }
  return table;
}

static double processor_seconds(void) {
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
    + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

static void report(const char *name, long edges, double best) {
  printf("%s: %.0f edges/s, %.2f s\n", name, edges / best, best);
}
