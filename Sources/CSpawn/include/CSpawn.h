// What Swift's module of the C library leaves out of spawn.h, since it is no part of POSIX yet.
#pragma once

#include <spawn.h>

// Lets a program begin in an open folder. Gives 0, or what errno would be.
int entente_spawn_in_folder(posix_spawn_file_actions_t *actions, int folder);
