// swift-tools-version: 6.2
import PackageDescription

// Built apart from the house, because its programs link libFuzzer:
// swift build --package-path Fuzz -c release -Xswiftc -sanitize=fuzzer,address -Xswiftc -use-ld=lld
let package = Package(
  name: "Fuzz",
  dependencies: [.package(name: "anping", path: "..")],
  targets: [
    .executableTarget(
      name: "FuzzReading", dependencies: [.product(name: "Probes", package: "anping")],
      swiftSettings: [.enableExperimentalFeature("Extern")])
  ],
  swiftLanguageModes: [.v6]
)
