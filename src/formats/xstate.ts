import type { Issue, Path } from "../issue/index.ts";
import { delayLength, transitionList } from "../machine/index.ts";
import { type MachineSpec, type Model, parseData, type StateSpec, type Transitions } from "../model/index.ts";
import { delayOf, unusualDelays } from "./xstate-delays.ts";

/** XState's machine configuration as JSON; guards are `{ type: "holds", params }` and actions `{ type: "apply", params }`, with the model's own data as params. */
export type XstateJson = { readonly [key: string]: unknown };

/** A machine read from XState's JSON, or what of it a model cannot say, each with its path in the JSON. */
export type XstateReading =
  | { readonly ok: true; readonly id: string | undefined; readonly machine: MachineSpec }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** A model's machine as the JSON that XState's tools read; `readXstateJson` reads it back equal. */
export function toXstateJson(model: Model): XstateJson {
  const { context, ...spec } = model.machine ?? { initial: "recorded", states: { recorded: {} } };
  return { id: model.id, ...(context && { context }), ...stateJson(spec, model.id, true) };
}

type Spec = Omit<StateSpec, "states"> & { readonly states?: Readonly<Record<string, StateSpec>> | undefined };

function stateJson(spec: Spec, id: string, isRoot: boolean): XstateJson {
  const { title, tone, described, on, after, always, onDone, entry, exit, states, target, ...rest } = spec;
  const targetOf = (to: string): string => targetJson(to, id, isRoot);
  const transitions = (to: Transitions | undefined) =>
    to &&
    transitionList(to).map(({ target: where, guard, effects, ...others }) =>
      defined({
        target: where && targetOf(where),
        guard: guard && { type: "holds", params: guard },
        actions: effects && [{ type: "apply", params: effects }],
        ...others,
      }),
    );
  const unusual = unusualDelays(Object.keys(after ?? {}));
  const delays = Object.keys(unusual).length === 0 ? undefined : unusual;
  const meta = defined({ title, tone, described, delays });
  return defined({
    ...rest,
    target: target && targetOf(target),
    on: on && mapped(on, transitions),
    after: after && mapped(byLength(after), transitions),
    always: transitions(always),
    onDone: transitions(onDone),
    entry: entry && [{ type: "apply", params: entry }],
    exit: exit && [{ type: "apply", params: exit }],
    meta: Object.keys(meta).length > 0 ? meta : undefined,
    states: states && mapped(states, (child) => stateJson(child, id, false)),
  });
}

const mapped = <From, To>(record: Readonly<Record<string, From>>, to: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]));
const defined = (config: XstateJson): XstateJson =>
  Object.fromEntries(Object.entries(config).filter(([, value]) => value !== undefined));

/** XState counts delays in ms. */
const byLength = (after: Readonly<Record<string, Transitions>>): Readonly<Record<string, Transitions>> =>
  Object.fromEntries(Object.entries(after).map(([delay, to]) => [delayLength(delay), to]));

/** XState takes a path from the root by the root's id, and at the root a child after a dot. */
function targetJson(target: string, id: string, isRoot: boolean): string {
  if (target.startsWith(".")) return target;
  return target.includes(".") ? `#${id}.${target}` : isRoot ? `.${target}` : target;
}

/** Reads a machine from XState's JSON; what a model's machine cannot say (`invoke`, named delays, other actions) is an issue. */
export function readXstateJson(json: unknown): XstateReading {
  if (!isRecord(json)) return { ok: false, issues: [invalid([], "a machine configuration is an object")] };
  const id = typeof json.id === "string" ? json.id : undefined;
  const issues: Issue[] = [];
  const machine = readState(json, { id, path: [], issues });
  if (issues.length > 0) return { ok: false, issues };
  const file = {
    demarche: 1,
    id: "imported",
    title: "Imported",
    machine,
    events: [{ id: "nothing", title: "Nothing" }],
  };
  const parsed = parseData(file);
  if (!parsed.ok) return { ok: false, issues: parsed.issues.map((issue) => ({ ...issue, path: issue.path.slice(1) })) };
  return parsed.model.machine
    ? { ok: true, id, machine: parsed.model.machine }
    : { ok: false, issues: [{ code: "key-missing", path: [], key: "states" }] };
}

type Reader = { readonly id: string | undefined; readonly path: Path; readonly issues: Issue[] };

const KEPT = new Set(["type", "history", "initial", "context"]);

function readState(json: XstateJson, reader: Reader): XstateJson {
  const at = (key: string): Reader => ({ ...reader, path: [...reader.path, key] });
  const entries = Object.entries(json).flatMap(([key, value]): [string, unknown][] => {
    if (KEPT.has(key)) return [[key, value]];
    if (key === "id" && reader.path.length === 0) return [];
    if (key === "target") return [[key, readTarget(value, at(key))]];
    if (key === "meta" && isRecord(value)) return Object.entries(value).filter(([name]) => name !== "delays");
    if (key === "after" && isRecord(value)) return [[key, readDelays(value, json.meta, at(key))]];
    if (key === "entry" || key === "exit") return [[key, readActions(value, at(key))]];
    if (key === "always" || key === "onDone") return [[key, readTransitions(value, at(key))]];
    if (key === "on" && isRecord(value))
      return [[key, byKey(value, (to, name) => readTransitions(to, { ...reader, path: [...reader.path, key, name] }))]];
    if (key === "states" && isRecord(value))
      return [[key, byKey(value, (to, name) => readChild(to, { ...reader, path: [...reader.path, key, name] }))]];
    reader.issues.push({ code: "key-unknown", path: [...reader.path, key], key });
    return [];
  });
  return Object.fromEntries(entries);
}

/** `meta`: where the delays stand that the model wrote otherwise. */
function readDelays(after: XstateJson, meta: unknown, reader: Reader): XstateJson {
  const kept = isRecord(meta) && isRecord(meta.delays) ? meta.delays : {};
  const entries = Object.entries(after).flatMap(([key, to]): [string, unknown][] => {
    const at = { ...reader, path: [...reader.path, key] };
    const own = Object.hasOwn(kept, key) ? kept[key] : undefined;
    const delay = typeof own === "string" && String(delayLength(own)) === key ? own : delayOf(Number(key));
    if (delay !== undefined && key.trim() !== "") return [[delay, readTransitions(to, at)]];
    reader.issues.push(invalid(at.path, `a delay of ${key}; a model counts whole seconds, given in ms here`));
    return [];
  });
  return Object.fromEntries(entries);
}

const byKey = (record: XstateJson, read: (value: unknown, key: string) => unknown): XstateJson =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, read(value, key)]));

function readChild(json: unknown, reader: Reader): unknown {
  return isRecord(json) ? readState(json, reader) : json;
}

function readTransitions(json: unknown, reader: Reader): unknown {
  if (Array.isArray(json))
    return json.map((each, index) => readTransition(each, { ...reader, path: [...reader.path, index] }));
  return readTransition(json, reader);
}

function readTransition(json: unknown, reader: Reader): unknown {
  if (typeof json === "string") return readTarget(json, reader);
  if (!isRecord(json)) return json;
  const { target, guard, actions, ...rest } = json;
  return defined({
    target: target === undefined ? undefined : readTarget(target, { ...reader, path: [...reader.path, "target"] }),
    guard: guard === undefined ? undefined : readParams(guard, "holds", { ...reader, path: [...reader.path, "guard"] }),
    effects: actions === undefined ? undefined : readActions(actions, { ...reader, path: [...reader.path, "actions"] }),
    ...rest,
  });
}

function readTarget(json: unknown, { id, path, issues }: Reader): unknown {
  if (typeof json !== "string" || !json.startsWith("#")) return json;
  if (id !== undefined && json.startsWith(`#${id}.`)) return json.slice(id.length + 2);
  issues.push(invalid(path, `the target ${json} is no path from the root #${id ?? "id"}`));
  return undefined;
}

function readActions(json: unknown, reader: Reader): unknown {
  const actions = Array.isArray(json) ? json : [json];
  if (actions.length === 1) return readParams(actions[0], "apply", reader);
  reader.issues.push(invalid(reader.path, "one action of the type apply, with set, add and append as its params"));
  return undefined;
}

function readParams(json: unknown, type: "holds" | "apply", { path, issues }: Reader): unknown {
  if (isRecord(json) && json.type === type) return json.params;
  issues.push(invalid(path, `{ type: "${type}", params }, since a model keeps guards and effects as data`));
  return undefined;
}

const invalid = (path: Path, detail: string): Issue => ({ code: "value-invalid", path, detail });
const isRecord = (value: unknown): value is XstateJson =>
  typeof value === "object" && value !== null && !Array.isArray(value);
