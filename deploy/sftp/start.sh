#!/bin/sh
# One user for each public key that was handed in; the hub's key opens every home.
set -eu
secrets=/run/secrets
install -m 0600 "$secrets/sftp-host" /etc/ssh/host_ed25519
mkdir -p /etc/ssh/authorized_keys /run/sshd
addgroup -S partners 2>/dev/null || true
for key in "$secrets"/sftp-*.pub; do
  user=$(basename "$key" .pub)
  user=${user#sftp-}
  [ "$user" = hub ] && continue
  # '*' instead of '!': a locked account may not log in, not even with a key.
  id "$user" >/dev/null 2>&1 || { adduser -D -H -h "/home/$user" -s /sbin/nologin -G partners "$user" && sed -i "s/^$user:!/$user:*/" /etc/shadow; }
  cat "$key" "$secrets/sftp-hub.pub" > "/etc/ssh/authorized_keys/$user"
  chmod 0644 "/etc/ssh/authorized_keys/$user"
  # The root of a chroot belongs to root; only the folders in it are the user's.
  install -d -o root -g root -m 0755 "/home/$user"
  # So all that the templates name are made here; a folder of another name needs a line here, too.
  for folder in in out receipts validate; do
    install -d -o "$user" -g partners -m 0750 "/home/$user/$folder"
  done
done
exec /usr/sbin/sshd -D -e
