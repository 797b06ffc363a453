import fc from "fast-check";
import { buildModel, type Model, ModelFile } from "../../src/model/index.ts";

const WORDS = [
  "Talks",
  "open",
  "again",
  "“no deal”",
  "Verhandlungsführerin",
  "hội nghị",
  "정상회담",
  "会谈",
  "the",
  "list",
  "of",
  "sites",
  "x".repeat(40),
];
const title = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 7 }).map((words) => words.join(" "));

/** Models of 1 to 14 events: random order, dates, accounts, parties, branches, spans, a machine of one region. */
export const randomTimeline: fc.Arbitrary<Model> = fc
  .record({
    titles: fc.array(title, { minLength: 1, maxLength: 14 }),
    edges: fc.array(fc.record({ from: fc.nat(13), to: fc.nat(13), words: fc.option(title, { nil: undefined }) }), {
      maxLength: 14,
    }),
    dated: fc.boolean(),
    accounts: fc.integer({ min: 1, max: 4 }),
    stances: fc.array(fc.constantFrom("asserts", "believes", "denies", "doubts"), { minLength: 14, maxLength: 14 }),
    planned: fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }),
    spans: fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }),
    branches: fc.array(fc.nat(13), { maxLength: 2 }),
  })
  .map(modelOf);

type Parts = {
  titles: string[];
  edges: { from: number; to: number; words?: string | undefined }[];
  dated: boolean;
  accounts: number;
  stances: string[];
  planned: boolean[];
  spans: boolean[];
  branches: number[];
};

function modelOf(parts: Parts): Model {
  const id = (index: number) => `e${index}`;
  const count = parts.titles.length;
  const events = parts.titles.map((text, index) => {
    const after = parts.edges
      .filter((edge) => edge.to === index && edge.from < index)
      .map((edge) => [id(edge.from), { account: "a0", ...(edge.words ? { words: edge.words } : {}) }]);
    return {
      id: id(index),
      title: text,
      by: `p${index % 3}`,
      trigger: `T${index}`,
      turningPoint: index % 4 === 1,
      ...(parts.spans[index] && !parts.dated ? { span: true } : {}),
      ...(after.length > 0 ? { after: Object.fromEntries(after) } : {}),
      ...(parts.dated ? { when: `2020-01-${String(index + 1).padStart(2, "0")}` } : {}),
      claims: [
        {
          account: `a${index % parts.accounts}`,
          stance: parts.stances[index],
          quote: "q",
          ...(parts.planned[index] && index % 5 === 4 ? { modality: "planned" } : {}),
        },
      ],
    };
  });
  const states = {
    s: {
      title: "standing",
      on: Object.fromEntries(parts.titles.map((_, index) => [`T${index}`, index % 2 === 0 ? "t" : "s"])),
    },
    t: {
      title: "a state of a longer name",
      tone: "bad",
      on: Object.fromEntries(parts.titles.map((_, index) => [`T${index}`, "s"])),
    },
  };
  return buildModel(
    ModelFile.parse({
      demarche: 1,
      id: "random",
      title: "A random sequence",
      events,
      parties: Object.fromEntries([0, 1, 2].map((index) => [`p${index}`, { name: `Party ${index}` }])),
      sources: { s: { title: "Source" } },
      accounts: Object.fromEntries(
        Array.from({ length: parts.accounts }, (_, index) => [`a${index}`, { name: `Account ${index}`, source: "s" }]),
      ),
      machine: { initial: "s", states },
      branches: [...new Set(parts.branches)]
        .filter((from) => from < count)
        .map((from, index) => ({
          id: `b${index}`,
          title: "Another way",
          label: "not taken",
          from: id(from),
          triggers: [`T${from}`],
          reaches: "s",
        })),
    }),
  );
}
