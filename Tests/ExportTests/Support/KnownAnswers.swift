/// The answers of `KnownGraph` to the queries of `Examples/queries`, with bars between values.
enum KnownAnswers {
  static let text = """
    == change-over-time
    2015|conflict|2
    2015|cooperation|1
    2016|conflict|2
    2016|cooperation|1
    == conflicts-of-states
    Iraq|Iran
    United States|Russia
    == denied-claims
    Russia|aids|Iraq|Iraq|Q159 aids Q796.
    == disputed-claims
    Russia|aids|Iraq|Russia|d2|Iraq|d1
    == enemies-of-enemies
    Iraq|ISIL|Iraqi army
    Iraq|Iran|Iraqi army
    United States|ISIL|Iraq
    United States|ISIL|Iraqi army
    == friends-and-foes
    Iran|Iraq|2015-09-26|2016-03-02
    == most-contested
    ISIL|3|3
    Iran|2|2
    Russia|1|1
    == office-holders
    John Doe|Secretary of State|United States|current
    John Doe|envoy|ISIL|former
    == plans-and-possibilities
    Russia|is a member of|ISIL|possible
    United States|threatens|Russia|planned
    == publishers
    Agency A|conflict|2
    Agency A|cooperation|2
    Agency B|conflict|5
    Agency B|cooperation|2
    == who-opposes-whom
    Iraq|disapproves of|Iran|
    Iraq|opposes|ISIL|
    Iraqi army|attacks|ISIL|
    Iraqi army|opposes|Iran|
    United States|attacks|ISIL|United States
    United States|sanctions|Russia|Russia
    == why-this-edge
    Iran|cooperates with|Iraq|Q796 cooperatesWith Q794.|Iraq sets up a centre|2015-09-27|0|25
    Iran|cooperates with|Iraq|Q796 cooperatesWith Q794.|A rift|2016-03|0|25
    """
}
