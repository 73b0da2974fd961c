#!/bin/bash
# Ready means: the database and the inbox answer. Bash's own /dev/tcp, as the image has neither curl nor wget.
exec 3<>/dev/tcp/127.0.0.1/8080 || exit 1
printf 'GET /actuator/health/readiness HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n' >&3
IFS= read -r status <&3
case $status in
  *' 200'*) exit 0 ;;
  *) exit 1 ;;
esac
