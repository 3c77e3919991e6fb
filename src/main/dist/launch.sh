# Runs the program of the folder $program, with shell built-ins alone where a Java says its version in its file "release".
# Sourced by the repository's script and by the archive's; $example is a fact file to learn from,
# prepare makes $jar where it is missing or old, and sets $built then.
jar=$program/factleaf.jar
oldest=21

# The JVM would take options from these, print that it does, and fail where they contradict ours.
ignore_java_variables() { unset JAVA_TOOL_OPTIONS _JAVA_OPTIONS JDK_JAVA_OPTIONS; }

# Sets $version (major; nothing if unknown) and $release (as full as is known; nothing if unknown) of a java command.
# The file "release" of a JDK tells in no time what "java -version" takes a JVM to tell.
look() {
  version=; release=
  file=${1%/bin/java}/release
  if [ ! -f "$file" ] && [ -L "$1" ]; then
    file=$(readlink -f -- "$1") && file=${file%/bin/java}/release
  fi
  if [ -f "$file" ]; then
    while IFS='="' read -r key quote value rest; do
      case $key in
        JAVA_VERSION) version=${value%%[!0-9]*}; release=${release:-$value} ;;
        JAVA_RUNTIME_VERSION) release=$value ;;
      esac
    done <"$file"
  fi
  case $release in *[!A-Za-z0-9._+-]*) release= ;; esac
  [ -n "$version" ] || version=$(ignore_java_variables; "$1" -version 2>&1 | sed -n 's/^[^"]*version "\([0-9]*\).*/\1/p' | head -n 1)
  [ -n "$version" ] || version=0
}

# Sets $java to the first java of at least version $oldest: JAVA_HOME, PATH, then the newest of the usual folders.
# Sets $version and $release with it.
find_java() {
  for java in "${JAVA_HOME:-/nonexistent}/bin/java" "$(command -v java || true)"; do
    [ -x "$java" ] || continue
    look "$java"
    [ "$version" -ge "$oldest" ] && return
  done
  best=; best_version=0; best_release=
  for java in /usr/lib/jvm/*/bin/java /opt/*/bin/java /usr/local/*/bin/java "${HOME:-/nonexistent}"/.sdkman/candidates/java/*/bin/java \
      /Library/Java/JavaVirtualMachines/*/Contents/Home/bin/java; do
    [ -x "$java" ] || continue
    look "$java"
    [ "$version" -ge "$oldest" ] && [ "$version" -gt "$best_version" ] && { best=$java; best_version=$version; best_release=$release; }
  done
  java=$best; version=$best_version; release=$best_release
}

# Whether a file was made for this very jar: it has its time. The JVM takes no cache of a jar of another time, as a copy may be.
current() { [ -f "$1" ] && [ ! "$1" -nt "$jar" ] && [ ! "$1" -ot "$jar" ]; }

# Makes the cache of loaded classes in a run that nobody sees; it is tried once for a jar and a java.
# $standard are the options of every run, as the JVM takes no cache of other ones. $1 starts it, with a low priority if nobody waits.
train() (
  rm -f "$tried"
  (set -C; : >"$tried") || exit 0
  touch -r "$jar" "$tried"
  work=$(mktemp -d "$program/train.XXXXXX") || exit 0
  trap 'rm -rf "$work" "$tried"; exit 1' HUP INT TERM
  $1 "$java" $standard "-XX:$make=$work/cache" -jar "$jar" build --allow-overdue --out "$work/out" "$example" || true
  # Not if the jar has changed meanwhile; the next start tries again.
  [ -s "$work/cache" ] && current "$tried" && touch -r "$jar" "$work/cache" && mv -f "$work/cache" "$cache"
  rm -rf "$work"
) </dev/null >/dev/null 2>&1

java=$program/../runtime/bin/java
if [ -x "$java" ]; then look "$java"; else find_java; fi
if [ -z "$java" ]; then
  echo "factleaf: needs Java $oldest or newer, and found none in JAVA_HOME, PATH or the usual folders." >&2
  echo "Install a JDK of version $oldest or newer (Debian: apt-get install openjdk-21-jdk, where it has one)," >&2
  echo "or set JAVA_HOME to its folder." >&2
  exit 2
fi

built=
prepare

# One sheet ends before the second compiler, much inlining, or code made for what is called by reflection, has paid for
# itself; a folder of sheets does not, nor does the preview, which goes on.
tiers="-XX:TieredStopAtLevel=1 -XX:C1MaxInlineLevel=2 -XX:C1MaxInlineSize=20 -Djdk.reflect.useNativeAccessorOnly=true"
# Linux gives a heap that is new in large pages at less cost, where it gives them at all; the JVM would warn where it does not.
large=/sys/kernel/mm/transparent_hugepage/enabled
if [ -f "$large" ] && read -r state <"$large"; then
  case $state in *'[never]'*) ;; *) tiers="$tiers -XX:+UseTransparentHugePages" ;; esac
fi
[ "${1-}" = serve ] && tiers=
previous=
for argument in "$@"; do
  case $previous in
    --out | --templates | --snapshots | --rules) ;;
    *) [ -d "$argument" ] && tiers= ;;
  esac
  previous=$argument
done

# Memory that C code gave back goes back to the system (glibc keeps an arena for each thread, and its free parts).
export MALLOC_ARENA_MAX="${MALLOC_ARENA_MAX:-2}"
trim=
[ "$version" -lt 22 ] || trim=-XX:TrimNativeHeapInterval=5000

# No log: a cache that the JVM cannot use is not worth a word. What it says nevertheless is no result.
always="-Djava.awt.headless=true --enable-native-access=ALL-UNNAMED -XX:+DisplayVMOutputToStderr -Xlog:disable $trim"
collector=-XX:+UseSerialGC
heap=-Xmx256m
standard="$always $collector $heap"

# Options of the user's own come last, and take the place of ours where the JVM would not have both.
# They are split at blanks and nothing else: no wildcards, no quotes.
set -f
ignore_java_variables
more=${FACTLEAF_JAVA_OPTS-}
for option in $more; do
  case $option in
    -XX:+Use*GC) collector= ;;
    -Xm[sx]* | -XX:*HeapSize=* | -XX:*RAMPercentage=*) heap= ;;
  esac
done
options="$always $collector $heap"

use=
if [ -n "$release" ]; then
  make=AOTCacheOutput; use=AOTCache; cache=$program/factleaf-$release.aot
  [ "$version" -ge 25 ] || { make=ArchiveClassesAtExit; use=SharedArchiveFile; cache=${cache%.aot}.jsa; }
  tried=$cache.tried
  if ! current "$tried"; then
    if [ "$built" ]; then train '' || true; else train 'nice -n 19' & fi
  fi
  current "$cache" && use=-XX:$use=$cache || use=
fi

# Where no language is set, Java would know file names of ASCII only. The system's words come in English: PipeStream knows one of them.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
  C | POSIX) LC_CTYPE=C.UTF-8 ;;
  *) LC_CTYPE=${LC_ALL:-${LC_CTYPE:-$LANG}} ;;
esac
unset LC_ALL
export LC_CTYPE LC_MESSAGES=C

out=false; err=false
[ -t 1 ] && out=true
[ -t 2 ] && err=true

# A JVM that cannot start ends with 1, which would mean findings. It does not where its folder is gone.
if ! [ . -ef "$PWD" ]; then
  echo "factleaf: the folder that it was started in is no longer there; go to another." >&2
  exit 2
fi
# So it is tried where it might not.
if [ -n "$more" ] || [ "$(ulimit -v)" != unlimited ]; then
  message=$("$java" $options $tiers $more ${use:+"$use"} -cp "$jar" -version 2>&1) || {
    printf '%s\n' "$message" >&2
    echo "factleaf: Java does not start with the options in FACTLEAF_JAVA_OPTS, or in the memory that it may have; see above." >&2
    exit 2
  }
fi
exec "$java" $options $tiers $more ${use:+"$use"} -Dfactleaf.out=$out -Dfactleaf.err=$err -jar "$jar" "$@"
