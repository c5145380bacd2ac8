#include "CExplorer.h"

#include <string.h>

// D3 is taken from where Debian's package node-d3 puts it: it is not ours to keep.
#define D3 "/usr/share/nodejs/d3/dist/d3.min.js"
#if !__has_embed(D3)
#error "D3 is missing: run 'make packages', or apt-get install node-d3"
#endif

static const unsigned char d3_js[] = {
#embed D3
};
// One line a file here, and one in the table below.
static const unsigned char page_html[] = {
#embed "../../Explorer/page.html"
};
static const unsigned char page_css[] = {
#embed "../../Explorer/page.css"
};
static const unsigned char texts_json[] = {
#embed "../../Explorer/texts.json"
};
static const unsigned char data_js[] = {
#embed "../../Explorer/data.js"
};
static const unsigned char words_js[] = {
#embed "../../Explorer/words.js"
};
static const unsigned char filters_js[] = {
#embed "../../Explorer/filters.js"
};
static const unsigned char search_js[] = {
#embed "../../Explorer/search.js"
};
static const unsigned char chart_js[] = {
#embed "../../Explorer/chart.js"
};
static const unsigned char map_js[] = {
#embed "../../Explorer/map.js"
};
static const unsigned char review_js[] = {
#embed "../../Explorer/review.js"
};
static const unsigned char panels_js[] = {
#embed "../../Explorer/panels.js"
};
static const unsigned char pair_js[] = {
#embed "../../Explorer/pair.js"
};
static const unsigned char table_js[] = {
#embed "../../Explorer/table.js"
};
static const unsigned char page_js[] = {
#embed "../../Explorer/page.js"
};

static const struct {
  const char *name;
  const unsigned char *bytes;
  size_t size;
} files[] = {
    {"d3.js", d3_js, sizeof d3_js},
    {"page.html", page_html, sizeof page_html},
    {"page.css", page_css, sizeof page_css},
    {"texts.json", texts_json, sizeof texts_json},
    {"data.js", data_js, sizeof data_js},
    {"words.js", words_js, sizeof words_js},
    {"filters.js", filters_js, sizeof filters_js},
    {"search.js", search_js, sizeof search_js},
    {"chart.js", chart_js, sizeof chart_js},
    {"map.js", map_js, sizeof map_js},
    {"review.js", review_js, sizeof review_js},
    {"panels.js", panels_js, sizeof panels_js},
    {"pair.js", pair_js, sizeof pair_js},
    {"table.js", table_js, sizeof table_js},
    {"page.js", page_js, sizeof page_js},
};

const unsigned char *entente_explorer(const char *name, size_t *size) {
  for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
    if (strcmp(files[i].name, name) == 0) {
      *size = files[i].size;
      return files[i].bytes;
    }
  }
  return NULL;
}
