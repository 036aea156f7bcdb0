extension FormReading {
  /// The reading without what is shown to nobody: the cells stay, blanks stay blank.
  package var masked: FormReading {
    guard !privateFields.isEmpty else { return self }
    var masked = self
    masked.fields = masked.fields.masked(privateFields, group: nil)
    for index in masked.groups.indices {
      let group = masked.groups[index].name
      for place in masked.groups[index].records.indices {
        let fields = masked.groups[index].records[place].fields
        masked.groups[index].records[place].fields = fields.masked(privateFields, group: group)
      }
    }
    return masked
  }

  /// A record of a group without the fields that are shown to nobody.
  package func open(_ record: RecordReading, of group: String) -> RecordReading {
    guard !privateFields.isEmpty else { return record }
    var open = record
    for name in record.fields.names where privateFields.contains("\(group).\(name)") {
      open.fields[name] = nil
    }
    return open
  }
}

extension NamedReadings {
  fileprivate func masked(_ paths: Set<String>, group: String?) -> NamedReadings {
    var masked = self
    for (name, reading) in inOrder where paths.contains(group.map { "\($0).\(name)" } ?? name) {
      guard reading.value != nil || reading.raw != nil else { continue }
      var hidden = reading
      (hidden.value, hidden.raw) = (.text(FieldDefinition.masked), FieldDefinition.masked)
      masked[name] = hidden
    }
    return masked
  }
}
