// swift-tools-version: 6.2
import PackageDescription

// A package as somebody else would write it, who knows only the products of ours. What the articles of the products and
// the README show stands here word for word (.ci/docs holds that); .ci/examples builds and runs it.
func example(_ name: String, _ products: String...) -> Target {
  .executableTarget(
    name: name, dependencies: products.map { .product(name: $0, package: "anping") })
}

let package = Package(
  name: "Examples",
  dependencies: [.package(name: "anping", path: "..")],
  targets: [
    example("Readme", "AnpingKit", "CSV", "XLSX"),
    example("Workbooks", "XLSX"),
    example("OldWorkbooks", "XLS"),
    example("Tables", "CSV"),
    example("Inspections", "AnpingKit"),
  ],
  swiftLanguageModes: [.v6]
)
