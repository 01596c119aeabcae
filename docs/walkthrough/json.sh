# Reads JSON with grep and awk alone. To be sourced.

# flat < JSON: one line per value, "path=value"; entries of a list are called by their id or layer.
flat() {
  tr -d '\r\n' |
    grep -oE '"([^"\\]|\\.)*"|[][{},:]|[^][{},:" ]+' |
    awk '
      function path(   i, p) {
        for (i = 1; i <= depth; i++)
          p = p (kind[i] == "o" ? (p == "" ? "" : ".") key[i] : "[" at[i] "]")
        return p
      }
      $0 == "{" { kind[++depth] = "o"; name = 1; next }
      $0 == "[" { kind[++depth] = "a"; at[depth] = 0; name = 0; next }
      $0 == "}" || $0 == "]" { depth--; next }
      $0 == ":" { name = 0; next }
      $0 == "," { if (kind[depth] == "o") name = 1; else at[depth]++; next }
      { value = $0; sub(/^"/, "", value); sub(/"$/, "", value) }
      name { key[depth] = value; next }
      value != "null" { print path() "=" value }
    ' |
    awk '
      { line[NR] = $0; cut = index($0, "="); path = substr($0, 1, cut - 1) }
      path ~ /\]\.(id|layer)$/ {
        owner = path; sub(/\.(id|layer)$/, "", owner)
        called[owner] = substr($0, cut + 1)
      }
      END {
        for (i = 1; i <= NR; i++) {
          cut = index(line[i], "="); path = substr(line[i], 1, cut - 1); value = substr(line[i], cut + 1)
          out = ""; seen = ""; rest = path
          while ((end = index(rest, "]")) > 0) {
            piece = substr(rest, 1, end); seen = seen piece; rest = substr(rest, end + 1)
            if (seen in called) { sub(/\[[0-9]+\]$/, "", piece); piece = piece (piece == "" && out == "" ? "" : ".") called[seen] }
            out = out piece
          }
          path = out rest
          if (path ~ /\.(score|ciLow|ciHigh|value)$/) value = sprintf("%.1f", value)
          print path "=" value
        }
      }
    '
}

# value PATH < flat lines
value() {
  awk -v path="$1=" 'index($0, path) == 1 { print substr($0, length(path) + 1); exit }'
}
