extension ConditionalFormat {
  /// A value at which a colour, a bar or an icon begins (18.3.1.11). Operands are formulas.
  public enum Threshold: Hashable, Sendable {
    /// The smallest value.
    case lowest
    /// The largest value.
    case highest
    /// A number.
    case number(String)
    /// So many hundredths of the way from the smallest value to the largest.
    case percent(String)
    /// The value that so many hundredths of the values do not exceed.
    case percentile(String)
    /// What a formula gives.
    case formula(String)
    /// What the program finds fit, at the lower end or the upper one; bars alone have it.
    case automatic
  }

  /// A colour at a value (18.3.1.16).
  public struct ColorStop: Hashable, Sendable {
    /// The value.
    public var threshold: Threshold
    /// The colour.
    public var color: Color

    /// A colour at a value.
    public init(_ threshold: Threshold, _ color: Color) {
      (self.threshold, self.color) = (threshold, color)
    }
  }

  /// A bar as long as the value (18.3.1.28).
  public struct DataBar: Hashable, Sendable {
    /// Its colour.
    public var color: Color
    /// The value of the shortest bar.
    public var minimum: Threshold
    /// The value of the longest bar.
    public var maximum: Threshold
    /// How long the shortest and the longest are, in hundredths of the cell.
    public var lengths: ClosedRange<Int>
    /// Whether the value stands above the bar.
    public var showsValue = true
    /// How Excel 2010 and later draw it; nil as Excel 2007 does, without values below zero.
    public var look: Look?

    /// A bar as Excel 2010 makes it: from the values themselves, with values below zero in red.
    public init(
      _ color: Color, minimum: Threshold = .automatic, maximum: Threshold = .automatic,
      lengths: ClosedRange<Int> = 0...100, look: Look? = Look()
    ) {
      (self.color, self.minimum, self.maximum) = (color, minimum, maximum)
      (self.lengths, self.look) = (lengths, look)
    }

    /// How a bar is drawn ([MS-XLSX] 2.6.29).
    public struct Look: Hashable, Sendable {
      /// Where values are zero.
      public enum Axis: String, Hashable, Sendable { case automatic, middle, none }
      /// Where bars begin.
      public enum Direction: String, Hashable, Sendable { case context, leftToRight, rightToLeft }

      /// Whether the colour fades.
      public var isGradient = true
      /// The line around it; nil for none.
      public var border: Color?
      /// The colour of bars below zero; nil for that of the others.
      public var negativeColor: Color? = Color(rgb: 0xFF0000)
      /// The line around bars below zero; nil for that of the others.
      public var negativeBorder: Color?
      /// Where values are zero.
      public var axis = Axis.automatic
      /// The colour of the line at zero; nil for none.
      public var axisColor: Color? = Color(rgb: 0)
      /// Where bars begin.
      public var direction = Direction.context

      /// Excel's own.
      public init() {}
    }
  }

  /// An icon for each value (18.3.1.49).
  public struct IconSet: Hashable, Sendable {
    /// The icons (18.18.42; the last three [MS-XLSX] 2.6.17).
    public enum Icons: String, Hashable, Sendable, CaseIterable {
      case threeArrows = "3Arrows"
      case threeArrowsGray = "3ArrowsGray"
      case threeFlags = "3Flags"
      case threeTrafficLights = "3TrafficLights1"
      case threeTrafficLightsRimmed = "3TrafficLights2"
      case threeSigns = "3Signs"
      case threeSymbolsCircled = "3Symbols"
      case threeSymbols = "3Symbols2"
      case fourArrows = "4Arrows"
      case fourArrowsGray = "4ArrowsGray"
      case fourRedToBlack = "4RedToBlack"
      case fourRatings = "4Rating"
      case fourTrafficLights = "4TrafficLights"
      case fiveArrows = "5Arrows"
      case fiveArrowsGray = "5ArrowsGray"
      case fiveRatings = "5Rating"
      case fiveQuarters = "5Quarters"
      case threeStars = "3Stars"
      case threeTriangles = "3Triangles"
      case fiveBoxes = "5Boxes"

      /// How many they are.
      public var count: Int { rawValue.first?.wholeNumberValue ?? 0 }

      /// Whether Excel 2010 and later alone know them.
      package var isNewer: Bool { [.threeStars, .threeTriangles, .fiveBoxes].contains(self) }
    }

    /// Where an icon begins.
    public struct Step: Hashable, Sendable {
      /// The value.
      public var threshold: Threshold
      /// Whether the value itself has the icon already.
      public var includesEqual: Bool

      /// Where an icon begins, by default with the value itself.
      public init(_ threshold: Threshold, includesEqual: Bool = true) {
        (self.threshold, self.includesEqual) = (threshold, includesEqual)
      }
    }

    /// One icon of a set.
    public struct Icon: Hashable, Sendable {
      /// The set.
      public var icons: Icons
      /// Its place there, from 0.
      public var index: Int

      /// An icon.
      public init(_ icons: Icons, _ index: Int) { (self.icons, self.index) = (icons, index) }
    }

    /// The icons.
    public var icons: Icons
    /// Where each begins, the lowest first; that of the first does not count.
    public var steps: [Step]
    /// Whether the value stands beside the icon.
    public var showsValue = true
    /// Whether the first icon is the last.
    public var isReversed = false
    /// Icons of several sets instead, one a step, nil for none; nil for those of the set.
    public var ownIcons: [Icon?]?

    /// Icons that begin at equal distances, or where steps say.
    public init(_ icons: Icons, steps: [Step]? = nil) {
      let equal = (0..<icons.count).map { number in
        Step(.percent(String((100 * number + icons.count / 2) / icons.count)))
      }
      (self.icons, self.steps) = (icons, steps ?? equal)
    }
  }
}
