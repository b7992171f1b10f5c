#!/bin/sh
# Puts the certificate and the notary's password into a keychain of its own, for a machine that is thrown away after.
# Where no certificate is given, as in a fork, it says so and changes nothing: the image is then not signed.
set -eu
if [ -z "${CERTIFICATE:-}" ]; then
    echo "No certificate: what is built here is not signed." >&2
    exit 0
fi
keychain=$RUNNER_TEMP/signing.keychain-db
password=$(openssl rand -hex 24)
security create-keychain -p "$password" "$keychain"
security set-keychain-settings -lut 21600 "$keychain"
security unlock-keychain -p "$password" "$keychain"
printf '%s' "$CERTIFICATE" | base64 --decode > "$RUNNER_TEMP/certificate.p12"
security import "$RUNNER_TEMP/certificate.p12" -P "${PASSWORD:?}" -A -t cert -f pkcs12 -k "$keychain"
rm "$RUNNER_TEMP/certificate.p12"
security set-key-partition-list -S apple-tool:,apple: -k "$password" "$keychain" > /dev/null
security list-keychains -d user -s "$keychain"
xcrun notarytool store-credentials quoteview --apple-id "$APPLE_ID" --team-id "$APPLE_TEAM" \
    --password "$APPLE_PASSWORD" --keychain "$keychain"
{
    echo "QUOTEVIEW_MAC_IDENTITY=$IDENTITY"
    echo "QUOTEVIEW_NOTARY_PROFILE=quoteview"
} >> "$GITHUB_ENV"
