public import Analysis
public import ArgumentParser

extension ConflictKind: ExpressibleByArgument {}
