/** Texts that act where they are taken for more than text: markup, scripts, addresses, signs that reorder what follows. */
const PAYLOADS = [
  `<script>globalThis.hostile=1</script>`,
  `</script><script>globalThis.hostile=1</script>`,
  `<img src=x onerror=globalThis.hostile=1>`,
  `"><svg onload=globalThis.hostile=1>`,
  `'onmouseover=globalThis.hostile=1 x='`,
  `</title></style></textarea><iframe srcdoc="<script>parent.hostile=1</script>">`,
  `javascript:globalThis.hostile=1`,
  `\u202Egnp.exe\u202C \u2066x\u2069 <!--`,
];
const all = PAYLOADS.join(" ");
const q = JSON.stringify(all);

/** The text of the hostile model's source, which holds its quotes. */
export const hostileText = `${all}\n\n${all}`;

/** A model whose every text field is hostile. */
export const hostileModel = `
demarche: 1
id: hostile
title: ${q}
subtitle: ${q}
parties: { p: { name: ${q}, note: ${q} } }
sources: { s: { title: ${q}, author: ${q}, publisher: ${q}, symbol: ${q}, url: ${q}, file: s.txt }, t: { title: ${q} } }
accounts: { a: { name: ${q}, source: s, note: ${q}, relayedBy: [p] }, b: { name: ${q}, via: a }, c: { name: ${q}, source: t } }
periods: { d: { title: ${q}, when: { date: 2020, account: a, quote: ${q}, words: ${q} } } }
machine:
  title: ${q}
  initial: one
  states:
    one: { title: ${q}, on: { GO: { target: two, description: ${q} }, ELSE: { target: three, guard: { in: two }, description: ${q} } } }
    two: { title: ${q}, on: { ON: three } }
    three: { title: ${q}, type: final }
events:
  - { id: e, title: ${q}, by: p, note: ${q}, trigger: GO, during: { d: { words: ${q}, account: a, because: ${q}, basis: implied } }, claims: [{ account: a, quote: ${q}, hedge: ${q}, because: ${q}, content: ${q} }, { account: c, stance: denies, quote: ${q} }] }
  - { id: f, title: ${q}, with: p, trigger: "ON", after: { e: { words: ${q}, quote: ${q}, account: b } }, claims: [{ account: b, stance: believes, quote: ${q} }] }
branches:
  - { id: g, title: ${q}, label: ${q}, from: e, triggers: ["ON"], reaches: three, claims: [{ account: a, modality: hypothetical, quote: ${q} }] }
explanations: [{ of: f, by: e, account: a, quote: ${q}, because: ${q}, words: ${q} }]
`;
