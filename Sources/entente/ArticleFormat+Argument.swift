public import ArgumentParser
public import Articles

extension ArticleFormat: ExpressibleByArgument {}
