// The door to OpenSSL's libcrypto, of which only SHA-256 is used.
#pragma once

#include <openssl/sha.h>
