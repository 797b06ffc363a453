import type { StatechartWords } from "../statechart.ts";
import { and, type Counted, counted, list, quoted } from "./common.ts";

const STATES: Counted = ["حالة واحدة", "حالتان", "حالات", "حالة", "حالة"];
const OF_STATES: Counted = ["حالة واحدة", "حالتين", "حالات", "حالة", "حالة"];
const TRANSITIONS: Counted = ["انتقال واحد", "انتقالان", "انتقالات", "انتقالًا", "انتقال"];
const OF_TRANSITIONS: Counted = ["انتقال واحد", "انتقالين", "انتقالات", "انتقالًا", "انتقال"];
const STEPS: Counted = ["خطوة واحدة", "خطوتان", "خطوات", "خطوة", "خطوة"];
const OF_STEPS: Counted = ["خطوة واحدة", "خطوتين", "خطوات", "خطوة", "خطوة"];
const OF_REGIONS: Counted = ["منطقة واحدة", "منطقتين متوازيتين", "مناطق متوازية", "منطقة متوازية", "منطقة متوازية"];

export const statechart: StatechartWords = {
  subtitle: {
    states: "الحالات وما يقود من إحداها إلى الأخرى.",
    recorded: "والخط الغليظ هو السجل بخطواته.",
    branch: "والخط المتقطع ما لم يحدث.",
  },
  subtitleAt: (event) => `عند ${quoted(event)}: ما آلت إليه الأمور محاط بإطار.`,
  machine: "الحالات",
  noMachine: "ليس لهذا النموذج آلة حالات",
  noMachineAdvice: "يعطيه machine: في ملف النموذج حالات، فتبينها هذه الصورة وما يقود من إحداها إلى الأخرى.",
  anywhere: "من أي حالة",
  anyState: "في أي حالة",
  elsewhere: (title) => `← ${title}`,
  automatic: "تلقائيًا",
  done: "عند الانتهاء",
  after: (duration) => `المهلة: ${duration}`,
  noHistory: "في المرة الأولى",
  wildcard: "أي محفز آخر",
  forbidden: (trigger) => `${trigger} لا أثر له`,
  entry: (effects) => `عند الدخول: ${effects}`,
  exit: (effects) => `عند الخروج: ${effects}`,
  guard: {
    in: (state) => `في ${quoted(state)}`,
    not: (condition) => `ليس ${condition}`,
    and: (conditions) => conditions.join(" و"),
    or: (conditions) => conditions.join(" أو "),
    has: (key, value) => `${key} يضم ${value}`,
    atLeast: (duration) => `${duration} على الأقل`,
    atMost: (duration) => `${duration} على الأكثر`,
    since: (durations, event) => `${and(durations)} منذ ${quoted(event)}`,
  },
  steps: "السجل خطوة بخطوة",
  stepsLeftOut: (shown, all) => `المذكور أول ${shown} من أصل ${counted(all, OF_STEPS)}.`,
  stopped: (event, trigger, accepted) =>
    `يتوقف السجل قبل ${quoted(event)}: ${trigger} مرفوض هناك؛ ${accepted.length === 0 ? "ولا شيء مقبول" : `والمقبول: ${list(accepted)}`}.`,
  noRecord: "لا حدث مسجلًا يحرك هذه الآلة.",
  count: ({ taken, transitions, entered, states, steps }) =>
    `في السجل ${counted(steps, STEPS)}، سلك ${taken} من أصل ${counted(transitions, OF_TRANSITIONS)} ودخل ${entered} من أصل ${counted(states, OF_STATES)}.`,
  legend: {
    recorded: "خطوة من السجل",
    later: "سُجلت لاحقًا",
    branch: "لم يحدث",
    unvisited: "لا حدث له في السجل",
    active: "حيث ينتهي السجل",
    activeAt: "ما آلت إليه الأمور",
    notDescribed: "لا يصفها أي مصدر",
    initial: "البداية هنا",
    final: "نهاية",
    shallow: "كما تُركت آخر مرة",
    deep: "كما تُركت آخر مرة حتى أعمقها",
    elsewhere: "إلى حالة في منطقة أخرى",
  },
  spoken: {
    final: "حالة نهائية",
    compound: "حالة في داخلها حالات",
    parallel: "حالة في داخلها مناطق",
    history: (title) => `سابق ${title}: الدخول كما تُركت آخر مرة`,
    deepHistory: (title) => `سابق ${title}: الدخول كما تُركت آخر مرة حتى أعمقها`,
    entered: (steps) => `دُخلت عند ${steps}`,
    initially: "البداية",
    step: (number, event) => `الخطوة ${number}، ${quoted(event)}`,
    onBranch: (titles) => `يُبلغ إليها بما لم يحدث: ${titles}`,
    never: "لم تُدخل قط",
    active: "هنا ينتهي السجل",
    activeAt: (event) => `قائمة عند ${quoted(event)}`,
    notDescribed: "لا يصفها أي مصدر",
    transition: (from, to, lines) => `من ${from} إلى ${to}: ${lines}`,
    taken: (steps) => `سُلك عند ${steps}`,
    notTaken: (branch) => `لم يحدث: ${branch}`,
    neverTaken: "ليس في أي حدث من السجل",
  },
  description: {
    opening: (title, states, transitions, regions) =>
      `مخطط حالات ${quoted(title)}: ${counted(states, STATES)}${regions > 1 ? ` في ${counted(regions, OF_REGIONS)}` : ""}، ${counted(transitions, TRANSITIONS)}.`,
    region: (title, path) => `${title}: ${path.join("، ثم ")}.`,
    outcomes: (states) => `حالات تنهي منطقة: ${states}.`,
  },
};
