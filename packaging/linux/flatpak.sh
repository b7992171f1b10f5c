#!/bin/sh
# Makes a .flatpak of the .tar.xz in a folder, with flatpak-builder and the runtime that the manifest names.
#
#   packaging/linux/flatpak.sh DIST
set -eu
dist=$(cd "$1" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
archive=$(ls "$dist"/quoteview-*-linux-x86_64.tar.xz)
version=$(basename "$archive" -linux-x86_64.tar.xz)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

command -v flatpak-builder > /dev/null || sudo apt-get install -y --no-install-recommends flatpak flatpak-builder elfutils
flatpak remote-add --user --if-not-exists flathub https://dl.flathub.org/repo/flathub.flatpakrepo
cp "$here/org.quoteview.quoteview.yml" "$work"
cp "$archive" "$work/quoteview.tar.xz"
flatpak-builder --user --install-deps-from=flathub --force-clean --repo="$work/repo" "$work/build" \
    "$work/org.quoteview.quoteview.yml"
flatpak build-bundle "$work/repo" "$dist/$version.flatpak" org.quoteview.quoteview
flatpak install --user --noninteractive "$dist/$version.flatpak"
flatpak run org.quoteview.quoteview --version
