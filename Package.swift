// swift-tools-version: 6.2
import PackageDescription

// The floors of the house, lowest first; a target imports only from floors below it
// (docs/architecture.md). `.ci/check-floors` holds this list against the import lines.

let settings: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func floor(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.init(stringLiteral: name), "TestSupport"] + dependencies,
    swiftSettings: settings)
}

let package = Package(
  name: "anping",
  products: [
    .library(name: "XLSX", targets: ["XLSX", "Spreadsheet", "Values"]),
    .library(name: "CSV", targets: ["CSV", "Spreadsheet", "Values"]),
    .library(name: "AnpingKit", targets: ["AnpingKit", "Spreadsheet", "Values"]),
    .library(name: "Probes", targets: ["Probes"]),
    .executable(name: "anping", targets: ["anping"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // 0
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    floor("Values"),
    floor("TextEncoding"),
    floor("JSON"),
    // 1
    floor("Spreadsheet", ["Values"]),
    floor("Expressions", ["Values"]),
    floor("Wording"),
    // 2
    floor("ZipContainer", ["CZlib", "TextEncoding"]),
    floor("XMLStream", ["CLibXML2"]),
    floor("CSV", ["Spreadsheet", "Values", "TextEncoding"]),
    floor("Calculation", ["Spreadsheet", "Expressions", "Values"]),
    floor("Scoring", ["Values", "Expressions"]),
    floor("Forms", ["Spreadsheet", "Calculation", "Expressions", "Wording", "Values"]),
    // 3
    floor("XLSX", ["Spreadsheet", "ZipContainer", "XMLStream", "Values"]),
    floor(
      "Assessment", ["Forms", "Scoring", "Spreadsheet", "Expressions", "JSON", "Wording", "Values"]),
    // 4
    floor(
      "Conversion", ["Spreadsheet", "CSV", "XLSX", "TextEncoding", "JSON", "Wording", "Values"]),
    floor(
      "AnpingKit",
      [
        "Assessment", "Forms", "Scoring", "Calculation", "Conversion", "CSV", "XLSX",
        "ZipContainer",
        "Spreadsheet",
        "Wording", "TextEncoding", "JSON", "Values",
      ]),
    floor(
      "Probes",
      ["CSV", "XLSX", "ZipContainer", "XMLStream", "Spreadsheet", "Expressions", "Values"]),
    // 5
    floor(
      "AnpingCommands",
      [
        "AnpingKit", "Assessment", "Forms", "Scoring", "Conversion", "CSV", "XLSX", "Spreadsheet",
        "Wording", "TextEncoding", "JSON", "Values",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // 6
    .executableTarget(name: "anping", dependencies: ["AnpingCommands"], swiftSettings: settings),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    tests("Values"),
    tests("TextEncoding"),
    tests("JSON"),
    tests("Spreadsheet", ["Values"]),
    tests("Expressions", ["Values"]),
    tests("Wording"),
    tests("ZipContainer"),
    tests("XMLStream"),
    tests("CSV", ["Spreadsheet", "Values", "TextEncoding"]),
    tests("Calculation", ["Spreadsheet", "Expressions", "Values"]),
    tests("Scoring", ["Values"]),
    tests("Forms", ["Spreadsheet", "Wording", "Values", "XLSX", "CSV"]),
    tests("XLSX", ["Spreadsheet", "ZipContainer", "XMLStream", "Values"]),
    tests("Assessment", ["Forms", "Scoring", "Spreadsheet", "Values"]),
    tests("Conversion", ["Spreadsheet", "CSV", "XLSX", "TextEncoding", "Values"]),
    tests(
      "AnpingKit",
      ["Assessment", "Forms", "Scoring", "JSON", "XLSX", "Spreadsheet", "Wording", "Values"]),
    tests("AnpingCommands", ["AnpingKit", "Spreadsheet", "Values", "Wording"]),
  ],
  swiftLanguageModes: [.v6]
)
