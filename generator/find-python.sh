#!/bin/sh
# Prints a Python that will do: 3.11.5 or newer, able to make a virtual environment. A name in $1 is the only one tried.
# With `--others 3.11` it prints each other supported minor version that is here, with its path.
# A command on the path may be a shim that fails, so each is run before it is believed.

is_new() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11, 5))' 2>/dev/null; }
is_whole() { "$1" -c 'import ensurepip, venv' 2>/dev/null; }

if [ "${1:-}" = --others ]; then
    for minor in 3.11 3.12 3.13; do
        [ "$minor" = "$2" ] && continue
        for path in "$(command -v "python$minor")" "${HOME:-}/.pyenv/versions/$minor."*/bin/python3; do
            if [ -x "$path" ] && is_new "$path" && is_whole "$path"; then
                echo "$minor $path"
                break
            fi
        done
    done
    exit 0
fi

old=""
bare=""
for name in ${1:-python3.13 python3.12 python3.11 python3 python}; do
    path=$(command -v "$name" 2>/dev/null) || continue
    version=$("$path" -c 'import platform; print(platform.python_version())' 2>/dev/null) || continue
    if ! is_new "$path"; then
        old="$old $version ($path)"
    elif ! is_whole "$path"; then
        bare="$bare $version ($path)"
    else
        echo "$path"
        exit 0
    fi
done

{
    if [ -n "$bare" ]; then
        echo "Python$bare cannot make virtual environments: install its venv package (Debian, Ubuntu: apt install python3-venv)."
    elif [ -n "$old" ]; then
        echo "Python$old is too old: 3.11.5 or newer is needed."
        echo "Install one (python.org; 'uv python install 3.13'; 'pyenv install 3.13'), then name it: make site PYTHON=/path/to/python3.13"
    else
        echo "No Python ${1:+called $1 }was found: 3.11.5 or newer is needed. Name one: make site PYTHON=/path/to/python3.13"
    fi
} >&2
exit 1
