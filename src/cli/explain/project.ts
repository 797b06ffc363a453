/** A small project that the examples are parts of: a model, the text that it quotes, its lock, and a report on it. */
export const PROJECT = {
  "door.yaml": `demarche: 1
id: door
title: Who left the door open
timezone: "+01:00"
parties: { ana: { name: Ana }, ben: { name: Ben } }
sources: { diary: { title: House diary, file: diary.txt } }
accounts: { ana: { name: Ana, source: diary, party: ana }, ben: { name: Ben, via: ana, party: ben } }
periods: { evening: { title: That evening, when: { date: "2026-01-05T17:00/2026-01-05T23:59", basis: context } } }
machine:
  type: parallel
  context: { cats: 1 }
  states:
    door: { initial: shut, states: { shut: { on: { OPEN: open } }, open: { on: { SHUT: shut } } } }
    cat: { initial: inside, states: { inside: { on: { CAT_GOES: { target: gone, guard: { in: door.open } } } }, gone: {} } }
    lamp: { initial: lit, states: { lit: { on: { BLOW_OUT: { target: out, guard: { eq: [cats, 1] } } } }, out: {} } }
events:
  - id: opened
    title: Ben opens the door
    by: ben
    trigger: OPEN
    when: { date: "2026-01-05T18:10", account: ana, quote: ten past six }
    during: { evening: { basis: context } }
    claims: [{ account: ana, quote: Ben opened the door }]
  - id: cat-gone
    title: The cat is gone
    trigger: CAT_GOES
    after: { opened: { words: soon after, quote: soon after that, account: ana } }
    claims: [{ account: ana, stance: believes, quote: the cat was gone }]
  - id: lamp-out
    title: The lamp goes out
    trigger: BLOW_OUT
    claims: [{ account: ben, quote: the wind blew out the lamp }]
  - id: silence
    title: Nobody goes near the door
    claims: [{ account: ben, quote: nobody went near the door }]
branches:
  - id: kept
    title: The cat is kept in
    from: opened
    triggers: [SHUT]
    reaches: door.shut
    claims: [{ account: ana, modality: hypothetical, quote: He could have shut it at once }]
`,
  "diary.txt": `It was ten past six when Ben opened the door, and soon after that the cat was gone. He could have shut it at once. He says
that the wind blew out the lamp, and that nobody went near the door for the rest of the evening, or so he would have me believe.
`,
  "report.md": `---
title: The door
demarche: door.yaml
---

Ana writes that it was {quote:opened}. The door is {state:door@opened}, as {figure:evening} shows; in the end
the lamp is {state:lamp@lamp-out}.

![That evening](door.yaml#timeline "id=evening")

![The door](photo.png)
`,
  "run.json": `{
  "model": "sha256:ecdefc9f1f8967fa4d452188b20f23ea4d1c8acb648ea90e3dc8ab2f12732701",
  "triggers": ["OPEN"],
  "states": ["door.open", "cat.inside", "lamp.lit"],
  "context": { "cats": 1 }
}
`,
} as const;
