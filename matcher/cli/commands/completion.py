"""matcher completion"""

from __future__ import annotations

from typing import Annotated

import typer

from matcher.cli import shell
from matcher.cli.completion_words import ASKED
from matcher.errors import MatcherError
from matcher.gate import shown

_BASH = """\
_matcher() {
  local one
  COMPREPLY=()
  while IFS= read -r one; do COMPREPLY+=("$one"); done < <(@ASKED@=bash matcher "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  if [[ ${COMPREPLY[0]} == */ || ${COMPREPLY[0]} == *.toml ]]; then compopt -o filenames 2>/dev/null; fi
}
complete -o default -F _matcher matcher
"""
_ZSH = """\
#compdef matcher
_matcher() {
  local -a found
  found=( ${(f)"$(@ASKED@=zsh matcher "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)"} )
  compset -P 1 '--*='
  if (( ! ${#found} )); then _files; return; fi
  compset -P '*/'
  compadd -- ${${found:#*/}##*/}
  compadd -q -S / -- ${${${(M)found:#*/}%/}##*/}
}
if [[ ${funcstack[1]} == _matcher ]]; then _matcher "$@"; else compdef _matcher matcher; fi
"""
_FISH = """\
function __matcher
  set -l before (commandline -opc)
  set -l whole (commandline -op)
  set -l raw (commandline -ct)
  set -l begun ""
  test -n "$raw"; and set begun $whole[(math (count $before) + 1)]
  set -l found (env @ASKED@=fish matcher $before[2..-1] "$begun" 2>/dev/null)
  set -l head (string match -r -- '^--[^=]+=' $begun)
  if test (count $found) -gt 0
    string join \\n -- "$head"$found
  else
    complete -C "'' $raw"
  end
end
complete -c matcher -f -a '(__matcher)'
"""
SCRIPTS = {"bash": _BASH, "zsh": _ZSH, "fish": _FISH}


def completion(which: Annotated[str, typer.Argument(metavar="SHELL", help="bash, zsh or fish.")]) -> None:
    """Print a script that makes your shell complete commands, options, job files, candidates and signals.

    To use it, put `eval "$(matcher completion bash)"` in ~/.bashrc (zsh: ~/.zshrc, after compinit; fish: write the script
    to ~/.config/fish/completions/matcher.fish). The candidates that it completes are those of the last ranking in this
    folder.

    Example: matcher completion zsh
    """
    if which not in SCRIPTS:
        raise MatcherError(f"no completion for “{shown(which)}”", "SHELL", f"name one of {', '.join(SCRIPTS)}")
    shell.put(SCRIPTS[which].replace("@ASKED@", ASKED))
