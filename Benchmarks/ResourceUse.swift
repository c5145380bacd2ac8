internal import Glibc

/// What the benchmark has used of the machine so far.
enum ResourceUse {
  /// Seconds of the processor, on all threads.
  static var processorSeconds: Double {
    let usage = usage
    let microseconds = Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec)
    return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + microseconds / 1e6
  }

  /// The most memory that was in use at once, in megabytes.
  static var peakMegabytes: Double { Double(usage.ru_maxrss) / 1024 }

  private static var usage: rusage {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage
  }
}
