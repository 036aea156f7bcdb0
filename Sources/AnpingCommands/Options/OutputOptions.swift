import ArgumentParser

/// What every command that writes files has in common.
package struct OutputOptions: ParsableArguments {
  @Flag(help: Help.argument("force"))
  package var force = false

  package init() {}
}
