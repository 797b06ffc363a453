import type { TimelineWords } from "../timeline.ts";
import { and, common, quoted, withParticle } from "./common.ts";

const { number } = common;

const ORDER = "왼쪽에서 오른쪽이 순서이며 간격은 같습니다.";

export const timeline: TimelineWords = {
  subtitle: {
    blocks: "왼쪽에서 오른쪽이 순서이며, 한 묶음 안에서만 그렇습니다.",
    block: "왼쪽에서 오른쪽이 선을 따른 순서입니다.",
    strips: "띠는 그때의 상태를 보여 줍니다.",
    lanes: (accounts) => `진술 ${accounts}건에 따름. ${ORDER}`,
    time: "왼쪽에서 오른쪽이 시간입니다.",
    order: ORDER,
    column: "선을 따라 아래로 읽습니다. 선마다 어느 진술이 밝힌 순서입니다.",
    list: "아래로 순서입니다.",
    columns: "단은 왼쪽에서 오른쪽으로 이어집니다.",
    apart: "왼쪽에서 오른쪽은 그 사건에 이르는, 밝혀진 순서의 가장 긴 사슬입니다.",
    timeDown: "아래로 갈수록 나중입니다.",
    orderDown: "아래로 같은 간격의 순서입니다.",
    apartDown: "아래로는 그 사건에 이르는, 밝혀진 순서의 가장 긴 사슬입니다.",
    middle: "날짜가 정확하지 않은 사건은 가능한 범위의 가운데에 있습니다.",
    samePlace: "같은 자리의 사건들 사이에는 순서가 없습니다.",
    hatching: {
      blocks: "빗금은 묶음 사이의 순서를 어느 진술도 밝히지 않았다는 뜻입니다.",
      stretch: "빗금은 안쪽 순서를 어느 진술도 밝히지 않은 구간입니다.",
      where: "빗금은 순서를 어느 진술도 밝히지 않은 곳입니다.",
    },
  },
  head: {
    whoActs: "누가 행동하는가",
    whereThingsStand: "그때의 상태",
    whoSaysSo: "누가 말하는가",
    notTaken: "일어나지 않은 길",
    responsible: "책임이 돌려진 것",
    atFirst: "처음 상태",
  },
  withoutStrip: (regions) => `상태를 바꾸는 사건들의 순서가 밝혀지지 않아 띠가 없음: ${regions}.`,
  withoutStates: (regions) => `상태를 바꾸는 사건들의 순서가 밝혀지지 않아 사건 곁에 적지 않음: ${regions}.`,
  tooShort: (states) => `이름을 적기에는 짧은 상태: ${states}.`,
  tooShortCount: (states) => `상태 ${states}개는 이름을 적기에 너무 짧습니다.`,
  outcome: (event) => `${quoted(event)}의 책임`,
  rejoins: (event) => `${quoted(event)}에서 돌아옴`,
  span: "지속됨, 끝이 밝혀지지 않으면 점선",
  noAccount: "진술 없음",
  noParty: "행위자 명시 안 됨",
  via: (names) => `${names} 경유`,
  with: (names) => `함께: ${names}`,
  otherParties: (count) => `다른 당사자 ${count}`,
  otherAccounts: (count) => `다른 진술 ${count}건`,
  states: (count) => `상태 ${count}개`,
  labelled: (some, all) =>
    `사건 ${all}건 가운데 ${some}건에 이름이 있음: 먼저 전환점과 끝, 다음으로 처음과 마지막, 책임이 돌려진 것, 가장 많은 진술이 말하는 것. 표시는 모두 보여 줍니다.`,
  bars: "막대는 그 자리의 모든 사건을 나타내며, 많을수록 높습니다. 단언되지 않은 곳은 점선입니다.",
  barsDown: "막대는 그 자리의 모든 사건을 나타내며, 많을수록 깁니다. 단언되지 않은 곳은 점선입니다.",
  undrawn: (groups) =>
    `빗금 안에 사건의 작은 묶음 ${groups}개가 있습니다. 그 안의 순서는 밝혀져 있으나 그릴 자리가 없습니다.`,
  leftOut: "누가 말하는지와 무엇이 바뀌는지는 이 열에 적을 자리가 없습니다.",
  moreBranches: (count) => `갈림길 ${count}개는 적을 자리가 없습니다.`,
  instead: (title, event) => `${title} (${quoted(event)} 다음에 이어진 일 대신)`,
  onward: (title, branch) => `${title} (${quoted(branch)}에 이어서)`,
  explained: (cause, account) => `${cause}, ${account}에 따르면`,
  count: {
    one: "사건 1건.",
    all: (pairs, events) =>
      pairs === 1
        ? "두 사건의 순서가 명시되어 있습니다."
        : `사건 ${number(events)}건 사이의 순서 ${number(pairs)}개가 모두 명시되어 있습니다.`,
    some: (stated, pairs, events) => {
      if (pairs === 1) return "두 사건의 순서가 명시되어 있지 않습니다.";
      const all = `사건 ${number(events)}건 사이의 순서 ${number(pairs)}개 가운데`;
      return stated === 0 ? `${all} 명시된 것이 없습니다.` : `${all} ${number(stated)}개가 명시되어 있습니다.`;
    },
    unknown: (pairs, events) =>
      `사건 ${number(events)}건 사이의 순서 ${number(pairs)}개 가운데 몇 개가 명시되어 있는지는 세지 않았습니다.`,
  },
  spoken: {
    planned: "계획됨, 이루어지지 않음",
    hypothetical: "일어나지 않음",
    tellsOf: (account, count) => `${withParticle(account, "topic")} 사건 ${count}건을 말함`,
    tellsTitles: (account, titles) => `${withParticle(account, "topic")} 다음을 말함: ${titles}`,
    notTaken: (title) => `일어나지 않음: ${title}`,
    notTakenFrom: (event, title) => `${quoted(event)}에서 갈라져 일어나지 않음: ${title}`,
  },
  description: {
    opening: (events, accounts) =>
      `사건 ${events}건의 타임라인, ${accounts.length === 0 ? "진술 없음" : `진술: ${and(accounts)}`}.`,
    only: (title) => `그 사건은 ${quoted(title)}입니다.`,
    inOrder: (titles) => `순서대로: ${titles}.`,
    partlyInOrder: (titles) => `순서가 밝혀진 데까지: ${titles}.`,
    apart: (number, title) => `묶음 ${number}에는 ${quoted(title)}만 있습니다.`,
    group: (number, titles) => `묶음 ${number}. ${titles}`,
    moreGroups: (count) => `그 밖에 묶음 ${count}개.`,
  },
};
