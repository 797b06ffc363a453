import type { OrderFault, TimeFault } from "../../issue/index.ts";
import type { Example } from "./example.ts";

/** An event that no date and no order is told of; what an example says of it follows its title. */
const LAMP = "title: The lamp goes out";
const onLamp = (wrong: string, right: string, note?: string): Example => ({
  wrong: `${LAMP}\n    ${wrong}`,
  right: `${LAMP}\n    ${right}`,
  instead: LAMP,
  ...(note === undefined ? {} : { note }),
});
const dated = (wrong: string, right: string): Example =>
  onLamp(`when: { date: ${wrong}, basis: context }`, `when: { date: ${right}, basis: context }`);

const AFTER = "words: soon after, quote: soon after that, account: ana";
const STATED = `after: { opened: { ${AFTER} } }`;
const contradicted = (said: string): Example => onLamp(`${STATED}\n    before: { opened: { ${said} } }`, STATED);

/** Nine days, none beside another. */
const NINE = Array.from({ length: 9 }, (_, index) => `2026-01-${String(2 * index + 1).padStart(2, "0")}`).join();

/** Of dates and order. */
export const TIME_EXAMPLES: Readonly<Record<(OrderFault | TimeFault)["code"], Example>> = {
  "date-invalid": { wrong: 'date: "2026-02-30T18:10"', right: 'date: "2026-01-05T18:10"' },
  "date-convention": dated("2026-24", "2026-01"),
  "date-all-of": dated('"{2026-01-05,2026-01-09}"', '"[2026-01-05,2026-01-09]"'),
  "date-hull": onLamp(
    `when:\n      - { date: "[${NINE}]", basis: context }\n      - { date: "[${NINE}]", account: ben }`,
    `when: { date: "[${NINE}]", basis: context }`,
    "Nine alternatives beside nine make 81 combinations.",
  ),
  "timezone-invalid": { wrong: 'timezone: "Mars/Base"', right: 'timezone: "+01:00"' },
  "order-contradiction-account": contradicted(AFTER),
  "order-contradiction-merged": contradicted("words: the wind, quote: the wind blew out the lamp, account: ben"),
  "order-contradiction-inferred": contradicted("basis: inferred, because: the wind needs no door"),
  "order-contradiction-context": contradicted("basis: context"),
  "order-contradiction-assumed": {
    ...onLamp(
      `${STATED}\n    when: { date: "2025?", account: ben }`,
      `${STATED}\n    when: { date: "2026?", account: ben }`,
    ),
    note: "It is told where timing is asked to assume that dates marked ? are right: solveTime(…, { assume: [“uncertain”] }).",
  },
  "bounds-empty": {
    wrong:
      'when:\n      - { date: "2026-01-05T18:10", account: ana, quote: ten past six }\n      - { date: "2026-01-05T19:30", account: ana }',
    right: 'when: { date: "2026-01-05T18:10", account: ana, quote: ten past six }',
  },
  "date-outside-period": onLamp(
    'when: { date: "2026-01-06", basis: context }\n    during: { evening: { basis: context } }',
    'when: { date: "2026-01-05", basis: context }\n    during: { evening: { basis: context } }',
  ),
  "alternative-excluded": onLamp(
    `${STATED}\n    when: { date: "[2026-01-01,2026-01-07]", basis: context }`,
    `${STATED}\n    when: { date: 2026-01-07, basis: context }`,
  ),
  "span-missing": onLamp(
    "starts: { opened: { basis: inferred, because: the wind } }",
    "notBefore: { opened: { basis: inferred, because: the wind } }",
    "Ben opens the door in an instant.",
  ),
  "order-self": onLamp(`after: { lamp-out: { ${AFTER} } }`, STATED),
  "order-redundant": onLamp(
    `after: { cat-gone: { ${AFTER} }, opened: { ${AFTER} } }`,
    `after: { cat-gone: { ${AFTER} } }`,
    "The cat was gone after the door was opened, by the same account.",
  ),
  "range-inverted": dated("2026-01-06/2026-01", "2026-01-05/2026-01-06"),
  "duration-missing": onLamp(`within: { opened: { ${AFTER} } }`, `within: { opened: { ${AFTER}, atMost: PT1H } }`),
  "duration-meaningless": onLamp(
    "equals: { opened: { basis: inferred, because: it is the same wind, atMost: PT1H } }",
    "within: { opened: { basis: inferred, because: it is the same wind, atMost: PT1H } }",
  ),
  "duration-inverted": onLamp(
    `after: { opened: { ${AFTER}, atLeast: PT2H, atMost: PT1H } }`,
    `after: { opened: { ${AFTER}, atLeast: PT1H, atMost: PT2H } }`,
  ),
};
