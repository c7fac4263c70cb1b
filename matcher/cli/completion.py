"""matcher completion"""

from __future__ import annotations

from typing import Annotated

import typer

from matcher.cli import shell
from matcher.cli.completing import ASKED
from matcher.errors import MatcherError
from matcher.gate import shown

_BASH = """\
_matcher() {
  local IFS=$'\\n'
  COMPREPLY=( $(@ASKED@=1 matcher "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null) )
  if [[ ${COMPREPLY[0]} == */ ]]; then compopt -o nospace 2>/dev/null; fi
}
complete -o default -F _matcher matcher
"""
_ZSH = """\
#compdef matcher
_matcher() {
  local -a found
  found=( ${(f)"$(@ASKED@=1 matcher "${(@)words[2,CURRENT]}" 2>/dev/null)"} )
  if (( ! ${#found} )); then _files; return; fi
  compadd -- ${found:#*/}
  compadd -S '' -- ${(M)found:#*/}
}
if [[ ${funcstack[1]} == _matcher ]]; then _matcher "$@"; else compdef _matcher matcher; fi
"""
_FISH = """\
function __matcher
  set -l words (commandline -opc)
  set -l begun (commandline -ct)
  set -e words[1]
  set -l found (env @ASKED@=1 matcher $words "$begun" 2>/dev/null)
  if test -n "$found"
    string join \\n -- $found
  else
    __fish_complete_path "$begun"
  end
end
complete -c matcher -f -a '(__matcher)'
"""
SCRIPTS = {"bash": _BASH, "zsh": _ZSH, "fish": _FISH}


def completion(which: Annotated[str, typer.Argument(metavar="SHELL", help="bash, zsh or fish.")]) -> None:
    """Print what makes a shell complete commands, options, job files, candidates and signals.

    Candidates are those of the last ranking made in the folder. For good: put `eval "$(matcher completion bash)"` into
    ~/.bashrc (zsh: ~/.zshrc, behind compinit; fish: write it to ~/.config/fish/completions/matcher.fish).

    Example: matcher completion zsh
    """
    if which not in SCRIPTS:
        raise MatcherError(f"no completion for “{shown(which)}”", "SHELL", f"name one of {', '.join(SCRIPTS)}")
    shell.put(SCRIPTS[which].replace("@ASKED@", ASKED))
