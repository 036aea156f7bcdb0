// swift-tools-version: 6.2
import PackageDescription

// The floors of the house, lowest first; a target imports only from floors below it
// (docs/architecture.md). `.ci/check-floors` holds this list against the import lines.

let settings: [SwiftSetting] = [
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableExperimentalFeature("Lifetimes"),
]

func floor(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.init(stringLiteral: name), "TestSupport"] + dependencies,
    exclude: exclude, swiftSettings: settings)
}

let office: TargetDependencyCondition? = .when(traits: ["Office"])

func officeProduct(_ name: String, _ package: String) -> Target.Dependency {
  .product(name: name, package: package, condition: office)
}

let server = [
  officeProduct("Hummingbird", "hummingbird"),
  officeProduct("HummingbirdCore", "hummingbird"),
  officeProduct("NIOCore", "swift-nio"),
  officeProduct("Logging", "swift-log"),
  officeProduct("HTTPTypes", "swift-http-types"),
  officeProduct("ServiceLifecycle", "swift-service-lifecycle"),
  officeProduct("UnixSignals", "swift-service-lifecycle"),
]

let shown = ["Spreadsheet", "Grid", "Files", "Wording", "Values"]

let package = Package(
  name: "anping",
  products: [
    // Each with the modules whose types it shows.
    .library(name: "XLSX", targets: ["XLSX"] + shown),
    .library(name: "XLS", targets: ["XLS"] + shown),
    .library(name: "CSV", targets: ["CSV", "TextEncoding"] + shown),
    .library(name: "AnpingKit", targets: ["AnpingKit", "Assessment", "Forms", "Scoring"] + shown),
    .library(name: "Probes", targets: ["Probes"]),
    .executable(name: "anping", targets: ["anping"]),
  ],
  traits: [
    // Off by default: who wants the engine or the command line alone does not pay for a server and a database.
    .trait(name: "Office", description: "The page (serve) and the history of rounds")
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Behind the trait Office, and its product with it.
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.86.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.4.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.8.0"),
  ],
  targets: [
    // 0
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CByteMasks"),
    floor("Values"),
    floor("TextEncoding", ["CByteMasks"]),
    floor("JSON"),
    floor("Files"),
    // 1
    floor("Grid", ["Values"]),
    floor("Spellings", ["Values"]),
    floor("Wording"),
    // 2
    floor("Spreadsheet", ["Grid", "Wording", "TextEncoding", "Files", "Values"]),
    floor("Expressions", ["Grid", "Values"]),
    // 3
    floor("ZipContainer", ["CZlib", "Files", "TextEncoding"]),
    floor("CompoundFile", ["Files"]),
    floor("XMLStream", ["CLibXML2", "TextEncoding"]),
    floor(
      "CSV",
      [
        "CByteMasks", "Spreadsheet", "Grid", "Spellings", "Wording", "TextEncoding", "Files",
        "Values",
      ]),
    floor("Calculation", ["Spreadsheet", "Expressions", "Grid", "Values"]),
    floor("Scoring", ["Spellings", "Expressions", "Values"]),
    floor("Registers", ["Expressions", "Values"]),
    // 4
    floor(
      "XLSX",
      [
        "Spreadsheet", "ZipContainer", "CompoundFile", "XMLStream", "TextEncoding", "Grid",
        "Wording",
        "Files", "Values",
      ]),
    floor(
      "XLS",
      ["Spreadsheet", "CompoundFile", "TextEncoding", "Grid", "Wording", "Files", "Values"]),
    floor(
      "Forms",
      ["Spreadsheet", "Calculation", "Expressions", "Grid", "Spellings", "Wording", "Values"]),
    // 5
    floor(
      "Conversion",
      [
        "CSV", "XLSX", "XLS", "CompoundFile", "Spreadsheet", "Grid", "Spellings", "Wording",
        "TextEncoding", "JSON", "Files", "Values",
      ]),
    floor(
      "Assessment",
      [
        "Forms", "Scoring", "Registers", "Spreadsheet", "Expressions", "Grid", "Spellings",
        "Wording", "JSON", "Values",
      ]),
    // 6
    floor(
      "AnpingKit",
      [
        "Assessment", "Conversion", "Forms", "XLSX", "CSV", "Scoring", "Calculation",
        "ZipContainer", "Spreadsheet", "Grid", "Spellings", "Wording", "TextEncoding", "JSON",
        "Files", "Values",
      ]),
    floor(
      "Probes",
      [
        "Forms", "CSV", "XLSX", "XLS", "CompoundFile", "ZipContainer", "XMLStream", "Spreadsheet",
        "Expressions", "Grid",
        "Wording", "TextEncoding", "Files", "JSON", "Values",
      ]),
    // 7
    floor(
      "History",
      [
        "AnpingKit", "Assessment", "Forms", "ZipContainer", "Scoring", "Registers", "Spreadsheet",
        "Grid", "Spellings", "Wording", "JSON", "Files", "Values",
        .product(
          name: "GRDB", package: "GRDB.swift", condition: .when(traits: ["Office"])),
      ]),
    floor(
      "AnpingWeb",
      [
        "History", "AnpingKit", "Assessment", "Conversion", "Forms", "CSV", "ZipContainer",
        "Scoring", "Spreadsheet", "Grid", "Wording", "TextEncoding", "Files", "Values",
      ] + server),
    // 8
    floor(
      "AnpingCommands",
      [
        "AnpingWeb", "History", "AnpingKit", "Assessment", "Conversion", "Forms", "CSV", "XLSX",
        "Scoring", "Spreadsheet", "Grid", "Spellings", "Wording", "TextEncoding", "JSON", "Files",
        "Values",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // 9
    .executableTarget(name: "anping", dependencies: ["AnpingCommands"], swiftSettings: settings),

    .target(
      name: "TestSupport", dependencies: ["Spreadsheet", "Grid", "Files"],
      path: "Tests/TestSupport",
      swiftSettings: settings),
    tests("Values"),
    tests("TextEncoding"),
    tests("JSON"),
    tests("Files"),
    tests("Grid", ["Spreadsheet", "Values"]),
    tests("Spellings", ["Values"]),
    tests("Wording"),
    tests("Spreadsheet", ["Grid", "Wording", "Files", "Values"]),
    tests("Expressions", ["Grid", "Values"]),
    tests("ZipContainer", ["Files"]),
    tests("XMLStream"),
    tests("CompoundFile", ["Files"]),
    tests("XLS", ["JSON", "Spreadsheet", "Grid", "Wording", "Files", "Values"]),
    tests("CSV", ["Spreadsheet", "Grid", "Values", "TextEncoding", "Files"]),
    tests("Calculation", ["Spreadsheet", "Expressions", "Grid", "Values"]),
    tests("Scoring", ["Values"]),
    tests("Registers", ["Expressions", "Values"]),
    tests("XLSX", ["Spreadsheet", "ZipContainer", "XMLStream", "Grid", "Files", "Values"]),
    tests("Forms", ["Spreadsheet", "Grid", "Spellings", "Wording", "Values", "XLSX", "CSV"]),
    tests(
      "Conversion",
      ["Spreadsheet", "Grid", "Wording", "CSV", "XLSX", "TextEncoding", "Files", "Values"]),
    tests(
      "Assessment",
      ["Forms", "Scoring", "Registers", "Spreadsheet", "Grid", "Spellings", "Wording", "Values"]),
    tests(
      "AnpingKit",
      [
        "Assessment", "Calculation", "Forms", "Scoring", "JSON", "XLSX", "ZipContainer",
        "Spreadsheet", "Grid", "Wording", "Files", "Values",
      ]),
    tests(
      "History",
      [
        "AnpingKit", "Assessment", "Spreadsheet", "Wording", "JSON", "Files", "Values",
        .product(name: "GRDB", package: "GRDB.swift", condition: .when(traits: ["Office"])),
      ]),
    tests(
      "AnpingWeb",
      ["History", "AnpingKit", "CSV", "Conversion", "TextEncoding", "XLS", "XLSX", "ZipContainer"]
        + server),
    .testTarget(
      name: "CodesTests",
      dependencies: [
        "History",
        .product(name: "GRDB", package: "GRDB.swift", condition: .when(traits: ["Office"])),
        "AnpingKit", "Assessment", "Conversion", "Forms", "XLSX", "XLS", "CSV",
        "Spreadsheet", "Grid", "Wording", "TextEncoding", "JSON", "Files", "Values", "TestSupport",
      ], swiftSettings: settings),
    tests(
      "AnpingCommands",
      [
        "anping", "AnpingKit", "Spreadsheet", "Grid", "Wording", "ZipContainer", "Files", "Values",
      ],
      exclude: ["Golden"]),
  ],
  swiftLanguageModes: [.v6]
)
