// The kernels that were compiled for this kind of processor.
#pragma once

#include "CKernels.h"

extern const struct entente_kernel entente_plain_kernel;

#if defined(__x86_64__)
extern const struct entente_kernel entente_sse2_kernel;
extern const struct entente_kernel entente_avx2_kernel;
extern const struct entente_kernel entente_vnni_kernel;
#elif defined(__aarch64__)
extern const struct entente_kernel entente_neon_kernel;
#endif
