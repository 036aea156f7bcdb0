#if Office
  import AnpingKit

  /// A decision about a form, as its page sends it.
  ///
  /// ```swift
  /// Decision(FormFields("form=3&do=release"), in: assessed)?.apply(&decisions)
  /// ```
  struct Decision: Sendable {
    /// The number of the form, from 1.
    let form: Int
    private let change: Change

    private enum Change: Sendable {
      case release(Release), hold(Release)
      case prefer(String, over: Set<String>), leaveOpen(Set<String>)
      case rename(String, to: String)
    }

    /// The decision in some fields; nil for none, and for a form that there is not.
    init?(_ fields: FormFields, in assessed: AssessedRound) {
      guard let number = fields["form"].flatMap({ Int($0) }),
        assessed.forms.indices.contains(number - 1)
      else { return nil }
      let form = assessed.forms[number - 1]
      let versions = Set(
        assessed.forms.filter { $0.title == form.title && $0.unit?.name == form.unit?.name }
          .map(\.reading.file))
      switch fields["do"] {
      case "release": change = Release(of: form).map { .release($0) } ?? .leaveOpen([])
      case "hold": change = Release(of: form).map { .hold($0) } ?? .leaveOpen([])
      case "prefer": change = .prefer(form.reading.file, over: versions)
      case "leaveOpen": change = .leaveOpen(versions)
      case "rename":
        let name = (fields["unit"] ?? "").trimming(while: \.isWhitespace)
        guard let written = form.writtenUnit, !name.isEmpty, name.count <= 100 else { return nil }
        change = .rename(written, to: String(name))
      default: return nil
      }
      self.form = number
    }

    /// Takes it among what was decided.
    func apply(to decisions: inout RoundDecisions) {
      switch change {
      case .release(let release): decisions.releases.insert(release)
      case .hold(let release): decisions.releases.remove(release)
      case .prefer(let file, let versions):
        decisions.preferred.subtract(versions)
        decisions.preferred.insert(file)
      case .leaveOpen(let versions): decisions.preferred.subtract(versions)
      case .rename(let written, let name): decisions.aliases[written] = written == name ? nil : name
      }
    }
  }

  extension ReturnedForm {
    /// The unit as it is written on the form; nil where none is.
    var writtenUnit: String? { reading.fields[roles.unit]?.value?.text }
  }
#endif
