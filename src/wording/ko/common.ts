import type { CommonWords } from "../common.ts";
import { ended, grouped, inARow, joined } from "../parts.ts";

export const list = joined(", ", ", ");
export const and = joined(", ", " 및 ", "; ");
export const quoted = (text: string): string => `“${text}”`;

/** A particle in the two forms that it takes after a consonant and after a vowel. */
const PARTICLES = {
  topic: ["은", "는", "은(는)"],
  subject: ["이", "가", "이(가)"],
  object: ["을", "를", "을(를)"],
  with: ["과", "와", "와(과)"],
  by: ["이라고", "라고", "(이)라고"],
} as const;

/** A word with its particle; both forms where the last letter is not Hangul and so does not tell which. */
export function withParticle(word: string, particle: keyof typeof PARTICLES): string {
  const last =
    word
      .replace(/[\p{P}\s]+$/u, "")
      .at(-1)
      ?.codePointAt(0) ?? 0;
  const [afterConsonant, afterVowel, either] = PARTICLES[particle];
  if (last < 0xac00 || last > 0xd7a3) return `${word}${either}`;
  return `${word}${(last - 0xac00) % 28 === 0 ? afterVowel : afterConsonant}`;
}

const UNITS = {
  year: "년",
  month: "개월",
  week: "주",
  day: "일",
  hour: "시간",
  minute: "분",
  second: "초",
} as const;

export const common: CommonWords = {
  locale: "ko",
  direction: "ltr",
  quoted,
  list,
  and,
  or: joined(", ", " 또는 "),
  apart: joined("; ", "; "),
  inTurn: joined(", 다음 ", ", 다음 "),
  named: (name, text) => `${name}: ${text}`,
  noted: (text, note) => `${text} (${note})`,
  sentences: inARow(" "),
  sentence: ended,
  number: grouped(","),
  duration: (count, unit) => `${count}${UNITS[unit]}`,
  told: {
    asserts: (names) => `진술: ${names}`,
    believes: (names) => `믿음: ${names}`,
    denies: (names) => `부인: ${names}`,
    doubts: (names) => `의심: ${names}`,
  },
  basis: { implied: "함축됨", inferred: "추론됨", context: "출처 밖에서" },
  appearance: {
    asserted: "단언됨",
    believed: "그렇게 믿음",
    hedged: "유보를 둔 진술",
    denied: "부인됨",
    doubted: "의심됨",
    disputed: "다툼 있음",
    planned: "계획됨, 이루어지지 않음",
    context: "출처 밖에서",
    silent: "진술 없음",
  },
  turningPoint: "전환점",
  end: "끝",
  notTaken: "일어나지 않음",
  orderNotStated: "순서 명시 안 됨",
  setAside: (statements, more) =>
    `밝혀진 것이 모두 성립할 수는 없어 제쳐 둔 것: ${statements}${more > 0 ? ` 외 ${more}건` : ""}.`,
  relation: {
    before: (other) => `${other} 이전`,
    after: (other) => `${other} 이후`,
    notBefore: (other) => `${other}보다 앞서지 않음`,
    notAfter: (other) => `${other}보다 늦지 않음`,
    during: (other) => `${other} 동안`,
    meets: (other) => `${other} 직전`,
    overlaps: (other) => `${withParticle(other, "with")} 겹침`,
    starts: (other) => `${withParticle(other, "with")} 함께 시작`,
    finishes: (other) => `${withParticle(other, "with")} 함께 끝남`,
    equals: (other) => `${withParticle(other, "with")} 같은 때`,
    within: (other) => `${other} 무렵`,
  },
  converse: {
    before: (other) => `${other} 이후`,
    after: (other) => `${other} 이전`,
    notBefore: (other) => `${other}보다 늦지 않음`,
    notAfter: (other) => `${other}보다 앞서지 않음`,
    during: (other) => `${withParticle(other, "object")} 포함`,
    meets: (other) => `${other} 직후`,
    overlaps: (other) => `${withParticle(other, "with")} 겹침`,
    starts: (other) => `${withParticle(other, "with")} 함께 시작`,
    finishes: (other) => `${withParticle(other, "with")} 함께 끝남`,
    equals: (other) => `${withParticle(other, "with")} 같은 때`,
    within: (other) => `${other} 무렵`,
  },
};
