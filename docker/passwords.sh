#!/bin/sh
# Makes the passwords of the stack in containers, and a token of its control API: writes docker/.env, or the file that is named, readable by its owner only.
# Passwords that exist already stay.
set -eu
umask 077
file=${1:-$(dirname "$0")/.env}
for name in TIETOVIRTA_KAFKA_SASL_PASSWORD TIETOVIRTA_REDIS_PASSWORD TIETOVIRTA_POSTGRES_PASSWORD TIETOVIRTA_CONTROL_TOKEN; do
  if [ -f "$file" ] && grep -q "^$name=." "$file"; then continue; fi
  # Letters and digits, so that no file they come to has to quote them.
  printf '%s=%s\n' "$name" "$(LC_ALL=C tr -dc 'A-Za-z0-9' < /dev/urandom | head -c 32)" >> "$file"
done
echo "the passwords are in $file"
