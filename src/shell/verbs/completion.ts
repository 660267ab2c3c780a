import { type Answer, mistakenBy, show } from '../answer.ts'
import type { Call } from '../call.ts'

/** Prints the script with which a shell completes words of `linia`. */
export function completion(call: Call): Answer {
  const [shell = ''] = call.operands
  const script = Object.hasOwn(scripts, shell) ? scripts[shell] : undefined
  if (script === undefined) {
    const wanted = Object.keys(scripts)
    return mistakenBy({ kind: 'operand-unknown', verb: 'completion', operand: shell, wanted })
  }
  return show({ shell, script }, () => script)
}

/** Each asks `linia complete` for lines, quotes them as its shell wants it, and leaves names of files to the shell. */
const scripts: Readonly<Record<string, string>> = {
  bash: String.raw`# Completion of linia for bash: eval "$(linia completion bash)"
_linia() {
  local IFS=$'\n' line word current quoted opened=''
  local -a words=()
  # Quotes are taken off as text: what was typed is never evaluated. Bash parts words at =, which Linia does not need.
  for word in "${'$'}{COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    [[ $word == = ]] || words+=("${'$'}{word//[\"\'\\]/}")
  done
  current=${'$'}{COMP_WORDS[COMP_CWORD]}
  [[ $current == = ]] && current=''
  [[ $current == [\"\']* ]] && opened=${'$'}{current:0:1}
  current=${'$'}{current//[\"\'\\]/}
  COMPREPLY=()
  while IFS= read -r line; do
    if [[ $line == :files ]]; then
      compopt -o default 2>/dev/null
      COMPREPLY=()
      return
    fi
    if [[ -n $opened ]]; then quoted=$line; else printf -v quoted '%q' "$line"; fi
    # Letters beyond ASCII stay readable.
    [[ $quoted == \$\'* ]] && quoted=${'$'}{line//\\/\\\\} && quoted=${'$'}{quoted// /\\ }
    COMPREPLY+=("$quoted")
  done < <("${'$'}{COMP_WORDS[0]}" complete -- "${'$'}{words[@]}" "$current" 2>/dev/null)
}
complete -F _linia linia
`,
  zsh: String.raw`#compdef linia
# Completion of linia for zsh: source <(linia completion zsh)
_linia() {
  local -a given found
  # Quotes are taken off as text, those that are still open too; compadd puts them back.
  given=("${'$'}{(@)words[2,CURRENT]//[\"\'\\]/}")
  found=("${'$'}{(@f)$("${'$'}{words[1]}" complete -- "${'$'}{given[@]}" 2>/dev/null)}")
  if [[ ${'$'}{found[1]} == :files ]]; then
    _files
  elif [[ -n ${'$'}{found[1]} ]]; then
    compadd -U -- "${'$'}{found[@]}"
  fi
}
compdef _linia linia
`,
  fish: String.raw`# Completion of linia for fish: linia completion fish | source
function __linia_complete
  set -l words (commandline -opc)
  set -l program $words[1]
  set -e words[1]
  # Quotes are taken off as text; fish puts them back.
  set -l current (string replace -ra '["\'\\\\]' '' -- (commandline -ct))
  set -l found ($program complete -- $words "$current" 2>/dev/null)
  if test "$found[1]" = :files
    __fish_complete_path (commandline -ct)
  else
    printf '%s\n' $found
  end
end
complete -c linia -f -a '(__linia_complete)'
`,
}
