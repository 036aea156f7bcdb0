// swift-tools-version: 6.2
import PackageDescription

// A package as somebody else would write it, who knows only the products of ours: .ci/examples builds and runs it.
let package = Package(
  name: "Examples",
  dependencies: [.package(name: "anping", path: "..")],
  targets: [
    .executableTarget(
      name: "Workbooks", dependencies: [.product(name: "XLSX", package: "anping")]),
    .executableTarget(
      name: "Tables", dependencies: [.product(name: "CSV", package: "anping")]),
    .executableTarget(
      name: "Inspections", dependencies: [.product(name: "AnpingKit", package: "anping")]),
  ],
  swiftLanguageModes: [.v6]
)
