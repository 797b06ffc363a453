import type { Issue } from "../issue/index.ts";
import type { Claim, Model } from "../model/index.ts";

/** Events nobody claims, stated claims without words, inferences without a reason. */
export function checkClaims(model: Model): Issue[] {
  const unclaimed = model.events
    .filter((event) => event.claims.length === 0)
    .map((event): Issue => ({ code: "claim-missing", path: event.path, event: event.id }));
  const claims = [...model.events, ...model.branches].flatMap((each) => each.claims);
  return [...unclaimed, ...claims.flatMap(claimIssues)];
}

function claimIssues(claim: Claim): Issue[] {
  if (claim.basis === "stated")
    return claim.quote === undefined ? [{ code: "claim-without-quote", path: claim.path }] : [];
  if (claim.basis === "context" || claim.because !== undefined) return [];
  return [{ code: "because-missing", path: claim.path, basis: claim.basis }];
}
