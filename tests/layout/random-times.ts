import fc from "fast-check";
import { buildModel, type Model, ModelFile } from "../../src/model/index.ts";

const TITLES = [
  "Talks open",
  "“No deal”, says the minister to the assembled press of four countries",
  "Verhandlungsführerinnenversammlungsprotokoll verlesen",
  "Hội nghị thượng đỉnh kết thúc sớm hơn dự kiến",
  "정상회담이 합의 없이 끝났다",
  "会谈在没有达成协议的情况下结束，代表团提前离开会场",
  "x".repeat(60),
];
const DATES = [
  "2019",
  "2019-02",
  "2019-02-27",
  "2019-02-28T14:05+07:00",
  "2019-02-28T14:05:30+07:00",
  "2019-03?",
  "2019-02~",
  "201X",
  "2019-22",
  "[2018,2020]",
  "2019-02-27/2019-03-25",
  "2019-01/..",
  "../2018-12",
  "2019-04-01/",
  "/2019-06",
  "-0500",
  "0044-03-15",
];
const RELATIONS = ["after", "before", "notBefore", "during", "overlaps", "equals", "meets"] as const;

export type Parts = {
  titles: string[];
  dates: (number | undefined)[];
  second: (number | undefined)[];
  relations: { relation: (typeof RELATIONS)[number]; from: number; to: number }[];
  span: boolean[];
  close: boolean;
  timezone: string | undefined;
};

const few = <T>(value: fc.Arbitrary<T>) => fc.array(value, { minLength: 16, maxLength: 16 });

/** Models of 1 to 16 events: dates of every kind, in dispute or none at all, relations, spans, wide and long titles. */
export const randomTimes: fc.Arbitrary<Model> = fc
  .record<Parts>({
    titles: fc.array(fc.constantFrom(...TITLES), { minLength: 1, maxLength: 16 }),
    dates: few(fc.option(fc.nat(DATES.length - 1), { nil: undefined })),
    second: few(fc.option(fc.nat(DATES.length - 1), { nil: undefined, freq: 1 })),
    relations: fc.array(fc.record({ relation: fc.constantFrom(...RELATIONS), from: fc.nat(15), to: fc.nat(15) }), {
      maxLength: 14,
    }),
    span: few(fc.boolean()),
    close: fc.boolean(),
    timezone: fc.constantFrom(undefined, "+07:00", "America/New_York"),
  })
  .map(modelOf);

function modelOf(parts: Parts): Model {
  const dateOf = (index: number | undefined): string | undefined =>
    index === undefined ? undefined : parts.close ? `2019-02-28T1${index % 10}:05Z` : DATES[index];
  const events = parts.titles.map((title, index) => {
    const [one, other] = [dateOf(parts.dates[index]), dateOf(parts.second[index])];
    const dated = [one, index % 5 === 0 ? other : undefined].flatMap((date, account) =>
      date === undefined ? [] : [{ date, account: `a${account}`, basis: index % 7 === 6 ? "context" : "stated" }],
    );
    const related = parts.relations.filter(
      (each) => each.from === index && each.to !== index && each.to < parts.titles.length,
    );
    return {
      id: `e${index}`,
      title,
      turningPoint: index % 4 === 1,
      ...(parts.span[index] ? { span: true } : {}),
      ...(dated.length > 0 ? { when: dated } : {}),
      ...Object.fromEntries(related.map((each) => [each.relation, { [`e${each.to}`]: { account: "a1" } }])),
      claims: [{ account: `a${index % 2}`, ...(index % 6 === 5 ? { modality: "planned" } : {}) }],
    };
  });
  return buildModel(
    ModelFile.parse({
      demarche: 1,
      id: "random",
      title: "A random sequence",
      ...(parts.timezone === undefined ? {} : { timezone: parts.timezone }),
      sources: { s: { title: "Source" }, t: { title: "Another source", author: "Somebody" } },
      accounts: {
        a0: { name: "First account", source: "s" },
        a1: { name: "Second account, of a long name", source: "t" },
      },
      events,
    }),
  );
}
