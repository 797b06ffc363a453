import type { SummaryWords } from "../summary.ts";
import { common, quoted } from "./common.ts";

export const summary: SummaryWords = {
  more: (count) => `${count} mục nữa`,
  told: (accounts) => `Diễn biến được kể theo lời ${accounts}.`,
  untold: "Không có lời kể nào về diễn biến.",
  acting: (parties, names) => (parties === 1 ? `Bên hành động là ${names}.` : `Các bên hành động là ${names}.`),
  groups: (count) => `Không lời kể nào xếp ${count} nhóm sự kiện theo thứ tự với nhau.`,
  ends: (states) => `Cuối cùng, tình trạng như sau: ${states}.`,
  stands: (event, states) => `Tính đến ${quoted(event)}, tình trạng như sau: ${states}.`,
  disagreed: (titles) => `Các lời kể mâu thuẫn nhau về ${titles}.`,
  agreed: "Không lời kể nào mâu thuẫn với lời kể khác.",
  branch: (from, title, reaches) => `Không xảy ra: ${quoted(title)}, dẫn từ ${quoted(from)} tới ${reaches}.`,
  laidTo: (outcome, causes, accounts) => `Theo ${accounts}, ${outcome} là do ${causes}.`,
  laidApart: (outcome, sides) =>
    `Các lời kể nêu những nguyên nhân khác nhau của ${outcome}: ${common.apart(sides.map(({ accounts, causes }) => `theo ${accounts} là do ${causes}`))}.`,
};
