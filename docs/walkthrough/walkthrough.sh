#!/bin/sh
# From an empty ./cambium start to results per layer and the mails up and down, with curl alone.
#
#   CAMBIUM_ADMIN_SECRET=... docs/walkthrough/walkthrough.sh
#
# CAMBIUM_PORT_BASE (8080) and CAMBIUM_HOST (http://localhost) say where it runs. The figures it
# must find are in expected.txt, which expected.py calculates without the program.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
. "$here/json.sh"

port=${CAMBIUM_PORT_BASE:-8080}
host=${CAMBIUM_HOST:-http://localhost}
secret=${CAMBIUM_ADMIN_SECRET:?the secret of the client cambium-admin}
patience=${CAMBIUM_PATIENCE:-120}
home=$host:$port
survey=$host:$((port + 1))
analytics=$host:$((port + 2))
notification=$host:$((port + 3))
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

say() { printf '%s\n' "$*"; }
fail() {
  say "FAILED: $*" >&2
  exit 1
}

# call EXPECTED-STATUSES METHOD URL [curl arguments]: the body lies in $work/body
call() {
  statuses=$1 method=$2 url=$3
  shift 3
  status=$(curl -sS -o "$work/body" -w '%{http_code}' -X "$method" "$@" "$url") || fail "$method $url"
  case " $statuses " in
    *" $status "*) ;;
    *) fail "$method $url gave $status, not $statuses: $(cat "$work/body")" ;;
  esac
}

# admin: the same, as the administrator
admin() {
  statuses=$1 method=$2 url=$3
  shift 3
  call "$statuses" "$method" "$url" -H "Authorization: Bearer $token" "$@"
}

# until_true SECONDS WHAT COMMAND...
until_true() {
  left=$1 what=$2
  shift 2
  until "$@"; do
    left=$((left - 1))
    [ "$left" -gt 0 ] || fail "waited in vain: $what"
    sleep 1
  done
}

ready() {
  for p in 0 1 2 3; do
    curl -fsS -o /dev/null "$host:$((port + p))/actuator/health/readiness" 2>/dev/null || return 1
  done
}

# links ROUND: "address token" per invitation of this round, newest mail first
links() {
  call 200 GET "$home/mail?limit=10000" -H 'Accept: application/json'
  flat <"$work/body" | awk '
    { cut = index($0, "="); path = substr($0, 1, cut - 1); value = substr($0, cut + 1)
      mail = path; sub(/\.(to|text|html|subject|links\[[0-9]+\])$/, "", mail) }
    path ~ /\.to$/ { to[mail] = value; order[++n] = mail }
    match(value, /\/r#[A-Za-z0-9_-]+/) { token[mail] = substr(value, RSTART + 3, RLENGTH - 3) }
    END { for (i = 1; i <= n; i++) if (order[i] in token) print to[order[i]], token[order[i]] }
  ' | sort -u >"$work/all-links"
  if [ -f "$work/old-links" ]; then
    grep -vxFf "$work/old-links" "$work/all-links" >"$work/links" || true
  else
    cp "$work/all-links" "$work/links"
  fi
}

links_for() {
  links
  [ "$(wc -l <"$work/links")" -eq "$1" ]
}

token_of() {
  grep "^$1@" "$work/links" | head -n 1 | cut -d ' ' -f 2
}

state_is() {
  admin 200 GET "$survey/api/rounds/$round"
  [ "$(flat <"$work/body" | value state)" = "$1" ]
}

# answer: sends the lines of a file of answers, each as the person who gave it
answer() {
  while read -r line; do
    person=$(say "$line" | sed 's/.*"person":"\([^"]*\)".*/\1/')
    token_now=$(token_of "$person")
    [ "${#token_now}" -eq 43 ] || fail "no link for $person"
    case $line in
      *'"withdraw":true'*)
        call 204 DELETE "$survey/api/responses" -H 'Content-Type: application/json' \
          -d "{\"token\":\"$token_now\"}"
        ;;
      *)
        answers=$(say "$line" | sed 's/.*"answers":\({[^}]*}\).*/\1/')
        last_body="{\"token\":\"$token_now\",\"answers\":$answers,\"comments\":{}}"
        call '200 201' POST "$survey/api/responses" -H 'Content-Type: application/json' -d "$last_body"
        ;;
    esac
  done <"$1"
}

# sends the last body again: the same receipt and version
answer_again() {
  call 200 POST "$survey/api/responses" -H 'Content-Type: application/json' -d "$last_body"
  cp "$work/body" "$work/first"
  call 200 POST "$survey/api/responses" -H 'Content-Type: application/json' -d "$last_body"
  cmp -s "$work/first" "$work/body" || fail "the same answer gave another receipt"
}

# compare NAME SCOPE: the flat lines in $work/actual with those in expected.txt
compare() {
  sed -n "s/^$1 $2 //p" "$here/expected.txt" >"$work/expected"
  [ -s "$work/expected" ] || fail "nothing is expected of $1 $2"
  grep -v '!$' "$work/expected" >"$work/present"
  sed -n 's/!$/=/p' "$work/expected" >"$work/absent"
  missing=$(grep -vxFf "$work/actual" "$work/present" || true)
  extra=$(awk 'NR == FNR { no[$0]; next } { cut = index($0, "="); if (substr($0, 1, cut) in no) print }' \
    "$work/absent" "$work/actual")
  unexpected=$(grep -E '(^|\.)measures\.[^.]+\.n=' "$work/actual" | grep -vxFf "$work/present" || true)
  if [ -n "$missing$extra$unexpected" ]; then
    [ -z "$missing" ] || say "$missing" | sed 's/^/  expected, not found: /' >&2
    [ -z "$extra" ] || say "$extra" | sed 's/^/  must not be there: /' >&2
    [ -z "$unexpected" ] || say "$unexpected" | sed 's/^/  not expected: /' >&2
    grep -E "^($(say "$missing" | sed 's/=.*//;s/[.]/[.]/g' | paste -s -d '|' -))=" "$work/actual" |
      sed 's/^/  found: /' >&2 || true
    fail "results of $1 for $2 differ"
  fi
  say "  $2: $(wc -l <"$work/present" | tr -d ' ') values as expected"
}

results() {
  admin 200 GET "$analytics/api/rounds/$round/results"
  flat <"$work/body" >"$work/actual"
  compare "$1" organisation
  for manager in $(sed -n "s/^$1 \([^ ]*\) .*/\1/p" "$here/expected.txt" | sort -u); do
    [ "$manager" = organisation ] && continue
    admin 200 GET "$analytics/api/rounds/$round/results?manager=$manager"
    flat <"$work/body" >"$work/actual"
    compare "$1" "$manager"
  done
}

# sent SERVICE KIND: how many mails of this kind this round has sent
sent() {
  admin 200 GET "$1/api/deliveries?round=$round"
  flat <"$work/body" | awk -v kind="$2" '
    { cut = index($0, "="); path = substr($0, 1, cut - 1); value = substr($0, cut + 1)
      entry = path; sub(/\.[a-z]+$/, "", entry) }
    path ~ /\.kind$/ { kinds[entry] = value }
    path ~ /\.state$/ { states[entry] = value }
    END { for (e in kinds) if (kinds[e] == kind && states[e] == "SENT") n++; print n + 0 }'
}

sent_is() {
  [ "$(sent "$1" "$2")" -eq "$3" ]
}

# caught: how many mails lie in the mailbox
caught() {
  call 200 GET "$home/mail?limit=10000" -H 'Accept: application/json'
  flat <"$work/body" | grep -c '\.to=' || true
}

caught_is() {
  [ "$(caught)" -eq "$1" ]
}

# new_round NAME BODY
new_round() {
  say "Round $1"
  before=$(caught)
  admin 201 POST "$survey/api/rounds" -H 'Content-Type: application/json' -d "$2"
  round=$(flat <"$work/body" | value id)
  admin '200 202' POST "$survey/api/rounds/$round/open"
  until_true "$patience" "the round to open" state_is OPEN
  [ "$(flat <"$work/body" | value invited)" = 60 ] || fail "invited: $(cat "$work/body")"
  until_true "$patience" "59 invitations with a link" links_for 59
  admin 404 GET "$analytics/api/rounds/$round/results"
}

# finish NAME: closes and compares
finish() {
  admin 404 GET "$analytics/api/rounds/$round/results"
  admin '200 202' POST "$survey/api/rounds/$round/close"
  call '404 409' POST "$survey/api/responses" -H 'Content-Type: application/json' -d "$last_body"
  until_true "$patience" "the round to be released" state_is RELEASED
  results "$1"
  until_true "$patience" "59 invitations recorded" sent_is "$survey" INVITATION 59
  until_true "$patience" "a report to each of 14 managers" sent_is "$notification" MANAGER_REPORT 14
  until_true "$patience" "a rolled-up mail to each of 4 bosses" sent_is "$notification" UPWARD_BRIEFING 4
  until_true "$patience" "a briefing to each of 2 executives" sent_is "$notification" EXECUTIVE_BRIEFING 2
  until_true "$patience" "a digest to each of 59 invited" sent_is "$notification" DOWNWARD_DIGEST 59
  until_true "$patience" "138 mails, and none twice" caught_is $((before + 59 + 14 + 4 + 2 + 59))
  say "  mails: 14 reports, 4 rolled up, 2 briefings, 59 digests"
  links
  cp "$work/all-links" "$work/old-links"
}

until_true "$patience" "four services to be ready" ready

call 401 GET "$survey/api/rounds/none"
call 200 POST "$home/oauth2/token" -u "cambium-admin:$secret" \
  -d grant_type=client_credentials -d scope=cambium.admin
token=$(flat <"$work/body" | value access_token)
[ -n "$token" ] || fail "no token"

say "People"
admin 422 PUT "$survey/api/people" -H 'Content-Type: text/csv' --data-binary 'person_id,name,email,manager_id
a,Ada,a@acme.example,b
b,Bo,b@acme.example,a
'
admin 200 PUT "$survey/api/people" -H 'Content-Type: text/csv' --data-binary "@$here/people.csv"
[ "$(flat <"$work/body" | value added)" = 60 ] || fail "import: $(cat "$work/body")"

closes="$(($(date -u +%Y) + 1))-01-31T16:00:00Z"

new_round pulse "{\"questionnaire\":\"cambium-pulse\",\"modules\":[\"A\"],\"title\":\"Walkthrough pulse\",\"closesAt\":\"$closes\"}"
answer "$here/answers-pulse.jsonl"
answer_again
admin 200 GET "$survey/api/rounds/$round"
[ "$(flat <"$work/body" | value answeredAtLeast)" = 45 ] || fail "participation: $(cat "$work/body")"
finish pulse

admin 201 POST "$survey/api/questionnaires" -H 'Content-Type: application/json' \
  --data-binary "@$here/questionnaire-ten.json"
questionnaire=$(flat <"$work/body" | value id)
new_round ten "{\"questionnaire\":\"$questionnaire\",\"title\":\"Ten of our own\",\"closesAt\":\"$closes\"}"
answer "$here/answers-ten.jsonl"
finish ten

say "All as expected."
