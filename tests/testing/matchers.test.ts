import { describe, expect, it } from "vitest";
import { hanoi } from "../../seeds/hanoi/hanoi.ts";
import { startRun } from "../../src/machine/index.ts";
import { demarcheMatchers } from "../../src/testing/index.ts";

expect.extend(demarcheMatchers);
const offered = startRun(hanoi).step("OFFER");

/** The message of a matcher that fails. */
function check(assertion: () => void, ...words: string[]) {
  for (const each of words) expect(assertion).toThrow(each);
}

describe("demarcheMatchers", () => {
  it("toBeIn(path) tells where the run stood and how it came there", () =>
    check(() => expect(offered).toBeIn("bargain.deal"), "to be in bargain.deal", "After OFFER", "legal now:"));
  it("toBeIn(path) can be turned round", () =>
    check(() => expect(offered).not.toBeIn("bargain"), "not to be in bargain"));
  it("toAllow(trigger) tells what is legal", () =>
    check(() => expect(offered).toAllow("ACCEPT"), "to allow ACCEPT", "CONFIRM"));
  it("toRefuse(trigger, reason) tells the reason there is", () =>
    check(() => expect(offered).toRefuse("ACCEPT", "snapback"), "it does because no active state accepts it"));
  it("toRefuse(trigger) fails for a legal trigger", () =>
    check(() => expect(offered).toRefuse("CONFIRM"), "to refuse CONFIRM"));
  it("toHaveVisited(path) looks at every step", () => {
    expect(offered.step("CONFIRM")).toHaveVisited("bargain.onTheTable");
    check(() => expect(offered).toHaveVisited("bargain.deal"), "to have visited bargain.deal");
  });
});
