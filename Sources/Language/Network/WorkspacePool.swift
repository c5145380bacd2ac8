internal import Synchronization

/// The memory of networks that no thread is using at the moment.
final class WorkspacePool<Workspace: Sendable>: Sendable {
  private let idle = Mutex<[Workspace]>([])
  /// Orders the uses for the thread sanitizer.
  ///
  /// The lock alone would do; but a thread that has to wait for it gets it inside Swift's library,
  /// which the sanitizer does not watch, so that it would take for a race what comes after.
  private let uses = Atomic<Int>(0)

  func take() -> Workspace? { withIdle { $0.popLast() } }

  func giveBack(_ workspace: Workspace) { withIdle { $0.append(workspace) } }

  private func withIdle<Outcome>(_ body: (inout [Workspace]) -> Outcome) -> Outcome {
    idle.withLock { workspaces in
      _ = uses.load(ordering: .acquiring)
      defer { uses.add(1, ordering: .releasing) }
      return body(&workspaces)
    }
  }
}
