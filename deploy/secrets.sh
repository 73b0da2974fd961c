#!/bin/sh
# Makes every secret of docker-compose.yml once: .env and deploy/secrets/. What is there already is kept.
# Needs openssl and ssh-keygen.
set -eu
umask 077
cd -- "$(dirname -- "$0")/.."
partners='acme globex initech'
folder=deploy/secrets
environment=.env

for tool in openssl ssh-keygen; do
  command -v "$tool" >/dev/null || { echo "secrets.sh: $tool is missing; install it" >&2; exit 3; }
done
mkdir -p "$folder"
[ -f "$environment" ] || : > "$environment"

# The project's name, so that volumes keep theirs when the folder is moved.
grep -q '^COMPOSE_PROJECT_NAME=' "$environment" || echo 'COMPOSE_PROJECT_NAME=serai' >> "$environment"

random() { openssl rand -hex 24; }

# Prints the value of a name in .env, which is made when it is missing.
secret() {
  value=$(sed -n "s/^$1=//p" "$environment" | head -n 1)
  if [ -z "$value" ]; then
    value=$(random)
    printf '%s=%s\n' "$1" "$value" >> "$environment"
  fi
  printf '%s' "$value"
}

# RabbitMQ's own form: base64(salt + SHA-256(salt + password)), the salt four bytes.
rabbit_hash() {
  salt=$(openssl rand -hex 2)
  { printf '%s' "$salt"; printf '%s%s' "$salt" "$1" | openssl dgst -sha256 -binary; } | openssl base64 -A
}

key() {
  [ -f "$folder/$1" ] || ssh-keygen -q -t ed25519 -N '' -C "$1" -f "$folder/$1"
}

upper() { printf '%s' "$1" | tr 'a-z-' 'A-Z_'; }

for name in SERAI_OPERATOR_PASSWORD SERAI_DATABASE_PASSWORD SERAI_INBOX_PASSWORD SERAI_AMQP_PASSWORD; do
  secret "$name" >/dev/null
done
key sftp-host
key sftp-hub
for partner in $partners; do
  key "sftp-$partner"
  secret "$(upper "$partner")_AMQP_PASSWORD" >/dev/null
done
printf 'sftp %s\n' "$(cut -d ' ' -f 1,2 < "$folder/sftp-host.pub")" > "$folder/known-hosts"

users="{\"name\":\"serai\",\"password_hash\":\"$(rabbit_hash "$(secret SERAI_AMQP_PASSWORD)")\",\"hashing_algorithm\":\"rabbit_password_hashing_sha256\",\"tags\":[]}"
permissions='{"user":"serai","vhost":"/","configure":".*","write":".*","read":".*"}'
exchanges='' queues='' bindings='' comma=''
for partner in $partners; do
  hash=$(rabbit_hash "$(secret "$(upper "$partner")_AMQP_PASSWORD")")
  users="$users,{\"name\":\"$partner\",\"password_hash\":\"$hash\",\"hashing_algorithm\":\"rabbit_password_hashing_sha256\",\"tags\":[]}"
  # A partner declares nothing, publishes to its own exchange only (not to amq.default) and reads its own queue only.
  permissions="$permissions,{\"user\":\"$partner\",\"vhost\":\"/\",\"configure\":\"^\$\",\"write\":\"^$partner\\\\.in\$\",\"read\":\"^$partner\\\\.out\$\"}"
  exchanges="$exchanges$comma{\"name\":\"$partner.in\",\"vhost\":\"/\",\"type\":\"topic\",\"durable\":true,\"auto_delete\":false,\"internal\":false,\"arguments\":{}}"
  bindings="$bindings$comma{\"source\":\"$partner.in\",\"vhost\":\"/\",\"destination\":\"$partner.in\",\"destination_type\":\"queue\",\"routing_key\":\"#\",\"arguments\":{}}"
  for end in in out dead; do
    queues="$queues$comma{\"name\":\"$partner.$end\",\"vhost\":\"/\",\"durable\":true,\"auto_delete\":false,\"arguments\":{}}"
    comma=,
  done
done
printf '{"vhosts":[{"name":"/"}],"users":[%s],"permissions":[%s],"exchanges":[%s],"queues":[%s],"bindings":[%s]}\n' \
  "$users" "$permissions" "$exchanges" "$queues" "$bindings" > "$folder/rabbitmq-definitions.json"
# Read by other users within the containers; the folder itself stays closed to others on this machine.
chmod 0644 "$folder/rabbitmq-definitions.json" "$folder/known-hosts" "$folder/sftp-hub"
echo "secrets are in $environment and $folder; keep both out of version control"
