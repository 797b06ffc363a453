import type { TimelineWords } from "../timeline.ts";
import { and, common, quoted } from "./common.ts";

const { number } = common;

const ORDER = "Từ trái sang phải là thứ tự, theo bước đều.";

export const timeline: TimelineWords = {
  subtitle: {
    blocks: "Từ trái sang phải là thứ tự, và chỉ trong một khối.",
    block: "Từ trái sang phải là thứ tự, dọc theo các đường.",
    strips: "Dải màu cho biết tình trạng.",
    lanes: (accounts) => `Theo ${accounts} lời kể. ${ORDER}`,
    time: "Từ trái sang phải là thời gian.",
    order: ORDER,
    column: "Đọc từ trên xuống theo các đường: mỗi đường là một thứ tự mà một lời kể nêu.",
    list: "Từ trên xuống là thứ tự.",
    columns: "Các cột nối tiếp nhau từ trái sang phải.",
    apart: "Từ trái sang phải là chuỗi thứ tự dài nhất được nêu dẫn đến một sự kiện.",
    timeDown: "Từ trên xuống là thời gian.",
    orderDown: "Từ trên xuống là thứ tự, theo bước đều.",
    apartDown: "Từ trên xuống là chuỗi thứ tự dài nhất được nêu dẫn đến một sự kiện.",
    middle: "Sự kiện không có ngày chính xác đứng giữa các giới hạn của nó.",
    samePlace: "Các sự kiện ở cùng một chỗ không vì thế mà có thứ tự.",
    hatching: {
      blocks: "Vạch chéo nghĩa là không lời kể nào xếp các khối này theo thứ tự.",
      stretch: "Vạch chéo đánh dấu đoạn mà không lời kể nào nêu thứ tự bên trong.",
      where: "Vạch chéo đánh dấu chỗ không lời kể nào nêu thứ tự.",
    },
  },
  head: {
    whoActs: "AI HÀNH ĐỘNG",
    whereThingsStand: "TÌNH TRẠNG",
    whoSaysSo: "AI NÓI VẬY",
    notTaken: "KHÔNG XẢY RA",
    responsible: "BỊ QUY TRÁCH NHIỆM",
    atFirst: "BAN ĐẦU",
  },
  withoutStrip: (regions) => `Không có dải, vì không lời kể nào xếp thứ tự các sự kiện làm nó thay đổi: ${regions}.`,
  withoutStates: (regions) =>
    `Không ghi bên các sự kiện, vì không lời kể nào xếp thứ tự các sự kiện làm nó thay đổi: ${regions}.`,
  tooShort: (states) => `Quá ngắn để ghi tên: ${states}.`,
  tooShortCount: (states) => `${states} trạng thái quá ngắn để ghi tên.`,
  outcome: (event) => `Về ${quoted(event)}`,
  rejoins: (event) => `trở lại ở ${quoted(event)}`,
  span: "kéo dài; chấm chấm khi không nêu lúc kết thúc",
  noAccount: "Không có lời kể",
  noParty: "không nêu tên bên nào",
  via: (names) => `qua ${names}`,
  with: (names) => `cùng ${names}`,
  otherParties: (count) => `${count} bên khác`,
  otherAccounts: (count) => `${count} lời kể khác`,
  states: (count) => `${count} trạng thái`,
  labelled: (some, all) =>
    `${some} trong ${all} sự kiện có nhãn: trước hết là bước ngoặt và kết thúc, rồi sự kiện đầu và cuối, điều bị quy trách nhiệm, và điều được nhiều lời kể nói đến nhất. Các dấu cho thấy tất cả.`,
  bars: "Một vạch thay cho mọi sự kiện tại chỗ đó, càng nhiều càng cao; chấm chấm khi không được khẳng định rõ ràng.",
  barsDown:
    "Một vạch thay cho mọi sự kiện tại chỗ đó, càng nhiều càng dài; chấm chấm khi không được khẳng định rõ ràng.",
  undrawn: (groups) => `${groups} nhóm sự kiện nhỏ nằm trong vạch chéo: thứ tự bên trong được nêu nhưng không có chỗ.`,
  leftOut: "Ai kể về một sự kiện, và nó thay đổi điều gì, không có chỗ trong cột này.",
  moreBranches: (count) => `Còn ${count} nhánh không có chỗ.`,
  instead: (title, event) => `${title} (thay cho điều xảy ra sau ${quoted(event)})`,
  onward: (title, branch) => `${title} (tiếp theo ${quoted(branch)})`,
  explained: (cause, account) => `${cause}, theo ${account}`,
  count: {
    one: "Một sự kiện.",
    all: (pairs, events) =>
      pairs === 1
        ? "Thứ tự của hai sự kiện được nêu."
        : `Cả ${number(pairs)} cặp thứ tự giữa ${number(events)} sự kiện đều được nêu.`,
    some: (stated, pairs, events) => {
      if (pairs === 1) return "Thứ tự của hai sự kiện không được nêu.";
      const all = `trong ${number(pairs)} cặp thứ tự giữa ${number(events)} sự kiện`;
      return stated === 0 ? `Không cặp nào ${all} được nêu.` : `${number(stated)} ${all} được nêu.`;
    },
    unknown: (pairs, events) =>
      `Chưa đếm có bao nhiêu trong ${number(pairs)} cặp thứ tự giữa ${number(events)} sự kiện được nêu.`,
  },
  spoken: {
    planned: "đã định, không đạt tới",
    hypothetical: "không xảy ra",
    tellsOf: (account, count) => `${account} kể về ${count} sự kiện`,
    tellsTitles: (account, titles) => `${account} kể về: ${titles}`,
    notTaken: (title) => `Không xảy ra: ${title}`,
    notTakenFrom: (event, title) => `Không xảy ra, từ ${quoted(event)}: ${title}`,
  },
  description: {
    opening: (events, accounts) =>
      `Dòng thời gian của ${events} sự kiện, ${accounts.length === 0 ? "không có lời kể" : `theo lời ${and(accounts)}`}.`,
    only: (title) => `Đó là ${quoted(title)}.`,
    inOrder: (titles) => `Theo thứ tự: ${titles}.`,
    partlyInOrder: (titles) => `Theo phần thứ tự được nêu: ${titles}.`,
    apart: (number, title) => `Nhóm ${number} chỉ có ${quoted(title)}.`,
    group: (number, titles) => `Nhóm ${number}. ${titles}`,
    moreGroups: (count) => `Còn ${count} nhóm nữa.`,
  },
};
