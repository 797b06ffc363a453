import type { Command, Option } from "commander";
import { modelWords } from "./completion-model.ts";
import { SHELLS, scriptFor } from "./completion-scripts.ts";
import type { Io } from "./io.ts";

export function registerCompletion(program: Command, io: Io): void {
  program
    .command("completion")
    .description("print the script that lets a shell complete commands, options, and the ids of a model")
    .argument("<shell>", SHELLS.join(", "))
    .addHelpText(
      "after",
      `
bash: add to ~/.bashrc     eval "$(demarche completion bash)"
zsh:  add to ~/.zshrc      eval "$(demarche completion zsh)"
fish: run once             demarche completion fish > ~/.config/fish/completions/demarche.fish

Examples:
  demarche completion bash
  demarche completion fish`,
    )
    .action((shell: string) => io.stdout(scriptFor(shell)));
  program
    .command("complete", { hidden: true })
    .argument("[words...]", "the words of the line so far, the last one unfinished")
    .helpOption(false)
    .allowUnknownOption()
    .action((words: string[]) =>
      io.stdout(
        completionsOf(program, words, io)
          .map((word) => `${word}\n`)
          .join(""),
      ),
    );
}

/** What may stand at the end of a line, in the order in which it is offered. An empty list leaves it to the names of files. */
export function completionsOf(program: Command, words: readonly string[], io: Io): string[] {
  const [last = "", before] = [words.at(-1), words.at(-2)];
  const command = program.commands.find((each) => words.length > 1 && each.name() === words[0]);
  if (!command)
    return fitting(program.commands.flatMap((each) => (isHidden(each) ? [] : each.name())).concat("help"), last);
  const option = command.options.find((each) => takesValue(each) && (each.long === before || each.short === before));
  if (option) return fitting(option.argChoices ?? modelWords(option.long ?? "", modelOn(words, io), io), last);
  if (last.startsWith("-")) return fitting([...command.options.flatMap((each) => each.long ?? []), "--help"], last);
  const at = words.slice(1, -1).filter((word) => !word.startsWith("-")).length;
  const argument = command.registeredArguments[at];
  if (argument?.argChoices) return fitting(argument.argChoices, last);
  if (command.name() === "completion" && at === 0) return fitting(SHELLS, last);
  return at > 0 && argument ? fitting(modelWords(argument.name(), modelOn(words, io), io), last) : [];
}

const isHidden = (command: Command): boolean => command.name() === "complete";
const takesValue = (option: Option): boolean => option.required || option.optional;
const fitting = (words: readonly string[], beginning: string): string[] =>
  words.filter((word) => word.startsWith(beginning));

/** The model on the line: the first word that names a file of YAML or JSON. */
const modelOn = (words: readonly string[], io: Io): string | undefined =>
  words.slice(1, -1).find((word) => /\.(ya?ml|json)$/.test(word) && io.exists(word));
