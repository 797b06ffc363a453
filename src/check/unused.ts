import type { Issue } from "../issue/index.ts";
import type { Model } from "../model/index.ts";

/** Parties, sources, accounts and periods that nothing refers to. */
export function checkUnused(model: Model): Issue[] {
  const used = usedIds(model);
  const unused = (what: string, group: string, ids: readonly string[]): Issue[] =>
    ids.filter((id) => !used.has(`${what} ${id}`)).map((id) => ({ code: "never-used", path: [group, id], what, id }));
  return [
    ...unused(
      "party",
      "parties",
      model.parties.map((party) => party.id),
    ),
    ...unused(
      "source",
      "sources",
      model.sources.map((source) => source.id),
    ),
    ...unused(
      "account",
      "accounts",
      model.accounts.map((account) => account.id),
    ),
    ...unused(
      "period",
      "periods",
      model.periods.map((period) => period.id),
    ),
  ];
}

function usedIds(model: Model): ReadonlySet<string> {
  const parties = [
    ...model.events.flatMap((event) => [...event.by, ...event.with]),
    ...model.accounts.flatMap((account) => [
      ...account.relayedBy,
      ...(account.party === undefined ? [] : [account.party]),
    ]),
    ...model.parties.flatMap((party) => party.memberOf ?? []),
    ...model.explanations.map((explanation) => explanation.by),
  ];
  const accounts = [
    ...[...model.events, ...model.branches].flatMap((each) => each.claims.map((claim) => claim.account)),
    ...model.statements.flatMap((statement) => statement.account ?? []),
    ...model.explanations.map((explanation) => explanation.account),
  ];
  const periods = model.statements.flatMap((statement) => (statement.kind === "relation" ? [statement.object] : []));
  const chains = model.accounts.filter((account) => accounts.includes(account.id)).flatMap((account) => account.chain);
  const sources = model.accounts.map((account) => account.source);
  const tagged = (what: string, ids: readonly string[]) => ids.map((id) => `${what} ${id}`);
  return new Set([
    ...tagged("party", parties),
    ...tagged("account", chains),
    ...tagged("source", sources),
    ...tagged("period", periods),
  ]);
}
