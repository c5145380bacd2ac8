internal import Glibc

/// What a person can do about an error of the system, by its number (`errno`).
public enum SystemRemedy {
  /// What helps where a file cannot be read; nothing where nobody knows.
  public static func reading(_ code: Int32) -> String? {
    switch code {
    case ENOENT, ENOTDIR: "check the path"
    case EACCES, EPERM: "check its permissions"
    case EISDIR: "name its files"
    default: nil
    }
  }

  /// What helps where a file cannot be written; nothing where nobody knows.
  public static func writing(_ code: Int32) -> String? {
    switch code {
    case ENOENT, ENOTDIR: "check the path of its folder"
    case EACCES, EPERM, EROFS: "choose a folder in which you may write"
    case EISDIR: "give a file's name"
    case ENOSPC, EDQUOT: "make room, or choose another disk"
    case ESPIPE: "give a file's name"
    default: nil
    }
  }

  /// A reason with what helps, if that is known: `Permission denied; check its permissions`.
  public static func joined(_ reason: String, _ remedy: String?) -> String {
    remedy.map { "\(reason); \($0)" } ?? reason
  }
}
