// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

/// Declares a library target of the house with the settings that all of them share.
func room(
  _ name: String,
  _ dependencies: [Target.Dependency],
  exclude pages: [String] = []
) -> Target {
  .target(name: name, dependencies: dependencies, exclude: pages, swiftSettings: strict)
}

/// Declares the tests of one room.
func tests(_ room: String, _ more: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: room + "Tests",
    dependencies: [.byName(name: room)] + more,
    swiftSettings: strict
  )
}

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser",
  package: "swift-argument-parser"
)

let database = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")

let package = Package(
  name: "entente",
  products: [
    .executable(name: "entente", targets: ["entente"]),
    .executable(name: "entente-train", targets: ["entente-train"]),
    .library(name: "Language", targets: ["Language"]),
    .library(name: "KnowledgeGraph", targets: ["KnowledgeGraph"]),
    .library(name: "Extraction", targets: ["Extraction"]),
    .library(name: "Export", targets: ["Export"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2",
      pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev", "pkg-config"])]
    ),
    .systemLibrary(
      name: "CLibCrypto",
      pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev", "pkg-config"])]
    ),
    .systemLibrary(
      name: "CLibZ",
      pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev", "pkg-config"])]
    ),
    .systemLibrary(
      name: "CLibZstd",
      pkgConfig: "libzstd",
      providers: [.apt(["libzstd-dev", "pkg-config"])]
    ),
    .target(name: "CExplorer"),
    .target(name: "CKernels"),
    .target(name: "CKnowledge"),
    .target(name: "CLanguageModels"),
    .target(name: "CSchemas"),
    .target(name: "CScorer"),
    .target(name: "CSpawn"),
    room("Input", []),
    room("KnowledgeGraph", ["CKnowledge", "CLibCrypto"]),
    room("Language", ["CKernels", "CLanguageModels"]),
    room("LanguageTraining", ["Language"]),
    room("Articles", ["CLibXML2", "CLibZ", "CLibZstd", "Input"]),
    room(
      "Extraction",
      ["Articles", "Input", "Language", "KnowledgeGraph", "CKnowledge", "CScorer"],
      exclude: ["ABLATION.md"]
    ),
    room("Export", ["CLibXML2", "CSchemas", "CSpawn", "Input", "KnowledgeGraph"]),
    room("Store", ["Export", "Input", "KnowledgeGraph", database, sqlite]),
    room("Review", ["Input", "KnowledgeGraph"]),
    room("Evaluation", ["Articles", "Export", "Input", "KnowledgeGraph", "Review"]),
    room("Analysis", ["KnowledgeGraph"]),
    room("Explorer", ["Analysis", "CExplorer", "Export", "KnowledgeGraph"]),
    room("Fitting", ["Articles", "Evaluation", "Extraction", "KnowledgeGraph"]),
    room("Ablation", ["Articles", "Evaluation", "Extraction", "KnowledgeGraph"]),
    .executableTarget(
      name: "entente",
      dependencies: [
        "Analysis", "Articles", "Language", "Extraction", "Explorer", "Input", "KnowledgeGraph",
        "Export", "Evaluation", "Review", "Store", argumentParser,
      ],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "entente-knowledge",
      dependencies: ["Extraction", argumentParser],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "entente-train",
      dependencies: [
        "Ablation", "Articles", "Evaluation", "Extraction", "Fitting", "Language",
        "LanguageTraining",
        argumentParser,
      ],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "entente-benchmark",
      dependencies: [
        "Articles", "Language", "Extraction", "Export", "Input", "KnowledgeGraph", argumentParser,
      ],
      path: "Benchmarks",
      exclude: ["peers"],
      swiftSettings: strict
    ),
    tests("Input"),
    tests("KnowledgeGraph"),
    tests("Language"),
    tests("Articles", ["Input"]),
    tests("Extraction"),
    tests("Export", ["Input", "KnowledgeGraph"]),
    tests("Analysis", ["KnowledgeGraph"]),
    tests("Store", ["Export", "KnowledgeGraph", database]),
    tests("Review", ["KnowledgeGraph"]),
    tests("Evaluation", ["Articles", "Extraction", "KnowledgeGraph"]),
    tests("Ablation", ["Articles", "Evaluation", "Extraction", "KnowledgeGraph"]),
    tests("Fitting", ["Evaluation", "Extraction", "KnowledgeGraph", "Articles"]),
    tests("entente", ["Input"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)

// Fuzzers have no `main`, so that they would break an ordinary build.
if Context.environment["FUZZ"] != nil {
  package.targets.append(
    .target(name: "FuzzSupport", path: "Tests/Fuzzers/FuzzSupport", swiftSettings: strict)
  )
  package.targets += [
    ("FuzzAgreement", ["Export", "FuzzSupport", "Input", "KnowledgeGraph"]),
    ("FuzzArticles", ["Articles"]),
    ("FuzzExtractor", ["Articles", "Export", "Extraction", "Input", "KnowledgeGraph"]),
    ("FuzzGraphs", ["Export", "Input", "KnowledgeGraph"]),
    ("FuzzLanguage", ["Language"]),
    ("FuzzModels", ["Articles", "Extraction", "FuzzSupport", "KnowledgeGraph", "Language"]),
    ("FuzzStores", ["Export", "FuzzSupport", "KnowledgeGraph", "Store"]),
    (
      "FuzzTables",
      ["Articles", "Evaluation", "Extraction", "FuzzSupport", "KnowledgeGraph", "Review"]
    ),
  ].map { name, rooms in
    .executableTarget(
      name: name,
      dependencies: rooms.map { .byName(name: $0) },
      path: "Tests/Fuzzers/\(name)",
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]
    )
  }
}
