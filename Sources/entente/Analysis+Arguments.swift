public import Analysis
public import ArgumentParser

extension ConflictKind: ExpressibleByArgument {}

extension BalancePeriod: ExpressibleByArgument {}

extension CalendarUnit: ExpressibleByArgument {}
