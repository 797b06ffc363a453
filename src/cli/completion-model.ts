import { allStates } from "../machine/index.ts";
import type { Model } from "../model/index.ts";
import type { Io } from "./io.ts";
import { loadModel } from "./load.ts";

const EVENTS = (model: Model): string[] => model.events.map((event) => event.id);
const STATES = (model: Model): string[] => allStates(model.machine).map(({ path }) => path);

/** What options and arguments name in a model. */
const WORDS: Readonly<Record<string, (model: Model) => readonly string[]>> = {
  "--at": EVENTS,
  "--from": EVENTS,
  "--until": EVENTS,
  "--to": STATES,
  "--reach": STATES,
  "--account": (model) => model.accounts.map((account) => account.id),
  "--source": (model) => model.sources.map((source) => `${source.id}=`),
  event: EVENTS,
  a: EVENTS,
  b: EVENTS,
};

/** The ids that may stand here; none where the model cannot be read, since a shell must not be disturbed. */
export function modelWords(place: string, file: string | undefined, io: Io): readonly string[] {
  const words = Object.hasOwn(WORDS, place) ? WORDS[place] : undefined;
  if (!words || file === undefined) return [];
  try {
    const { model } = loadModel(file, io);
    return model ? words(model) : [];
  } catch {
    return [];
  }
}
