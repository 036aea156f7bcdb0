#if Office
  import AnpingKit
  import FoundationEssentials

  /// A line from round to round, of points from 0 to 100, with a paler one beside it.
  ///
  /// ```swift
  /// TrendChart(["2025-1", "2025-2"], own: [86.8, 91], beside: [80, 82.5]).html
  /// ```
  struct TrendChart {
    private let names: [String]
    private let own: [Decimal?]
    private let beside: [Decimal?]
    private let bottom: Decimal

    private static let (step, height, margin) = (Decimal(70), Decimal(150), Decimal(30))

    /// A chart.
    ///
    /// - Parameters:
    ///   - names: the rounds.
    ///   - own: the points in each; nil where there are none, and the line is broken.
    ///   - beside: what they are held against.
    init(_ names: [String], own: [Decimal?], beside: [Decimal?]) {
      (self.names, self.own, self.beside) = (names, own, beside)
      let lowest = (own + beside).compactMap { $0 }.min() ?? 0
      // Differences of a few points are to be seen.
      bottom = lowest >= 60 ? 50 : 0
    }

    /// The chart; its numbers stand in a table beside it.
    var html: HTML {
      let width = TrendChart.step * Decimal(max(names.count, 1))
      let whole = TrendChart.height + TrendChart.margin * 2
      return tag(
        "svg",
        ["class": "chart", "viewBox": "0 0 \(width) \(whole)", "aria-hidden": "true"]
      ) {
        line(beside, "beside")
        line(own, "own")
        for (index, name) in names.enumerated() {
          text(name, "axis", x: x(index), y: whole - 6)
          if let points = own[index] { mark(points, x: x(index)) }
        }
      }
    }

    @HTMLBuilder private func mark(_ points: Decimal, x: Decimal) -> HTML {
      tag("circle", ["cx": x.description, "cy": y(points).description, "r": "4"]) {}
      text(points.oneDecimal, "value", x: x, y: y(points) - 10)
    }

    private func text(_ text: String, _ look: String, x: Decimal, y: Decimal) -> HTML {
      tag("text", ["class": look, "x": x.description, "y": y.description]) { text }
    }

    /// The pieces of a line between rounds without points.
    private func line(_ points: [Decimal?], _ look: String) -> [HTML] {
      points.indices.split { points[$0] == nil }.filter { $0.count > 1 }.map { piece in
        let places = piece.map { "\(x($0)),\(y(points[$0] ?? 0))" }.joined(separator: " ")
        return tag("polyline", ["class": look, "points": places]) {}
      }
    }

    private func x(_ index: Int) -> Decimal { TrendChart.step * (Decimal(index) + Decimal(1) / 2) }

    private func y(_ points: Decimal) -> Decimal {
      let share = (100 - max(points, bottom)) / (100 - bottom)
      return (TrendChart.margin + TrendChart.height * share).rounded(toPlaces: 1)
    }
  }
#endif
