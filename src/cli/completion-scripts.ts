import { UsageError } from "./io.ts";

/** The shells that can complete. */
export const SHELLS = ["bash", "zsh", "fish"] as const;

/** Each asks `demarche complete` for the words, and offers files where there are none. */
const SCRIPTS: Readonly<Record<(typeof SHELLS)[number], string>> = {
  bash: `_demarche() {
  local IFS=$'\\n'
  COMPREPLY=($(demarche complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
  if [ \${#COMPREPLY[@]} -eq 0 ]; then
    compopt -o filenames 2>/dev/null
    COMPREPLY=($(compgen -f -- "\${COMP_WORDS[COMP_CWORD]}"))
  fi
}
complete -F _demarche demarche
`,
  zsh: `_demarche() {
  local -a found
  found=("\${(@f)$(demarche complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ -n "\${found[1]}" ]]; then
    compadd -- "\${found[@]}"
  else
    _files
  fi
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
compdef _demarche demarche
`,
  fish: `function __demarche_words
    demarche complete -- (commandline -opc)[2..-1] (commandline -ct) 2>/dev/null
end
function __demarche_has_words
    set -l found (__demarche_words)
    test (count $found) -gt 0
end
complete -c demarche -n __demarche_has_words -f
complete -c demarche -a '(__demarche_words)'
`,
};

export function scriptFor(shell: string): string {
  const found = SHELLS.find((each) => each === shell);
  if (!found) throw new UsageError(`there is no completion for ${shell}; there is for ${SHELLS.join(", ")}`);
  return SCRIPTS[found];
}
