import Glibc
import Probes

/// Fuzzes one probe, named by the environment variable `PROBE`; everything else is libFuzzer's
/// own: `PROBE=zip FuzzReading -max_total_time=600 Fuzz/corpus/zip`.
@main enum FuzzReading {
  nonisolated(unsafe) static var probe: @Sendable ([UInt8]) -> Void = Probe.workbook

  private static let probes: [String: @Sendable ([UInt8]) -> Void] = [
    "zip": Probe.zip, "xml": Probe.xml, "sheet": Probe.sheet, "styles": Probe.styles,
    "numberFormat": Probe.numberFormat, "workbook": Probe.workbook, "csv": Probe.csv,
    "formula": Probe.formula, "json": Probe.json, "patch": Probe.patch, "form": Probe.form,
    "ways": { Probe.ways($0) }, "sheetWays": Probe.sheetWays, "stringsWays": Probe.stringsWays,
    "xmlWays": Probe.xmlWays, "deflate": Probe.deflate,
    "compoundFile": Probe.compoundFile, "oldWorkbook": Probe.oldWorkbook,
  ]

  static func main() {
    let name = getenv("PROBE").map { String(cString: $0) } ?? "workbook"
    guard let chosen = probes[name] else {
      print("PROBE is one of: \(probes.keys.sorted().joined(separator: " "))")
      exit(64)
    }
    probe = chosen
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    exit(
      LLVMFuzzerRunDriver(&count, &arguments) { data, size in
        FuzzReading.probe(Array(UnsafeBufferPointer(start: data, count: size)))
        return 0
      })
  }
}

@_extern(c)
func LLVMFuzzerRunDriver(
  _ argc: UnsafeMutablePointer<Int32>,
  _ argv: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32
