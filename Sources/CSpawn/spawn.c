#define _GNU_SOURCE
#include "CSpawn.h"

int entente_spawn_in_folder(posix_spawn_file_actions_t *actions, int folder) {
  return posix_spawn_file_actions_addfchdir_np(actions, folder);
}
