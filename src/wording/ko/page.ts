import type { PageWords } from "../page.ts";

export const page: PageWords = {
  noRoom: (parts) => `이 쪽에 적을 자리가 없는 것: ${parts}.`,
  order: "순서를 밝힌 말",
  changes: "사건이 바꾸는 것",
  tellers: "누가 말하는지",
  branchTellers: "일어나지 않은 길을 말하는 이",
  explanations: (count) => `설명 ${count}건`,
  sources: (count) => `출처 ${count}건의 제목`,
  regions: (count) => `띠 ${count}개`,
  branches: (count) => `갈림길 ${count}개`,
};
