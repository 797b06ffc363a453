import type { SelectionWords } from "../selection.ts";
import { quoted } from "./common.ts";

export const selection: SelectionWords = {
  only: (account) => `진술 ${quoted(account)}의 내용만 보여 줍니다.`,
  asOf: (event) => `${quoted(event)} 시점까지.`,
  from: (start) => `${start}부터.`,
  to: (end) => `${end}까지.`,
  between: (start, end) => `${start}부터 ${end}까지.`,
  leftOut: (parts) => `뺀 것: ${parts}.`,
  untold: (events) => `말하지 않은 사건 ${events}건`,
  earlier: (events) => `앞선 사건 ${events}건`,
  later: (events) => `나중 사건 ${events}건`,
  branches: (count) => `갈래 ${count}개`,
  explanations: (count) => `설명 ${count}건`,
  unordered: (events) => `남긴 것: 앞뒤가 밝혀지지 않은 사건 ${events}건.`,
  uncertain: (events) => `남긴 것: 범위 밖일 수도 있는 사건 ${events}건.`,
  granted: (events) => `말하지 않고 전제한 것: ${events}.`,
  stuck: (event) => `상태 기계는 ${quoted(event)}에서 이 진술을 따라가지 못합니다.`,
};
