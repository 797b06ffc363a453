import fc from "fast-check";

const pick = (...texts: string[]) => fc.constantFrom(...texts);
const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((each) => each.join(""));
const often = (usual: fc.Arbitrary<string>, rare: fc.Arbitrary<string>) =>
  fc.oneof({ weight: 6, arbitrary: usual }, { weight: 1, arbitrary: rare });

const number = (least: number, most: number, digits: number) =>
  fc.integer({ min: least, max: most }).map((value) => String(value).padStart(digits, "0"));
const year = often(
  number(1000, 2100, 4),
  pick(
    "0000",
    "0001",
    "0099",
    "-0001",
    "-0044",
    "-1985",
    "-0000",
    "201X",
    "20XX",
    "1XXX",
    "156X",
    "XXXX",
    "1X99",
    "-019X",
  ),
);
const month = often(
  number(1, 12, 2),
  pick("00", "13", "20", "21", "22", "23", "24", "25", "29", "33", "37", "40", "41", "42", "XX", "1X", "0X", "X1"),
);
const day = often(number(1, 28, 2), pick("00", "29", "30", "31", "32", "XX", "0X", "2X", "3X", "X1"));
const mark = often(fc.constant(""), pick("?", "~", "%"));
const plain = fc.oneof(
  year,
  joined(year, fc.constant("-"), month),
  joined(year, fc.constant("-"), month, fc.constant("-"), day),
);
const marked = fc.oneof(
  joined(plain, mark),
  joined(mark, year, mark, fc.constant("-"), mark, month, mark, fc.constant("-"), mark, day, mark),
);
const clock = joined(
  pick("T"),
  often(number(0, 23, 2), pick("24", "25")),
  pick(":00", ":30", ":59", ":60"),
  pick(":00", ":59", ":60", ""),
  pick("Z", "", "+07", "-04:30", "+07:00", "+24", "-05:60"),
);
const long = fc.oneof(
  joined(pick("Y", "Y-"), number(10_000, 200_000, 5)),
  joined(pick("Y", "Y-"), number(1, 99, 1), pick("E3", "E4")),
  joined(number(1000, 2000, 4), pick("S1", "S2", "S3", "S4", "S5")),
  joined(pick("Y"), number(10_000, 99_999, 5), pick("S1", "S3", "S5")),
);
const single = fc.oneof(
  { weight: 6, arbitrary: marked },
  { weight: 1, arbitrary: joined(long, mark) },
  {
    weight: 2,
    arbitrary: joined(year, fc.constant("-"), month, fc.constant("-"), day, clock),
  },
);
const interval = joined(
  fc.oneof(plain, marked, pick("", "..")),
  fc.constant("/"),
  fc.oneof(plain, marked, pick("", "..")),
);
const member = fc.oneof(
  { weight: 4, arbitrary: plain },
  { weight: 2, arbitrary: joined(plain, fc.constant(".."), plain) },
  { weight: 1, arbitrary: joined(fc.constant(".."), plain) },
  { weight: 1, arbitrary: joined(plain, fc.constant("..")) },
);
const set = fc
  .tuple(fc.array(member, { minLength: 1, maxLength: 3 }), pick("[]", "{}"))
  .map(([members, brackets]) => `${brackets[0] ?? ""}${members.join(",")}${brackets[1] ?? ""}`);
const valid = fc.oneof(
  { weight: 4, arbitrary: single },
  { weight: 2, arbitrary: interval },
  { weight: 2, arbitrary: set },
);
const damaged = fc
  .tuple(valid, fc.nat(), pick("", "X", "-", "/", "..", "?", "0", "9", "T", " ", ",", "[", "Y"))
  .map(([text, seed, insert]) => {
    const at = seed % (text.length + 1);
    return text.slice(0, at) + insert + text.slice(insert === "" ? at + 1 : at);
  });

/** Texts that are dates or nearly so. */
export const dateLike: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: valid },
  { weight: 1, arbitrary: damaged },
);
