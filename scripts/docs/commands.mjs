// The page of the command line, from the help of each command.

/**
 * @param {(...command: string[]) => Promise<string>} helpOf  what `--help` prints, of all or of one command
 * @returns {Promise<string>} the page as Markdown
 */
export async function commandsPage(helpOf) {
  const whole = (await helpOf()).trimEnd();
  const names = [...whole.matchAll(/^ {2}(\w+) /gm)].map(([, name]) => name).filter((name) => name !== "help");
  const helps = [];
  for (const name of names) helps.push(`## ${name}`, `\`\`\`text\n${(await helpOf(name)).trimEnd()}\n\`\`\``);
  return [
    "# The command line",
    "<!-- Written by npm run docs; edit the commands' help instead. -->",
    `\`\`\`text\n${whole}\n\`\`\``,
    ...helps,
    "",
  ].join("\n\n");
}
