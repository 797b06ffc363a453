import type { SelectionWords } from "../selection.ts";
import { quoted } from "./common.ts";

export const selection: SelectionWords = {
  only: (account) => `Chỉ những gì ${account} kể.`,
  asOf: (event) => `Tính đến ${quoted(event)}.`,
  from: (start) => `Từ ${start} trở đi.`,
  to: (end) => `Đến ${end}.`,
  between: (start, end) => `Từ ${start} đến ${end}.`,
  leftOut: (parts) => `Đã bỏ ra: ${parts}.`,
  untold: (events) => `${events} sự kiện không được kể`,
  earlier: (events) => `${events} sự kiện trước đó`,
  later: (events) => `${events} sự kiện sau đó`,
  branches: (count) => `${count} nhánh`,
  explanations: (count) => `${count} lời giải thích`,
  unordered: (events) => `Giữ lại: ${events} sự kiện không rõ ở trước hay sau.`,
  uncertain: (events) => `Giữ lại: ${events} sự kiện có thể nằm ngoài.`,
  granted: (events) => `Coi là đương nhiên, không kể: ${events}.`,
  stuck: (event) => `Máy trạng thái không theo được ở ${quoted(event)}.`,
};
