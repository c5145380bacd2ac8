internal import Synchronization

/// The memory of networks that no thread is using at the moment.
final class WorkspacePool<Workspace: Sendable>: Sendable {
  private let idle = Mutex<[Workspace]>([])

  func take() -> Workspace? { idle.withLock { $0.popLast() } }

  func giveBack(_ workspace: Workspace) { idle.withLock { $0.append(workspace) } }
}
