#!/bin/sh
# Makes an AppImage of the .tar.xz in a folder. Fetches appimagetool with its runtime, and checks what it fetched.
#
#   packaging/linux/appimage.sh DIST
set -eu
dist=$(cd "$1" && pwd)
archive=$(ls "$dist"/quoteview-*-linux-x86_64.tar.xz)
version=$(basename "$archive" -linux-x86_64.tar.xz)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The release and its sum are pinned by whoever prepares the first release: RELEASE.md, "Before the first".
: "${APPIMAGETOOL_URL:=https://github.com/AppImage/appimagetool/releases/download/1.9.0/appimagetool-x86_64.AppImage}"
curl --fail --location --silent --show-error --output "$work/appimagetool" "$APPIMAGETOOL_URL"
if [ -n "${APPIMAGETOOL_SHA256:-}" ]; then
    echo "$APPIMAGETOOL_SHA256  $work/appimagetool" | sha256sum --check
fi
chmod +x "$work/appimagetool"

tree=$work/quoteview.AppDir
mkdir -p "$tree/usr/bin" "$tree/usr/lib"
tar -xJf "$archive" -C "$work"
mv "$work/$version-linux-x86_64/quoteview" "$tree/usr/lib/quoteview"
mv "$work/$version-linux-x86_64/share" "$tree/usr/share"
ln -s ../lib/quoteview/quoteview "$tree/usr/bin/quoteview"
ln -s usr/bin/quoteview "$tree/AppRun"
cp "$tree/usr/share/applications/org.quoteview.quoteview.desktop" "$tree"
cp "$tree/usr/share/icons/hicolor/256x256/apps/org.quoteview.quoteview.png" "$tree"
ARCH=x86_64 "$work/appimagetool" --appimage-extract-and-run --no-appstream "$tree" "$dist/$version-x86_64.AppImage"
"$dist/$version-x86_64.AppImage" --appimage-extract-and-run --version
