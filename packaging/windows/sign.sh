#!/bin/sh
# Signs a Windows program in place with osslsigncode, where signtool is not to be had.
#
#   QUOTEVIEW_SIGN=packaging/windows/sign.sh       what windows.py calls for each program
#   QUOTEVIEW_CERTIFICATE, QUOTEVIEW_KEY           PEM files of the certificate with its chain, and of its key
#   QUOTEVIEW_TIMESTAMPS                           the address of a time-stamping authority, or nothing
set -eu
signed=$(mktemp)
trap 'rm -f "$signed"' EXIT
rm -f "$signed"
osslsigncode sign -h sha256 -certs "$QUOTEVIEW_CERTIFICATE" -key "$QUOTEVIEW_KEY" -n quoteview \
    ${QUOTEVIEW_TIMESTAMPS:+-ts "$QUOTEVIEW_TIMESTAMPS"} -in "$1" -out "$signed" >&2
cat "$signed" > "$1"
