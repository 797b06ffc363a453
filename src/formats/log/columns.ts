import { nearestName } from "../../model/index.ts";
import { LogError } from "./fault.ts";

/** What a column can say of a row. */
export type Role = "trigger" | "time" | "id" | "case";
export const ROLES: readonly Role[] = ["trigger", "time", "id", "case"];

/** The column of each role, and why: named by the caller, found by its usual name, or the only one there is. */
export type Columns = Readonly<
  Partial<Record<Role, { readonly name: string; readonly by: "option" | "name" | "only" }>>
>;

/** Usual names in lower case without punctuation, likeliest first; those of event logs (XES) included. */
const USUAL: Readonly<Record<Role, readonly string[]>> = {
  trigger: [
    "trigger",
    "event",
    "eventtype",
    "eventname",
    "activity",
    "conceptname",
    "type",
    "action",
    "name",
    "message",
  ],
  time: ["time", "timestamp", "timetimestamp", "datetime", "date", "when", "occurredat", "createdat", "at", "ts"],
  id: ["id", "eventid", "rowid", "uuid", "seq", "number"],
  case: ["case", "caseid", "caseconceptname", "traceid", "trace", "run", "runid", "session", "sessionid"],
};

/**
 * Chooses the column of each role among those that a log has: what the caller names, or else one with a usual name.
 *
 * @throws LogError when a named column is not there or is there twice, or when no column can be taken for the triggers
 */
export function chooseColumns(names: readonly string[], wanted: Readonly<Partial<Record<Role, string>>> = {}): Columns {
  const chosen = new Map<Role, Columns[Role]>();
  const taken = new Set<string>(Object.values(wanted));
  for (const role of ROLES) {
    const name = wanted[role];
    if (name !== undefined) {
      requireColumn(names, name, role);
      chosen.set(role, { name, by: "option" });
      continue;
    }
    const usual = usualColumn(names, role, taken);
    if (usual === undefined) continue;
    taken.add(usual);
    chosen.set(role, { name: usual, by: "name" });
  }
  const [only] = names;
  if (!chosen.has("trigger") && names.length === 1 && only !== undefined)
    chosen.set("trigger", { name: only, by: "only" });
  if (!chosen.has("trigger"))
    throw new LogError(
      "columns",
      `no column has a usual name for triggers; there are ${listed(names)}`,
      `say which one holds them: --trigger ${JSON.stringify(names[0] ?? "COLUMN")}`,
    );
  return Object.fromEntries(chosen);
}

function usualColumn(names: readonly string[], role: Role, taken: ReadonlySet<string>): string | undefined {
  const folded = names.map((name) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ""));
  for (const usual of USUAL[role]) {
    const name = names[folded.indexOf(usual)];
    if (name !== undefined && !taken.has(name)) return name;
  }
  return undefined;
}

function requireColumn(names: readonly string[], name: string, role: Role): void {
  const count = names.filter((each) => each === name).length;
  if (count === 1) return;
  const nearest = nearestName(name, names);
  throw new LogError(
    "columns",
    count > 1 ? `there are ${count} columns ${name}` : `there is no column ${name}; there are ${listed(names)}`,
    nearest === undefined || count > 1 ? `name one of them with --${role}` : `did you mean ${nearest}?`,
  );
}

/** Columns that a message names at most. */
const NAMED = 20;

const listed = (names: readonly string[]): string =>
  names.length > NAMED ? `${names.slice(0, NAMED).join(", ")} and ${names.length - NAMED} more` : names.join(", ");
