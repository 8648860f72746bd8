#!/bin/sh
# The same by curl. Needs curl, and node for the signature and for reading JSON.
set -eu
cd "$(dirname "$0")"
file=${DEMO_CREDENTIALS:-../../.demo/demo-credentials.json}
read_json() { node -p "JSON.parse(require('node:fs').readFileSync(0, 'utf8')).$1"; }
server=$(read_json baseUrl <"$file")

token=$(curl -sS "$server/oauth/token" \
  -d grant_type=client_credentials \
  -d client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer \
  -d purpose=care \
  --data-urlencode 'scope=system/Beneficiary.cr' \
  --data-urlencode "client_assertion=$(node print-assertion.ts hospital)" | read_json access_token)

created=$(curl -sS --fail-with-body "$server/v1/beneficiaries" \
  -H "Authorization: Bearer $token" -H 'Content-Type: application/json' -H "Idempotency-Key: curl-$$-$(date +%s)" \
  -d '{"noIdentifierReason":"not-collected","name":"Phan Thị Mẫu","sex":"female"}')
echo "created $(echo "$created" | read_json id)"

curl -sS --fail-with-body "$server/v1/beneficiaries/$(echo "$created" | read_json id)" -H "Authorization: Bearer $token"
echo
