import type { TimesWords } from "../times.ts";

export const times: TimesWords = {
  subtitle:
    "막대는 진술이 열어 둔 가장 이른 때부터 가장 늦은 때까지입니다. 막대의 끝 모양은 무엇이 그 한계인지를 말합니다.",
  subtitleOfMarks: "표시마다 진술이 밝힌 때에 있습니다.",
  subtitleWithoutTimes:
    "어느 진술도 이 사건들의 날짜를 말하지 않으므로 시간 축이 없습니다. 아래에는 대신 밝혀진 것이 있습니다.",
  apart: (count) => `순서 명시 안 됨, 다음 사건 ${count}건 사이에서도`,
  head: { noTime: "시간의 한계가 없음", when: "언제", event: "사건" },
  boundsNothing: (date) => `${date}(으)로 적혀 있으나 한계가 되지 않음`,
  nothingStated: "때도 순서도 명시 안 됨",
  by: (names) => `진술: ${names}`,
  from: (start) => `${start} 또는 그 이후`,
  until: (end) => `${end} 또는 그 이전`,
  unknownEnd: (start) => `${start}부터, 끝 미상`,
  unknownStart: (end) => `${end}까지, 시작 미상`,
  andMore: (count) => ` 외 ${count}건`,
  legend: {
    mark: "표시 너비 안까지 알려진 때",
    dated: "날짜가 있는 두 한계 사이 어딘가",
    order: "밝혀진 순서만이 한계",
    open: "한계 없음",
    unknown: "출처에 따르면 끝 미상",
    core: "지속: 확실한 동안과 가능한 동안",
    broken: "축 생략: 그 사이에 시작하거나 끝나는 것 없음",
  },
  counts: (all, known, exact) =>
    `사건 ${all}건 가운데 ${known}건의 때에 한계가 있습니다${exact === 0 ? "" : `. 그 가운데 ${exact}건은 표시 너비 안까지 알려져 있습니다`}.`,
  zone: (zone) => `시각은 ${zone} 기준입니다.`,
  context: (numbers) => `${numbers}의 날짜는 연구 대상 출처 밖에서 왔습니다.`,
  disputed: (titles) => `진술마다 날짜가 다름: ${titles}.`,
  byOrder: "밝혀진 순서에 따름",
  description: {
    dated: (count) => `그림은 사건 ${count}건이 언제 일어났을 수 있는지 보여 줍니다.`,
    undated: (count) => `어느 진술도 사건 ${count}건의 날짜를 말하지 않습니다.`,
    more: (count) => `그 밖에 ${count}건.`,
    noTime: (titles) => `때를 한정하는 것이 없음: ${titles}.`,
  },
};
