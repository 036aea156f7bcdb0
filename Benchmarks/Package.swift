// swift-tools-version: 6.2
import PackageDescription

// Jobs that only a program of our own can time: rows through the Swift API. `make bench` builds it, and the program with it.
let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "anping", path: "..")],
  targets: [
    .executableTarget(
      name: "Bench",
      dependencies: [
        .product(name: "XLSX", package: "anping"), .product(name: "CSV", package: "anping"),
        .product(name: "anping", package: "anping"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
