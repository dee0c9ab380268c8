#!/usr/bin/env bash
# Makes a base image out of this machine: its JDK, cut down by jlink to a runtime, with a shell and the
# libraries that they need. For machines that can pull no image; it fits the machine that built it.
# Usage: base.sh TAG
set -euo pipefail

tag=${1:?usage: base.sh TAG}
java_home=$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT

mkdir -p "$root"/{bin,etc/ssl/certs,opt,tmp,usr/bin,var/lib}
ln -s bin "$root/sbin"
chmod 1777 "$root/tmp"
# What a Java runtime has beside java.se: TLS with elliptic curves, text of any language, a web server, ...
modules=java.se,jdk.charsets,jdk.crypto.ec,jdk.httpserver,jdk.jfr,jdk.localedata,jdk.management
modules+=,jdk.management.agent,jdk.naming.dns,jdk.net,jdk.security.auth,jdk.unsupported,jdk.zipfs
"$java_home/bin/jlink" --strip-debug --no-header-files --no-man-pages \
  --add-modules "$modules" --output "$root/opt/java"
# Debian keeps the certificates and the security settings of a JDK outside of it.
cp -L "$java_home/lib/security/cacerts" "$root/opt/java/lib/security/cacerts"
ln -s /opt/java/bin/java "$root/usr/bin/"

for program in bash cat chmod chown cp date echo env grep head id ls mkdir mv rm sed sh sleep tail touch true; do
  cp -L "$(type -P "$program")" "$root/bin/$program"
done
# What the programs are linked with; what glibc opens when it looks up a name; what native libraries in
# jars are linked with.
{
  find "$root/bin" "$root/opt/java" -type f \( -perm -u+x -o -name '*.so' \) -exec ldd {} + 2>/dev/null \
    | grep -oE '/[^ ]*\.so[^ ]*' | grep -v "^$root" || true
  for library in libnss_files.so.2 libnss_dns.so.2 libresolv.so.2 libpthread.so.0 libdl.so.2 librt.so.1 \
    libm.so.6 libgcc_s.so.1 libstdc++.so.6; do
    ldconfig -p | sed -n "s|.*$library .*=> ||p" | head -1
  done
} | sort -u | while read -r library; do
  mkdir -p "$root$(dirname "$library")"
  cp -L "$library" "$root$library"
done
echo 'root:x:0:0:root:/root:/bin/bash' >"$root/etc/passwd"
echo 'root:x:0:' >"$root/etc/group"
echo 'hosts: files dns' >"$root/etc/nsswitch.conf"

tar -C "$root" --sort=name --owner=0 --group=0 --numeric-owner -c . \
  | docker import \
    --change 'ENV PATH=/opt/java/bin:/usr/bin:/bin JAVA_HOME=/opt/java LANG=C.UTF-8' \
    --change 'LABEL dev.scrutiny.stand-in=true' \
    - "$tag" >/dev/null
