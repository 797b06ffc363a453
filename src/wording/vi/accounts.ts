import type { AccountsWords } from "../accounts.ts";
import { and, common, quoted } from "./common.ts";

const STANCES = { asserts: "khẳng định", believes: "tin", denies: "phủ nhận", doubts: "nghi ngờ" } as const;

export const accounts: AccountsWords = {
  subtitle: {
    rows: "Ai kể điều gì: mỗi hàng một lời kể.",
    nested: "Lời kể nằm trong lời kể khác thì thụt vào bên dưới.",
    hatching: "Vạch chéo tách các sự kiện mà không lời kể nào nêu thứ tự.",
  },
  head: {
    tells: "AI KỂ ĐIỀU GÌ",
    ends: "MỖI LỜI KỂ KẾT THÚC Ở ĐÂU",
    contradictions: "CHỖ CÁC LỜI KỂ MÂU THUẪN NHAU",
    responsible: (event) => `ĐIỀU BỊ QUY TRÁCH NHIỆM VỀ ${quoted(event.toUpperCase())}`,
  },
  relayedBy: (names) => `do ${names} chuyển lời`,
  silent: (names) => `Không nói gì về sự kiện nào: ${names}.`,
  silentHere: (names) => `Không nói gì ở đây: ${names}.`,
  stated: (names, stances) => `${and(names)} ${and(stances.map((stance) => STANCES[stance]))} điều đó`,
  someone: "không nêu lời kể nào",
  look: {
    asserted: "khẳng định",
    believed: "tin",
    hedged: "khẳng định dè dặt",
    denied: "phủ nhận",
    doubted: "nghi ngờ",
    disputed: "tranh cãi",
    planned: "kể như điều đã định hoặc giả định",
    context: "ngoài các nguồn",
    silent: "không nói ra, nhưng coi là đương nhiên",
  },
  unlike: "ở đây các lời kể mâu thuẫn nhau",
  unmoved: "như lúc đầu",
  count: (events, tellers, contradicted) =>
    `${tellers} lời kể nói về ${events} sự kiện; ${contradicted === 0 ? "không sự kiện nào có mâu thuẫn" : `${contradicted} sự kiện có mâu thuẫn`}.`,
  spoken: {
    endsIn: (name, states) => `Theo ${name}, tình trạng cuối cùng là: ${states}`,
    tellers: (counts) =>
      `Trong các sự kiện, ${common.apart(counts.map(({ name, count }) => `${count} theo lời ${name}`))}.`,
    told: (looks, title) => `${looks} ${quoted(title)}`,
    row: (name, told) => `${name}: ${told}`,
    nothing: (name) => `${name}: không kể về sự kiện nào`,
    holds: (name, cause) => `${name} quy trách nhiệm cho ${quoted(cause)}`,
  },
};
