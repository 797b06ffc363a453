import { findErrors } from "../../check/index.ts";
import { type Issue, severityOf } from "../../issue/index.ts";
import { type Facts, gatherFacts } from "../../layout/index.ts";
import { type StandsAt, standsAt } from "../../machine/index.ts";
import { type Model, type Place, parseModel, placeOf } from "../../model/index.ts";
import type { LocaleName } from "../../time/index.ts";
import { wordingOf } from "../../wording/index.ts";
import { openingOf, type Story, tellStory } from "../story/index.ts";
import type { ModelAsked } from "./part.ts";

/** A model that a report draws or speaks of. */
export type OpenModel = {
  readonly model: Model;
  /** as it was read, for stamps */
  readonly text: string;
  readonly facts: () => Facts;
  /** what the model is, in a few sentences */
  readonly opening: () => string;
  /** the model told in words */
  readonly story: () => Story;
  /** where a part of the machine stands right after an event, in every permitted order */
  readonly stands: (part: string, event: string | undefined) => StandsAt;
};

/** Why a model cannot be used: its file cannot be read, or it has faults, each with its place in the model's text. */
export type ModelTrouble =
  | { readonly kind: "missing"; readonly file: string; readonly detail: string }
  | { readonly kind: "faulty"; readonly file: string; readonly faults: readonly { issue: Issue; place: Place }[] };

export type Opened = { readonly open: OpenModel } | { readonly trouble: ModelTrouble };

/** Reads a model file; the path is taken from where the report is. What cannot be read is told in words. */
export type ReadModel = (
  path: string,
) => { readonly file: string; readonly text: string } | { readonly file: string; readonly detail: string };

/** Opens models, each file once. */
export type Library = {
  file(path: string): Opened;
  text(text: string): Opened;
  /** the models that were opened so far, in the order in which they were */
  opened(): readonly OpenModel[];
};

/** `locale`: the language in which models are told; by default their own. */
export function openLibrary(read: ReadModel, locale?: LocaleName): Library {
  const files = new Map<string, Opened>();
  const texts = new Map<string, Opened>();
  const open = (path: string): Opened => {
    const found = read(path);
    return "text" in found ? openText(found.text, found.file, locale) : { trouble: { kind: "missing", ...found } };
  };
  return {
    file: (path) => remember(files, path, open),
    text: (text) => remember(texts, text, (each) => openText(each, "", locale)),
    opened: () => [...files.values(), ...texts.values()].flatMap((each) => ("open" in each ? [each.open] : [])),
  };
}

/** Opens what a figure asks for; undefined where it asks for the report's model and there is none. */
export function openAsked(library: Library, asked: ModelAsked, main: string | undefined): Opened | undefined {
  switch (asked.kind) {
    case "file":
      return library.file(asked.path);
    case "inline":
      return library.text(asked.text);
    case "default":
      return main === undefined ? undefined : library.file(main);
  }
}

function openText(text: string, file: string, locale: LocaleName | undefined): Opened {
  const parsed = parseModel(text);
  const found = parsed.ok ? findErrors(parsed.model) : parsed.issues;
  const faults = found
    .filter((issue) => severityOf(issue) === "error")
    .map((issue) => ({ issue, place: placeOf(issue, parsed.places) }));
  if (!parsed.ok || faults.length > 0) return { trouble: { kind: "faulty", file, faults } };
  const { model } = parsed;
  const facts = once(() => gatherFacts(model, wordingOf(locale, model.language)));
  const stands = new Map<string, StandsAt>();
  return {
    open: {
      model,
      text,
      facts,
      opening: once(() => openingOf(facts())),
      story: once(() => tellStory(model, { locale })),
      stands: (part, event) =>
        remember(stands, JSON.stringify([part, event]), () => standsAt(model, facts().timing, part, event)),
    },
  };
}

/** What `make` gives, made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function remember<T>(kept: Map<string, T>, key: string, make: (key: string) => T): T {
  const found = kept.get(key) ?? make(key);
  kept.set(key, found);
  return found;
}
