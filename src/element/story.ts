import { type Facts, gatherFacts } from "../layout/index.ts";
import type { Claim, Model } from "../model/index.ts";
import { wordingOf } from "../wording/index.ts";
import { withParts } from "./parts.ts";

/** One event of the record, ready to be read. */
export type StoryStep = {
  readonly event: string;
  readonly title: string;
  /** no account orders it against the step before */
  readonly isFree: boolean;
  readonly sayings: readonly Saying[];
};

/** What one account says of an event. */
export type Saying = { readonly who: string; readonly how: string; readonly quote?: string | undefined };

/** What happened by the record, one event after the other, in an order that every stated order permits. */
export const storyOf = (model: Model): Promise<StoryStep[]> => withParts(() => tell(model));

function tell(model: Model): StoryStep[] {
  const facts = gatherFacts(model, wordingOf("en"));
  const actual = facts.timing
    .sorted(model.events.map((event) => event.id))
    .flatMap((id) => model.events.find((event) => event.id === id && event.modality === "actual") ?? []);
  return actual.map((event, index) => {
    const before = actual[index - 1];
    return {
      event: event.id,
      title: event.title,
      isFree: before !== undefined && !facts.timing.precedes(before.id, event.id),
      sayings: event.claims.map((claim) => sayingOf(claim, facts)),
    };
  });
}

const sayingOf = (claim: Claim, facts: Facts): Saying => ({
  who: facts.accounts.get(claim.account)?.name ?? claim.account,
  how: [
    ...(claim.stance === "asserts" ? [] : [claim.stance]),
    ...(claim.modality === "actual" ? [] : [claim.modality]),
    ...(claim.basis === "stated" ? [] : [claim.basis]),
    ...(claim.hedge === undefined ? [] : [`“${claim.hedge}”`]),
  ].join(", "),
  quote: claim.quote?.exact ?? claim.content,
});
