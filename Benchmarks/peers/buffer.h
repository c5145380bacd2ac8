// A buffer before a file, and the time that a writer takes to fill it.
#pragma once

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
