#!/bin/sh
# What pipelines do with Factleaf, in the root of a repository: the action for GitHub and the template for GitLab beside this file
# call it with one word or several. All of several are done; the highest exit code counts.
#   install   puts the program where the other words find it
#   check     finds what is wrong with the fact files, and reports it
#   build     finds whether out/ is what a build makes
#   diff      writes factleaf-diff.md: what changed since the commit into which the change is to go
#   comment   makes that a comment of the pull request (GitHub)
# What it heeds of the environment:
#   FACTLEAF_FROM      an archive of Factleaf (an https address or a file .tar.gz), or a program or its folder; empty: "factleaf" of PATH
#   FACTLEAF_SHA256    checksum of the archive; one from an address needs it
#   FACTLEAF_FILES     fact files and folders, one a line; empty: facts.yaml and the folder sheets
#   FACTLEAF_OPTIONS   further options of check and build, one a line
#   FACTLEAF_SARIF, FACTLEAF_JUNIT   where check writes a report of this form; neither: it prints annotations as GitHub takes them
#   FACTLEAF_FAIL_ON   diff fails if a change weighs so much: critical, major, minor or editorial
#   FACTLEAF_BASE      commit with which diff compares
#   FACTLEAF_PULL_REQUEST, GH_TOKEN  number of the pull request, and a token that may comment on it
set -eu

if [ $# -ne 1 ]; then
  worst=0
  for word; do
    sh "$0" "$word" || { code=$?; [ "$code" -le "$worst" ] || worst=$code; }
  done
  exit "$worst"
fi

newline='
'
mark='<!-- generator: Factleaf diff -->'
report=factleaf-diff.md
place=$(git rev-parse --absolute-git-dir)/factleaf
PATH=$place:$PATH

fail() {
  echo "factleaf: $*" >&2
  exit 2
}

unpack() {
  [ -f "$1" ] || fail "there is no archive $1"
  [ -z "${FACTLEAF_SHA256-}" ] || echo "$FACTLEAF_SHA256  $1" | sha256sum -c - >/dev/null ||
    fail "the archive does not have the checksum $FACTLEAF_SHA256"
  mkdir "$place/archive"
  tar -xzf "$1" -C "$place/archive" --strip-components=1
  link "$place/archive/factleaf"
}

link() {
  [ -x "$1" ] || fail "there is no program $1"
  ln -s "$(cd "$(dirname "$1")" && pwd)/${1##*/}" "$place/factleaf"
}

do_install() {
  rm -rf "$place"
  mkdir "$place"
  from=${FACTLEAF_FROM-}
  case $from in
    '') ;;
    https://*)
      [ -n "${FACTLEAF_SHA256-}" ] || fail "an archive from an address needs its checksum (sha256)"
      curl --proto '=https' -fsSL --retry 3 -o "$place/archive.tar.gz" "$from"
      unpack "$place/archive.tar.gz"
      ;;
    *.tar.gz) unpack "$from" ;;
    *) if [ -d "$from" ]; then link "$from/factleaf"; else link "$from"; fi ;;
  esac
  command -v factleaf || fail "say where Factleaf is, or put it on PATH"
  [ -z "${GITHUB_PATH-}" ] || echo "$place" >>"$GITHUB_PATH"
}

# Factleaf with these words, the options and the files. Both are split at the ends of lines alone, so that names may hold blanks.
run() {
  set -f
  IFS=$newline
  # shellcheck disable=SC2086
  factleaf "$@" ${FACTLEAF_OPTIONS-} -- ${FACTLEAF_FILES-}
}

do_check() {
  if [ -n "${FACTLEAF_SARIF-}" ]; then
    run check --report-format sarif --report "$FACTLEAF_SARIF"
  elif [ -n "${FACTLEAF_JUNIT-}" ]; then
    run check --report-format junit --report "$FACTLEAF_JUNIT"
  else
    run check --report-format github
  fi
}

do_build() { run build --check; }

# What GitHub checks out of a pull request is a merge: its first parent is the branch into which the change is to go.
base() {
  given=${FACTLEAF_BASE:-${CI_MERGE_REQUEST_TARGET_BRANCH_SHA:-${CI_MERGE_REQUEST_DIFF_BASE_SHA-}}}
  if [ "${GITHUB_EVENT_NAME-}" = pull_request ] && [ "$(git rev-parse HEAD)" = "${GITHUB_SHA-}" ]; then
    git cat-file commit HEAD | sed -n -e '/^$/q' -e 's/^parent //p' | head -n 1
  elif [ -n "$given" ]; then
    git merge-base "$given" HEAD 2>/dev/null || echo "$given"
  fi
}

# Prints what changed in a file or folder; returns 1 if FACTLEAF_FAIL_ON asks for it.
compare() {
  [ -e ".before/$1" ] || [ -e "$1" ] || return 0
  if [ ! -e ".before/$1" ]; then
    printf '\n### %s is new\n' "\`$1\`"
    return 0
  elif [ ! -e "$1" ]; then
    printf '\n### %s is gone\n' "\`$1\`"
    [ -z "${FACTLEAF_FAIL_ON-}" ]
    return
  fi
  code=0
  changes=$(factleaf diff --report-format markdown ${FACTLEAF_FAIL_ON:+"--fail-on=$FACTLEAF_FAIL_ON"} -- ".before/$1" "$1") || code=$?
  [ "$code" -le 1 ] || exit "$code"
  case $changes in
    '')
      printf '\n%s could not be compared: one of both has errors.\n' "\`$1\`"
      return 0
      ;;
    *"$newline### "*) printf '\n%s\n' "${changes#"$mark$newline"}" ;;
  esac
  return "$code"
}

do_diff() {
  base=$(base)
  if [ -z "$base" ]; then
    echo "factleaf: there is nothing to compare with: this is no pull request and no merge request"
    exit 0
  fi
  git cat-file -e "$base^{commit}" 2>/dev/null || git fetch -q --depth=1 origin "$base" ||
    fail "commit $base cannot be had; check out with its history, or let git keep its credentials"
  [ ! -e .before ] || fail "\".before\" is in the way"
  trap 'rm -rf .before' EXIT
  mkdir .before
  git archive "$base" | tar -xf - -C .before

  echo "$mark" >"$report"
  worst=0
  files=${FACTLEAF_FILES:-facts.yaml${newline}sheets}
  set -f
  IFS=$newline
  for file in $files; do
    (compare "$file") >>"$report" || { code=$?; [ "$code" -le "$worst" ] || worst=$code; }
  done
  [ "$(wc -l <"$report")" -gt 1 ] || printf '\nNo fact file has changed.\n' >>"$report"
  cat "$report"
  [ -z "${GITHUB_STEP_SUMMARY-}" ] || cat "$report" >>"$GITHUB_STEP_SUMMARY"
  [ -z "${GITHUB_OUTPUT-}" ] || echo "report=$report" >>"$GITHUB_OUTPUT"
  exit "$worst"
}

# GitHub takes 65,536 characters.
body() {
  if [ "$(wc -c <"$report")" -le 65000 ]; then
    cat "$report"
  else
    dd if="$report" bs=60000 count=1 2>/dev/null | sed '$d'
    printf '\nThere is more than a comment holds; all of it is in the summary of the job.\n'
  fi
}

# Changes the comment of an earlier run; writes one if there is none and something has changed.
do_comment() {
  comments=repos/$GITHUB_REPOSITORY/issues
  mine=".[] | select(.user.login == \"github-actions[bot]\" and (.body | startswith(\"$mark\"))) | .id"
  body >"$report.body"
  trap 'rm -f "$report.body"' EXIT
  {
    ids=$(gh api --paginate "$comments/$FACTLEAF_PULL_REQUEST/comments" --jq "$mine") &&
      id=${ids%%"$newline"*} &&
      if [ -n "$id" ]; then
        gh api -X PATCH "$comments/comments/$id" -F "body=@$report.body" >/dev/null
      elif grep -q '^### ' "$report"; then
        gh api -X POST "$comments/$FACTLEAF_PULL_REQUEST/comments" -F "body=@$report.body" >/dev/null
      fi
  } || echo "::notice::What changed is in the summary of the job. It cannot be a comment, which takes \"pull-requests: write\"."
}

case $1 in
  install | check | build | diff | comment) "do_$1" ;;
  *) fail "\"$1\" is none of: install, check, build, diff, comment" ;;
esac
