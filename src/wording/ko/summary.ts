import type { SummaryWords } from "../summary.ts";
import { common, quoted } from "./common.ts";

export const summary: SummaryWords = {
  more: (count) => `그 밖에 ${count}건`,
  told: (accounts) => `기록을 말하는 진술은 ${accounts}입니다.`,
  untold: "기록을 말하는 진술이 없습니다.",
  acting: (_, names) => `행위자는 ${names}입니다.`,
  groups: (count) => `사건 묶음 ${count}개 사이의 순서는 어느 진술도 밝히지 않았습니다.`,
  ends: (states) => `마지막 상태는 다음과 같습니다. ${states}.`,
  stands: (event, states) => `${quoted(event)} 시점의 상태는 다음과 같습니다. ${states}.`,
  disagreed: (titles) => `진술이 서로 어긋나는 사건은 ${titles}입니다.`,
  agreed: "서로 어긋나는 진술은 없습니다.",
  branch: (from, title, reaches) =>
    `일어나지 않은 길은 ${quoted(from)}에서 갈라지는 ${quoted(title)}이며, 이르는 곳은 ${quoted(reaches)}입니다.`,
  laidTo: (outcome, causes, accounts) => `${accounts}에 따르면 ${outcome}의 원인은 ${causes}입니다.`,
  laidApart: (outcome, sides) =>
    `${outcome}의 원인은 진술마다 다릅니다. ${common.apart(sides.map(({ accounts, causes }) => common.named(accounts, causes)))}.`,
};
