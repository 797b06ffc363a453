/** What runs in a page that lets it: each sets `window.ran`. */
export const PAYLOADS = [
  "<script>window.ran=1</script>",
  "<img src=x onerror=window.ran=1>",
  "<svg onload=window.ran=1></svg>",
  '<a href="javascript:window.ran=1">x</a>',
  '<iframe srcdoc="<script>parent.ran=1</script>"></iframe>',
  '<form action="javascript:window.ran=1"><button>x</button></form>',
  "</script><script>window.ran=1</script>",
  "'onmouseover=window.ran=1 x='",
];

/** Every way out of Markdown, HTML, scripts, attributes, styles and comments, and what turns the order of letters. */
export const HOSTILE = `</style></title></textarea></text></svg>--> "'>${PAYLOADS.join(" ")} [x](javascript:window.ran=1) ![x](javascript:window.ran=1) <javascript:window.ran=1> \`\`\` ]]> \u202egnp\u202c \u2066x\u2069`;

const text = (words = ""): string => JSON.stringify(`${words}${HOSTILE}`);

/** The text of the model's source, which holds its quotes. */
export const hostileText = `${HOSTILE}\n\n${HOSTILE}`;

/** A model with hostile words in each of its texts, for every way in which it is shown. */
export const hostileModel = `demarche: 1
id: hostile
title: ${text()}
subtitle: ${text()}
parties: { p: { name: ${text()}, note: ${text()} } }
sources:
  s: { title: ${text()}, author: ${text()}, publisher: ${text()}, symbol: ${text()}, url: "javascript:window.ran=1", file: s.txt }
  t: { title: ${text("t ")} }
accounts:
  a: { name: ${text()}, source: s, party: p, note: ${text()} }
  b: { name: ${text("b ")}, via: a, relayedBy: p }
  c: { name: ${text("c ")}, source: t }
periods: { d: { title: ${text()}, when: { date: 2020, account: a, quote: ${text()}, words: ${text()} } } }
machine:
  type: parallel
  states:
    r:
      title: ${text()}
      initial: one
      states: { one: { title: ${text()}, on: { GO: { target: two, description: ${text()} } } }, two: { title: ${text()}, on: { BACK: one, ELSE: { target: end, guard: { in: r.one }, description: ${text()} } } }, end: { title: ${text()}, type: final } }
events:
  - id: e
    title: ${text()}
    by: p
    trigger: GO
    note: ${text()}
    claims:
      - { account: a, quote: ${text()}, hedge: ${text()}, content: ${text()} }
      - { account: b, stance: denies, basis: implied, because: ${text()} }
      - { account: c, stance: doubts, quote: ${text()} }
    during: { d: { account: a, words: ${text()}, quote: ${text()} } }
  - { id: f, title: ${text("f ")}, after: { e: { account: a, words: ${text()}, quote: ${text()} } }, claims: [{ account: a, quote: ${text()} }] }
branches:
  - { id: x, title: ${text()}, label: ${text()}, from: e, triggers: [BACK], reaches: r.one, claims: [{ account: a, modality: hypothetical, quote: ${text()} }] }
explanations: [{ of: f, by: e, account: a, quote: ${text()}, words: ${text()} }]
`;

/** A report that shows all of it, and is hostile by itself. */
export const hostileReport = `---
title: ${text()}
author: ${text()}
date: ${text()}
lang: ${text("en ")}
demarche: { model: hostile.yaml, figures: { alternative: true } }
---

{quote:e} {quote:f@a} {quote:x} {state:r@e} {title:e} {when:e} {source:s} {figure:1}

![](hostile.yaml#timeline)

![{title:e} {quote:e}](hostile.yaml#accounts)

![](hostile.yaml#possible-times)

![](hostile.yaml#statechart)

${PAYLOADS.join("\n\n")}

<a href="demarche:hostile.timeline" onclick="window.ran=1" style="position:fixed">x</a>

[x](javascript:window.ran=1) ![x](data:text/html,<script>window.ran=1</script>) <style>*{display:none}</style>

<meta http-equiv="refresh" content="0;url=javascript:window.ran=1"><base href="javascript:/"><link rel="stylesheet" href="x.css">
`;
