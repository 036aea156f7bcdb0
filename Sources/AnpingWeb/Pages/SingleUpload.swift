#if Office
  /// A form that sends one file, chosen or dropped.
  struct SingleUpload {
    private let visit: Visit
    private let address: String
    private let field: String
    private let types: String

    /// A form.
    ///
    /// - Parameter types: the extensions of files that it takes.
    init(_ visit: Visit, to address: String, field: String, types: String) {
      (self.visit, self.address) = (visit, address)
      (self.field, self.types) = (field, types)
    }

    /// The form.
    var html: HTML {
      tag("form", ["method": "post", "action": address, "enctype": "multipart/form-data"]) {
        tag("fieldset", ["class": "drop", "id": "drop"]) {
          tag("legend") { visit.say("page.upload.legend") }
          Field(
            visit, "page.upload.\(field)", field, ["type": "file", "accept": types, "required": ""]
          )
          .html
          tag(
            "p", ["id": "chosen", "role": "status", "data-chosen": visit.say("page.start.chosen")]
          ) {}
        }
        tag("p") {
          tag("button", ["type": "submit", "data-busy": visit.say("page.start.sending")]) {
            visit.say("page.upload.send")
          }
        }
      }
    }
  }
#endif
