import { stringify } from "yaml";

type Happening = { readonly id: string; readonly title: string; readonly by: string; readonly when: string };

const PARTIES = ["north", "south", "press", "council", "court"] as const;
const ACTS = [
  "asks for a meeting",
  "refuses the terms",
  "sends inspectors",
  "publishes a report of several hundred pages",
] as const;
const DAYS = 3650;
const DAY = 86_400_000; // ms

/** Ten years in which some party acts, `count` times, evenly: what every program draws. */
export const happenings = (count: number): Happening[] =>
  Array.from({ length: count }, (_, index) => {
    const by = PARTIES[index % PARTIES.length] ?? "north";
    const day = Math.floor((index * DAYS) / count);
    const when = new Date(Date.UTC(2015, 0, 1) + day * DAY).toISOString().slice(0, 10);
    return { id: `e${index}`, title: `${by} ${ACTS[(index * 7) % ACTS.length]}`, by, when };
  });

/** The same as a model, with a claim and a quote for every event. */
export const recordOf = (count: number): object => ({
  demarche: 1,
  id: "long",
  title: "A long record",
  parties: Object.fromEntries(PARTIES.map((id) => [id, { name: `The ${id}` }])),
  sources: { chronicle: { title: "Chronicle" } },
  accounts: { agency: { name: "Agency", source: "chronicle" }, ministry: { name: "Ministry", source: "chronicle" } },
  events: happenings(count).map((event, index) => ({
    ...event,
    ...(index % 19 === 3 ? { turningPoint: true } : {}),
    claims: [{ account: index % 3 === 0 ? "ministry" : "agency", quote: `words ${index}` }],
  })),
});

export const jsonOf = (count: number): string => JSON.stringify(recordOf(count));
export const yamlOf = (count: number): string => stringify(recordOf(count));

/** The same as a Mermaid timeline, a section a year. */
export function mermaidOf(count: number): string {
  const events = happenings(count);
  const years = [...new Set(events.map((event) => event.when.slice(0, 4)))];
  const sections = years.map((year) => [
    `  section ${year}`,
    ...events.filter(({ when }) => when.startsWith(year)).map(({ when, title }) => `    ${when} : ${title}`),
  ]);
  return ["timeline", "  title A long record", ...sections.flat(), ""].join("\n");
}
