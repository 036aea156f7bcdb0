import Testing

#if Office
  /// `assess --history` and `history`, as they are typed.
  @Suite("History commands") struct HistoryCommandTests {
    private static let assess =
      "anping assess forms --units units.csv --round 3 --date 2025-10-02 --history 历次/a.sqlite"

    @Test("a round is kept, kept again without a change, and asked for")
    func keptAndAsked() throws {
      let program = try BuiltProgram()
      let kept = try program.run(Self.assess)
      #expect(kept.errors.last == "已存入历次记录 历次/a.sqlite：2025年第3轮")
      let again = try program.run(Self.assess)
      #expect(again.errors.last == "历次记录 历次/a.sqlite 里2025年第3轮已是这样，没有改动")
      let rounds = try program.run("anping history rounds --history 历次/a.sqlite --json")
      #expect(rounds.output.count == 1)
      #expect(rounds.output.first?.hasPrefix(#"{"round":"2025-3","generation":1,"#) == true)
      let trend = try program.run("anping history trend --history 历次/a.sqlite")
      #expect(trend.output.first?.split(separator: " ").first == "单位")
      #expect(trend.output.last?.split(separator: " ").first == "平均分")
    }

    @Test("no line is wider than a terminal", arguments: ["zh", "en"])
    func width(language: String) throws {
      let program = try BuiltProgram()
      _ = try program.run(Self.assess)
      for question in [
        "rounds", "trend", "trend --unit 水务车间", "unit --unit 水务车间 --round 3", "problem",
        "problem --unit 水务车间 --round 2025-3",
      ] {
        let asked = "anping history \(question) --history 历次/a.sqlite --lang \(language)"
        let result = try program.run(asked)
        #expect(result.status == 0 && result.errors.isEmpty && result.output.count > 1)
        for line in result.output {
          let width = line.unicodeScalars.reduce(0) {
            $0 + ($1.value >= 0x1100 && $1.value != 0x2014 ? 2 : 1)
          }
          #expect(width <= 80, "\(line)")
        }
      }
    }

    @Test(
      "what leads nowhere is told, with what was meant",
      arguments: [
        ("unit --unit 水务车", 64, "是不是“水务车间”？"), ("trend --unit 煤", 64, "历次记录里没有这个单位"),
        ("problem --round 2024-3", 64, "最早是2025年第3轮，最近是2025年第3轮"),
        ("problem 2025-3-水务车间-99", 64, "历次记录里没有这个编号"),
        ("rounds --history 没有.sqlite", 2, "还没有历次记录"),
      ])
    func leadsNowhere(question: String, status: Int32, said: String) throws {
      let program = try BuiltProgram()
      _ = try program.run(Self.assess)
      let file = question.contains("--history") ? "" : "--history 历次/a.sqlite"
      let result = try program.run("anping history \(question) \(file)")
      #expect(result.status == status)
      #expect(result.errors.first?.contains(said) == true, "\(result.errors)")
    }

    @Test("all of it leaves as tables in a folder, and as a stream that counts its lines")
    func exported() throws {
      let program = try BuiltProgram()
      _ = try program.run(Self.assess)
      let folder = try program.run("anping history export --history 历次/a.sqlite -o 导出")
      #expect(folder.status == 0 && folder.output.isEmpty)
      let files = try program.run("ls 导出").output
      #expect(files.count == 11 && files.contains("reading.ndjson") && files.contains("round.csv"))
      let again = try program.run("anping history export --history 历次/a.sqlite -o 导出")
      #expect(again.status == 2 && again.errors.count == files.count)
      let forced = try program.run("anping history export --history 历次/a.sqlite -o 导出 --force")
      #expect(forced.status == 0)
      let stream = try program.run("anping history export --history 历次/a.sqlite").output
      #expect(stream.first?.hasPrefix(#"{"table":"round","id":1,"year":2025,"#) == true)
      #expect(stream.last == #"{"table":"end","rows":\#(stream.count - 1)}"#)
      #expect(folder.errors == ["已导出到 导出：\(stream.count - 1) 行"])
      let file = try program.run(
        "anping history export --history 历次/a.sqlite -o b.ndjson -q && cat b.ndjson")
      #expect(file.output == stream)
    }

    @Test(
      "an output that says neither tables nor lines is refused",
      arguments: [
        "-o a.csv", "-o a.xlsx", "-o a.sqlite", "-o - --format csv", "-o a.xlsx --format ndjson",
      ])
    func otherOutputs(output: String) throws {
      let program = try BuiltProgram()
      let result = try program.run("anping history export --history a.sqlite \(output)")
      #expect(result.status == 64)
    }

    @Test("without --history the file lies where programs keep their data")
    func usualPlace() throws {
      let program = try BuiltProgram()
      _ = try program.run(
        Self.assess.replacing("历次/a.sqlite", with: "data/anping/history.sqlite"))
      let asked = try program.run("XDG_DATA_HOME=$PWD/data anping history rounds --json")
      #expect(asked.output.count == 1)
      let nowhere = try program.run("HOME=/nowhere anping history rounds")
      #expect(nowhere.errors.first?.contains("/nowhere/.local/share/anping/history.sqlite") == true)
    }
  }
#else
  /// A program without histories.
  @Suite("History commands") struct HistoryCommandTests {
    @Test(
      "say that the program is without histories",
      arguments: [
        "history rounds", "history unit --unit 甲", "assess forms --history a.sqlite -o a.xlsx",
      ])
    func absent(command: String) throws {
      let result = try BuiltProgram().run("anping \(command)")
      #expect(result.status == 64)
      #expect(result.errors.first?.contains("make office") == true)
    }
  }
#endif
