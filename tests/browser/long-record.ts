/** A dated record of many events, two parties and a machine that goes round, as the text of a model file. */
export function longRecord(count: number): string {
  const events = Array.from({ length: count }, (_, index) => {
    const at = new Date(Date.UTC(2024, 0, 1, index)).toISOString().slice(0, 16);
    return `  - { id: e${index}, title: Entry ${index} of the log, by: ${index % 2 === 0 ? "day" : "night"}, trigger: ${["FILL", "DRAIN"][index % 2]}, when: { date: "${at}", account: desk, words: at }, claims: [{ account: desk, quote: line ${index} of it }] }`;
  });
  return `demarche: 1
id: long
title: A long log
timezone: "+00:00"
parties: { day: { name: Day shift }, night: { name: Night shift } }
sources: { log: { title: The log } }
accounts: { desk: { name: Desk, source: log } }
machine: { initial: empty, states: { empty: { on: { FILL: full } }, full: { on: { DRAIN: empty } } } }
events:
${events.join("\n")}
`;
}
