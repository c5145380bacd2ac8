public import ArgumentParser
public import Review

extension QuestionOrder: ExpressibleByArgument {}
