// The door to libxml2: its headers, and what Swift cannot import on its own.
#pragma once

// Without ICU's headers, which clash with those that Foundation brings.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
#include <libxml/xmlschemas.h>

// `xmlFree` is a mutable global function pointer, which Swift 6 rejects.
static inline void entente_xml_free(void *pointer) { xmlFree(pointer); }
