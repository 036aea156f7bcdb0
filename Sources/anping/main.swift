import AnpingCommands

await CommandRunner.run()
