import { group } from "d3";
import type { Strip } from "../../../machine/index.ts";
import type { Account, Claim } from "../../../model/index.ts";
import type { ColourRole } from "../../../scene/index.ts";
import type { OrderEdge } from "../../../time/index.ts";
import type { Facts } from "../facts.ts";

/** One panel of the picture: an island of the stated order, and events beside it that no order joins to it. */
export type Block = {
  readonly lead?: Account | undefined;
  /** other accounts that tell of its events, in the model's order */
  readonly others: readonly Account[];
  /** the island, in a topological order; empty in a block of lone events */
  readonly main: readonly string[];
  /** events related to nothing drawn, each to be set apart by hatching */
  readonly lone: readonly string[];
  /** of a row of a folded block: its part of the strips, and where it is not the first the order that leads to it */
  readonly strips?: readonly Strip[] | undefined;
  readonly into?: OrderEdge | undefined;
};

/** Lone events that stand beside an island; more go into a block of their own. */
const MOST_BESIDE = 1;
/** Lone events in one block of their own, where the picture is wide enough. */
const MOST_IN_BLOCK = 4;

/**
 * One block per island, in the order of the file; lone events join the block of the account that tells them.
 *
 * @param abreast  lone events for which a block has room
 * @param most      lone events in one block, however wide it is
 */
export function planBlocks(facts: Facts, { abreast = MOST_IN_BLOCK, most = MOST_IN_BLOCK } = {}): Block[] {
  const islands = facts.timing.islands(facts.model.events.map((event) => event.id));
  const mains = islands.filter((island) => island.length > 1);
  const lone = islands.filter((island) => island.length === 1).flat();
  const homes = new Map<number, string[]>();
  const left: string[] = [];
  for (const id of lone) {
    const home = mains.findIndex(
      (main, index) =>
        leadOfIsland(facts, main)?.id === leadOfIsland(facts, [id])?.id &&
        (homes.get(index)?.length ?? 0) < MOST_BESIDE,
    );
    if (home < 0) left.push(id);
    else homes.set(home, [...(homes.get(home) ?? []), id]);
  }
  const blocks = mains.map((main, index) => blockOf(facts, main, homes.get(index) ?? []));
  return left.length === 0 ? blocks : [...blocks, ...loneBlocks(facts, left, Math.max(1, Math.min(most, abreast)))];
}

/** Lone events are gathered by the account that leads their telling. */
function loneBlocks(facts: Facts, ids: readonly string[], most: number): Block[] {
  const byLead = group(ids, (id) => leadOfIsland(facts, [id])?.id);
  return [...byLead.values()].flatMap((ids) =>
    Array.from({ length: Math.ceil(ids.length / most) }, (_, index) =>
      blockOf(facts, [], ids.slice(index * most, (index + 1) * most)),
    ),
  );
}

function blockOf(facts: Facts, main: readonly string[], lone: readonly string[]): Block {
  const lead = leadOfIsland(facts, main.length > 0 ? main : lone);
  const told = claimsOf(facts, [...main, ...lone]).filter((claim) => claim.basis !== "context");
  const tellers = new Set(told.map((claim) => claim.account));
  const others = facts.model.accounts.filter((account) => tellers.has(account.id) && account.id !== lead?.id);
  return { lead, others, main, lone };
}

/** The voice of a block in words, and what is to be said of it: who passed it on, its note, who else tells of its events. */
export function headOf(facts: Facts, { lead, others }: Block): { readonly name: string; readonly notes: string[] } {
  const { timeline: words, list } = facts.words;
  const relayed = (lead?.relayedBy ?? []).map((id) => facts.model.parties.find((party) => party.id === id)?.name ?? id);
  return {
    name: lead?.name ?? words.noAccount,
    notes: [
      ...(relayed.length > 0 ? [words.via(list(relayed))] : []),
      ...(lead?.note ? [lead.note] : []),
      ...(others.length > 0 ? [words.with(list(others.map((account) => account.name)))] : []),
    ],
  };
}

/**
 * The voice a block is headed by: of the accounts that make at least a third of its claims the most deeply nested
 * one, for what a narrator relays is first of all somebody else's telling.
 */
export function leadOfIsland(facts: Facts, ids: readonly string[]): Account | undefined {
  const claims = claimsOf(facts, ids).filter((claim) => claim.basis !== "context");
  const share = (account: Account) => claims.filter((claim) => claim.account === account.id).length / claims.length;
  const tellers = [...new Set(claims.map((claim) => claim.account))].flatMap((id) => facts.accounts.get(id) ?? []);
  const weighty = tellers.filter((account) => share(account) >= 1 / 3);
  const rank = (account: Account) => Math.min(2, account.chain.length) + share(account);
  return weighty.reduce<Account | undefined>(
    (best, next) => (best && rank(best) >= rank(next) ? best : next),
    undefined,
  );
}

const claimsOf = (facts: Facts, ids: readonly string[]): Claim[] =>
  ids.flatMap((id) => facts.events.get(id)?.event.claims ?? []);

const ACCENTS = ["accent1", "accent2", "accent3", "accent4", "accent5", "accent6"] as const;

/** The colour of the block at a place. */
export const colourOfBlock = (index: number): ColourRole => ACCENTS[index % ACCENTS.length] ?? "accent1";
