// The door to OpenSSL's libcrypto, of which only SHA-256 is used.
#pragma once

#include <openssl/crypto.h>
#include <openssl/sha.h>
