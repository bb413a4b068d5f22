#!/bin/bash
# Logs in to Kafka as a client does, by PLAIN, and ends with 0 when it was let in: log-in.sh HOST PORT, with the password in
# TIETOVIRTA_KAFKA_SASL_PASSWORD. Two requests of Kafka's protocol, SaslHandshake and SaslAuthenticate; needs bash, dd and od.
set -eu
password=$TIETOVIRTA_KAFKA_SASL_PASSWORD
user=tietovirta
exec 3<> "/dev/tcp/$1/$2"

# Numbers as bytes for printf, the highest first.
int16() { printf '\\x%02x\\x%02x' $(($1 >> 8 & 255)) $(($1 & 255)); }
int32() { printf '%s%s' "$(int16 $(($1 >> 16)))" "$(int16 $(($1 & 65535)))"; }
# So many bytes of the answer, as numbers.
bytes() { dd bs=1 count="$1" <&3 2> /dev/null | od -An -v -tu1; }

# ask KEY VERSION BODY LENGTH: sends a request without a client's name, correlation 1; fails unless the answer's error code is 0.
ask() {
  printf '%b' "$(int32 $((10 + $4)))$(int16 "$1")$(int16 "$2")$(int32 1)$(int16 65535)$3" >&3
  # shellcheck disable=SC2046 # one argument a byte: four of the length, four of the correlation, two of the error
  set -- $(bytes 10)
  [ $# -eq 10 ] || return 1
  [ $(($9 * 256 + ${10})) -eq 0 ] || return 1
  bytes $((($3 << 8) + $4 - 6)) > /dev/null
}

ask 17 1 "$(int16 5)PLAIN" 7
token=$((2 + ${#user} + ${#password}))
ask 36 0 "$(int32 $token)\\x00$user\\x00$password" $((4 + token))
