import type { SummaryWords } from "../summary.ts";
import { common, quoted } from "./common.ts";

const ACTING = ["الطرف الفاعل هو", "الطرفان الفاعلان هما"] as const;

export const summary: SummaryWords = {
  more: (count) => `${count} غير ذلك`,
  told: (accounts) => `يُروى السجل بحسب ${accounts}.`,
  untold: "لا رواية للسجل.",
  acting: (parties, names) => `${ACTING[parties - 1] ?? "الأطراف الفاعلة هي"} ${names}.`,
  groups: (count) =>
    count === 2
      ? "لا رواية ترتب مجموعتي الأحداث فيما بينهما."
      : `لا رواية ترتب مجموعات الأحداث فيما بينها، وعددها ${count}.`,
  ends: (states) => `وفي النهاية آلت الأمور إلى ما يلي: ${states}.`,
  stands: (event, states) => `وعند ${quoted(event)} آلت الأمور إلى ما يلي: ${states}.`,
  disagreed: (titles) => `تتناقض الروايات في ${titles}.`,
  agreed: "لا تناقض رواية روايةً أخرى.",
  branch: (from, title, reaches) => `لم يحدث: ${quoted(title)}، ويقود من ${quoted(from)} إلى ${quoted(reaches)}.`,
  laidTo: (outcome, causes, accounts) => `يُعزى ${outcome} إلى ${causes} بحسب ${accounts}.`,
  laidApart: (outcome, sides) =>
    `تختلف الروايات في سبب ${outcome}: ${common.apart(sides.map(({ accounts, causes }) => `بحسب ${accounts} هو ${causes}`))}.`,
};
