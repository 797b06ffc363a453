import type { StoryWords } from "../story.ts";
import { and, quoted, withParticle } from "./common.ts";

export const story: StoryWords = {
  columns: ["번호", "사건", "언제", "밝혀진 순서", "누가 말하는가", "무엇이 바뀌는가"],
  opening: (events, accounts) => `사건 ${events}건, ${accounts.length === 0 ? "진술 없음" : `진술: ${and(accounts)}`}.`,
  group: (number) => `묶음 ${number}`,
  apart: "다른 어느 사건과도 순서가 없음",
  by: (parties) => `행위자: ${and(parties)}`,
  with: (parties) => `함께: ${and(parties)}`,
  planned: "계획됨",
  hypothetical: "일어나지 않음",
  notStated: "명시 안 됨",
  byDate: "날짜에 따름",
  possible: (times) => `명시 안 됨, 가능한 때: ${times}`,
  stances: {
    asserts: (account) => `단언: ${account}`,
    believes: (account) => `믿음: ${account}`,
    denies: (account) => `부인: ${account}`,
    doubts: (account) => `의심: ${account}`,
  },
  ends: "마지막 상태",
  disagreed: "진술이 서로 어긋나는 곳",
  notTaken: "일어나지 않은 길",
  branch: (from, title, reaches) => `${quoted(from)}에서: ${title}. 이르렀을 곳: ${quoted(reaches)}.`,
  responsible: "책임이 돌려진 것",
  explanation: (outcome, cause, account) =>
    `${withParticle(account, "topic")} ${quoted(outcome)}의 원인을 ${quoted(cause)}에 돌림.`,
  sources: "출처",
};
