#!/bin/sh
# Starts the app of this image: the command line with its arguments, or a service.
if [ "$APP" = tietovirta ]; then
  [ $# -gt 0 ] || set -- --help
  exec tietovirta "$@"
fi
exec node --enable-source-maps "/opt/tietovirta/dist/services/$APP.js" "$@"
