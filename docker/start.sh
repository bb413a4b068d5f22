#!/bin/sh
# Starts the app of this image: the command line with its arguments, or a service.
if [ "$APP" = tietovirta ]; then
  [ $# -gt 0 ] || set -- --help
  exec tietovirta "$@"
fi
# What the options do: engineOptions and memoryEnvironment in libs/local-stack.
export MALLOC_ARENA_MAX=2 MALLOC_MMAP_THRESHOLD_=131072
exec node --initial-old-space-size=32 --heap-growing-percent=30 --max-semi-space-size=4 "/opt/tietovirta/dist/services/$APP.js" "$@"
