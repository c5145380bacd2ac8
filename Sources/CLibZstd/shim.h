// The door to libzstd.
#pragma once

#include <zstd.h>
