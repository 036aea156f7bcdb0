#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/SAX2.h>
#include <libxml/xmlerror.h>

static inline void libxml_ignore_message(void *context, const char *message, ...) {}
static inline void libxml_ignore_error(void *context, xmlErrorPtr error) {}

/* libxml2 prints what it has no parser to tell, such as a failed conversion. The handlers are those of the
   calling thread; the first is variadic, which Swift cannot write. */
static inline void libxml_be_silent(void) {
  xmlSetGenericErrorFunc(NULL, libxml_ignore_message);
  xmlSetStructuredErrorFunc(NULL, libxml_ignore_error);
}
