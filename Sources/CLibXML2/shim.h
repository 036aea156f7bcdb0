/* libxml2 that is built with ICU shows ICU's own types in its headers, and a program that imports Foundation has them
   from there already: whoever used the libraries beside Foundation would have two of each. None is used here. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

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
