import type { TimelineWords } from "../timeline.ts";
import { ACCOUNTS, and, common, counted, OF_ACCOUNTS, OF_EVENTS, quoted } from "./common.ts";

const { number } = common;

const ORDER = "الترتيب من اليمين إلى اليسار بخطوات متساوية.";

export const timeline: TimelineWords = {
  subtitle: {
    blocks: "الترتيب من اليمين إلى اليسار، وداخل الكتلة الواحدة فقط.",
    block: "الترتيب من اليمين إلى اليسار مع الخطوط.",
    strips: "وتبين الأشرطة ما آلت إليه الأمور.",
    lanes: (accounts) => `بحسب ${counted(accounts, OF_ACCOUNTS)}. ${ORDER}`,
    time: "الزمن من اليمين إلى اليسار.",
    order: ORDER,
    column: "يُقرأ نزولًا مع الخطوط، وكل خط ترتيب تذكره رواية.",
    list: "الترتيب من الأعلى إلى الأسفل.",
    columns: "تتوالى الأعمدة من اليمين إلى اليسار.",
    apart: "من اليمين إلى اليسار أطول سلسلة من الترتيب المذكور تؤدي إلى الحدث.",
    timeDown: "الزمن من الأعلى إلى الأسفل.",
    orderDown: "الترتيب من الأعلى إلى الأسفل بخطوات متساوية.",
    apartDown: "من الأعلى إلى الأسفل أطول سلسلة من الترتيب المذكور تؤدي إلى الحدث.",
    middle: "والحدث الذي لا تاريخ دقيق له يقع في منتصف حدوده.",
    samePlace: "والأحداث التي في موضع واحد لا ترتيب بينها.",
    hatching: {
      blocks: "ويعني التظليل المخطط أن لا رواية ترتب هذه الكتل فيما بينها.",
      stretch: "ويدل التظليل المخطط على امتداد لا تذكر أي رواية ترتيبه الداخلي.",
      where: "والتظليل المخطط حيث لا تذكر أي رواية الترتيب.",
    },
  },
  head: {
    whoActs: "من يتصرف",
    whereThingsStand: "ما آلت إليه الأمور",
    whoSaysSo: "من يقول ذلك",
    notTaken: "لم يحدث",
    responsible: "ما يُحمَّل المسؤولية",
    atFirst: "في البداية",
  },
  withoutStrip: (regions) => `بلا شريط، لأن لا رواية ترتب الأحداث التي تغيره: ${regions}.`,
  withoutStates: (regions) => `لا يُذكر عند الأحداث، لأن لا رواية ترتب الأحداث التي تغيره: ${regions}.`,
  tooShort: (states) => `ما قصر عن حمل اسمه: ${states}.`,
  tooShortCount: (states) =>
    `${counted(states, ["حالة واحدة", "حالتان", "حالات", "حالة", "حالة"])} مما قصر عن حمل اسمه.`,
  outcome: (event) => `عن ${quoted(event)}`,
  rejoins: (event) => `يعود عند ${quoted(event)}`,
  span: "يستمر، ومنقط حيث لا تُذكر نهايته",
  noAccount: "بلا رواية",
  noParty: "لم يُسمَّ أي طرف",
  via: (names) => `عن طريق ${names}`,
  with: (names) => `مع ${names}`,
  otherParties: (count) => counted(count, ["طرف آخر", "طرفان آخران", "أطراف أخرى", "طرفًا آخر", "طرف آخر"]),
  otherAccounts: (count) => counted(count, ["رواية أخرى", "روايتان أخريان", "روايات أخرى", "رواية أخرى", "رواية أخرى"]),
  states: (count) => counted(count, ["حالة واحدة", "حالتان", "حالات", "حالة", "حالة"]),
  labelled: (some, all) =>
    `سُمّي ${some} من أصل ${all} من الأحداث: نقاط التحول والنهايات أولًا، ثم الأول والأخير، وما يُحمَّل المسؤولية، وما ترويه أكثر الروايات. والعلامات تبين الجميع.`,
  bars: "يمثل العمود كل الأحداث التي في موضعه، وكلما كثرت علا، وهو منقط حيث لا تُذكر على وجه التأكيد.",
  barsDown: "يمثل العمود كل الأحداث التي في موضعه، وكلما كثرت طال، وهو منقط حيث لا تُذكر على وجه التأكيد.",
  undrawn: (groups) =>
    `في التظليل المخطط مجموعات صغيرة من الأحداث عددها ${groups}، وترتيبها الداخلي مذكور ولا موضع له.`,
  leftOut: "لا موضع في هذا العمود لمن يروي الحدث ولا لما يغيره.",
  moreBranches: (count) => `فروع أخرى لا موضع لها: ${count}.`,
  instead: (title, event) => `${title} (بدلًا مما تلا ${quoted(event)})`,
  onward: (title, branch) => `${title} (امتدادًا لـ${quoted(branch)})`,
  explained: (cause, account) => `${cause}، بحسب ${account}`,
  count: {
    one: "حدث واحد.",
    all: (pairs, events) =>
      pairs === 1
        ? "الترتيب بين الحدثين مذكور."
        : `كل علاقات الترتيب بين ${counted(events, OF_EVENTS)} مذكورة، وعددها ${number(pairs)}.`,
    some: (stated, pairs, events) => {
      if (pairs === 1) return "الترتيب بين الحدثين غير مذكور.";
      const all = `من أصل ${number(pairs)} من علاقات الترتيب بين ${counted(events, OF_EVENTS)}`;
      return stated === 0 ? `لم يُذكر شيء ${all}.` : `المذكور ${number(stated)} ${all}.`;
    },
    unknown: (pairs, events) =>
      `لم يُحصَ كم من علاقات الترتيب بين ${counted(events, OF_EVENTS)} مذكور، وعددها ${number(pairs)}.`,
  },
  spoken: {
    planned: "مخطط له ولم يتحقق",
    hypothetical: "لم يحدث",
    tellsOf: (account, count) => `يروي ${account} عن ${counted(count, OF_EVENTS)}`,
    tellsTitles: (account, titles) => `يروي ${account} عن: ${titles}`,
    notTaken: (title) => `لم يحدث: ${title}`,
    notTakenFrom: (event, title) => `لم يحدث، انطلاقًا من ${quoted(event)}: ${title}`,
  },
  description: {
    opening: (events, accounts) =>
      `تسلسل زمني من ${counted(events, OF_EVENTS)}، ${accounts.length === 0 ? "بلا رواية" : `${counted(accounts.length, ACCOUNTS)}: ${and(accounts)}`}.`,
    only: (title) => `وهو ${quoted(title)}.`,
    inOrder: (titles) => `بالترتيب: ${titles}.`,
    partlyInOrder: (titles) => `بقدر ما ذُكر من ترتيبها: ${titles}.`,
    apart: (number, title) => `المجموعة ${number} هي ${quoted(title)} وحده.`,
    group: (number, titles) => `المجموعة ${number}. ${titles}`,
    moreGroups: (count) =>
      `و${counted(count, ["مجموعة أخرى", "مجموعتان أخريان", "مجموعات أخرى", "مجموعة أخرى", "مجموعة أخرى"])}.`,
  },
};
