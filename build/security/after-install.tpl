#!/bin/sh
# Runs as root after the package was unpacked (deb and rpm). DPKG_ROOT is set by dpkg when it installs into
# another root, and empty on a running system.
set -e

folder="$DPKG_ROOT/opt/${sanitizedProductName}"

# The sandbox of pages. electron-builder's own script asks whether root may make user namespaces and, if so, takes
# the setuid bit away; ordinary users may then still be forbidden them (AppArmor, kernel settings of UOS and Kylin)
# and the program would not start. With the bit it starts on both.
chown 0:0 "$folder/chrome-sandbox"
chmod 4755 "$folder/chrome-sandbox"

mkdir -p "$DPKG_ROOT/usr/bin"
ln -sf '/opt/${sanitizedProductName}/${executable}' "$DPKG_ROOT/usr/bin/${executable}"

if [ -z "$DPKG_ROOT" ]; then
  if command -v update-mime-database >/dev/null 2>&1; then update-mime-database /usr/share/mime || true; fi
  if command -v update-desktop-database >/dev/null 2>&1; then update-desktop-database /usr/share/applications || true; fi
fi
exit 0
