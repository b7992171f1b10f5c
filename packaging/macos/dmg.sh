#!/bin/sh
# Makes a disk image of the frozen bundle: signed, notarized and stapled where the environment has what that takes.
#
#   packaging/macos/dmg.sh APP DMG
#
# QUOTEVIEW_MAC_IDENTITY    the certificate "Developer ID Application: …", in a keychain that is unlocked
# QUOTEVIEW_NOTARY_PROFILE  the keychain profile that `xcrun notarytool store-credentials` made
#
# Without them the image is not signed: good to try out, and nothing to publish. RELEASE.md says how to get them.
set -eu

app=$1 image=$2
here=$(cd "$(dirname "$0")" && pwd)
staged=$(mktemp -d)
trap 'rm -rf "$staged"' EXIT

if [ -n "${QUOTEVIEW_MAC_IDENTITY:-}" ]; then
    # From the inside out: a signature covers those within, and --deep is not meant for signing.
    find "$app/Contents" -type f \( -name '*.dylib' -o -name '*.so' \) -print0 |
        xargs -0 codesign --force --timestamp --options runtime --sign "$QUOTEVIEW_MAC_IDENTITY"
    find "$app/Contents" -type d -name '*.framework' -print0 |
        xargs -0 codesign --force --timestamp --options runtime --sign "$QUOTEVIEW_MAC_IDENTITY"
    codesign --force --timestamp --options runtime --entitlements "$here/entitlements.plist" \
        --sign "$QUOTEVIEW_MAC_IDENTITY" "$app"
    codesign --verify --deep --strict "$app"
fi

ditto "$app" "$staged/quoteview.app"
ln -s /Applications "$staged/Applications"
rm -f "$image"
hdiutil create -volname quoteview -srcfolder "$staged" -fs HFS+ -format ULFO "$image"

if [ -n "${QUOTEVIEW_MAC_IDENTITY:-}" ]; then
    codesign --force --timestamp --sign "$QUOTEVIEW_MAC_IDENTITY" "$image"
fi
if [ -n "${QUOTEVIEW_NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$image" --keychain-profile "$QUOTEVIEW_NOTARY_PROFILE" --wait
    xcrun stapler staple "$image"
    spctl --assess --type open --context context:primary-signature --verbose "$image"
fi
