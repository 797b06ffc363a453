/** A text that runs, becomes markup or turns the text around it, wherever it is not kept a text. */
export const HOSTILE = `<img src=x onerror="window.ran=1"><script>window.ran=1</script>"'></text><a href="javascript:window.ran=1">\u202egnp\u2066`;

/** A model with that text in every field that holds one, and nothing else wrong with it. */
export function hostileModel() {
  const claim = { account: "one", quote: HOSTILE, hedge: HOSTILE, because: HOSTILE, content: HOSTILE };
  const state = { title: HOSTILE, tone: "bad" };
  return {
    demarche: 1,
    id: "hostile",
    title: HOSTILE,
    subtitle: HOSTILE,
    language: "en",
    parties: { p: { name: HOSTILE, note: HOSTILE }, q: { name: HOSTILE, memberOf: "p" } },
    sources: {
      s: { title: HOSTILE, author: HOSTILE, publisher: HOSTILE, symbol: HOSTILE, url: "javascript:window.ran=1" },
    },
    accounts: {
      one: { name: HOSTILE, source: "s", party: "p", note: HOSTILE },
      two: { name: HOSTILE, via: "one", relayedBy: "q" },
    },
    periods: { time: { title: HOSTILE, when: "2026-01" } },
    machine: {
      initial: "first",
      states: {
        first: { ...state, on: { GO: { target: "second", description: HOSTILE } } },
        second: { ...state, on: { TURN: "third" } },
        third: state,
      },
    },
    events: [
      {
        id: "a",
        title: HOSTILE,
        by: "p",
        with: "q",
        trigger: "GO",
        when: "2026-01-02",
        claims: [claim],
        note: HOSTILE,
      },
      {
        id: "b",
        title: HOSTILE,
        by: "q",
        after: { a: { account: "two", words: HOSTILE, quote: HOSTILE } },
        during: { time: { account: "two", words: HOSTILE, quote: HOSTILE } },
        claims: [{ ...claim, account: "two" }],
      },
    ],
    branches: [
      { id: "c", title: HOSTILE, from: "a", triggers: ["TURN"], reaches: "third", label: HOSTILE, claims: [claim] },
    ],
    explanations: [{ of: "b", by: "a", account: "one", quote: HOSTILE, words: HOSTILE }],
  };
}
