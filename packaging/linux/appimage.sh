#!/bin/sh
# Makes an AppImage of the .tar.xz in a folder. Fetches appimagetool and the runtime, and checks what it fetched.
#
#   packaging/linux/appimage.sh DIST
set -eu
dist=$(cd "$1" && pwd)
archive=$(ls "$dist"/quoteview-*-linux-x86_64.tar.xz)
version=$(basename "$archive" -linux-x86_64.tar.xz)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Both by version and sum; RELEASE.md says how a person makes sure of the sums.
fetch() {
    curl --fail --location --silent --show-error --proto '=https' --output "$work/$1" "$2"
    echo "$3  $work/$1" | sha256sum --check
    chmod +x "$work/$1"
}
fetch appimagetool \
    https://github.com/AppImage/appimagetool/releases/download/1.9.1/appimagetool-x86_64.AppImage \
    ed4ce84f0d9caff66f50bcca6ff6f35aae54ce8135408b3fa33abfc3cb384eb0
fetch runtime \
    https://github.com/AppImage/type2-runtime/releases/download/20251108/runtime-x86_64 \
    2fca8b443c92510f1483a883f60061ad09b46b978b2631c807cd873a47ec260d

tree=$work/quoteview.AppDir
mkdir -p "$tree/usr/bin" "$tree/usr/lib"
tar -xJf "$archive" -C "$work"
mv "$work/$version-linux-x86_64/quoteview" "$tree/usr/lib/quoteview"
mv "$work/$version-linux-x86_64/share" "$tree/usr/share"
ln -s ../lib/quoteview/quoteview "$tree/usr/bin/quoteview"
ln -s usr/bin/quoteview "$tree/AppRun"
cp "$tree/usr/share/applications/org.quoteview.quoteview.desktop" "$tree"
cp "$tree/usr/share/icons/hicolor/256x256/apps/org.quoteview.quoteview.png" "$tree"
ARCH=x86_64 "$work/appimagetool" --appimage-extract-and-run --no-appstream --runtime-file "$work/runtime" \
    "$tree" "$dist/$version-x86_64.AppImage"
"$dist/$version-x86_64.AppImage" --appimage-extract-and-run --version
