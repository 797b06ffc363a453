import type { Model } from "../model/index.ts";
import type { Statement, Timing } from "../time/index.ts";
import type { Wording } from "../wording/index.ts";
import { statementWords } from "./statement-words.ts";

/** Statements that are told one by one; of more the number. */
const MOST = 3;

/** Which statements a picture leaves out because not all can hold, and whose they are, where there are some. */
export function setAsideNotes(model: Model, { relaxed }: Pick<Timing, "relaxed">, words: Wording): string[] {
  const says = statementWords(model, words);
  const names = new Map(model.accounts.map(({ id, name }) => [id, name]));
  const told = relaxed.slice(0, MOST).map((each) => words.list([says(each), ...whose(each, names, words)]));
  return [words.setAside(words.apart(told), Math.max(0, relaxed.length - MOST))];
}

function whose({ account, basis }: Statement, names: ReadonlyMap<string, string>, words: Wording): string[] {
  const name = account === undefined ? undefined : names.get(account);
  return [
    ...(name === undefined ? [] : [words.told.asserts(name)]),
    ...(basis === "stated" ? [] : [words.basis[basis]]),
  ];
}
