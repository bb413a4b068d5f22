#!/bin/sh
# Starts the app of this image: the command line with its arguments, or a service.
if [ "$APP" = tietovirta ]; then
  [ $# -gt 0 ] || set -- --help
  exec tietovirta "$@"
fi
# What the options do: engineOptions in libs/local-stack.
exec node --enable-source-maps --initial-old-space-size=32 --heap-growing-percent=30 --max-semi-space-size=4 "/opt/tietovirta/dist/services/$APP.js" "$@"
