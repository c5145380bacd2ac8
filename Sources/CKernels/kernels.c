// Which kernels this processor can run.
#include "kernels.h"

#if defined(__x86_64__)

#include <stdbool.h>

static bool can_run(const struct entente_kernel *kernel) {
  if (kernel == &entente_avx2_kernel) return __builtin_cpu_supports("avx2");
  if (kernel == &entente_vnni_kernel) return __builtin_cpu_supports("avx512vnni");
  return true;
}

const struct entente_kernel *const *entente_kernels(size_t *count) {
  static const struct entente_kernel *const all[] = {
    &entente_vnni_kernel, &entente_avx2_kernel, &entente_sse2_kernel,
    &entente_plain_kernel,
  };
  size_t total = sizeof all / sizeof all[0], first = 0;
  __builtin_cpu_init();
  // Who can run a kernel can run those after it.
  while (!can_run(all[first])) first++;
  *count = total - first;
  return all + first;
}

#else

const struct entente_kernel *const *entente_kernels(size_t *count) {
  static const struct entente_kernel *const all[] = {
#if defined(__aarch64__)
    &entente_neon_kernel,
#endif
    &entente_plain_kernel,
  };
  *count = sizeof all / sizeof all[0];
  return all;
}

#endif
