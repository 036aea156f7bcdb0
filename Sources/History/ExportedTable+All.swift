#if Office
  extension ExportedTable {
    /// All tables, each behind those that it refers to. `docs/history.md` says what they mean.
    package static let all = [
      ExportedTable(
        "round", key: ["id"],
        [
          "id": .integer, "year": .integer, "number": .integer, "generation": .integer,
          "day": .text, "digest": .text, "writer": .text, "written": .text, "program": .text,
        ]),
      ExportedTable(
        "file", key: ["first_round", "sha256"], ["sha256": .text, "first_round": .integer]),
      ExportedTable(
        "form", key: place,
        [
          "round": .integer, "position": .integer, "sha256": .text, "file": .text, "sheet": .text,
          "title": .text, "number": .text, "version": .integer, "unit": .text, "inspected": .text,
          "status": .text, "released": .boolean,
        ]),
      ExportedTable(
        "reading", key: ["round", "form"],
        ["round": .integer, "form": .integer, "record": .record]),
      ExportedTable(
        "score", key: ["round", "form"],
        [
          "round": .integer, "form": .integer, "applicable": .decimal, "deducted": .decimal,
          "raw": .decimal, "bonus": .decimal, "points": .quotient, "shown": .decimal,
          "grade": .text, "veto": .boolean,
        ]),
      ExportedTable(
        "category", key: ["round", "form", "position"],
        [
          "round": .integer, "form": .integer, "position": .integer, "name": .text,
          "applicable": .decimal, "points": .decimal,
        ]),
      ExportedTable(
        "standing", key: place,
        [
          "round": .integer, "position": .integer, "unit": .text, "branch": .text,
          "state": .text, "rank": .integer, "points": .quotient, "shown": .decimal,
          "grade": .text, "veto": .boolean, "findings": .integer, "owed": .integer,
          "closed": .integer, "overdue": .integer, "missing": .list,
        ]),
      ExportedTable(
        "finding", key: place,
        [
          "round": .integer, "position": .integer, "form": .integer, "code": .text,
          "detail": .text, "severity": .text, "arguments": .list, "file": .text, "sheet": .text,
          "cell": .text, "field": .text, "item": .text,
        ]),
      ExportedTable(
        "indicator", key: place,
        [
          "round": .integer, "position": .integer, "name": .text, "form": .text, "unit": .text,
          "subject": .text, "item": .text, "period": .text, "value": .quotient,
          "numerator": .decimal, "denominator": .decimal, "required": .text, "due": .boolean,
          "met": .boolean,
        ]),
      ExportedTable(
        "problem", key: place,
        [
          "round": .integer, "position": .integer, "number": .text, "unit": .text, "form": .text,
          "item": .text, "text": .text, "found": .text, "department": .text, "person": .text,
          "due": .text, "due_condition": .text, "extended_to": .text, "effective_due": .text,
          "state": .text, "carried_over": .boolean, "overdue_days": .integer, "measure": .text,
          "accepted": .text, "completed": .text, "verdict": .text, "reinspector": .text,
          "reinspected": .text, "deferred_to": .text,
        ]),
      ExportedTable(
        "change", key: ["id"],
        [
          "id": .integer, "round": .integer, "number": .text, "unit": .text, "before": .text,
          "state": .text, "day": .text, "person": .text, "writer": .text, "written": .text,
        ]),
    ]

    private static let place = ["round", "position"]
  }
#endif
