/* A command timed as a whole process: measure TIMES COMMAND… prints, for each time, wall seconds, CPU seconds, peak
   bytes and status to descriptor 3.

   A process of a few pages starts the command, so that what the harness holds is not counted as the command's
   peak (the kernel counts what a process held before exec), and its start-up is timed without Python's. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static double seconds(struct timeval time) { return (double)time.tv_sec + (double)time.tv_usec / 1e6; }

int main(int count, char **words) {
  if (count < 3) return 64;
  fcntl(3, F_SETFD, FD_CLOEXEC);
  for (int times = atoi(words[1]); times > 0; times--) {
    double start = now();
    pid_t child = vfork();
    if (child == 0) {
      execvp(words[2], words + 2);
      _exit(127);
    }
    int status;
    struct rusage usage;
    if (child < 0 || wait4(child, &status, 0, &usage) < 0) return 70;
    dprintf(3, "%.6f %.6f %ld %d\n", now() - start, seconds(usage.ru_utime) + seconds(usage.ru_stime),
            usage.ru_maxrss * 1024, WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
  }
  return 0;
}
