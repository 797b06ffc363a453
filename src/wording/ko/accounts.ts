import type { AccountsWords } from "../accounts.ts";
import { and, common, list, quoted, withParticle } from "./common.ts";

const STANCES = { asserts: "단언", believes: "그렇게 믿음", denies: "부인", doubts: "의심" } as const;

export const accounts: AccountsWords = {
  subtitle: {
    rows: "누가 무엇을 말하는가: 행마다 진술 하나입니다.",
    nested: "다른 진술 안에서 전해진 것은 들여 씁니다.",
    hatching: "빗금은 어느 진술도 순서를 밝히지 않은 사건들을 가릅니다.",
  },
  head: {
    tells: "누가 무엇을 말하는가",
    ends: "각 진술이 끝나는 곳",
    contradictions: "진술이 서로 어긋나는 곳",
    responsible: (event) => `${quoted(event)}의 책임이 돌려진 것`,
  },
  relayedBy: (names) => `전달: ${names}`,
  silent: (names) => `사건에 관한 주장 없음: ${names}.`,
  silentHere: (names) => `여기서 말이 없는 진술: ${names}.`,
  stated: (names, stances) => `${and(names)}: ${list(stances.map((stance) => STANCES[stance]))}`,
  someone: "진술 명시 안 됨",
  look: {
    asserted: "단언",
    believed: "그렇게 믿음",
    hedged: "유보를 둔 단언",
    denied: "부인",
    doubted: "의심",
    disputed: "다툼",
    planned: "계획이나 가정으로 말함",
    context: "출처 밖에서",
    silent: "말하지 않으나 당연히 여김",
  },
  unlike: "여기서 진술이 서로 어긋남",
  unmoved: "처음과 같음",
  count: (events, tellers, contradicted) =>
    `진술 ${tellers}건이 사건 ${events}건을 말합니다. ${contradicted === 0 ? "어긋나는 것은 없습니다" : `그 가운데 ${contradicted}건에서 서로 어긋납니다`}.`,
  spoken: {
    endsIn: (name, states) => `${name}에 따른 마지막 상태: ${states}`,
    tellers: (counts) =>
      `진술마다 말하는 사건 수: ${common.apart(counts.map(({ name, count }) => `${name} ${count}건`))}.`,
    told: (looks, title) => `${quoted(title)} ${looks}`,
    row: (name, told) => `${name}: ${told}`,
    nothing: (name) => `${name}: 말하는 사건 없음`,
    holds: (name, cause) => `${withParticle(name, "topic")} ${quoted(cause)}에 책임을 돌림`,
  },
};
