#!/bin/sh
# Makes a certificate authority of your own (ca.pem) and, by it, a certificate in Akismet's name (akismet.pem, akismet.key) in the current
# folder. Give ca.pem to the comment server alone, and ca.key to nobody: throw it away when this is done.
set -eu
umask 077
openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -subj '/CN=Rejoinder in the name of Akismet' -keyout ca.key -out ca.pem \
  -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign -addext 'nameConstraints=critical,permitted;DNS:rest.akismet.com'
openssl req -newkey rsa:2048 -nodes -subj '/CN=rest.akismet.com' -keyout akismet.key -out akismet.csr
printf 'subjectAltName=DNS:rest.akismet.com,DNS:*.rest.akismet.com\nextendedKeyUsage=serverAuth\n' > akismet.ext
openssl x509 -req -in akismet.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 825 -extfile akismet.ext -out akismet.pem
rm akismet.csr akismet.ext
