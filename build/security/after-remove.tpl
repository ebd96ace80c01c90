#!/bin/sh
# Runs as root after the package was removed. What belongs to the users (their profiles) is never touched.
set -e

link="$DPKG_ROOT/usr/bin/${executable}"
if [ -L "$link" ] && [ ! -e "$DPKG_ROOT/opt/${sanitizedProductName}/${executable}" ]; then rm -f "$link"; fi
exit 0
